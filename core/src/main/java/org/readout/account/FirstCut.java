package org.readout.account;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.readout.text.Span;
import org.readout.text.Table;

/**
 * Finds the stretches of a text that a quotation may stand in: those that have half of its words that tell something, by their first
 * letters, or a word used for the same thing. One pass over the text, which is not cut into words otherwise. Thread-safe.
 */
final class FirstCut {
    /** Words are told by so many of their first letters. */
    private static final int LETTERS = 4;

    private static final int MOST_STRETCHES = 8;
    private static final int FEWEST_TELLING = 2;

    /** Room for "she said on Monday" in the middle, in characters. */
    private static final int INTERRUPTION = 250;

    /** Room for what dots stand for. */
    private static final int LEFT_OUT = 600;

    private final Map<Long, BitSet> keys = new HashMap<>();
    private final int needed;
    private final int all;
    private final int reach;
    private final int margin;

    FirstCut(Query query, Set<String> common) {
        List<String> telling = telling(query, common);
        Stems stems = new Stems();
        for (int number = 0; number < telling.size(); number++) {
            String word = telling.get(number);
            put(word, number);
            for (List<String> row : Table.rows(FirstCut.class, "kin.tsv", 3)) {
                if (stems.of(row.get(0)).equals(stems.of(word))) {
                    put(row.get(0), number);
                    put(row.get(1), number);
                }
            }
        }
        this.all = telling.size();
        this.needed = query.exactOnly() ? all : (all + 1) / 2;
        int open = (int) query.words().stream()
                .filter(word -> word.is(Word.Trait.AFTER_ELLIPSIS))
                .count();
        this.reach = 3 * query.text().length() + INTERRUPTION + open * LEFT_OUT;
        this.margin = query.text().length() + INTERRUPTION / 2;
    }

    /** The words of some weight, each once; all that are no figures where there are few of them, and all where these are none. */
    private static List<String> telling(Query query, Set<String> common) {
        Set<String> forms = new HashSet<>();
        for (Word word : query.words()) {
            boolean figure = NumberWords.isFigure(word) || word.is(Word.Trait.BRACKETED);
            if (!figure && !common.contains(word.form())) {
                forms.add(word.form());
            }
        }
        if (forms.size() < FEWEST_TELLING) {
            query.words().stream()
                    .filter(word -> !NumberWords.isFigure(word))
                    .map(Word::form)
                    .forEach(forms::add);
        }
        if (forms.isEmpty()) {
            query.words().stream().map(Word::form).forEach(forms::add);
        }
        return forms.stream().sorted().toList();
    }

    private void put(String word, int number) {
        keys.computeIfAbsent(key(word), key -> new BitSet()).set(number);
    }

    private static long key(String word) {
        long key = 0;
        for (int at = 0; at < Math.min(LETTERS, word.length()); at++) {
            key = key << Character.SIZE | word.charAt(at);
        }
        return key;
    }

    /** A place in the text where one of the words may stand. */
    private record Hit(int at, BitSet numbers) {}

    /** A stretch with so many of the words. */
    private record Candidate(int count, Span span) {
        static final Comparator<Candidate> BEST = Comparator.comparingInt((Candidate candidate) -> -candidate.count)
                .thenComparingInt(candidate -> candidate.span.length())
                .thenComparing(Candidate::span);
    }

    /** The stretches, with room on both sides, in order; of more than a few the fullest. */
    List<Span> stretches(String text) {
        List<Hit> hits = hits(text);
        List<Candidate> candidates = new ArrayList<>();
        for (int first = 0; first < hits.size(); first++) {
            candidate(hits, first)
                    .filter(candidate -> candidate.count() >= needed)
                    .ifPresent(candidates::add);
        }
        candidates.sort(Candidate.BEST);
        List<Span> taken = new ArrayList<>();
        for (Candidate candidate : candidates) {
            if (taken.size() < MOST_STRETCHES && taken.stream().noneMatch(span -> span.overlaps(candidate.span()))) {
                taken.add(candidate.span());
            }
        }
        return taken.stream().sorted().map(span -> widened(text, span)).toList();
    }

    private Optional<Candidate> candidate(List<Hit> hits, int first) {
        BitSet seen = new BitSet(all);
        int start = hits.get(first).at();
        int end = start;
        int count = 0;
        for (int at = first; at < hits.size() && hits.get(at).at() - start <= reach; at++) {
            seen.or(hits.get(at).numbers());
            if (seen.cardinality() > count) {
                count = seen.cardinality();
                end = hits.get(at).at() + 1;
            }
        }
        return count == 0 ? Optional.empty() : Optional.of(new Candidate(count, new Span(start, end)));
    }

    private Span widened(String text, Span span) {
        int start = Math.max(0, span.start() - margin);
        while (start > 0 && Character.isLetterOrDigit(text.charAt(start - 1))) {
            start--;
        }
        int end = Math.min(text.length(), span.end() + margin);
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return new Span(start, end);
    }

    private List<Hit> hits(String text) {
        List<Hit> hits = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            if (!isWord(text.charAt(at))) {
                at++;
                continue;
            }
            int start = at;
            int letters = 0;
            long key = 0;
            while (at < text.length() && isWord(text.charAt(at))) {
                if (letters < LETTERS) {
                    char c = folded(text.charAt(at));
                    key = key << Character.SIZE | c;
                    letters++;
                }
                at++;
            }
            BitSet numbers = keys.get(key);
            if (numbers != null) {
                hits.add(new Hit(start, numbers));
            }
        }
        return hits;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
    }

    private static char folded(char c) {
        if (c < 128) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        return switch (c) {
            case 'ı', 'İ' -> 'i';
            case 'ø', 'Ø' -> 'o';
            case 'ł', 'Ł' -> 'l';
            case 'đ', 'Đ' -> 'd';
            default ->
                Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD)
                        .toLowerCase(Locale.ROOT)
                        .charAt(0);
        };
    }
}
