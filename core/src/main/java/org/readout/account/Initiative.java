package org.readout.account;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.readout.text.Span;
import org.readout.text.Table;

/**
 * Whether two accounts name different sides as the one that began: who asked for a meeting, who fired first ({@code
 * initiatives.tsv}). A side is the state that stands nearest, by whatever name; where no state is named on either side, the names
 * there, of which none may be common. Immutable.
 */
final class Initiative implements Circumstance {
    /** The side is named at most so many words from the words of beginning. */
    private static final int REACH = 7;

    /** What was begun is named at most so many words before or behind them. */
    private static final int SUBJECT = 20;

    private static final int OBJECT = 6;

    private static final String GAP = "…";
    private static final int LONGEST_GAP = 3;

    private final List<Beginning> beginnings = new ArrayList<>();
    private final Lands lands;
    private final Events events;

    Initiative(Lands lands, Events events) {
        this.lands = lands;
        this.events = events;
        for (List<String> row : Table.rows(Initiative.class, "initiatives.tsv", 4)) {
            beginnings.add(new Beginning(
                    List.of(row.get(0).split(" ")), row.get(1), row.get(2).equals("after")));
        }
    }

    private record Beginning(List<String> words, String kind, boolean after) {}

    /** Words of beginning in their place, and the side beside them. */
    private record Start(Beginning beginning, int from, int to, Optional<String> land, Set<String> names, Span span) {}

    @Override
    public Aspect aspect() {
        return Aspect.INITIATOR;
    }

    /** The kind of beginning, where a side is named with it and it is what the occasion itself began with. */
    @Override
    public Set<String> topics(Segment segment) {
        return start(segment.words())
                .filter(start -> start.land().isPresent() && isOfTheOccasion(segment.words(), start))
                .map(start -> Set.of("initiative " + start.beginning().kind()))
                .orElse(Set.of());
    }

    private boolean isOfTheOccasion(List<Word> words, Start start) {
        if (!start.beginning().kind().equals("request")) {
            return true;
        }
        for (int at = Math.max(0, start.from() - SUBJECT); at < Math.min(words.size(), start.to() + OBJECT); at++) {
            boolean it = at == start.to() && words.get(at).form().equals("it");
            if (it || !events.of(words.get(at)).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Optional<Conflict> conflict(Version here, Version reference) {
        Optional<Start> mine = start(here.words());
        Optional<Start> yours = start(reference.words());
        if (mine.isEmpty()
                || yours.isEmpty()
                || !mine.get().beginning().kind().equals(yours.get().beginning().kind())) {
            return Optional.empty();
        }
        return areTwo(mine.get(), yours.get())
                ? Optional.of(new Conflict(
                        List.of(mine.get().span()), List.of(yours.get().span())))
                : Optional.empty();
    }

    private static boolean areTwo(Start one, Start other) {
        if (one.land().isPresent() || other.land().isPresent()) {
            return one.land().isPresent()
                    && other.land().isPresent()
                    && !one.land().equals(other.land());
        }
        return !one.names().isEmpty()
                && !other.names().isEmpty()
                && one.names().stream().noneMatch(other.names()::contains);
    }

    /** The first words of beginning beside which a state is named; else the first. */
    private Optional<Start> start(List<Word> words) {
        Optional<Start> first = Optional.empty();
        for (int at = 0; at < words.size(); at++) {
            for (Beginning beginning : beginnings) {
                int end = end(words, at, beginning.words());
                if (end > at) {
                    Start start = start(words, beginning, at, end);
                    if (start.land().isPresent()) {
                        return Optional.of(start);
                    }
                    first = first.isPresent() ? first : Optional.of(start);
                }
            }
        }
        return first;
    }

    private Start start(List<Word> words, Beginning beginning, int from, int to) {
        int first = beginning.after() ? to : Math.max(0, from - REACH);
        int last = beginning.after() ? Math.min(words.size(), to + REACH) : to;
        Optional<String> land =
                beginning.after() ? lands.after(words, to, REACH) : lands.before(words, to, to - from + REACH);
        Set<String> names = new HashSet<>();
        Span span = words.get(from).span().cover(words.get(to - 1).span());
        for (int near = first; near < last; near++) {
            Word word = words.get(near);
            boolean opens =
                    near == 0 && word.is(Word.Trait.CAPITAL) && word.form().length() > 3;
            if (word.is(Word.Trait.NAME) || opens) {
                names.add(word.stem());
                span = span.cover(word.span());
            }
        }
        return new Start(beginning, from, to, land, names, span);
    }

    /** Where the pattern ends that begins at a word; -1 where it doesn't. */
    private static int end(List<Word> words, int start, List<String> pattern) {
        int at = start;
        for (int part = 0; part < pattern.size(); part++) {
            if (pattern.get(part).equals(GAP)) {
                int limit = Math.min(words.size(), at + LONGEST_GAP + 1);
                String next = pattern.get(part + 1);
                while (at < limit && !words.get(at).form().equals(next)) {
                    at++;
                }
                if (at == limit) {
                    return -1;
                }
            } else if (at < words.size() && words.get(at).form().equals(pattern.get(part))) {
                at++;
            } else {
                return -1;
            }
        }
        boolean goesOn = at < words.size() && words.get(at).form().equals("of");
        return goesOn && pattern.contains(GAP) ? -1 : at;
    }
}
