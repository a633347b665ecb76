package org.readout.article;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.readout.text.Table;

/** Counts in a block of a page what its words speak of beside the report: {@code page-phrases.tsv}. Thread-safe. */
final class Phrases {
    /** What words can speak of. */
    enum Topic {
        /** Announces other articles. */
        TEASER,
        /** Asks to pass the article on. */
        SHARE,
        /** Offers of the site. */
        OFFER,
        /** The site's rights and duties. */
        LEGAL,
        /** Who wrote it. */
        AUTHOR,
        /** Where readers answer. */
        REPLY,
        /** When it was published. */
        STAMP,
        /** Pictures and films. */
        MEDIA,
        /** The parts of the page. */
        PARTS,
        /** Scholarly notes. */
        NOTES
    }

    private static final int MOST_WORDS = 200;

    private final Map<String, List<Phrase>> byFirst = new HashMap<>();

    private record Phrase(Topic topic, List<String> words) {}

    Phrases() {
        for (List<String> row : Table.rows(Phrases.class, "page-phrases.tsv", 3)) {
            Topic topic = Topic.valueOf(row.get(0).toUpperCase(Locale.ROOT));
            List<String> words = words(row.get(1));
            byFirst.computeIfAbsent(words.get(0), first -> new ArrayList<>()).add(new Phrase(topic, words));
        }
    }

    /** How many phrases of each topic stand in the text, for each that is there; long texts are read at their beginning only. */
    Map<Topic, Integer> count(String text) {
        Map<Topic, Integer> counts = new EnumMap<>(Topic.class);
        List<String> words = words(text);
        for (int at = 0; at < words.size(); at++) {
            for (Phrase phrase : byFirst.getOrDefault(words.get(at), List.of())) {
                int end = at + phrase.words.size();
                if (end <= words.size() && words.subList(at, end).equals(phrase.words)) {
                    counts.merge(phrase.topic, 1, Integer::sum);
                }
            }
        }
        return counts;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length() && words.size() < MOST_WORDS; i++) {
            boolean letter = i < text.length() && (Character.isLetterOrDigit(text.charAt(i)) || text.charAt(i) == '\'');
            if (letter && start < 0) {
                start = i;
            } else if (!letter && start >= 0) {
                words.add(text.substring(start, i).toLowerCase(Locale.ROOT));
                start = -1;
            }
        }
        return words;
    }
}
