package org.readout.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.readout.actor.Cast;
import org.readout.actor.Mention;
import org.readout.statement.Support.Keep;
import org.readout.text.Span;
import org.readout.when.TimeExpression;

/** Turns drafts into statements, in order, remembering who has spoken. */
final class Assembly {
    /** Farthest from the passage's start, in UTF-16 units, that "On Monday, …" begins. */
    private static final int OPENING = 12;
    /** Farthest behind the cue that "said … on Monday" begins. */
    private static final int BESIDE = 48;

    private final String text;
    private final Cast cast;
    private final List<TimeExpression> times;
    private final List<Quotation> quotations;
    private final List<Mention> speakers = new ArrayList<>();

    Assembly(String text, Cast cast, List<TimeExpression> times, List<Quotation> quotations) {
        this.text = text;
        this.cast = cast;
        this.times = times;
        this.quotations = quotations;
    }

    List<Statement> of(List<Draft> drafts) {
        Map<Draft, Optional<Party>> parties = new HashMap<>();
        List<Draft> byCue = new ArrayList<>(drafts);
        byCue.sort(Comparator.comparing(draft -> draft.citing().place()));
        for (Draft draft : byCue) {
            parties.put(draft, speaker(draft.citing()));
        }
        List<Draft> spoken = drafts.stream()
                .filter(draft -> speaks(draft, parties.getOrDefault(draft, Optional.empty())))
                .toList();
        Nesting nesting = new Nesting(spoken);
        List<Statement> statements = new ArrayList<>();
        for (Draft draft : spoken) {
            Optional<Party> speaker = parties.getOrDefault(draft, Optional.empty());
            List<Party> passOn = nesting.around(draft).stream()
                    .filter(outer -> outer.support().passesOn())
                    .flatMap(outer -> parties.getOrDefault(outer, Optional.empty()).stream())
                    .toList();
            boolean ofItself = draft.support().keep() == Keep.ANOTHER_VOICE
                    && passOn.stream().anyMatch(teller -> same(teller, speaker));
            if (nesting.isOnlyTeller(draft) || ofItself) {
                continue;
            }
            List<Party> tellers = new ArrayList<>();
            List<Party> all = new ArrayList<>(passOn);
            draft.citing().teller().map(this::party).ifPresent(all::add);
            for (Party teller : all) {
                if (!sameAsAny(teller, tellers) && !same(teller, speaker)) {
                    tellers.add(teller);
                }
            }
            statements.add(statement(draft, speaker, tellers));
        }
        return statements;
    }

    /** Whether the speaker is what the draft's support asks for. */
    private boolean speaks(Draft draft, Optional<Party> speaker) {
        Keep keep = draft.support().keep();
        if (speaker.isEmpty()) {
            return keep == Keep.ALWAYS || keep == Keep.UNLESS_MUTE;
        }
        if (speaker.get().resolution().actor().isPresent()) {
            return true;
        }
        if (keep == Keep.ANOTHER_VOICE) {
            return false;
        }
        return switch (cast.voice(speaker.get().spans().get(0))) {
            case HUMAN, INSTITUTION, DOCUMENT -> true;
            case UNKNOWN -> keep != Keep.NAMED_AND_VOICED;
            case NONE -> keep == Keep.ALWAYS;
        };
    }

    private static boolean sameAsAny(Party party, List<Party> others) {
        return others.stream().anyMatch(other -> same(party, Optional.of(other)));
    }

    private static boolean same(Party party, Optional<Party> other) {
        return other.isPresent()
                && (other.get().spans().equals(party.spans())
                        || (party.resolution().actor().isPresent()
                                && party.resolution()
                                        .actor()
                                        .equals(other.get().resolution().actor())));
    }

    private Optional<Party> speaker(Citing citing) {
        return citing.speaker().map(span -> {
            Party party = party(span);
            if (party.resolution().actor().isPresent()) {
                speakers.add(new Mention(span, party.resolution()));
            }
            return party;
        });
    }

    private Party party(Span span) {
        return new Party(List.of(span), cast.resolve(span, speakers));
    }

    private Statement statement(Draft draft, Optional<Party> speaker, List<Party> tellers) {
        Citing citing = draft.citing();
        List<Span> content = merged(draft.content());
        Optional<Cue> cue =
                citing.cue().map(span -> new Cue(List.of(span), citing.entry().act()));
        Optional<Party> addressee = citing.addressee().map(this::party);
        return new Statement(
                words(content),
                new Attribution(speaker, cue, tellers, addressee),
                time(citing, content),
                OptionalInt.empty(),
                new Evidence(draft.support().by(), rounded(draft.support().confidence())));
    }

    private static double rounded(double confidence) {
        return Math.round(100 * confidence) / 100.0;
    }

    private static List<Span> merged(List<Span> spans) {
        List<Span> merged = new ArrayList<>();
        spans.stream().sorted().forEach(span -> {
            int last = merged.size() - 1;
            if (last >= 0 && span.start() < merged.get(last).end()) {
                merged.set(last, merged.get(last).cover(span));
            } else {
                merged.add(span);
            }
        });
        return merged;
    }

    private Words words(List<Span> content) {
        List<Span> quoted = new ArrayList<>();
        for (Span span : content) {
            for (int i = Quotation.firstEndingAfter(quotations, span.start()); i < quotations.size(); i++) {
                Span inner = quotations.get(i).inner();
                if (inner.start() >= span.end()) {
                    break;
                }
                if (inner.overlaps(span)) {
                    quoted.add(new Span(Math.max(inner.start(), span.start()), Math.min(inner.end(), span.end())));
                }
            }
        }
        return new Words(kind(content, quoted), content, quoted);
    }

    private StatementKind kind(List<Span> content, List<Span> quoted) {
        if (quoted.isEmpty()) {
            return StatementKind.REPORTED;
        }
        return letters(content) == letters(quoted) ? StatementKind.QUOTED : StatementKind.MIXED;
    }

    private int letters(List<Span> spans) {
        int count = 0;
        for (Span span : spans) {
            for (int i = span.start(); i < span.end(); i++) {
                count += Character.isLetterOrDigit(text.charAt(i)) ? 1 : 0;
            }
        }
        return count;
    }

    /** The first time expression that opens the passage or stands by the speaker and the cue, outside the content. */
    private Optional<TimeExpression> time(Citing citing, List<Span> content) {
        Span span = citing.passage().span();
        Span cue = citing.place();
        Span near = citing.speaker().map(cue::cover).orElse(cue);
        for (int i = firstTime(span.start()); i < times.size(); i++) {
            Span time = times.get(i).span();
            if (time.start() >= span.end()) {
                break;
            }
            boolean opens = time.start() - span.start() <= OPENING && time.end() <= near.end();
            boolean beside = time.start() >= near.start() && time.start() - near.end() <= BESIDE;
            if ((opens || beside) && content.stream().noneMatch(time::overlaps)) {
                return Optional.of(times.get(i));
            }
        }
        return Optional.empty();
    }

    private int firstTime(int offset) {
        int low = 0;
        int high = times.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times.get(middle).span().end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
