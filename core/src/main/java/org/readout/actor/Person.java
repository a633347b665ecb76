package org.readout.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A human being of one article while the article is read: what its mentions tell, gathered. */
final class Person {
    /** A role that a mention gives: "French president" is ("president", "leader", FRA). */
    record Role(String base, String kind, Optional<String> affiliation, boolean former) {}

    private final List<Role> roles = new ArrayList<>(2);
    private List<String> keys;
    private String name;
    private boolean full;
    private boolean sure;
    private Gender gender = Gender.EITHER;
    private Gender learned = Gender.EITHER;
    private boolean learnedBoth;
    private Optional<String> affiliation = Optional.empty();
    private int strength;
    private int times;
    private Rule rule = Rule.BARE_NAME;

    Person(String name, List<String> keys, boolean full) {
        this.name = name;
        this.keys = List.copyOf(keys);
        this.full = full;
    }

    /** Counts one more mention by the full name. */
    void count() {
        times++;
    }

    int times() {
        return times;
    }

    String name() {
        return name;
    }

    List<String> keys() {
        return keys;
    }

    /** Whether more than a single part of the name is known. */
    boolean isFull() {
        return full;
    }

    /** Whether something besides the capitals tells that it's a human being. */
    boolean isSure() {
        return sure;
    }

    void assure() {
        sure = true;
    }

    /** Takes a longer form of the same name. */
    void rename(String longer, List<String> longerKeys) {
        name = longer;
        keys = List.copyOf(longerKeys);
        full = true;
    }

    void recognise(KnownPerson known) {
        name = known.name();
        full = true;
        sure = true;
        rule = Rule.KNOWN_PERSON;
        tell(known.gender());
    }

    Rule rule() {
        return rule;
    }

    List<Role> roles() {
        return roles;
    }

    void add(Role role) {
        if (roles.size() < 12 && !roles.contains(role)) {
            roles.add(role);
        }
    }

    /** What a form of address, a role or the given name tells. */
    void tell(Gender told) {
        if (gender == Gender.EITHER) {
            gender = told;
        }
    }

    /** What a pronoun nearby suggests; two that disagree suggest nothing. */
    void suggest(Gender suggested) {
        learnedBoth |= learned != Gender.EITHER && learned != suggested;
        learned = suggested;
    }

    Gender gender() {
        return gender != Gender.EITHER || learnedBoth ? gender : learned;
    }

    /** Takes an affiliation, if it's told more strongly than the one already known; of equal ones the first stays. */
    void affiliate(String code, int strong) {
        if (strong > strength) {
            affiliation = Optional.of(code);
            strength = strong;
        }
    }

    Optional<String> affiliation() {
        return affiliation;
    }

    Actor actor() {
        String slug = Slug.of(name);
        return new Actor("person:" + (slug.isEmpty() ? name : slug), name, ActorType.PERSON, affiliation);
    }
}
