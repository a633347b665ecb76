package org.readout.account;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.readout.actor.Actor;
import org.readout.actor.Mention;
import org.readout.statement.Act;
import org.readout.text.Span;

/**
 * Reads what a sentence of a statement denies or asserts. A denial is a denying cue before a claim ("denied that", "rejected the
 * accusation that"), a negated clause that tells a fact ("has not sent"), or a claim that is called false. What will not, may not
 * or should not be denies no fact, nor does a wish or a refusal. An assertion is a sentence that says something is so. Immutable.
 */
final class PropositionReader {
    private static final Set<Act> ASSERTING = Set.of(
            Act.SAY,
            Act.ADD,
            Act.CONFIRM,
            Act.ACCUSE,
            Act.WARN,
            Act.CRITICISE,
            Act.ANNOUNCE,
            Act.AGREE,
            Act.CLAIM,
            Act.HOLD,
            Act.SUGGEST);
    private static final Set<Act> STATING =
            Set.of(Act.SAY, Act.ADD, Act.CONFIRM, Act.ANNOUNCE, Act.CLAIM, Act.WARN, Act.ACCUSE);

    /** Behind these words a new clause begins. */
    private static final Set<String> CLAUSES =
            Set.of("because", "although", "though", "whereas", "but", "while", "unless", "unlike", "when", "after");

    /** Verbs that deny whatever stands behind them; behind the others stands a word like "accusation", or a proposal. */
    private static final Set<String> PLAIN_DENIALS = Set.of("deny", "denies", "denied", "denying", "denial", "denials");

    /** A frame stands among so many words at the start. */
    private static final int FRAME_REACH = 5;

    /** So many words behind a negation what is negated has begun. */
    private static final int FOCUS_REACH = 4;

    /** Its verb stands among so many words before it. */
    private static final int VERB_REACH = 3;

    /** More negations in one clause are beyond counting. */
    private static final int MOST_TURNS = 2;

    private static final int MOST_TERMS = 40;

    private final ClaimWords table;
    private final ChangeKinds kinds;
    private final TermReader terms;
    private final Predication predication;

    PropositionReader(ClaimWords table, ChangeKinds kinds) {
        this.table = table;
        this.kinds = kinds;
        this.terms = new TermReader(table);
        this.predication = new Predication(table);
    }

    /**
     * A sentence of a statement.
     *
     * @param words in order
     * @param act what the speaker does by it
     * @param cue the words that attribute it
     * @param cueText the same, in lower case
     * @param asks whether it ends with a question mark
     */
    record Sentence(
            List<Word> words,
            Act act,
            List<Span> cue,
            String cueText,
            boolean asks,
            Actor speaker,
            List<Mention> mentions) {}

    /** What the sentence denies and asserts: nothing, one of them, or several denials. Spans are those of the article. */
    List<Claim.Proposition> read(Sentence sentence) {
        List<Claim.Proposition> found = new ArrayList<>();
        if (sentence.asks() || sentence.words().isEmpty()) {
            return found;
        }
        if (sentence.act() == Act.DENY) {
            denied(sentence, found);
            return found;
        }
        List<Span> negations = negations(sentence.words());
        boolean unsure = table.has(sentence.words(), ClaimWords.Role.UNSURE)
                || table.has(sentence.words(), ClaimWords.Role.DENIAL);
        if (STATING.contains(sentence.act()) && !unsure) {
            calledFalse(sentence, negations, found);
            if (found.isEmpty()) {
                negated(sentence, found);
            }
        }
        boolean sure = !unsure
                && !table.has(sentence.words(), ClaimWords.Role.FALSE)
                && (sentence.act() == Act.ACCUSE || !table.has(sentence.words(), ClaimWords.Role.FRAME));
        if (sure && ASSERTING.contains(sentence.act())) {
            List<Term> read = terms(sentence, sentence.words());
            boolean called = Arrays.stream(sentence.cueText().split(" ", -1))
                    .anyMatch(word -> table.is(word, ClaimWords.Role.CALLING));
            add(sentence.words(), found, Stance.ASSERTS, called ? predication.predicated(read, 0) : read, negations);
        }
        return found;
    }

    private List<Term> terms(Sentence sentence, List<Word> words) {
        return terms.terms(words, sentence.mentions(), sentence.speaker());
    }

    private void add(
            List<Word> words, List<Claim.Proposition> found, Stance stance, List<Term> terms, List<Span> turns) {
        List<Term> kept = terms.size() > MOST_TERMS ? terms.subList(0, MOST_TERMS) : terms;
        if (kept.stream().anyMatch(Term::isTelling)) {
            boolean future = table.has(words, ClaimWords.Role.FUTURE_TENSE);
            boolean predicated = kept.stream().anyMatch(term -> term.kind() == Term.Kind.PREDICATE);
            List<Term> told = stance == Stance.DENIES && !predicated ? predication.firstPredicated(kept) : kept;
            found.add(new Claim.Proposition(stance, future, told, turns));
        }
    }

    private List<Span> negations(List<Word> words) {
        return words.stream().filter(kinds::isNegation).map(Word::span).toList();
    }

    /** What a denying cue denies; nothing where it refuses a proposal, or where its content is negated itself. */
    private void denied(Sentence sentence, List<Claim.Proposition> found) {
        List<Word> words = sentence.words().subList(0, end(sentence.words(), 0));
        List<Word> start = words.subList(0, Math.min(words.size(), FRAME_REACH));
        boolean framed = table.has(start, ClaimWords.Role.FRAME);
        boolean plain = PLAIN_DENIALS.stream().anyMatch(sentence.cueText()::contains)
                && !table.has(start, ClaimWords.Role.REFUSED);
        boolean that = words.get(0).form().equals("that");
        boolean proposed = !framed && !that && table.has(start, ClaimWords.Role.PROPOSED);
        boolean passed = table.has(sentence.words(), ClaimWords.Role.DENIAL);
        if (!framed && !plain && !that
                || proposed
                || passed
                || !negations(words).isEmpty()) {
            return;
        }
        List<Term> read = new ArrayList<>(terms(sentence, words));
        boolean clause = that || words.stream().anyMatch(word -> word.form().equals("that"));
        if (!clause) {
            read = new ArrayList<>(predication.firstPredicated(read));
        }
        if (!clause || read.stream().allMatch(Term::tells)) {
            int at = words.get(0).span().start();
            read.addAll(TermReader.keys(sentence.speaker(), Term.Kind.ACTOR, new Span(at, at)));
        }
        add(words, found, Stance.DENIES, predication.withoutRest(read, words), sentence.cue());
    }

    /** A claim that is called false. */
    private void calledFalse(Sentence sentence, List<Span> negations, List<Claim.Proposition> found) {
        List<Span> falsehoods = sentence.words().stream()
                .filter(word -> table.is(word, ClaimWords.Role.FALSE))
                .map(Word::span)
                .toList();
        if (!falsehoods.isEmpty() && negations.isEmpty() && table.has(sentence.words(), ClaimWords.Role.FRAME)) {
            List<Word> rest = sentence.words().stream()
                    .filter(word -> !table.is(word, ClaimWords.Role.FALSE))
                    .toList();
            add(rest, found, Stance.DENIES, predication.predicated(terms(sentence, rest), 0), falsehoods);
        }
    }

    /** What the clauses of a sentence deny that hold a negation. */
    private void negated(Sentence sentence, List<Claim.Proposition> found) {
        List<Word> words = sentence.words();
        int from = 0;
        while (from < words.size()) {
            int to = end(words, from);
            List<Word> clause = words.subList(from, to);
            List<Span> turns = negations(clause);
            if (!turns.isEmpty() && turns.size() <= MOST_TURNS && denies(clause)) {
                List<Term> read = new ArrayList<>(terms(sentence, clause).stream()
                        .filter(term -> !turns.contains(term.span()))
                        .toList());
                if (from > 0 && read.stream().allMatch(Term::tells)) {
                    terms(sentence, words.subList(0, from)).stream()
                            .filter(term -> !term.tells())
                            .forEach(read::add);
                }
                add(
                        clause,
                        found,
                        Stance.DENIES,
                        predication.withoutRest(predication.firstBehind(read, negation(clause)), clause),
                        turns);
            }
            from = to;
        }
    }

    private Word negation(List<Word> clause) {
        return clause.stream().filter(kinds::isNegation).findFirst().orElseThrow();
    }

    /** Whether the first negation of a clause denies a fact. */
    private boolean denies(List<Word> clause) {
        Word negation = negation(clause);
        int at = clause.indexOf(negation);
        List<Word> before = clause.subList(Math.max(0, at - VERB_REACH), at);
        List<Word> behind = clause.subList(at + 1, Math.min(clause.size(), at + 1 + FOCUS_REACH));
        boolean verbal = negation.form().endsWith("n't")
                || negation.form().equals("never")
                || table.has(before, ClaimWords.Role.AUXILIARY)
                || !negation.form().equals("not")
                        && (at == 0 || !table.is(clause.get(at - 1), ClaimWords.Role.CONTRAST));
        boolean future = table.is(negation, ClaimWords.Role.FUTURE) || table.has(before, ClaimWords.Role.FUTURE);
        boolean command = at <= 1 && clause.get(0).form().equals("do");
        boolean idiom = negation.is(Word.Trait.STOP)
                || table.has(behind.subList(0, Math.min(1, behind.size())), ClaimWords.Role.IDIOM);
        return verbal && !future && !command && !idiom && !table.has(behind, ClaimWords.Role.ATTITUDE);
    }

    /**
     * Where the clause that begins at {@code from} ends: before a word that begins another, behind a comma or an "and" where another
     * negation or another subject follows.
     */
    private int end(List<Word> words, int from) {
        for (int at = from + 2; at < words.size(); at++) {
            Word word = words.get(at);
            boolean stop = words.get(at - 1).is(Word.Trait.STOP) && !isList(words, at);
            boolean another = word.form().equals("and") && at + 1 < words.size() && startsClause(words, at + 1);
            if (CLAUSES.contains(word.form()) || stop && tells(words, from, at) || another) {
                return at;
            }
        }
        return words.size();
    }

    /** "Neither the creator of the crisis, nor a party to it": one clause. */
    private boolean isList(List<Word> words, int at) {
        String form = words.get(at).form();
        return form.equals("nor") || form.equals("or") || form.equals("and") && !startsClause(words, at + 1);
    }

    private boolean startsClause(List<Word> words, int at) {
        return at < words.size()
                && (table.isCommon(words.get(at)) && !words.get(at).form().equals("the")
                        || words.subList(at, Math.min(words.size(), at + 3)).stream()
                                .anyMatch(kinds::isNegation));
    }

    private boolean tells(List<Word> words, int from, int to) {
        return words.subList(from, to).stream()
                        .filter(word -> !table.isCommon(word))
                        .count()
                > 1;
    }
}
