package org.readout.statement;

import static org.readout.language.PartOfSpeech.ADJ;
import static org.readout.language.PartOfSpeech.ADP;
import static org.readout.language.PartOfSpeech.ADV;
import static org.readout.language.PartOfSpeech.DET;
import static org.readout.language.PartOfSpeech.NOUN;
import static org.readout.language.PartOfSpeech.NUM;
import static org.readout.language.PartOfSpeech.PART;
import static org.readout.language.PartOfSpeech.PRON;
import static org.readout.language.PartOfSpeech.PROPN;
import static org.readout.language.PartOfSpeech.SYM;
import static org.readout.language.PartOfSpeech.X;

import java.util.EnumSet;
import java.util.Set;
import org.readout.language.PartOfSpeech;

/** Finds where noun phrases begin and end, from tags and a few words; no parse tree. */
final class NounPhrases {
    /** Longest phrase, in tokens. */
    private static final int LONGEST = 40;

    private static final Set<PartOfSpeech> INSIDE = EnumSet.of(NOUN, PROPN, ADJ, NUM, X, SYM);
    private static final Set<PartOfSpeech> HEADS = EnumSet.of(NOUN, PROPN, NUM, PRON, X, ADJ);

    static final Set<String> SUBJECT_PRONOUNS = Set.of(
            "he",
            "she",
            "they",
            "it",
            "we",
            "i",
            "you",
            "who",
            "others",
            "some",
            "many",
            "most",
            "few",
            "all",
            "both",
            "none",
            "one",
            "everyone",
            "nobody",
            "several",
            "this",
            "that",
            "these",
            "those",
            "there",
            "another",
            "neither");

    /** Words that begin a time right behind a phrase: "a prosecutor last week". */
    private static final Set<String> DEICTIC = Set.of("last", "this", "next", "earlier", "late");

    private static final Set<String> POSSESSIVES = Set.of("his", "her", "their", "its", "our", "my", "your");

    /** Prepositions that tie a phrase to the noun before it. */
    private static final Set<String> ATTACHING =
            Set.of("of", "for", "with", "in", "at", "from", "to", "on", "by", "between", "against");

    private NounPhrases() {}

    /** Whether a noun phrase can end at token i. */
    static boolean canEnd(Passage p, int i) {
        if (i < 0 || p.quoted(i)) {
            return false;
        }
        PartOfSpeech tag = p.tag(i);
        if (p.is(i, "that") || tag == PartOfSpeech.PUNCT || tag == PartOfSpeech.AUX) {
            return false;
        }
        if (POSSESSIVES.contains(p.word(i))) {
            return false;
        }
        return HEADS.contains(tag) || (tag == DET && SUBJECT_PRONOUNS.contains(p.word(i))) || (p.capital(i) && i > 0);
    }

    /** The first token of the phrase that ends at {@code end}, its prepositional tails included. */
    static int start(Passage p, int end) {
        return start(p, end, true);
    }

    /** The first token of the phrase that ends at {@code end}; with {@code tails}, of the phrase that it is a tail of. */
    static int start(Passage p, int end, boolean tails) {
        if (p.tag(end) == PRON && p.is(end - 1, "of") && end >= 2 && !p.quoted(end - 2)) {
            return start(p, end - 2, tails);
        }
        if (p.tag(end) == PRON && !p.is(end, "others") && !p.is(end, "one")) {
            return end;
        }
        int i = end;
        boolean seenHead = false;
        while (i >= 0 && end - i < LONGEST && !p.quoted(i)) {
            PartOfSpeech tag = p.tag(i);
            if (tag == DET || POSSESSIVES.contains(p.word(i))) {
                if (p.is(i - 1, "and") && p.tag(i - 2) == PROPN && p.tag(i + 1) == PROPN && !p.quoted(i - 2)) {
                    i -= 2;
                    continue;
                }
                if (!tails || !attaches(p, i - 1)) {
                    return i;
                }
                i -= 2;
                continue;
            }
            if (INSIDE.contains(tag)
                    || possessiveMark(p, i)
                    || joined(p, i)
                    || (tag == ADV
                            && seenHead
                            && INSIDE.contains(p.tag(i + 1))
                            && p.tag(i + 1) != PROPN
                            && p.tag(i - 1) == DET)
                    || (p.capital(i)
                            && seenHead
                            && p.tag(i) != PartOfSpeech.PUNCT
                            && p.tag(i) != PRON
                            && p.tag(i) != ADP
                            && p.tag(i) != ADV
                            && p.tag(i) != PartOfSpeech.SCONJ
                            && p.tag(i) != PartOfSpeech.CCONJ)
                    || (p.capital(i) && !seenHead)) {
                seenHead = true;
                i--;
                continue;
            }
            boolean listed =
                    p.is(i, ",") && p.tag(i - 1) == ADJ && INSIDE.contains(p.tag(i + 1)) && p.tag(i + 1) != PROPN;
            if (seenHead && ((tails && attaches(p, i)) || listed || modifies(p, i))) {
                i--;
                continue;
            }
            break;
        }
        return Math.min(i + 1, end);
    }

    /** A participle between a determiner and a noun: "the printed card". */
    private static boolean modifies(Passage p, int i) {
        PartOfSpeech before = p.tag(i - 1);
        return p.tag(i) == PartOfSpeech.VERB
                && (before == DET || before == ADJ || POSSESSIVES.contains(p.word(i - 1)))
                && INSIDE.contains(p.tag(i + 1));
    }

    /** Whether token i is a preposition that ties what follows to a noun before it. */
    private static boolean attaches(Passage p, int i) {
        return i > 0
                && !p.quoted(i)
                && ATTACHING.contains(p.word(i))
                && (p.tag(i) == ADP || p.tag(i) == PART)
                && (p.tag(i - 1) == NOUN || p.tag(i - 1) == PROPN || p.tag(i - 1) == NUM);
    }

    /** A name with its possessive ending in one token: "Beijing's". */
    private static boolean possessor(Passage p, int i) {
        return p.word(i).endsWith("'s")
                && !p.word(i).equals("it's")
                && !p.word(i).equals("that's")
                && !p.word(i).equals("there's");
    }

    private static boolean possessiveMark(Passage p, int i) {
        return p.is(i, "'s") || p.is(i, "'");
    }

    /** "and", "&" or a hyphen between two parts of one phrase. */
    private static boolean joined(Passage p, int i) {
        boolean mark = p.is(i, "and") || p.is(i, "&") || p.is(i, "-") || p.is(i, "or");
        if (!mark || i == 0 || p.quoted(i)) {
            return false;
        }
        PartOfSpeech before = p.tag(i - 1);
        PartOfSpeech after = p.tag(i + 1);
        if (TimeWords.ALL.contains(p.word(i + 1))) {
            return false;
        }
        boolean names = before == PROPN && (after == PROPN || p.capital(i + 1));
        boolean nouns = (before == NOUN || before == ADJ) && (after == NOUN || after == ADJ);
        return names || nouns || (p.is(i, "-") && INSIDE.contains(after));
    }

    /** The token after the phrase that begins at {@code start}; {@code start} if none does. Tails with "of" are included. */
    static int end(Passage p, int start) {
        if (p.tag(start) == PRON && !POSSESSIVES.contains(p.word(start)) && !p.quoted(start)) {
            return start + 1;
        }
        if (p.is(start, "her") && !INSIDE.contains(p.tag(start + 1)) && !p.quoted(start)) {
            return start + 1;
        }
        int i = start;
        boolean head = false;
        while (i < p.size() && i - start < LONGEST && !p.quoted(i)) {
            PartOfSpeech tag = p.tag(i);
            boolean determiner = tag == DET || POSSESSIVES.contains(p.word(i));
            if (head && DEICTIC.contains(p.word(i)) && TimeWords.ALL.contains(p.word(i + 1))) {
                break;
            }
            if (determiner && !head) {
                i++;
            } else if (INSIDE.contains(tag) || (head && (possessiveMark(p, i) || joined(p, i)))) {
                head |= HEADS.contains(tag);
                i++;
            } else if (!head && (modifies(p, i) || (tag == ADV && INSIDE.contains(p.tag(i + 1))))) {
                i++;
            } else if (p.capital(i)
                    && tag != PartOfSpeech.PUNCT
                    && (head || i > start || possessor(p, i))
                    && tag != PRON) {
                head = true;
                i++;
            } else if (!head
                    && i > start
                    && tag == ADV
                    && (p.tag(i + 1) == ADP || p.tag(i + 1) == PartOfSpeech.PUNCT)) {
                head = true;
                i++;
            } else if (head && p.is(i, "of") && nominal(p, i + 1)) {
                i++;
                while (p.tag(i) == DET || POSSESSIVES.contains(p.word(i))) {
                    i++;
                }
            } else {
                break;
            }
        }
        return head ? i : start;
    }

    /** Whether a noun phrase can begin at token i. */
    static boolean nominal(Passage p, int i) {
        PartOfSpeech tag = p.tag(i);
        return i < p.size()
                && (tag == DET || INSIDE.contains(tag) || tag == PRON || (p.capital(i) && tag != PartOfSpeech.PUNCT));
    }
}
