package org.readout.statement;

import static org.readout.language.PartOfSpeech.ADV;
import static org.readout.language.PartOfSpeech.AUX;
import static org.readout.language.PartOfSpeech.NOUN;
import static org.readout.language.PartOfSpeech.VERB;

import java.util.List;
import java.util.Optional;
import org.readout.statement.Subjects.Range;
import org.readout.statement.Subjects.VerbGroup;
import org.readout.text.Span;

/** Content behind its cue: "said that …", "called on Oslo to …", "which he said was …". */
final class FollowingContent {
    private final ContentBounds bounds;

    FollowingContent(ContentBounds bounds) {
        this.bounds = bounds;
    }

    /** "was accused by a prosecutor last week of …": the agent speaks, and what follows it is the content. */
    Optional<Candidate> byAgent(Passage p, CueEntry entry, VerbGroup group, int verb) {
        if (p.is(verb + 1, "as") && p.is(verb + 2, "saying")) {
            return following(p, entry, new VerbGroup(group.first(), verb + 2, group.subject(), false), verb + 2);
        }
        boolean agent = p.is(verb + 1, "by") && NounPhrases.nominal(p, verb + 2) && !p.quoted(verb + 2);
        int end = agent ? NounPhrases.end(p, verb + 2) : 0;
        if (end <= verb + 2 || !entry.frames().contains(Frame.OBJECT)) {
            return Optional.empty();
        }
        Range speaker = new Range(verb + 2, end);
        int start = end;
        while (start < p.size() && TimeWords.ALL.contains(p.word(start))) {
            start++;
        }
        boolean more = p.is(start, "of") || p.is(start, "for") || p.is(start, "as") || p.is(start, "over");
        int stop = more ? bounds.contentEnd(p, start + 1) : 0;
        Optional<Span> content = stop > start + 1
                ? Optional.of(p.span(start + 1, stop - 1))
                : group.subject().map(range -> range.span(p));
        Range cue = new Range(group.first(), verb + 1);
        return content.map(words ->
                new Candidate(p, entry, Frame.OBJECT, cue, Optional.of(speaker), List.of(words), Optional.empty()));
    }

    /** "The agency quoted Aro as saying: …": Aro speaks; the agency's cue is found on its own and only relays. */
    Optional<Candidate> asSaid(Passage p, CueEntry entry, int verb, List<Candidate> before) {
        Candidate relay = before.get(before.size() - 1);
        int named = NounPhrases.end(p, relay.cue().end());
        if (!relay.entry().lemma().equals("quote") || named != verb - 1) {
            return Optional.empty();
        }
        Optional<Range> speaker = Optional.of(new Range(relay.cue().end(), named));
        return following(p, entry, new VerbGroup(verb, verb, speaker, false), verb);
    }

    /** "Declaring that …, she left": the content ends with the comma before the main clause, whose subject speaks. */
    Optional<Candidate> fronted(Passage p, CueEntry entry, VerbGroup group, int verb) {
        if (!p.word(verb).endsWith("ing")) {
            return Optional.empty();
        }
        for (int i = verb + 2; i < p.size() - 2; i++) {
            if (p.quoted(i) || !p.is(i, ",")) {
                continue;
            }
            int end = NounPhrases.end(p, i + 1);
            boolean clause = end > i + 1 && (p.tag(end) == VERB || p.tag(end) == AUX || p.tag(end) == ADV);
            if (clause) {
                VerbGroup known = new VerbGroup(group.first(), group.last(), Optional.of(new Range(i + 1, end)), false);
                int stop = i;
                return following(p, entry, known, verb)
                        .map(c -> c.cutAt(p.span(stop).start()));
            }
        }
        return Optional.empty();
    }

    Optional<Candidate> following(Passage p, CueEntry entry, VerbGroup group, int verb) {
        int saying = LeadingContent.asSaying(p, verb);
        if (saying > 0 && entry.lemma().equals("quote")) {
            int stop = bounds.contentEnd(p, saying);
            boolean relays = group.subject().isPresent() && stop > saying;
            Range cue = new Range(group.first(), verb + 1);
            return relays
                    ? Optional.of(new Candidate(
                            p,
                            entry,
                            Frame.CLAUSE,
                            cue,
                            group.subject(),
                            List.of(p.span(verb + 1, stop - 1)),
                            Optional.empty()))
                    : Optional.empty();
        }
        int r = Constructions.afterParticle(p, verb + 1);
        Optional<Range> addressee = Optional.empty();
        boolean mistagged =
                p.tag(r) == VERB && p.tag(r + 1) == NOUN && !p.word(r).endsWith("ing");
        if (entry.addressee() && (NounPhrases.nominal(p, r) || mistagged) && !p.quoted(r) && !p.is(r, "that")) {
            int end = NounPhrases.end(p, mistagged ? r + 1 : r);
            if (end > r && end < p.size()) {
                addressee = Optional.of(new Range(r, end));
                r = Constructions.afterApposition(p, end);
            }
        }
        int start = Constructions.anchor(p, r);
        Optional<Frame> frame = Constructions.frameAt(p, start);
        if (frame.isEmpty() && start != r) {
            start = r;
            frame = Constructions.frameAt(p, r);
        }
        boolean relative = addressee.isPresent()
                && p.is(start, "that")
                && (p.tag(start + 1) == VERB || p.tag(start + 1) == AUX)
                && p.tag(start + 2) != VERB;
        if ((frame.isEmpty() || relative) && addressee.isPresent()) {
            start = addressee.get().first();
            frame = Constructions.frameAt(p, start);
            addressee = Optional.empty();
        }
        if (frame.isEmpty() && relative(p, group, verb)) {
            return Optional.of(new Candidate(
                    p,
                    entry,
                    Frame.CLAUSE,
                    new Range(group.first(), verb + 1),
                    group.subject(),
                    List.of(p.span(verb + 1, bounds.relativeEnd(p, verb + 1) - 1)),
                    addressee));
        }
        boolean plain = frame.isPresent()
                && frame.get() == Frame.OBJECT_INFINITIVE
                && !entry.frames().contains(Frame.OBJECT_INFINITIVE);
        if (plain) {
            frame = Optional.of(Frame.OBJECT);
        }
        if (frame.isEmpty() || !entry.frames().contains(frame.get())) {
            return Optional.empty();
        }
        int first = Constructions.contentStart(p, start, frame.get());
        boolean aside = p.is(group.first() - 1, "who") && p.is(group.first() - 2, ",");
        int end = aside
                ? bounds.relativeEnd(p, first)
                : p.opens(first) && Constructions.wholeQuotation(p, first)
                        ? p.endOfQuotation(first) + 1
                        : bounds.contentEnd(p, first);
        if (end <= first) {
            return Optional.empty();
        }
        return Optional.of(new Candidate(
                p,
                entry,
                frame.get(),
                new Range(group.first(), Constructions.cueEnd(p, verb, start, frame.get())),
                group.subject(),
                List.of(p.span(first, end - 1)),
                addressee));
    }

    /** "…, which the minister said was an accident": the content is the rest of the relative clause. */
    private static boolean relative(Passage p, VerbGroup group, int verb) {
        boolean finite = (p.tag(verb + 1) == AUX || p.tag(verb + 1) == VERB)
                && !p.word(verb + 1).endsWith("ing");
        int before = group.subject().map(Range::first).orElse(0) - 1;
        return finite && before > 0 && (p.is(before, "which") || p.is(before, "that") || p.is(before, "who"));
    }
}
