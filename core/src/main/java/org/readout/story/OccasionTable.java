package org.readout.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.readout.language.PartOfSpeech;
import org.readout.text.Table;

/** The words that tell an occasion ({@code occasions.tsv}) and where it stands to a report ({@code occasion-contexts.tsv}). */
final class OccasionTable {
    private static final int COLUMNS = 4;
    private static final int CONTEXT_COLUMNS = 3;

    private final Map<String, List<Row<OccasionKind>>> kinds = new HashMap<>();
    private final Map<String, List<Row<Standing>>> standings = new HashMap<>();

    /** A phrase and what it means. */
    private record Row<T>(List<String> words, String part, T meaning) {}

    /** A phrase found: its words from {@code from} to before {@code to}. */
    record Found<T>(int from, int to, T meaning) {}

    OccasionTable() {
        for (List<String> row : Table.rows(OccasionTable.class, "occasions.tsv", COLUMNS)) {
            OccasionKind kind =
                    OccasionKind.valueOf(row.get(0).toUpperCase(Locale.ROOT).replace('-', '_'));
            add(kinds, row.get(1), row.get(2), kind);
        }
        for (List<String> row : Table.rows(OccasionTable.class, "occasion-contexts.tsv", CONTEXT_COLUMNS)) {
            add(standings, row.get(0), "any", Standing.valueOf(row.get(1).toUpperCase(Locale.ROOT)));
        }
    }

    private static <T> void add(Map<String, List<Row<T>>> rows, String phrase, String part, T meaning) {
        List<String> words = List.of(phrase.split(" ", -1));
        rows.computeIfAbsent(words.get(0), word -> new ArrayList<>()).add(new Row<>(words, part, meaning));
    }

    /** The occasions named in a sentence, without overlap, the longer phrase first. */
    List<Found<OccasionKind>> kinds(List<String> words, List<PartOfSpeech> tags) {
        return find(kinds, words, tags);
    }

    /** The words in a sentence that say where an occasion stands. */
    List<Found<Standing>> standings(List<String> words, List<PartOfSpeech> tags) {
        return find(standings, words, tags);
    }

    private static <T> List<Found<T>> find(
            Map<String, List<Row<T>>> rows, List<String> words, List<PartOfSpeech> tags) {
        List<Found<T>> found = new ArrayList<>(0);
        int at = 0;
        while (at < words.size()) {
            Row<T> best = null;
            for (Row<T> row : rows.getOrDefault(words.get(at), List.of())) {
                if ((best == null || row.words().size() > best.words().size()) && fits(row, words, tags, at)) {
                    best = row;
                }
            }
            if (best == null) {
                at++;
            } else {
                found.add(new Found<>(at, at + best.words().size(), best.meaning()));
                at += best.words().size();
            }
        }
        return found;
    }

    private static <T> boolean fits(Row<T> row, List<String> words, List<PartOfSpeech> tags, int at) {
        int end = at + row.words().size();
        if (end > words.size() || !row.words().equals(words.subList(at, end))) {
            return false;
        }
        PartOfSpeech tag = tags.get(at);
        return switch (row.part()) {
            case "noun" -> tag == PartOfSpeech.NOUN || tag == PartOfSpeech.PROPN;
            case "verb" -> tag == PartOfSpeech.VERB || tag == PartOfSpeech.AUX;
            default -> true;
        };
    }
}
