package org.readout.story;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.readout.article.Article;
import org.readout.article.Block;
import org.readout.article.BlockKind;
import org.readout.text.Folded;
import org.readout.text.Span;
import org.readout.text.Table;

/**
 * Reads whom an article gives as its source: in its byline and dateline, in brackets where its text begins ("PARIS (AFP) —"), and in
 * a last line of few words ("Source: AFP"). What stands elsewhere may be praise or a photograph's credit and is not read.
 */
final class Credits {
    private static final int OPENING = 100;
    private static final int OPENING_PARAGRAPHS = 2;
    private static final int LAST_BLOCKS = 2;
    private static final int LAST_LINE = 60;
    private static final int LAST_LINE_WORDS = 4;
    private static final int LONGEST = 400;
    private static final Pattern BRACKETS = Pattern.compile("\\(([^()\n]{2,40})\\)");

    /**
     * What was found.
     *
     * @param words of the credits, as {@link Imprint#credits} has them
     * @param agency the first agency among them
     */
    record Found(String words, Optional<String> agency) {}

    /** An agency and how it is printed, each form between blanks. */
    private record Agency(String name, List<String> forms, List<String> outlets) {}

    private final List<Agency> agencies = Table.rows(Credits.class, "agencies.tsv", 4).stream()
            .map(row -> new Agency(
                    row.get(0),
                    Stream.of(row.get(1).split("\\|")).map(Credits::printed).toList(),
                    Stream.of(row.get(2).split("\\|")).map(Credits::spelled).toList()))
            .toList();

    Found read(Article article) {
        List<String> places = places(article);
        String words = String.join(" ", places);
        words = words.substring(0, Math.min(words.length(), LONGEST));
        String print = printed(words);
        StringBuilder credits = new StringBuilder(spelled(words));
        Optional<String> first = Optional.empty();
        int firstAt = Integer.MAX_VALUE;
        for (Agency agency : agencies) {
            int at = agency.forms().stream()
                    .mapToInt(print::indexOf)
                    .filter(place -> place >= 0)
                    .min()
                    .orElse(Integer.MAX_VALUE);
            if (at < Integer.MAX_VALUE) {
                credits.append(' ').append(spelled(agency.name()));
            }
            if (at < firstAt) {
                firstAt = at;
                first = Optional.of(agency.name());
            }
        }
        return new Found(credits.toString(), first);
    }

    /** The outlet of that name. */
    Outlet outlet(String name) {
        String print = printed(name);
        String spelled = spelled(name);
        return agencies.stream()
                .filter(agency ->
                        agency.forms().contains(print) || agency.outlets().contains(spelled))
                .findFirst()
                .map(agency -> new Outlet(agency.name(), spelled(agency.name())))
                .orElseGet(() -> new Outlet(wellFormed(name), spelled));
    }

    private static List<String> places(Article article) {
        String text = article.text();
        List<String> places = new ArrayList<>();
        article.metadata().byline().ifPresent(places::add);
        int paragraphs = 0;
        for (Block block : article.blocks()) {
            if (block.kind() == BlockKind.BYLINE || block.kind() == BlockKind.DATELINE) {
                places.add(block.span().cut(text));
            } else if (block.kind() == BlockKind.PARAGRAPH && paragraphs++ < OPENING_PARAGRAPHS) {
                Span span = block.span();
                Matcher brackets =
                        BRACKETS.matcher(text).region(span.start(), Math.min(span.end(), span.start() + OPENING));
                if (brackets.find()) {
                    places.add(brackets.group(1));
                }
            }
        }
        lastLines(article, places);
        return places;
    }

    private static void lastLines(Article article, List<String> places) {
        int count = article.blocks().size();
        for (Block block : article.blocks().subList(Math.max(0, count - LAST_BLOCKS), count)) {
            boolean line = block.kind() == BlockKind.PARAGRAPH
                    || block.kind() == BlockKind.HEADING
                    || block.kind() == BlockKind.FURNITURE;
            if (line && block.span().length() <= LAST_LINE) {
                String words = block.span().cut(article.text());
                if (printed(words).trim().split(" ").length <= LAST_LINE_WORDS) {
                    places.add(words);
                }
            }
        }
    }

    /** The name with a question mark for half a character, which no file can hold. */
    private static String wellFormed(String name) {
        return new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    /** The words with one blank between them and around them. */
    private static String printed(String words) {
        return " " + words.replaceAll("[^\\p{L}\\p{N}]+", " ").trim() + " ";
    }

    private static String spelled(String words) {
        return printed(Folded.of(words).text()).trim().toLowerCase(Locale.ROOT);
    }
}
