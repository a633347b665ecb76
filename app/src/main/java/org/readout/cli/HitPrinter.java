package org.readout.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.readout.ledger.PartyEntry;
import org.readout.ledger.StatementEntry;
import org.readout.search.Hit;
import org.readout.search.Hits;
import org.readout.search.Match;
import org.readout.search.Printed;
import org.readout.search.Query;
import org.readout.text.CodePoints;
import org.readout.text.Span;

/** Prints what a search found: each statement with the words found marked, who says it, on whose word, and where it stands. */
final class HitPrinter {
    private final Console console;
    private final Map<String, StatementEntry> entries;
    private final Map<String, String> addresses;

    /**
     * A printer.
     *
     * @param entries the statements that are printed, by id
     * @param addresses of their articles, by id
     */
    HitPrinter(Console console, Map<String, StatementEntry> entries, Map<String, String> addresses) {
        this.console = console;
        this.entries = entries;
        this.addresses = addresses;
    }

    private StatementEntry entry(Hit hit) {
        return Optional.ofNullable(entries.get(hit.statement().id())).orElseThrow();
    }

    private String address(Hit hit) {
        return addresses.getOrDefault(hit.statement().printed().article(), "");
    }

    /** In sentences. */
    void print(Hits hits, List<Hit> shown) {
        if (hits.all() == 0) {
            console.out().println(hits.sentence());
            return;
        }
        String part = shown.size() < hits.all() ? ", " + Summary.number(shown.size()) + " shown" : "";
        console.out().println(console.strong(hits.sentence()) + part);
        shown.forEach(this::print);
    }

    private void print(Hit hit) {
        StatementEntry entry = entry(hit);
        Printed printed = hit.statement().printed();
        console.out().println();
        console.out().println(console.strong(Console.plain(voice(entry))) + Console.plain(manner(entry)));
        console.out().println("  " + marked(hit.statement().said().words(), hit.marks()));
        console.out()
                .println("  "
                        + Console.plain(printed.outlet().orElse(address(hit))
                                + printed.day().map(day -> ", " + day).orElse(", undated")
                                + hit.statement()
                                        .said()
                                        .day()
                                        .map(day -> "; said on " + day)
                                        .orElse("")));
        console.out()
                .println(console.quiet("  "
                        + Console.plain(entry.id() + "  " + address(hit) + ", characters "
                                + entry.place().start() + "–" + entry.place().end())));
    }

    private static String voice(StatementEntry entry) {
        return entry.speaker()
                .map(party -> name(party)
                        + party.affiliation().map(of -> " (" + of + ")").orElse(""))
                .orElse("speaker not named");
    }

    private static String name(PartyEntry party) {
        return party.name().orElseGet(() -> "“" + party.words() + "” (not resolved)");
    }

    private static String manner(StatementEntry entry) {
        String tellers =
                entry.tellers().stream().map(HitPrinter::name).collect(Collectors.joining(", on the word of "));
        return entry.act().map(act -> ", " + act.replace('_', ' ')).orElse("")
                + (tellers.isEmpty() ? "" : ", on the word of " + tellers)
                + ", " + entry.kind() + ":";
    }

    /** The words with what was found bold, or between asterisks. */
    private String marked(String words, List<Span> marks) {
        StringBuilder marked = new StringBuilder();
        int from = 0;
        for (Span mark : marks) {
            String found = Console.plain(mark.cut(words));
            marked.append(Console.plain(words.substring(from, mark.start())))
                    .append(console.colour() ? console.strong(found) : "*" + found + "*");
            from = mark.end();
        }
        return marked.append(Console.plain(words.substring(from))).toString();
    }

    /** As one JSON object; {@code marks} count code points of {@code words}, {@code start} and {@code end} those of the article's text. */
    void json(Query query, Hits hits, List<Hit> shown) {
        ObjectNode node = new ObjectMapper().createObjectNode();
        node.put("schema", 1)
                .put("query", query.written())
                .put("match", word(hits.match()))
                .put("total", hits.total().count())
                .put("near", hits.near().count());
        ArrayNode warnings = node.putArray("warnings");
        query.doubts().forEach(warnings::add);
        ArrayNode rows = node.putArray("statements");
        for (Hit hit : shown) {
            StatementEntry entry = entry(hit);
            ObjectNode row = rows.addObject();
            String words = hit.statement().said().words();
            row.put("id", entry.id())
                    .put("article", entry.place().article())
                    .put("uri", address(hit))
                    .put("start", entry.place().start())
                    .put("end", entry.place().end())
                    .put("words", words);
            CodePoints points = CodePoints.of(words);
            ArrayNode marks = row.putArray("marks");
            for (Span mark : hit.marks()) {
                Span counted = points.of(mark);
                marks.addArray().add(counted.start()).add(counted.end());
            }
            row.put("kind", entry.kind()).put("act", entry.act().orElse(null));
            row.set("speaker", entry.speaker().map(HitPrinter::party).orElse(null));
            ArrayNode tellers = row.putArray("tellers");
            entry.tellers().forEach(teller -> tellers.add(party(teller)));
            Printed printed = hit.statement().printed();
            row.put("outlet", printed.outlet().orElse(null))
                    .put("published", printed.day().map(LocalDate::toString).orElse(null))
                    .put(
                            "said",
                            hit.statement()
                                    .said()
                                    .day()
                                    .map(LocalDate::toString)
                                    .orElse(null))
                    .put("score", hit.score());
        }
        console.out().println(node);
    }

    private static ObjectNode party(PartyEntry party) {
        return new ObjectMapper()
                .createObjectNode()
                .put("id", party.actor().orElse(null))
                .put("name", party.name().orElse(null))
                .put("words", party.words())
                .put("affiliation", party.affiliation().orElse(null));
    }

    private static String word(Match match) {
        return match.name().toLowerCase(Locale.ROOT);
    }
}
