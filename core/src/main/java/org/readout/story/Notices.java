package org.readout.story;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.readout.text.Table;

/** Tells whether a passage says that its article was corrected or updated: {@code notices.tsv}. Thread-safe. */
final class Notices {
    /** A notice says so at once. */
    private static final int FIRST_WORDS = 40;

    private static final List<String> AUXILIARIES = List.of("has been", "was", "is");

    private final List<List<String>> headings = new ArrayList<>();
    private final Set<String> capitals = new HashSet<>();
    private final Set<String> phrases = new HashSet<>();

    Notices() {
        List<String> papers = new ArrayList<>();
        List<String> deeds = new ArrayList<>();
        for (List<String> row : Table.rows(Notices.class, "notices.tsv", 3)) {
            String words = row.get(1);
            switch (row.get(0)) {
                case "opens" -> headings.add(List.of(words.split(" ", -1)));
                case "capitals" -> capitals.add(words);
                case "paper" -> papers.add(words);
                case "deed" -> deeds.add(words);
                case "within" -> phrases.add(" " + words + " ");
                default -> throw new IllegalStateException("notices.tsv: " + row);
            }
        }
        for (String paper : papers) {
            for (String auxiliary : AUXILIARIES) {
                for (String deed : deeds) {
                    phrases.add(" this " + paper + " " + auxiliary + " " + deed + " ");
                }
            }
        }
    }

    /** Whether a passage of these words, parted at blanks, is a notice. */
    boolean tell(List<String> words) {
        List<String> first = words.subList(0, Math.min(FIRST_WORDS, words.size()));
        if (first.isEmpty()) {
            return false;
        }
        String opening = letters(first.get(0));
        if (capitals.contains(opening.toLowerCase(Locale.ROOT)) && opening.equals(opening.toUpperCase(Locale.ROOT))) {
            return true;
        }
        if (headings.stream().anyMatch(heading -> opens(first, heading))) {
            return true;
        }
        StringBuilder line = new StringBuilder(" ");
        for (String word : first) {
            String bare = letters(word).toLowerCase(Locale.ROOT);
            if (!bare.isEmpty()) {
                line.append(bare).append(' ');
            }
        }
        return phrases.stream().anyMatch(phrase -> line.indexOf(phrase) >= 0);
    }

    /** Whether the words begin with the heading, and something that ends a heading stands behind it. */
    private static boolean opens(List<String> words, List<String> heading) {
        if (words.size() < heading.size()) {
            return false;
        }
        for (int at = 0; at < heading.size(); at++) {
            if (!letters(words.get(at)).toLowerCase(Locale.ROOT).equals(heading.get(at))) {
                return false;
            }
        }
        String last = words.get(heading.size() - 1);
        boolean closed = !Character.isLetterOrDigit(last.charAt(last.length() - 1));
        return closed
                || words.size() == heading.size()
                || letters(words.get(heading.size())).isEmpty();
    }

    private static String letters(String word) {
        StringBuilder bare = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char unit = word.charAt(i);
            if (Character.isLetterOrDigit(unit) || Character.isSurrogate(unit)) {
                bare.append(unit);
            }
        }
        return bare.toString();
    }
}
