package org.readout.statement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.readout.language.PartOfSpeech;
import org.readout.statement.Subjects.Range;
import org.readout.text.Span;

/**
 * "The ministry quoted Berg as saying", "Berg was quoted by the ministry as saying": the words are Berg's, on the ministry's word,
 * whichever of the two an engine took for the speaker, and "as saying" is no part of them.
 */
final class Relays {
    private static final Set<String> VERBS =
            Set.of("quoted", "quotes", "quote", "quoting", "cited", "cites", "cite", "citing");
    private static final Set<String> SAYINGS =
            Set.of("saying", "telling", "stating", "declaring", "adding", "warning", "insisting", "arguing");

    /** Tokens from the verb to "as". */
    private static final int REACH = 12;

    private Relays() {}

    /**
     * The construction.
     *
     * @param as the token "as"
     * @param passive whether the speaker is the subject
     * @param who the words that name the speaker
     * @param whole from the first word of speaker or verb to "saying"
     * @param teller the words that name who quotes
     */
    private record Relay(int as, boolean passive, Range who, Span whole, Optional<Span> teller) {}

    /** The drafts, those of this construction set right. */
    static List<Draft> settled(List<Draft> drafts) {
        List<Draft> settled = new ArrayList<>();
        Set<Integer> sayings = new HashSet<>();
        drafts.stream()
                .filter(draft -> draft.citing().speaker().isPresent())
                .flatMap(draft -> draft.citing().cue().stream())
                .forEach(cue -> sayings.add(cue.start()));
        for (Draft draft : drafts) {
            Optional<Relay> relay = relay(draft);
            if (relay.isEmpty()) {
                settled.add(draft);
            } else if (!sayings.contains(
                    draft.citing().passage().span(relay.get().as() + 1).start())) {
                settled.add(settled(draft, relay.get()));
            } else if (!relay.get().passive()) {
                // It holds the other, so that its speaker is the other's teller.
                settled.add(draft);
            }
        }
        return settled;
    }

    private static Draft settled(Draft draft, Relay relay) {
        List<Span> content = new ArrayList<>();
        for (Span span : draft.content()) {
            content.addAll(without(draft.citing().passage().text(), span, relay.whole()));
        }
        if (content.isEmpty()) {
            content.addAll(quotedBefore(draft.citing().passage(), relay.whole()));
        }
        if (content.isEmpty()) {
            return draft;
        }
        Span who = relay.who().span(draft.citing().passage());
        return new Draft(draft.citing().by(Optional.of(who)).onTheWordOf(relay.teller()), content, draft.support());
    }

    /** The quotation that ends right before a place. */
    private static List<Span> quotedBefore(Passage passage, Span place) {
        return passage.quotations().stream()
                .map(Quotation::outer)
                .filter(outer -> outer.end() <= place.start() && place.start() - outer.end() <= 2)
                .limit(1)
                .toList();
    }

    private static List<Span> without(String text, Span span, Span hole) {
        if (!span.overlaps(hole)) {
            return List.of(span);
        }
        List<Span> left = new ArrayList<>();
        trimmed(text, span.start(), hole.start()).ifPresent(left::add);
        trimmed(text, hole.end(), span.end()).ifPresent(left::add);
        return left;
    }

    private static Optional<Span> trimmed(String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && (text.charAt(start) == ' ' || text.charAt(start) == ',')) {
            start++;
        }
        while (end > start && text.charAt(end - 1) == ' ') {
            end--;
        }
        boolean words = text.substring(start, Math.max(start, end)).chars().anyMatch(Character::isLetterOrDigit);
        return words ? Optional.of(new Span(start, end)) : Optional.empty();
    }

    private static Optional<Relay> relay(Draft draft) {
        Optional<Span> cue = draft.citing().cue();
        if (cue.isEmpty()) {
            return Optional.empty();
        }
        Passage p = draft.citing().passage();
        for (int verb = 0; verb < p.size(); verb++) {
            boolean quotes = VERBS.contains(p.word(verb))
                    && !p.quoted(verb)
                    && p.span(verb).overlaps(cue.get());
            int as = quotes ? as(p, verb) : -1;
            if (as > 0) {
                return p.tag(verb - 1) == PartOfSpeech.AUX && verb > 0
                        ? passive(p, verb, as)
                        : active(draft, p, verb, as);
            }
        }
        return Optional.empty();
    }

    private static int as(Passage p, int verb) {
        for (int i = verb + 1; i < p.size() - 1 && i <= verb + REACH; i++) {
            if (p.quoted(i) || p.is(i, ".") || p.is(i, ";") || VERBS.contains(p.word(i))) {
                return -1;
            }
            if (p.is(i, "as") && SAYINGS.contains(p.word(i + 1))) {
                return i;
            }
        }
        return -1;
    }

    /** "X quoted Y as saying". */
    private static Optional<Relay> active(Draft draft, Passage p, int verb, int as) {
        if (as == verb + 1) {
            return Optional.empty();
        }
        Range who = new Range(verb + 1, as);
        Optional<Span> teller = Subjects.before(p, verb)
                .subject()
                .map(range -> range.span(p))
                .or(() -> draft.citing().speaker().filter(speaker -> !speaker.overlaps(who.span(p))));
        return Optional.of(new Relay(as, false, who, p.span(verb, as + 1), teller));
    }

    /** "Y was quoted as saying", "Y was quoted by X as saying". */
    private static Optional<Relay> passive(Passage p, int verb, int as) {
        Optional<Span> teller = Optional.empty();
        if (p.is(verb + 1, "by") && as > verb + 2) {
            teller = Optional.of(p.span(verb + 2, as - 1));
        }
        Optional<Span> by = teller;
        return Subjects.before(p, verb).subject().map(who -> new Relay(as, true, who, p.span(who.first(), as + 1), by));
    }
}
