package org.readout.statement;

import static org.readout.language.PartOfSpeech.ADV;
import static org.readout.language.PartOfSpeech.AUX;
import static org.readout.language.PartOfSpeech.PUNCT;
import static org.readout.language.PartOfSpeech.VERB;

/** Where content begins and ends: at its quotation, at the narrator's next words, at the next attribution. */
final class ContentBounds {
    private final CueTable cues;

    ContentBounds(CueTable cues) {
        this.cues = cues;
    }

    /** Whether what ends at token i could be content that an attribution follows: a comma, or the end of a quotation. */
    static boolean endsContent(Passage p, int i) {
        if (i <= 0) {
            return false;
        }
        boolean comma = !p.quoted(i) && (p.is(i, ",") || p.is(i, "—") || p.is(i, "–") || p.is(i, "--"));
        return comma || (p.quoted(i) && i == p.endOfQuotation(i));
    }

    static boolean closesAt(Passage p, int i) {
        return i >= p.size()
                || (!p.quoted(i)
                        && (p.is(i, ".")
                                || p.is(i, ",")
                                || p.is(i, ";")
                                || p.is(i, ":")
                                || p.is(i, "—")
                                || p.is(i, "–")
                                || p.is(i, "--")
                                || p.is(i, "?")
                                || p.is(i, ")")));
    }

    static boolean hasVerb(Passage p, int start, int end) {
        for (int i = start; i <= end; i++) {
            if (p.tag(i) == VERB || p.tag(i) == AUX) {
                return true;
            }
        }
        return false;
    }

    /** Where the content that ends at {@code end} begins: at its quotation, after a semicolon, or with the passage. */
    static int startOfContent(Passage p, int end) {
        int start = end;
        if (p.quoted(end)) {
            int open = p.startOfQuotation(end);
            if (open == 0 || p.is(open - 1, ":") || p.is(open - 1, "(") || p.quoted(open - 1)) {
                return open;
            }
            start = open;
        }
        while (start > 0 && !(p.is(start - 1, ";") && !p.quoted(start - 1))) {
            start--;
        }
        while (start < end && !p.quoted(start) && (p.tag(start) == PUNCT || p.is(start, "but") || p.is(start, "and"))) {
            start++;
        }
        return start;
    }

    int relativeEnd(Passage p, int start) {
        int end = contentEnd(p, start);
        for (int i = start + 1; i < end; i++) {
            if (p.is(i, ",") && !p.quoted(i)) {
                return i;
            }
        }
        return end;
    }

    /** The token after the content that begins at {@code start}. */
    int contentEnd(Passage p, int start) {
        int last = p.lastWord() + 1;
        for (int i = start; i < last; i++) {
            if (p.quoted(i)) {
                continue;
            }
            if (p.is(i, ";")) {
                return i;
            }
            boolean joined = p.is(i + 1, "and") || p.is(i + 1, "but");
            if (p.is(i, ",") && leaves(p, joined ? i + 2 : i + 1)) {
                return i;
            }
            if (i > start + 1 && (p.is(i, "and") || p.is(i, "but")) && newCue(p, i + 1)) {
                return p.is(i - 1, ",") ? i - 1 : i;
            }
            if (i > start && p.is(i, "according") && p.is(i + 1, "to")) {
                return p.is(i - 1, ",") ? i - 1 : i;
            }
        }
        return last;
    }

    /** Whether what follows a comma is no more the content: another attribution, or the narrator. */
    private boolean leaves(Passage p, int i) {
        if (p.is(i, "according")) {
            return true;
        }
        int end = p.is(i, "that") ? i : NounPhrases.end(p, i);
        if (end > i
                && p.tag(end) == VERB
                && cues.entry(p.word(end))
                        .filter(entry -> entry.frames().contains(Frame.QUOTE))
                        .isPresent()) {
            return true;
        }
        boolean participle = p.word(i).endsWith("ing")
                && p.tag(i) == VERB
                && cues.entry(p.word(i)).isPresent();
        return participle;
    }

    /** Whether a coordinated cue begins here: "and called for", "but also said". */
    private boolean newCue(Passage p, int i) {
        int at = i;
        while (p.tag(at) == ADV && at < p.size()) {
            at++;
        }
        return p.tag(at) == VERB
                && !p.word(at).endsWith("ing")
                && !p.quoted(at)
                && (p.word(at).endsWith("ed") || p.word(at).endsWith("s") || p.is(at, "said") || p.is(at, "told"))
                && cues.entry(p.word(at)).isPresent();
    }
}
