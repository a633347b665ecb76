package org.readout.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.readout.text.Table;

/** Tells whether a passage says that its article was corrected or updated: {@code notices.tsv}. Thread-safe. */
final class Notices {
    /** A notice says so at once. */
    private static final int FIRST_WORDS = 40;

    private record Phrase(boolean opens, String words) {}

    private final List<Phrase> phrases = new ArrayList<>();

    Notices() {
        for (List<String> row : Table.rows(Notices.class, "notices.tsv", 3)) {
            phrases.add(new Phrase(row.get(0).equals("opens"), " " + row.get(1) + " "));
        }
    }

    /** Whether a passage of these words is a notice. */
    boolean tell(List<String> words) {
        StringBuilder line = new StringBuilder(" ");
        for (String word : words.subList(0, Math.min(FIRST_WORDS, words.size()))) {
            String bare = bare(word);
            if (!bare.isEmpty()) {
                line.append(bare).append(' ');
            }
        }
        String said = line.toString();
        return phrases.stream()
                .anyMatch(phrase -> phrase.opens() ? said.startsWith(phrase.words()) : said.contains(phrase.words()));
    }

    private static String bare(String word) {
        StringBuilder bare = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char unit = word.charAt(i);
            if (Character.isLetterOrDigit(unit) || Character.isSurrogate(unit)) {
                bare.append(unit);
            }
        }
        return bare.toString().toLowerCase(Locale.ROOT);
    }
}
