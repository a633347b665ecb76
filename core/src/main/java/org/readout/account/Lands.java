package org.readout.account;

import java.util.List;
import java.util.Optional;
import org.readout.actor.Gazetteer;

/** Reads names of states, their people and their places out of words. Immutable. */
final class Lands {
    private final Gazetteer gazetteer = new Gazetteer();

    /**
     * A name of one.
     *
     * @param place what it stands for
     * @param end the word behind it
     */
    record Found(Gazetteer.Place place, int end) {}

    /** The longest name that begins at a word; only what is written with a capital is one. */
    Optional<Found> at(List<Word> words, int start) {
        if (!words.get(start).is(Word.Trait.CAPITAL)) {
            return Optional.empty();
        }
        for (int length = Math.min(Gazetteer.LONGEST, words.size() - start); length > 0; length--) {
            int end = start + length;
            String name = String.join(
                    " ", words.subList(start, end).stream().map(Word::form).toList());
            Optional<Gazetteer.Place> place = gazetteer.place(name);
            if (place.isPresent()) {
                return Optional.of(new Found(place.get(), end));
            }
        }
        return Optional.empty();
    }

    /** The state that the nearest name before {@code from} stands for, at most {@code reach} words away. */
    Optional<String> before(List<Word> words, int from, int reach) {
        for (int at = from - 1; at >= Math.max(0, from - reach); at--) {
            Optional<Found> found = at(words, at);
            if (found.isPresent()) {
                return found.map(name -> name.place().state());
            }
        }
        return Optional.empty();
    }

    /** The state that the nearest name from {@code from} on stands for, at most {@code reach} words away. */
    Optional<String> after(List<Word> words, int from, int reach) {
        for (int at = from; at < Math.min(words.size(), from + reach); at++) {
            Optional<Found> found = at(words, at);
            if (found.isPresent()) {
                return found.map(name -> name.place().state());
            }
        }
        return Optional.empty();
    }

    /** What the first name that is known among {@code words} stands for. */
    Optional<Gazetteer.Place> place(List<Word> words) {
        for (int at = 0; at < words.size(); at++) {
            Optional<Found> found = at(words, at);
            if (found.isPresent()) {
                return found.map(Found::place);
            }
        }
        return Optional.empty();
    }

    /** The state that the first name that is known among {@code words} belongs to. */
    Optional<String> state(List<Word> words) {
        return place(words).map(Gazetteer.Place::state);
    }
}
