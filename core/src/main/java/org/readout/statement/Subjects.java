package org.readout.statement;

import static org.readout.language.PartOfSpeech.ADP;
import static org.readout.language.PartOfSpeech.ADV;
import static org.readout.language.PartOfSpeech.AUX;
import static org.readout.language.PartOfSpeech.NUM;
import static org.readout.language.PartOfSpeech.PART;
import static org.readout.language.PartOfSpeech.PRON;
import static org.readout.language.PartOfSpeech.PROPN;
import static org.readout.language.PartOfSpeech.PUNCT;
import static org.readout.language.PartOfSpeech.SCONJ;
import static org.readout.language.PartOfSpeech.VERB;

import java.util.Optional;
import java.util.Set;
import org.readout.language.PartOfSpeech;
import org.readout.text.Span;

/** Finds the subject of a verb in a passage. */
final class Subjects {
    private static final int FAR = 60;

    private static final Set<String> RELATIVE = Set.of("who", "which", "that");
    private static final Set<String> CHAIN = Set.of(
            "went",
            "goes",
            "go",
            "continued",
            "continues",
            "refused",
            "refuses",
            "declined",
            "declines",
            "began",
            "begins",
            "started",
            "tried",
            "tries",
            "wants",
            "wanted",
            "seemed",
            "seems",
            "appeared",
            "appears",
            "failed",
            "vowed",
            "promised",
            "used",
            "has",
            "had",
            "have",
            "is",
            "was",
            "likes",
            "rushed",
            "hastened",
            "took",
            "sought",
            "needs",
            "expected",
            "going",
            "set",
            "moved",
            "plans",
            "chose",
            "decided",
            "proceeded",
            "on",
            "able");

    private static final Set<String> AUXILIARIES = Set.of(
            "has",
            "have",
            "had",
            "is",
            "are",
            "was",
            "were",
            "be",
            "been",
            "will",
            "would",
            "can",
            "could",
            "may",
            "might",
            "must",
            "shall",
            "should",
            "do",
            "does",
            "did",
            "hasn't",
            "haven't",
            "hadn't",
            "didn't",
            "doesn't",
            "don't",
            "won't",
            "wouldn't",
            "can't",
            "couldn't",
            "isn't",
            "aren't",
            "wasn't",
            "weren't");

    /**
     * A verb with its auxiliaries, and the phrase that is its subject.
     *
     * @param first first token of the verb group
     * @param last last token of the verb group
     * @param subject tokens [first, end) of the subject; empty if none stands here
     * @param inverted whether the subject follows the verb
     */
    record VerbGroup(int first, int last, Optional<Range> subject, boolean inverted) {}

    /** Tokens [first, end). */
    record Range(int first, int end) {
        Span span(Passage p) {
            return p.span(first, end - 1);
        }
    }

    private Subjects() {}

    /** The verb group around the verb at {@code verb}, with a subject to its left. */
    static VerbGroup before(Passage p, int verb) {
        int first = groupStart(p, verb);
        return new VerbGroup(first, verb, subjectLeftOf(p, first, verb, 0), false);
    }

    /** The first token of the auxiliaries, adverbs and chained verbs before a verb. */
    private static int groupStart(Passage p, int verb) {
        int i = verb;
        while (i > 0 && !p.quoted(i - 1)) {
            PartOfSpeech tag = p.tag(i - 1);
            boolean to = p.is(i - 1, "to") && i > 1 && CHAIN.contains(p.word(i - 2));
            if (to) {
                i -= 2;
                if (p.is(i, "on")) {
                    i--;
                }
            } else if (tag == AUX
                    || AUXILIARIES.contains(p.word(i - 1))
                    || (tag == ADV && !p.is(i - 1, "when") && !p.is(i - 1, "as"))
                    || p.is(i - 1, "n't")
                    || p.is(i - 1, "not")
                    || (tag == PART && !p.is(i - 1, "'s") && !p.is(i - 1, "to") && !p.is(i - 1, "'"))) {
                i--;
            } else {
                break;
            }
        }
        while (i < verb && p.tag(i) == ADV && !p.is(i, "never")) {
            i++;
        }
        return i;
    }

    private static Optional<Range> subjectLeftOf(Passage p, int first, int verb, int depth) {
        int j = beforeAdverbs(p, first);
        if (j < 0 || p.quoted(j) || depth > 3) {
            return Optional.empty();
        }
        if (RELATIVE.contains(p.word(j)) && j > 0 && !p.quoted(j - 1)) {
            int k = p.is(j - 1, ",") ? j - 2 : j - 1;
            if (NounPhrases.canEnd(p, k)) {
                return Optional.of(new Range(NounPhrases.start(p, k, !p.is(j, "who")), k + 1));
            }
        }
        if (p.is(j, "and") || p.is(j, "but") || p.is(j, "or") || p.is(j, "then")) {
            return clauseSubject(p, j, depth);
        }
        if (p.is(j, ",") || p.is(j, ")") || p.is(j, "—") || p.is(j, "–") || p.is(j, "-") || p.is(j, "--")) {
            if (p.word(verb).endsWith("ing")) {
                return mainSubject(p, j).or(() -> clauseSubject(p, j, depth));
            }
            return acrossCommas(p, j);
        }
        if (NounPhrases.canEnd(p, j)) {
            Range near = name(p, withoutTime(p, new Range(NounPhrases.start(p, j), j + 1)));
            return Optional.of(beyondObject(p, oneOf(p, near, verb), verb, depth));
        }
        if (p.word(verb).endsWith("ing") || p.is(j, "to")) {
            return clauseSubject(p, j, depth);
        }
        return Optional.empty();
    }

    /** "China on Thursday" without its day. */
    private static Range withoutTime(Passage p, Range range) {
        int first = range.first();
        while (range.end() - first > 1
                && TimeWords.ALL.contains(p.word(first))
                && (TimeWords.ALL.contains(p.word(first + 1)) || p.capital(first + 1))) {
            first++;
        }
        if (first > range.first()) {
            return new Range(first, range.end());
        }
        int end = range.end();
        boolean day = end - range.first() > 2 && p.is(end - 2, "on") && TimeWords.DAYS.contains(p.word(end - 1));
        return day ? new Range(range.first(), end - 2) : range;
    }

    /** The last of several joined by "and" where the verb is singular: "… of Ukraine and Moscow considers". */
    private static Range oneOf(Passage p, Range range, int verb) {
        boolean singular = p.word(verb).endsWith("s") && !p.word(verb).endsWith("ss");
        for (int i = range.end() - 2; singular && i > range.first(); i--) {
            if (p.is(i, "and")) {
                return new Range(i + 1, range.end());
            }
        }
        return range;
    }

    /** The name that ends "… during their meetings Xi": a phrase behind a preposition and the subject run together. */
    private static Range name(Passage p, Range range) {
        int i = range.end() - 1;
        while (i > range.first() && p.tag(i) == PROPN) {
            i--;
        }
        boolean runTogether = p.tag(range.first() - 1) == ADP
                && i + 1 < range.end()
                && p.tag(i) == PartOfSpeech.NOUN
                && !p.capital(i)
                && p.word(i).endsWith("s");
        return runTogether ? new Range(i + 1, range.end()) : range;
    }

    private static int beforeAdverbs(Passage p, int first) {
        int j = first - 1;
        while (j >= 0 && p.tag(j) == ADV && !p.quoted(j) && !p.capital(j)) {
            j--;
        }
        return j;
    }

    /** The subject of the passage's main clause: the first finite verb's whose subject no conjunction or preposition leads. */
    static Optional<Range> mainSubject(Passage p, int before) {
        for (int i = 0; i < before; i++) {
            boolean verb = (p.tag(i) == VERB || p.tag(i) == AUX) && !p.quoted(i);
            if (!verb || p.word(i).endsWith("ing") || p.is(i - 1, "to")) {
                continue;
            }
            int first = groupStart(p, i);
            int left = beforeAdverbs(p, first);
            if (left < 0 || p.quoted(left) || !(NounPhrases.canEnd(p, left) || p.is(left, ","))) {
                continue;
            }
            Optional<Range> subject = p.is(left, ",")
                    ? acrossCommas(p, left)
                    : Optional.of(new Range(NounPhrases.start(p, left), left + 1));
            if (subject.isPresent() && !prepositional(p, subject.get().first())) {
                return subject;
            }
        }
        return Optional.empty();
    }

    /** The phrase itself, unless it is the object of something before it: "an official who knew the plan said". */
    private static Range beyondObject(Passage p, Range near, int verb, int depth) {
        PartOfSpeech before = p.tag(near.first() - 1);
        boolean object = near.first() > 0
                && !p.quoted(near.first() - 1)
                && (before == VERB || before == ADP || p.is(near.first() - 1, "to"))
                && !p.is(near.first() - 1, "with")
                && p.tag(near.first()) != PRON;
        if (!object) {
            return near;
        }
        for (int i = near.first() - 1; i > 0 && near.first() - i < 14 && !p.quoted(i) && !p.is(i, ","); i--) {
            if (p.is(i, "who") && NounPhrases.canEnd(p, i - 1)) {
                return new Range(NounPhrases.start(p, i - 1), i);
            }
        }
        if (p.word(verb).endsWith("ing")) {
            return clauseSubject(p, near.first(), depth).orElse(near);
        }
        return near;
    }

    /** "X, …, said": the phrase before the commas that set something apart. */
    private static Optional<Range> acrossCommas(Passage p, int close) {
        int comma = commaBefore(p, close);
        if (comma <= 0) {
            return Optional.empty();
        }
        int head = comma - 1;
        for (int hops = 0; hops < 3; hops++) {
            if (!NounPhrases.canEnd(p, head)) {
                return Optional.empty();
            }
            int start = NounPhrases.start(p, head);
            boolean aside = p.tag(head) == NUM || (p.tag(start) != PROPN && !p.capital(start) && p.is(start - 1, ","));
            boolean more = aside && p.is(start - 1, ",") && start >= 2 && NounPhrases.canEnd(p, start - 2);
            if (!more || prepositional(p, NounPhrases.start(p, start - 2))) {
                return Optional.of(new Range(start, head + 1));
            }
            head = start - 2;
        }
        return Optional.empty();
    }

    private static int commaBefore(Passage p, int close) {
        boolean round = p.is(close, ")");
        for (int i = close - 1; i > 0 && close - i < FAR; i--) {
            if (p.quoted(i)) {
                continue;
            }
            if (round ? p.is(i, "(") : p.is(i, p.word(close))) {
                return i;
            }
        }
        return -1;
    }

    /** The subject of the clause that token j stands in: that of the nearest verb to the left that has one. */
    private static Optional<Range> clauseSubject(Passage p, int j, int depth) {
        for (int i = j - 1; i >= 0 && j - i < FAR; i--) {
            boolean verb = (p.tag(i) == VERB || p.tag(i) == AUX) && !p.quoted(i);
            if (!verb || p.word(i).endsWith("ing") || p.is(i - 1, "to")) {
                continue;
            }
            int first = groupStart(p, i);
            int left = beforeAdverbs(p, first);
            if (left >= 0
                    && !p.quoted(left)
                    && (NounPhrases.canEnd(p, left)
                            || p.is(left, ",")
                            || RELATIVE.contains(p.word(left))
                            || p.is(left, "and"))) {
                Optional<Range> subject = subjectLeftOf(p, first, i, depth + 1);
                if (subject.isPresent() && !prepositional(p, subject.get().first())) {
                    return subject;
                }
            }
            i = first;
        }
        return Optional.empty();
    }

    private static boolean prepositional(Passage p, int first) {
        PartOfSpeech tag = p.tag(first - 1);
        return (tag == ADP || tag == SCONJ) && first > 0 && p.tag(first) != PRON;
    }

    /** The verb group around {@code verb} with a subject right after it, as in "said Lin"; none if no phrase follows. */
    static Optional<VerbGroup> inverted(Passage p, int verb) {
        int next = verb + 1;
        if (next >= p.size() || p.quoted(next) || p.word(verb).endsWith("ing")) {
            return Optional.empty();
        }
        PartOfSpeech tag = p.tag(next);
        boolean pronoun = tag == PRON
                && !NounPhrases.SUBJECT_PRONOUNS.contains(p.word(next))
                && NounPhrases.end(p, next) == next + 1;
        if (pronoun || tag == PUNCT || !NounPhrases.nominal(p, next)) {
            return Optional.empty();
        }
        int end = NounPhrases.end(p, next);
        while (end < p.size() - 1
                && (p.is(end, "for") || p.is(end, "from") || p.is(end, "with") || p.is(end, "in") || p.is(end, "at"))
                && NounPhrases.nominal(p, end + 1)) {
            int more = NounPhrases.end(p, end + 1);
            if (more == end + 1) {
                break;
            }
            end = more;
        }
        return end == next
                ? Optional.empty()
                : Optional.of(new VerbGroup(groupStart(p, verb), verb, Optional.of(new Range(next, end)), true));
    }
}
