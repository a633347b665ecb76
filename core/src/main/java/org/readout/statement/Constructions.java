package org.readout.statement;

import static org.readout.language.PartOfSpeech.ADP;
import static org.readout.language.PartOfSpeech.ADV;
import static org.readout.language.PartOfSpeech.AUX;
import static org.readout.language.PartOfSpeech.PROPN;
import static org.readout.language.PartOfSpeech.PUNCT;
import static org.readout.language.PartOfSpeech.VERB;

import java.util.Optional;
import java.util.Set;
import org.readout.language.PartOfSpeech;

/** Which construction stands at a token: what follows a cue, past its adjuncts, times and appositions. Tags and words only. */
final class Constructions {
    private static final Set<String> PARTICLES = Set.of("out", "up", "off", "down", "back");

    private static final Set<String> QUESTION_WORDS =
            Set.of("whether", "if", "how", "why", "what", "who", "where", "when", "which", "whose");

    private static final Set<String> ADJUNCTS = Set.of(
            "in",
            "on",
            "at",
            "during",
            "after",
            "before",
            "to",
            "with",
            "via",
            "through",
            "from",
            "by",
            "upon",
            "of",
            "about",
            "for",
            "under",
            "following",
            "as");

    private Constructions() {}

    /** The token after the particle of a verb at token i: "pointed out", "pushed back"; i if none is there. */
    static int afterParticle(Passage p, int i) {
        return PARTICLES.contains(p.word(i)) && (p.tag(i) == ADP || p.tag(i) == ADV) ? i + 1 : i;
    }

    /** Skips times, adverbs and prepositional phrases from token i on. */
    static int afterAdjuncts(Passage p, int i) {
        int at = i;
        for (int hops = 0; hops < 8; hops++) {
            int next = at;
            while (next < p.size() && !p.quoted(next) && (TimeWords.ALL.contains(p.word(next)) || p.tag(next) == ADV)) {
                next++;
            }
            boolean adjunct = ADJUNCTS.contains(p.word(next))
                    && !p.quoted(next)
                    && (p.tag(next) == ADP
                            || p.tag(next) == PartOfSpeech.PART
                            || p.tag(next) == VERB
                            || p.tag(next) == PartOfSpeech.SCONJ);
            if (adjunct && NounPhrases.nominal(p, next + 1) && !p.quoted(next + 1)) {
                int end = NounPhrases.end(p, next + 1);
                next = end > next + 1 ? end : next;
            }
            if (next == at) {
                return at;
            }
            at = next;
        }
        return at;
    }

    /** The token after ", the minister," if "that" or a quotation follows it; else {@code comma}. */
    static int afterApposition(Passage p, int comma) {
        if (!p.is(comma, ",") || p.opens(comma + 1)) {
            return comma;
        }
        for (int i = comma + 1; i < Math.min(p.size(), comma + 14) && !p.quoted(i); i++) {
            if (p.is(i, ",")) {
                return p.is(i + 1, "that") || p.opens(i + 1) ? i + 1 : comma;
            }
        }
        return comma;
    }

    /** The token after the cue: after its particle or its preposition, where it has one. */
    static int cueEnd(Passage p, int verb, int start, Frame frame) {
        boolean particle = PARTICLES.contains(p.word(verb + 1));
        int end = particle ? verb + 2 : verb + 1;
        return switch (frame) {
            case OF, FOR, ON, ABOUT, AGAINST, TO, WITH, IN -> start == end ? end + 1 : end;
            case QUOTE, PARTIAL, TRAILING, THAT, CLAUSE, QUESTION, INFINITIVE, OBJECT_INFINITIVE, GERUND, OBJECT, AS ->
                end;
        };
    }

    /** Whether the quotation that opens here reads as words of its own, not as part of the narrator's sentence. */
    private static boolean sentenceQuotation(Passage p, int open) {
        Quotation quotation = p.quotations().get(p.quotationAt(open));
        return !quotation.inner().isEmpty()
                && Character.isUpperCase(p.text().charAt(quotation.inner().start()))
                && quotation.inner().cut(p.text()).indexOf(' ') > 0;
    }

    /** Whether the quotation that opens here is all of the content: its last mark is inside, or the narrator goes on. */
    static boolean wholeQuotation(Passage p, int open) {
        int end = p.endOfQuotation(open);
        Quotation quotation = p.quotations().get(p.quotationAt(open));
        if (quotation.inner().isEmpty()) {
            return true;
        }
        char last = p.text().charAt(quotation.inner().end() - 1);
        boolean sentence =
                Character.isUpperCase(p.text().charAt(quotation.inner().start()));
        boolean stops = ".!?,;…".indexOf(last) >= 0;
        return stops
                || (sentence
                        && (p.is(end + 1, "and")
                                || p.is(end + 1, "as")
                                || p.is(end + 1, ",")
                                || p.is(end + 1, "while")));
    }

    /** Steps over adjuncts to "that", a quotation or a colon; else only over times. */
    static int anchor(Passage p, int r) {
        int far = afterAdjuncts(p, r);
        if (p.is(far, "that")
                || p.opens(far)
                || p.is(far, ":")
                || (p.is(far, ",") && (p.opens(far + 1) || p.is(far + 1, "that")))) {
            return far;
        }
        int near = r;
        while (near < p.size()
                && !p.quoted(near)
                && ((TimeWords.ALL.contains(p.word(near)) && !p.is(near, "this"))
                        || (p.tag(near) == ADV && !p.is(near, "there")))) {
            near++;
        }
        if (p.is(near, "on") && TimeWords.ALL.contains(p.word(near + 1))) {
            near += 2;
        }
        return near;
    }

    static int contentStart(Passage p, int start, Frame frame) {
        return switch (frame) {
            case OF, FOR, ON, ABOUT, AGAINST, TO, WITH, AS, IN -> start + 1;
            case QUOTE, PARTIAL, THAT -> {
                int i = start;
                while (i < p.size() - 1 && !p.quoted(i) && p.tag(i) == PUNCT) {
                    i++;
                }
                yield i;
            }
            case TRAILING, CLAUSE, QUESTION, INFINITIVE, OBJECT_INFINITIVE, GERUND, OBJECT -> start;
        };
    }

    static Optional<Frame> frameAt(Passage p, int i) {
        if (i >= p.size()) {
            return Optional.empty();
        }
        boolean mark = p.is(i, ",") || p.is(i, ":") || p.is(i, "—") || p.is(i, "–") || p.is(i, "-");
        if (p.opens(i) || (mark && p.opens(i + 1))) {
            return Optional.of(p.opens(i) && !sentenceQuotation(p, i) ? Frame.PARTIAL : Frame.QUOTE);
        }
        if (p.is(i, "that") || (p.is(i, ",") && p.is(i + 1, "that"))) {
            return Optional.of(Frame.THAT);
        }
        if (p.is(i, ":")) {
            return i < p.lastWord() ? Optional.of(Frame.CLAUSE) : Optional.empty();
        }
        if (QUESTION_WORDS.contains(p.word(i))) {
            return Optional.of(Frame.QUESTION);
        }
        if (p.is(i, "to") && p.tag(i + 1) != PROPN && !NounPhrases.nominal(p, i + 1)) {
            return Optional.of(Frame.INFINITIVE);
        }
        if (p.tag(i) == ADP || p.is(i, "to") || p.is(i, "as")) {
            return preposition(p.word(i));
        }
        if (p.tag(i) == VERB && p.word(i).endsWith("ing")) {
            return Optional.of(Frame.GERUND);
        }
        if (NounPhrases.nominal(p, i)) {
            int end = nounPhraseWithTails(p, i);
            if (end > i) {
                return Optional.of(afterNounPhrase(p, end));
            }
        }
        return Optional.empty();
    }

    static int nounPhraseWithTails(Passage p, int i) {
        int end = NounPhrases.end(p, i);
        for (int hops = 0; hops < 4 && end > i; hops++) {
            boolean tail = (p.tag(end) == ADP) && !p.is(end, "as") && !p.quoted(end) && NounPhrases.nominal(p, end + 1);
            if (!tail) {
                break;
            }
            int more = NounPhrases.end(p, end + 1);
            if (more == end + 1) {
                break;
            }
            end = more;
        }
        return end;
    }

    private static Frame afterNounPhrase(Passage p, int end) {
        int i = end;
        while (p.tag(i) == ADV && i < p.size()) {
            i++;
        }
        if (p.is(i, "to") && (p.tag(i + 1) == VERB || p.tag(i + 1) == AUX)) {
            return Frame.OBJECT_INFINITIVE;
        }
        boolean finite = (p.tag(i) == AUX || p.tag(i) == VERB)
                && !p.quoted(i)
                && !p.word(i).endsWith("ing");
        return finite ? Frame.CLAUSE : Frame.OBJECT;
    }

    private static Optional<Frame> preposition(String word) {
        return switch (word) {
            case "of" -> Optional.of(Frame.OF);
            case "for" -> Optional.of(Frame.FOR);
            case "on", "upon" -> Optional.of(Frame.ON);
            case "about", "over", "regarding", "concerning" -> Optional.of(Frame.ABOUT);
            case "against", "at" -> Optional.of(Frame.AGAINST);
            case "to", "toward", "towards" -> Optional.of(Frame.TO);
            case "with" -> Optional.of(Frame.WITH);
            case "as" -> Optional.of(Frame.AS);
            case "in", "from", "into" -> Optional.of(Frame.IN);
            default -> Optional.empty();
        };
    }
}
