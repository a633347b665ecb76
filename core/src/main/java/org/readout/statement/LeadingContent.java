package org.readout.statement;

import static org.readout.language.PartOfSpeech.ADV;
import static org.readout.language.PartOfSpeech.AUX;
import static org.readout.language.PartOfSpeech.VERB;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.readout.statement.Subjects.Range;
import org.readout.statement.Subjects.VerbGroup;
import org.readout.text.Span;

/** Content before its cue: "…, she said", with a second half behind it. */
final class LeadingContent {
    private final CueTable cues;
    private final ContentBounds bounds;

    LeadingContent(CueTable cues, ContentBounds bounds) {
        this.cues = cues;
        this.bounds = bounds;
    }

    /** Whether the quotation that the candidate claims is already somebody's words. */
    static boolean claimed(Candidate candidate, List<Candidate> before) {
        Span words = candidate.content().get(0);
        return candidate.frame() == Frame.QUOTE
                && before.stream()
                        .anyMatch(earlier -> earlier.frame() == Frame.QUOTE
                                && earlier.content().stream().anyMatch(words::equals));
    }

    /** The token after "as saying" in "quoted him as saying"; NONE if that does not follow the verb. */
    static int asSaying(Passage p, int verb) {
        int end = NounPhrases.end(p, verb + 1);
        return p.is(end, "as") && p.is(end + 1, "saying") ? end + 2 : Passage.NONE;
    }

    static int skipAddressee(Passage p, int i, CueEntry entry) {
        int saying = asSaying(p, i - 1);
        if (saying > 0) {
            return saying;
        }
        return entry.addressee() ? NounPhrases.end(p, i) : i;
    }

    Optional<Candidate> trailing(
            Passage p, CueEntry entry, VerbGroup group, Optional<Range> subject, int left, int after) {
        List<Span> content = new ArrayList<>();
        int end = p.wordAtOrBefore(left);
        int start = ContentBounds.startOfContent(p, end);
        boolean quote = p.quoted(end) && p.startOfQuotation(end) == start;
        Frame frame = quote ? Frame.QUOTE : Frame.TRAILING;
        if (!entry.frames().contains(frame) || start > end) {
            return Optional.empty();
        }
        int rest = Constructions.afterAdjuncts(p, skipAddressee(p, after, entry));
        boolean predicate =
                p.is(rest, ",") && (p.tag(rest + 1) == AUX || p.tag(rest + 1) == VERB) && !p.quoted(rest + 1);
        boolean clause = end - start >= 2 && ContentBounds.hasVerb(p, start, end);
        if (!quote && !clause && !predicate) {
            return Optional.empty();
        }
        content.add(p.span(start, end));
        if (quote && !(p.is(rest, ",") && p.opens(rest + 1))) {
            rest = beforeNextQuotation(p, rest);
        }
        goesOn(p, rest, quote).ifPresent(content::add);
        int spoken = entry.addressee() && asSaying(p, after - 1) < 0 ? NounPhrases.end(p, after) : after;
        Optional<Range> addressee = spoken > after ? Optional.of(new Range(after, spoken)) : Optional.empty();
        return Optional.of(new Candidate(
                p, entry, frame, new Range(group.first(), group.last() + 1), subject, content, addressee));
    }

    /** The comma before the next quotation of the passage, if no other cue stands between; else {@code from}. */
    private int beforeNextQuotation(Passage p, int from) {
        for (int i = from; i < p.size() - 1; i++) {
            if (p.quoted(i)) {
                return from;
            }
            if (p.is(i, ",") && p.opens(i + 1)) {
                return i;
            }
            if (p.tag(i) == VERB && cues.entry(p.word(i)).isPresent()) {
                return from;
            }
        }
        return from;
    }

    /** The content's second half: "…, she said, …" */
    private Optional<Span> goesOn(Passage p, int comma, boolean quote) {
        int next = comma + 1;
        boolean mark = p.is(comma, ",")
                || p.is(comma, ":")
                || p.is(comma, "—")
                || p.is(comma, "–")
                || p.is(comma, "--")
                || p.is(comma, ";");
        if (!mark || next >= p.lastWord()) {
            return Optional.empty();
        }
        if (p.opens(next)) {
            return Optional.of(p.span(next, p.endOfQuotation(next)));
        }
        if (quote) {
            return Optional.empty();
        }
        if (p.word(next).endsWith("ing")
                || p.tag(next) == ADV
                || p.is(next, "while")
                || p.is(next, "who")
                || p.is(next, "which")
                || p.is(next, "when")
                || p.is(next, "after")
                || p.is(next, "citing")
                || p.is(next, "as")
                || p.is(next, "in")
                || p.is(next, "according")) {
            return Optional.empty();
        }
        int end = bounds.contentEnd(p, next);
        boolean clause = end > next + 1 && ContentBounds.hasVerb(p, next, end - 1);
        return clause ? Optional.of(p.span(next, end - 1)) : Optional.empty();
    }
}
