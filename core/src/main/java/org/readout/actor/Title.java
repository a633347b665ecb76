package org.readout.actor;

import java.util.List;
import java.util.Optional;

/**
 * What the words around a name, or an unnamed phrase, tell of somebody: "Chinese Foreign Ministry spokesperson".
 *
 * @param roles the role nouns, in order
 * @param affiliation state or organisation
 * @param strength how strongly the affiliation is told, 0 for not at all
 * @param gender where a role tells it
 * @param former whether the role is said to be over
 */
record Title(List<Entry> roles, Optional<String> affiliation, int strength, Gender gender, boolean former) {
    /** A title that tells nothing. */
    static final Title NONE = new Title(List.of(), Optional.empty(), 0, Gender.EITHER, false);

    Title {
        roles = List.copyOf(roles);
    }

    boolean isEmpty() {
        return roles.isEmpty() && affiliation.isEmpty();
    }

    boolean has(String kind) {
        return roles.stream().anyMatch(role -> role.has(kind));
    }

    /** Writes what it tells into a person. */
    void describe(Person person) {
        for (Entry role : roles) {
            String kind = role.traits().stream()
                    .filter(trait -> !trait.equals(LexiconTables.PLURAL))
                    .findFirst()
                    .orElse("");
            if (!kind.equals("relation")) {
                person.add(new Person.Role(role.name(), kind, affiliation, former));
            }
        }
        person.tell(gender);
        affiliation.ifPresent(code -> person.affiliate(code, strength));
    }
}
