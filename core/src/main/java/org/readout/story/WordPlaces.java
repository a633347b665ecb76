package org.readout.story;

import java.util.ArrayList;
import java.util.List;
import org.readout.text.Span;

/** The words of a text, parted at blanks, and where they begin. */
final class WordPlaces {
    private final List<String> words = new ArrayList<>();
    private final int[] starts;

    WordPlaces(String text) {
        List<Integer> begun = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean blank = i == text.length()
                    || Character.isWhitespace(text.charAt(i))
                    || Character.isSpaceChar(text.charAt(i));
            if (blank && start >= 0) {
                words.add(text.substring(start, i));
                begun.add(start);
                start = -1;
            } else if (!blank && start < 0) {
                start = i;
            }
        }
        this.starts = begun.stream().mapToInt(Integer::intValue).toArray();
    }

    /** All words, in order. */
    List<String> words() {
        return words;
    }

    /** The number of the first word that begins at {@code place} or behind it; how many there are, where none does. */
    int first(int place) {
        int found = java.util.Arrays.binarySearch(starts, place);
        return found >= 0 ? found : -found - 1;
    }

    /** The words in some spans; a word that a span cuts belongs to it where it begins in it or the span begins inside it. */
    StatementPairs.Said said(List<Span> spans) {
        List<Integer> numbers = new ArrayList<>();
        List<String> said = new ArrayList<>();
        for (Span span : spans) {
            int from = first(span.start());
            if ((from == starts.length || starts[from] > span.start())
                    && from > 0
                    && starts[from - 1] + words.get(from - 1).length() > span.start()) {
                from--;
            }
            for (int number = from; number < starts.length && starts[number] < span.end(); number++) {
                numbers.add(number);
                said.add(words.get(number));
            }
        }
        return new StatementPairs.Said(
                numbers.stream().mapToInt(Integer::intValue).toArray(), said);
    }
}
