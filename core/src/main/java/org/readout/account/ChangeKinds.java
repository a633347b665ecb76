package org.readout.account;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.readout.text.Span;
import org.readout.text.Table;

/** Tells what kind of change one stretch of words for another is. Immutable. */
final class ChangeKinds {
    private static final int MANY = 4;

    private final NumberWords numbers = new NumberWords();
    private final Set<String> negations = new HashSet<>();
    private final Map<String, Degree> degrees = new HashMap<>();
    private final Map<Change, Double> weights = new EnumMap<>(Change.class);

    /** A word's place on a scale of the same matter. */
    private record Degree(String scale, int strength) {}

    /** A kind of change, and how far it is relied on. */
    record Kind(Change change, double weight) {}

    ChangeKinds() {
        Table.rows(ChangeKinds.class, "negations.tsv", 2).forEach(row -> negations.add(row.get(0)));
        Table.rows(ChangeKinds.class, "degrees.tsv", 4)
                .forEach(row -> degrees.put(row.get(0), new Degree(row.get(1), Integer.parseInt(row.get(2)))));
        Table.rows(ChangeKinds.class, "changes.tsv", 3)
                .forEach(row -> weights.put(Change.valueOf(row.get(0)), Double.parseDouble(row.get(1))));
    }

    double weight(Change change) {
        return weights.getOrDefault(change, 0.0);
    }

    /** What kind of change {@code here} for {@code there} is; one of them may be empty. */
    Kind of(List<Word> here, List<Word> there) {
        Change change = change(here, there);
        return new Kind(change, weight(change));
    }

    /** The reason that such a change is, with the words on both sides. */
    Reason reason(List<Word> here, List<Word> there) {
        Kind kind = of(here, there);
        return new Reason(Aspect.WORDING, Optional.of(kind.change()), spans(here), spans(there), kind.weight());
    }

    private static List<Span> spans(List<Word> words) {
        return words.isEmpty()
                ? List.of()
                : List.of(new Span(
                        words.get(0).span().start(),
                        words.get(words.size() - 1).span().end()));
    }

    private Change change(List<Word> here, List<Word> there) {
        Optional<Change> degree = degree(here, there);
        if (degree.isPresent()) {
            return degree.get();
        }
        boolean mine = here.stream().anyMatch(this::isNegation);
        boolean yours = there.stream().anyMatch(this::isNegation);
        if (mine != yours) {
            return mine ? Change.NEGATION_ADDED : Change.NEGATION_DROPPED;
        }
        if (here.stream().anyMatch(this::isNumber) && there.stream().anyMatch(this::isNumber)) {
            return Change.FIGURE_CHANGED;
        }
        if (here.isEmpty()) {
            return Change.CUT;
        }
        if (there.isEmpty()) {
            return Change.ADDED;
        }
        return here.size() > MANY && there.size() > MANY ? Change.BACK_TRANSLATED : Change.WORD_REPLACED;
    }

    boolean isNegation(Word word) {
        return negations.contains(word.form()) || word.form().endsWith("n't");
    }

    private boolean isNumber(Word word) {
        return numbers.value(word).isPresent();
    }

    private Optional<Change> degree(List<Word> here, List<Word> there) {
        for (Word mine : here) {
            Degree now = degrees.get(mine.form());
            for (Word yours : there) {
                Degree then = degrees.get(yours.form());
                if (now != null
                        && then != null
                        && now.scale().equals(then.scale())
                        && now.strength() != then.strength()) {
                    return Optional.of(now.strength() < then.strength() ? Change.SOFTENED : Change.SHARPENED);
                }
            }
        }
        return Optional.empty();
    }
}
