package org.readout.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.readout.text.Span;

/**
 * Finds passages that a text prints again, word for word or nearly so: most of a passage's runs of four words stand in one
 * earlier passage. Takes time in proportion to the text.
 */
final class Repeats {
    private static final int RUN = 4;
    private static final int FEWEST_WORDS = 6;
    private static final double NEARLY_ALL = 0.85;

    /** A longer passage is compared as a whole only. */
    private static final int LONGEST = 20_000;

    /** Runs kept for comparing; passages behind them are compared as wholes only. */
    private static final int MOST_RUNS = 1_000_000;

    private final String text;
    private final List<Span> passages;
    private final List<Optional<Span>> originals = new ArrayList<>();
    private final Map<String, Integer> wholes = new HashMap<>();
    private final Map<Integer, Integer> owners = new HashMap<>();

    private Repeats(String text, List<Span> passages) {
        this.text = text;
        this.passages = passages;
    }

    /** For each of the spans, which are in order, the earlier one that it repeats. */
    static List<Optional<Span>> of(String text, List<Span> spans) {
        Repeats repeats = new Repeats(text, spans);
        for (int i = 0; i < spans.size(); i++) {
            repeats.originals.add(repeats.look(i));
        }
        repeats.takeInHeadings();
        return List.copyOf(repeats.originals);
    }

    private Optional<Span> look(int passage) {
        Span span = passages.get(passage);
        List<String> words = span.length() > LONGEST ? List.of() : words(span.cut(text));
        String whole = span.length() > LONGEST ? span.cut(text) : String.join(" ", words);
        Integer same = wholes.putIfAbsent(whole, passage);
        boolean longEnough = words.size() >= FEWEST_WORDS || span.length() > LONGEST;
        if (same != null) {
            return longEnough ? Optional.of(passages.get(same)) : Optional.empty();
        }
        return words.size() >= 2 * RUN ? nearly(passage, words) : Optional.empty();
    }

    private Optional<Span> nearly(int passage, List<String> words) {
        Map<Integer, Integer> votes = new HashMap<>();
        int runs = words.size() - RUN + 1;
        for (int i = 0; i < runs; i++) {
            int print = words.subList(i, i + RUN).hashCode();
            Integer owner = owners.size() < MOST_RUNS ? owners.putIfAbsent(print, passage) : owners.get(print);
            if (owner != null && owner != passage) {
                votes.merge(owner, 1, Integer::sum);
            }
        }
        return votes.entrySet().stream()
                .filter(vote -> vote.getValue() >= NEARLY_ALL * runs)
                .map(Map.Entry::getKey)
                .min(Integer::compare)
                .map(passages::get);
    }

    /** A short line printed again belongs to a run of repeats beside it. */
    private void takeInHeadings() {
        Map<String, Span> firsts = new HashMap<>();
        for (int i = 0; i < passages.size(); i++) {
            Span span = passages.get(i);
            if (span.length() > 200) {
                continue;
            }
            Span first = firsts.putIfAbsent(String.join(" ", words(span.cut(text))), span);
            boolean inRun = (i > 0 && originals.get(i - 1).isPresent())
                    || (i + 1 < passages.size() && originals.get(i + 1).isPresent());
            if (first != null && inRun && originals.get(i).isEmpty()) {
                originals.set(i, Optional.of(first));
            }
        }
    }

    private static List<String> words(String passage) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int at = 0; at < passage.length(); ) {
            int point = passage.codePointAt(at);
            at += Character.charCount(point);
            if (Character.isLetterOrDigit(point)) {
                word.appendCodePoint(point);
            } else if (word.length() > 0 && !isApostrophe(point)) {
                words.add(word.toString().toLowerCase(Locale.ROOT));
                word.setLength(0);
            }
        }
        if (word.length() > 0) {
            words.add(word.toString().toLowerCase(Locale.ROOT));
        }
        return words;
    }

    private static boolean isApostrophe(int point) {
        return point == '\'' || point == '’';
    }
}
