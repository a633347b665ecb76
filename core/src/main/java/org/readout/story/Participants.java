package org.readout.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.readout.actor.Actor;

/** Finds out who took part in an occasion from what several reports say, some of whom spell names in other ways. Thread-safe. */
final class Participants {
    private static final int MOST = 8;
    private static final int TELLERS = 5;

    private final NameWords names;

    Participants(NameWords names) {
        this.names = names;
    }

    /** One person under the names that reports give. */
    private static final class Person {
        private final List<Actor> forms = new ArrayList<>();
        private int[] words;
        private int reports;

        Person(int[] words) {
            this.words = words;
        }

        /** The form that most reports have; of two the longer, then the first in the alphabet. One with an office in it comes last. */
        Actor best(NameWords names) {
            return forms.stream()
                    .min(Comparator.comparing((Actor form) -> names.hasCommon(form.name()))
                            .thenComparing(form -> -forms.stream()
                                    .filter(other -> other.name().equals(form.name()))
                                    .count())
                            .thenComparing(form -> -form.name().length())
                            .thenComparing(Actor::name)
                            .thenComparing(Actor::id))
                    .orElseThrow();
        }
    }

    /** Those whom two reports name, and of many one in {@value #TELLERS}, or the only one that names anybody, by id; {@code told} has those of each report. */
    List<Actor> of(List<List<Actor>> told) {
        List<Person> persons = new ArrayList<>();
        int tellers = 0;
        for (List<Actor> people : told) {
            tellers += people.isEmpty() ? 0 : 1;
            for (Actor actor : people) {
                add(actor, persons);
            }
        }
        int least = Math.max(Math.min(2, tellers), tellers / TELLERS);
        return persons.stream()
                .filter(person -> person.reports >= least)
                .sorted(Comparator.comparingInt((Person person) -> -person.reports)
                        .thenComparing(person -> person.best(names).id()))
                .limit(MOST)
                .map(person -> person.best(names))
                .sorted(Comparator.comparing(Actor::id))
                .toList();
    }

    private void add(Actor actor, List<Person> persons) {
        int[] words = names.of(actor);
        for (Person person : persons) {
            if (isSame(words, person.words)) {
                person.forms.add(actor);
                person.reports++;
                person.words = words.length > person.words.length ? words : person.words;
                return;
            }
        }
        Person person = new Person(words);
        person.forms.add(actor);
        person.reports = 1;
        persons.add(person);
    }

    /** Whether all words of the shorter name stand in the longer one. */
    static boolean isSame(int[] one, int[] other) {
        int shared = (int) NameWords.shared(one, other).count();
        return shared > 0 && shared == Math.min(one.length, other.length);
    }

    /** How many of {@code one} are also in {@code others}. */
    int shared(List<Actor> one, List<Actor> others) {
        List<int[]> theirs = others.stream().map(names::of).toList();
        return (int) one.stream()
                .map(names::of)
                .filter(words -> theirs.stream().anyMatch(other -> isSame(words, other)))
                .count();
    }

    int[] words(Actor actor) {
        return names.of(actor);
    }
}
