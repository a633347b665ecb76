package org.readout.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Tells which terms of a claim are what somebody is said to do or to be, where the words around them leave that open. Immutable. */
final class Predication {
    /** Negations that belong to a verb. */
    private static final Set<String> VERBAL = Set.of("not", "never", "neither", "cannot");

    private final ClaimWords table;

    Predication(ClaimWords table) {
        this.table = table;
    }

    /** The same terms; those that tell something, from the one of this number on, are said of somebody. */
    List<Term> predicated(List<Term> terms, int from) {
        List<Term> predicated = new ArrayList<>(terms);
        for (int at = from; at < terms.size(); at++) {
            Term term = terms.get(at);
            if (term.kind() == Term.Kind.WORD) {
                predicated.set(at, new Term(term.key(), Term.Kind.PREDICATE, term.span()));
            }
        }
        return predicated;
    }

    /** "Denied meddling", "denied any role": the first word that tells something is said of the one who denies. */
    List<Term> firstPredicated(List<Term> terms) {
        List<Term> predicated = new ArrayList<>(terms);
        for (int at = 0; at < terms.size(); at++) {
            Term term = terms.get(at);
            if (term.isTelling()) {
                predicated.set(at, new Term(term.key(), Term.Kind.PREDICATE, term.span()));
                return predicated;
            }
        }
        return predicated;
    }

    /**
     * The same terms; what stands behind the second preposition behind the first predicate counts little ("sent no shell to any side in
     * the war").
     */
    List<Term> withoutRest(List<Term> terms, List<Word> words) {
        int predicate = terms.stream()
                .filter(term -> term.kind() == Term.Kind.PREDICATE)
                .mapToInt(term -> term.span().start())
                .min()
                .orElse(Integer.MAX_VALUE);
        int limit = words.stream()
                .filter(word -> word.span().start() > predicate && table.is(word, ClaimWords.Role.BOUND))
                .mapToInt(word -> word.span().start())
                .skip(1)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
        return terms.stream()
                .map(term -> term.isTelling() && term.span().start() > limit
                        ? new Term(term.key(), Term.Kind.WEAK, term.span())
                        : term)
                .toList();
    }

    /**
     * The first word that tells something behind a "not" is what is denied of the subject; a "no" or a "nobody" may be the subject or
     * the object.
     */
    List<Term> firstBehind(List<Term> terms, Word negation) {
        boolean verbal = VERBAL.contains(negation.form()) || negation.form().endsWith("n't");
        boolean predicated = terms.stream().anyMatch(term -> term.kind() == Term.Kind.PREDICATE);
        if (!verbal && predicated) {
            return terms;
        }
        List<Term> before = new ArrayList<>();
        List<Term> behind = new ArrayList<>();
        terms.forEach(term -> (term.span().start() < negation.span().start() ? before : behind).add(plain(term)));
        before.addAll(firstPredicated(behind));
        return before;
    }

    private static Term plain(Term term) {
        return term.kind() == Term.Kind.PREDICATE ? new Term(term.key(), Term.Kind.WORD, term.span()) : term;
    }
}
