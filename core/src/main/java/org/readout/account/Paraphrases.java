package org.readout.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Tells whether a statement says what a quotation says in other words: it has most of the words that tell something, in whatever form and
 * order. Where the two have one matter and figures or negations that do not go together, that is told. Immutable.
 */
final class Paraphrases {
    /** The share of the quotation's words that a statement must have. */
    private static final double ENOUGH = 0.6;

    /** From this share on a negation is one of the same matter. */
    private static final double MOST = 0.75;

    private static final int FEWEST = 4;

    /** So many words around those that are shared belong to the matter. */
    private static final int REACH = 3;

    private final Set<String> common;
    private final ChangeKinds kinds;
    private final QuantityReader quantities;
    private final List<Word> asked;
    private final Map<String, Word> stems;

    /**
     * A statement that says it.
     *
     * @param score share of the quotation's words, 0 to 1
     * @param changes figures and negations that part the two
     */
    record Paraphrase(double score, List<Difference> changes) {
        Paraphrase {
            changes = List.copyOf(changes);
        }
    }

    Paraphrases(Query query, Set<String> common, ChangeKinds kinds) {
        this.common = common;
        this.kinds = kinds;
        this.quantities = new QuantityReader(common, new Calendar());
        this.asked = query.words();
        this.stems = stems(asked);
    }

    private Map<String, Word> stems(List<Word> words) {
        Map<String, Word> stems = new TreeMap<>();
        for (Word word : words) {
            if (!common.contains(word.form()) && !kinds.isNegation(word)) {
                stems.putIfAbsent(word.stem(), word);
            }
        }
        return stems;
    }

    /** The paraphrase that a statement with these words is; empty where it is none. */
    Optional<Paraphrase> of(List<Word> words) {
        List<Word> near = near(words);
        Map<String, Word> others = stems(near);
        long shared = stems.keySet().stream().filter(others::containsKey).count();
        long figures = stems.values().stream().filter(NumberWords::isFigure).count();
        long equal = stems.values().stream()
                .filter(NumberWords::isFigure)
                .filter(word -> others.containsKey(word.stem()))
                .count();
        List<Difference> changes = new ArrayList<>();
        figures(near).ifPresent(changes::add);
        long of = changes.isEmpty() ? stems.size() : stems.size() - (figures - equal);
        double score = of == 0 ? 0 : (double) shared / of;
        if (shared < FEWEST || score < ENOUGH) {
            return Optional.empty();
        }
        Optional<Difference> negation = negation(near);
        if (negation.isPresent() && score < MOST) {
            return Optional.empty();
        }
        negation.ifPresent(changes::add);
        return Optional.of(new Paraphrase(score, changes));
    }

    /** The words from shortly before the first one that is shared to shortly behind the last. */
    private List<Word> near(List<Word> words) {
        int first = words.size();
        int last = -1;
        for (int at = 0; at < words.size(); at++) {
            if (stems.containsKey(words.get(at).stem())) {
                first = Math.min(first, at);
                last = at;
            }
        }
        return last < 0
                ? List.of()
                : words.subList(Math.max(0, first - REACH), Math.min(words.size(), last + 1 + REACH));
    }

    private Optional<Difference> figures(List<Word> words) {
        List<Quantity> mine = quantities.read(asked);
        List<Quantity> yours = quantities.read(words);
        for (Quantity one : mine) {
            for (Quantity other : yours) {
                if (one.countsLike(other)
                        && yours.stream().noneMatch(one::fits)
                        && mine.stream().noneMatch(other::fits)) {
                    return Optional.of(difference(at(asked, one), at(words, other), Change.FIGURE_CHANGED));
                }
            }
        }
        return Optional.empty();
    }

    private static List<Word> at(List<Word> words, Quantity quantity) {
        return words.stream()
                .filter(word -> quantity.span().contains(word.span()))
                .toList();
    }

    private Optional<Difference> negation(List<Word> words) {
        List<Word> mine = asked.stream().filter(kinds::isNegation).toList();
        List<Word> yours = words.stream().filter(kinds::isNegation).toList();
        if (mine.size() % 2 == yours.size() % 2) {
            return Optional.empty();
        }
        return Optional.of(
                difference(mine, yours, mine.size() < yours.size() ? Change.NEGATION_DROPPED : Change.NEGATION_ADDED));
    }

    private Difference difference(List<Word> mine, List<Word> yours, Change change) {
        return new Difference(mine, yours, Optional.of(new ChangeKinds.Kind(change, kinds.weight(change))), 0);
    }
}
