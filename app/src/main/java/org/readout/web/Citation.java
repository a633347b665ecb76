package org.readout.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How an article, or a statement in it, is cited: as a sentence, for BibTeX, and in CSL-JSON, the form of citeproc and Zotero.
 *
 * @param id of the article or the statement
 * @param report the article
 * @param read the day on which the desk took it in
 * @param quoted the statement; empty where the article is cited as a whole
 */
public record Citation(String id, Report report, LocalDate read, Optional<Quoted> quoted) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST = 600;

    /**
     * An article.
     *
     * @param title its headline
     * @param author its byline
     * @param outlet who published it
     * @param published the day
     * @param uri address, or path as given; only an address of the web is cited
     */
    public record Report(
            String title,
            Optional<String> author,
            Optional<String> outlet,
            Optional<LocalDate> published,
            String uri) {}

    /**
     * A statement.
     *
     * @param words what was said
     * @param speaker who said it, where resolved
     * @param tellers on whose word, from the outermost inward
     * @param verbatim whether all of it stands in quotation marks
     */
    public record Quoted(String words, Optional<String> speaker, List<String> tellers, boolean verbatim) {
        public Quoted {
            tellers = List.copyOf(tellers);
        }
    }

    private Optional<String> url() {
        return WebAddress.of(report.uri());
    }

    /** The citation as a sentence. */
    public String plain() {
        List<String> parts = new ArrayList<>();
        report.author().map(Citation::line).ifPresent(parts::add);
        parts.add("“" + inner(line(report.title())) + "”");
        report.outlet().map(Citation::line).ifPresent(parts::add);
        parts.add(report.published().map(Wording::day).orElse("undated"));
        url().ifPresent(parts::add);
        parts.add("read " + Wording.day(read));
        return quoted.map(statement -> said(statement) + " In: ").orElse("") + String.join(", ", parts) + ".";
    }

    private static String said(Quoted statement) {
        String words = line(statement.words()).replaceAll("[,;:]$", "");
        String told = statement.tellers().isEmpty()
                ? ""
                : " (according to "
                        + statement.tellers().stream()
                                .map(Citation::line)
                                .collect(Collectors.joining(", according to "))
                        + ")";
        return statement.speaker().map(Citation::line).orElse("Speaker not resolved") + told + ": "
                + (statement.verbatim() ? "“" + inner(words) + "”" : words + " (reported, not quoted)")
                + (statement.verbatim() && words.matches("(?s).*[.!?…]") ? "" : ".");
    }

    /** Words as they stand inside quotation marks. */
    private static String inner(String words) {
        return words.replace('“', '‘').replace('”', '’');
    }

    /** The citation as an entry of BibTeX, in UTF-8. */
    public String bibtex() {
        StringBuilder entry = new StringBuilder("@online{" + key() + ",\n");
        field("title", Optional.of(report.title()), entry);
        report.author().map(Citation::line).ifPresent(author -> entry.append("  author = {{")
                .append(tex(author))
                .append("}},\n"));
        field("organization", report.outlet(), entry);
        report.published()
                .ifPresent(day -> entry.append("  date = {").append(day).append("},\n"));
        url().ifPresent(url -> entry.append("  url = {").append(url).append("},\n"));
        entry.append("  urldate = {").append(read).append("},\n");
        field("note", quoted.map(Citation::said), entry);
        return entry.append("}\n").toString();
    }

    private static void field(String name, Optional<String> value, StringBuilder entry) {
        value.map(Citation::line).ifPresent(text -> entry.append("  ")
                .append(name)
                .append(" = {")
                .append(tex(text))
                .append("},\n"));
    }

    private String key() {
        String plain = id.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        return "readout-" + (plain.isEmpty() ? "report" : plain);
    }

    /** {@code text} with what TeX would obey escaped. */
    private static String tex(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int unit = 0; unit < text.length(); unit++) {
            char letter = text.charAt(unit);
            switch (letter) {
                case '\\' -> escaped.append("\\textbackslash{}");
                case '~' -> escaped.append("\\textasciitilde{}");
                case '^' -> escaped.append("\\textasciicircum{}");
                case '{', '}', '%', '$', '#', '&', '_' -> escaped.append('\\').append(letter);
                default -> escaped.append(letter);
            }
        }
        return escaped.toString();
    }

    /** The citation in CSL-JSON: an array of one item. */
    public String cslJson() {
        ObjectNode item = JSON.createObjectNode();
        item.put("id", id);
        item.put("type", "article-newspaper");
        item.put("title", line(report.title()));
        report.author()
                .map(Citation::line)
                .ifPresent(author -> item.putArray("author").addObject().put("literal", author));
        report.outlet().map(Citation::line).ifPresent(outlet -> item.put("container-title", outlet));
        report.published().ifPresent(day -> date(item.putObject("issued"), day));
        date(item.putObject("accessed"), read);
        url().ifPresent(url -> item.put("URL", url));
        quoted.map(Citation::said).ifPresent(said -> item.put("note", said));
        try {
            return JSON.writerWithDefaultPrettyPrinter()
                    .writeValueAsString(JSON.createArrayNode().add(item));
        } catch (IOException e) {
            throw new UncheckedIOException("an object of text cannot fail to be written", e);
        }
    }

    private static void date(ObjectNode node, LocalDate day) {
        node.putArray("date-parts")
                .addArray()
                .add(day.getYear())
                .add(day.getMonthValue())
                .add(day.getDayOfMonth());
    }

    /** On one line, without controls and marks of direction, unpaired surrogates as U+FFFD, not too long. */
    private static String line(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        Wording.oneLine(text).codePoints().forEach(c -> {
            int type = Character.getType(c);
            if (type == Character.SURROGATE) {
                plain.appendCodePoint(0xFFFD);
            } else if (type != Character.CONTROL && !(c >= 0x202A && c <= 0x202E) && !(c >= 0x2066 && c <= 0x2069)) {
                plain.appendCodePoint(c);
            }
        });
        return Wording.shortened(plain.toString(), LONGEST);
    }
}
