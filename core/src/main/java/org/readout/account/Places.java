package org.readout.account;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.readout.actor.Gazetteer;
import org.readout.text.Span;
import org.readout.text.Table;

/**
 * Whether two accounts put one thing in two places: both have a place behind "in" or "at" after a word of taking place, and share no
 * name there. A place that is only described ("the Cambodian capital") excludes nothing, nor does a state the places in it. Immutable.
 */
final class Places implements Circumstance {
    /** A verb of taking place and its place are at most this many words apart. */
    private static final int REACH = 20;

    private final Set<String> taking = new HashSet<>();
    private final Set<String> described = new HashSet<>();
    private final Set<String> posts = new HashSet<>();
    private final Set<String> common;
    private final Calendar calendar = new Calendar();
    private final Lands lands;
    private final Events events;

    Places(Set<String> common, Lands lands, Events events) {
        this.common = common;
        this.lands = lands;
        this.events = events;
        for (List<String> row : Table.rows(Places.class, "places.tsv", 3)) {
            (row.get(1).equals("event") ? taking : row.get(1).equals("post") ? posts : described).add(row.get(0));
        }
    }

    @Override
    public Aspect aspect() {
        return Aspect.PLACE;
    }

    /** The events whose place may be told, where they are said to have taken place. */
    @Override
    public Set<String> topics(Segment segment) {
        List<Word> words = segment.words();
        return place(words)
                .map(place -> events.taken(
                        words.subList(0, words.indexOf(place.names().get(0)))))
                .orElse(Set.of());
    }

    @Override
    public Optional<Conflict> conflict(Version here, Version reference) {
        Optional<Place> mine = place(here.words());
        Optional<Place> yours = place(reference.words());
        boolean two = mine.isPresent()
                && yours.isPresent()
                && areTwo(mine.get(), yours.get())
                && !isAmong(mine.get(), reference.words())
                && !isAmong(yours.get(), here.words());
        return two ? Optional.of(new Conflict(mine.get().spans(), yours.get().spans())) : Optional.empty();
    }

    /** Two towns that are known, or two names behind the same preposition; a state is not another place than what may lie in it. */
    private static boolean areTwo(Place one, Place other) {
        if (one.land().isEmpty() || other.land().isEmpty()) {
            return one.preposition().equals(other.preposition()) && !one.isState() && !other.isState();
        }
        boolean state = one.isState() || other.isState();
        return !state || !one.land().get().state().equals(other.land().get().state());
    }

    private static boolean isAmong(Place place, List<Word> words) {
        return !place.isState()
                && place.names().stream().anyMatch(name -> words.stream()
                        .anyMatch(word -> word.form().equals(name.form())));
    }

    /**
     * A place that is told.
     *
     * @param names its words, at least one
     * @param preposition before it
     * @param land what it stands for, if it is known
     */
    private record Place(List<Word> names, String preposition, Optional<Gazetteer.Place> land) {
        /** Whether it is a state, or a town that is only described by it. */
        boolean isState() {
            return land.isPresent() && !land.get().part();
        }

        List<Span> spans() {
            return List.of(names.get(0).span().cover(names.get(names.size() - 1).span()));
        }
    }

    /** The last place behind "in" or "at" that follows a word of taking place; none where it is described without a name. */
    private Optional<Place> place(List<Word> words) {
        Optional<Place> found = Optional.empty();
        int event = -REACH - 1;
        for (int at = 0; at < words.size(); at++) {
            Word word = words.get(at);
            event = taking.contains(word.form()) || !events.of(word).isEmpty() ? at : event;
            boolean post = at > 0
                    && event >= 0
                    && !events.isVerb(words.get(event))
                    && posts.contains(words.get(at - 1).form())
                    && !words.get(at - 1).is(Word.Trait.STOP);
            if ((word.form().equals("in") || word.form().equals("at")) && at - event <= REACH && !post) {
                List<Word> names = names(words, at + 1);
                if (!names.isEmpty()) {
                    found = Optional.of(new Place(names, word.form(), lands.place(names)));
                }
            }
        }
        return found.filter(place -> isNamed(words, place));
    }

    /** Whether no town is described in words, or only this one, by its state: "in the Ruritanian capital". */
    private boolean isNamed(List<Word> words, Place place) {
        int next = words.indexOf(place.names().get(place.names().size() - 1)) + 1;
        boolean itself = place.isState()
                && next < words.size()
                && described.contains(words.get(next).form());
        return itself || words.stream().noneMatch(word -> described.contains(word.form()));
    }

    /** A name that is known, or the words with capitals, unless a noun follows: "in the Stone era". */
    private List<Word> names(List<Word> words, int from) {
        Optional<Lands.Found> known = from < words.size() ? lands.at(words, from) : Optional.empty();
        if (known.isPresent()) {
            return words.subList(from, known.get().end());
        }
        List<Word> names = new ArrayList<>();
        for (int at = from; at < words.size(); at++) {
            Word word = words.get(at);
            boolean name =
                    word.is(Word.Trait.NAME) && calendar.read(List.of(word)).isEmpty();
            if (!name && !(common.contains(word.form()) && names.isEmpty())) {
                break;
            }
            if (name) {
                names.add(word);
            }
            if (word.is(Word.Trait.STOP)) {
                break;
            }
        }
        int next = names.isEmpty() ? words.size() : words.indexOf(names.get(names.size() - 1)) + 1;
        boolean attribute = next < words.size()
                && !words.get(next - 1).is(Word.Trait.STOP)
                && !words.get(next).is(Word.Trait.CAPITAL)
                && !common.contains(words.get(next).form());
        return attribute && !described.contains(words.get(next).form()) ? List.of() : names;
    }
}
