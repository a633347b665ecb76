package org.readout.actor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Resolves "the two leaders" and "the presidents" where an article names exactly two people whom that can mean. */
final class Pairs {
    private static final Set<String> GENERIC = Set.of("leader", "head of state", "head of government", "statesman");

    private final Words words;
    private final Set<Person> people = new LinkedHashSet<>();

    Pairs(Chunks chunks, Person[] persons) {
        this.words = chunks.words();
        for (Person person : persons) {
            if (person != null) {
                people.add(person);
            }
        }
    }

    /** Whether the phrase says that there are two: "the two leaders", "both presidents". */
    boolean isCounted(Phrase phrase) {
        if (phrase.determiner().equals("both")) {
            return true;
        }
        boolean definite =
                phrase.determiner().equals("the") || phrase.determiner().equals("these");
        return definite && words.is(phrase.start(), "two");
    }

    /** The two people meant by a plural role; empty where the article names more, fewer, or the phrase says whose. */
    Optional<Actor> of(Phrase phrase, Chunk head) {
        boolean counted = isCounted(phrase);
        String role = head.entry().name();
        boolean bare = head.from() == phrase.start() + (words.is(phrase.start(), "two") ? 1 : 0)
                && !words.is(phrase.end(), "of")
                && !words.is(phrase.end(), "from");
        if (!bare || phrase.determiner().isEmpty()) {
            return Optional.empty();
        }
        if (!counted && (!phrase.determiner().equals("the") || phrase.end() != phrase.to())) {
            return Optional.empty();
        }
        return pair(role);
    }

    /** "The sides", "both sides": the two leaders or, where there are none, the two ministers that the article names. */
    Optional<Actor> sides(Phrase phrase) {
        boolean bare = phrase.end() == phrase.to() && (phrase.determiner().equals("the") || isCounted(phrase));
        return bare ? pair("leader").or(() -> pair("minister")) : Optional.empty();
    }

    private Optional<Actor> pair(String role) {
        List<Person> fitting = new ArrayList<>(2);
        for (Person person : people) {
            if (person.roles().stream().anyMatch(held -> fits(held, role))) {
                fitting.add(person);
            }
        }
        return fitting.size() == 2 ? joint(fitting.get(0), fitting.get(1)) : Optional.empty();
    }

    private static boolean fits(Person.Role held, String role) {
        if (held.former()) {
            return false;
        }
        if (GENERIC.contains(role)) {
            return held.kind().equals("leader");
        }
        return held.base().equals(role)
                || (role.equals("minister") && held.kind().equals("minister"));
    }

    private static Optional<Actor> joint(Person one, Person other) {
        boolean apart = one.affiliation().isPresent()
                && other.affiliation().isPresent()
                && !one.affiliation().equals(other.affiliation());
        return apart ? Optional.of(joint(one.actor(), other.actor())) : Optional.empty();
    }

    /** Two actors as one; its affiliation is the one that they share. */
    static Actor joint(Actor one, Actor other) {
        Optional<String> shared =
                one.affiliation().filter(code -> other.affiliation().equals(Optional.of(code)));
        return new Actor(
                "joint:" + one.id() + "+" + other.id(), one.name() + " and " + other.name(), ActorType.GROUP, shared);
    }

    /** The people of the article, in order of their first mention. */
    Set<Person> people() {
        return people;
    }
}
