package org.readout.statement;

import static org.readout.language.PartOfSpeech.VERB;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.readout.statement.Subjects.Range;
import org.readout.statement.Subjects.VerbGroup;
import org.readout.text.Span;

/** Attributions without a verb of saying: colons, dashes, "according to", "as X put it", a cue inside the marks. */
final class Layouts {
    private final CueTable cues;
    private final ContentBounds bounds;

    Layouts(CueTable cues, ContentBounds bounds) {
        this.cues = cues;
        this.bounds = bounds;
    }

    /** Whether the tokens before {@code end} are a name in capitals, as transcripts set their speakers. */
    private static boolean shouted(Passage p, int end) {
        String name = p.span(0, end - 1).cut(p.text());
        return name.indexOf(' ') > 0 && name.codePoints().noneMatch(Character::isLowerCase);
    }

    /** A quotation with a dash and a name under or behind it: {@code “…” – Commissioner Vele}. */
    static Optional<Candidate> dash(Passage p) {
        int close = p.opens(0) ? p.endOfQuotation(0) : p.size();
        boolean dash = p.is(close + 1, "–") || p.is(close + 1, "—") || p.is(close + 1, "-") || p.is(close + 1, "--");
        int first = close + 2;
        int end = dash && NounPhrases.nominal(p, first) ? NounPhrases.end(p, first) : first;
        boolean all = end > first && (end == p.lastWord() + 1 || p.is(end, ","));
        if (!all || !p.capital(first)) {
            return Optional.empty();
        }
        CueEntry entry = new CueEntry("–", Act.SAY, Set.of(Frame.QUOTE), false);
        Range cue = new Range(close + 1, close + 2);
        return Optional.of(new Candidate(
                p,
                entry,
                Frame.QUOTE,
                cue,
                Optional.of(new Range(first, end)),
                List.of(p.span(0, close)),
                Optional.empty()));
    }

    /** "As Vele put it, …": the content is the main clause. */
    Optional<Candidate> asPut(Passage p, int as) {
        int end = NounPhrases.nominal(p, as + 1) ? NounPhrases.end(p, as + 1) : as;
        boolean put = (p.is(end, "put") || p.is(end, "puts")) && p.is(end + 1, "it");
        boolean noted = !put
                && end > as + 1
                && p.is(end + 1, ",")
                && cues.entry(p.word(end)).isPresent();
        if (!put && !noted) {
            return Optional.empty();
        }
        int last = put ? end + 1 : end;
        CueEntry entry = put
                ? new CueEntry("put", Act.SAY, Set.of(Frame.TRAILING), false)
                : cues.entry(p.word(end)).orElseThrow();
        Optional<Span> content;
        if (as <= 1) {
            int comma = p.is(last + 1, ",") || p.is(last + 1, ":") ? last + 1 : last;
            int stop = bounds.contentEnd(p, comma + 1);
            content = stop > comma + 1 ? Optional.of(p.span(comma + 1, stop - 1)) : Optional.empty();
        } else {
            int before = p.wordAtOrBefore(as - 1);
            content = Optional.of(p.span(ContentBounds.startOfContent(p, before), before));
        }
        Range speaker = new Range(as + 1, end);
        return content.map(words -> new Candidate(
                p,
                entry,
                Frame.TRAILING,
                new Range(as, last + 1),
                Optional.of(speaker),
                List.of(words),
                Optional.empty()));
    }

    /** "Xi “noted the legitimacy of …”", "Xi “reiterated” a pledge": the cue is the first word inside the marks. */
    Optional<Candidate> insideQuotation(Passage p, int open) {
        int verb = open + 1;
        Optional<CueEntry> entry = p.tag(verb) == VERB && p.quotationAt(verb) == p.quotationAt(open)
                ? cues.entry(p.word(verb))
                : Optional.empty();
        if (entry.isEmpty() || !NounPhrases.canEnd(p, open - 1) || p.word(verb).endsWith("ing")) {
            return Optional.empty();
        }
        Range speaker = new Range(NounPhrases.start(p, open - 1), open);
        int close = p.endOfQuotation(open);
        boolean alone = close <= verb + 1;
        int start = alone ? close + 1 : open;
        int end = alone || !Constructions.wholeQuotation(p, open) ? bounds.contentEnd(p, start) : close + 1;
        if (end <= start) {
            return Optional.empty();
        }
        return Optional.of(new Candidate(
                p,
                entry.get(),
                Frame.PARTIAL,
                new Range(verb, verb + 1),
                Optional.of(speaker),
                List.of(p.span(start, end - 1)),
                Optional.empty()));
    }

    /** The layout of interviews and headlines: {@code Lin: "…"}. */
    Optional<Candidate> colon(Passage p) {
        int end = NounPhrases.nominal(p, 0) && !p.quoted(0) ? NounPhrases.end(p, 0) : 0;
        if (end > 0 && p.is(end, "(")) {
            while (end < p.size() && end < 14 && !p.is(end - 1, ")")) {
                end++;
            }
        }
        int colon = 0;
        while (colon < Math.min(p.size(), 7) && !p.is(colon, ":")) {
            colon++;
        }
        if (colon > 0 && p.is(colon, ":") && shouted(p, colon)) {
            end = colon;
        }
        boolean named = end > 0 && end < 12 && p.is(end, ":") && p.capital(end - 1) && !p.quoted(end);
        boolean marked = p.opens(end + 1);
        if (!named || end + 1 >= p.size() || !(marked || (shouted(p, end) && p.lastWord() > end))) {
            return Optional.empty();
        }
        CueEntry entry = new CueEntry(":", Act.SAY, Set.of(Frame.QUOTE), false);
        Span content = p.span(end + 1, marked ? p.endOfQuotation(end + 1) : p.lastWord());
        return Optional.of(new Candidate(
                p,
                entry,
                Frame.QUOTE,
                new Range(end, end + 1),
                Optional.of(new Range(0, end)),
                List.of(content),
                Optional.empty()));
    }

    /** The cue that a colon at the passage's end leaves waiting for the words of the next paragraph. */
    Optional<Candidate> awaiting(Passage p) {
        int last = p.size() - 1;
        if (!p.is(last, ":") || p.quoted(last)) {
            return Optional.empty();
        }
        for (int i = last - 1; i >= 0; i--) {
            Optional<CueEntry> entry = p.quoted(i) ? Optional.empty() : cues.entry(p.word(i));
            if (entry.isPresent() && entry.get().frames().contains(Frame.QUOTE)) {
                VerbGroup group = Subjects.before(p, i);
                if (group.subject().isPresent()) {
                    Range cue = new Range(group.first(), i + 1);
                    return Optional.of(new Candidate(
                            p, entry.get(), Frame.QUOTE, cue, group.subject(), List.of(), Optional.empty()));
                }
            }
        }
        return Optional.empty();
    }

    Optional<Candidate> accordingTo(Passage p, int i) {
        int first = i + 2;
        int end = Constructions.nounPhraseWithTails(p, first);
        if (end <= first) {
            return Optional.empty();
        }
        CueEntry entry = cues.entry("according").orElseThrow();
        Optional<Range> speaker = Optional.of(new Range(first, end));
        Range cue = new Range(i, i + 2);
        boolean opens = i == 0 || (i <= 2 && !p.quoted(i - 1) && !p.is(i - 1, ","));
        if (opens) {
            int comma = end;
            while (comma < p.size() && !p.is(comma, ",") && comma < end + 12) {
                comma++;
            }
            if (!p.is(comma, ",") || comma + 1 >= p.size()) {
                return Optional.empty();
            }
            int stop = bounds.contentEnd(p, comma + 1);
            return stop > comma + 1
                    ? Optional.of(new Candidate(
                            p,
                            entry,
                            Frame.TRAILING,
                            cue,
                            speaker,
                            List.of(p.span(comma + 1, stop - 1)),
                            Optional.empty()))
                    : Optional.empty();
        }
        int before = p.wordAtOrBefore(i - 1);
        int start = ContentBounds.startOfContent(p, before);
        boolean quote = p.quoted(before) && p.startOfQuotation(before) == start;
        List<Span> content = new ArrayList<>();
        content.add(p.span(start, before));
        return start > before
                ? Optional.empty()
                : Optional.of(new Candidate(
                        p, entry, quote ? Frame.QUOTE : Frame.TRAILING, cue, speaker, content, Optional.empty()));
    }
}
