package org.readout.actor;

import java.util.Optional;
import java.util.Set;

/**
 * One meaning of a phrase in the lexicon.
 *
 * @param kind what it stands for
 * @param name name of the actor it stands for, or the base form of a noun
 * @param actor the actor it names; empty for nouns, places and parts of names
 * @param affiliation ISO 3166 alpha-3 code or the organisation's short name; empty where it has none
 * @param traits further words about it, from the tables: generic nouns that may refer to it, "plural", "leader"
 * @param gender of a role, an honorific, a given name
 * @param script how it must be written to be meant
 */
record Entry(
        EntryKind kind,
        String name,
        Optional<Actor> actor,
        Optional<String> affiliation,
        Set<String> traits,
        Gender gender,
        Script script) {

    /** How a phrase must be written. */
    enum Script {
        ANY,
        /** With a capital letter. */
        CAPITAL,
        /** All in capitals, as "WHO" or "US". */
        UPPER;

        static Script of(String surface) {
            int letters = 0;
            int capitals = 0;
            for (int i = 0; i < surface.length(); i++) {
                letters += Character.isLetter(surface.charAt(i)) ? 1 : 0;
                capitals += Character.isUpperCase(surface.charAt(i)) ? 1 : 0;
            }
            if (capitals == 0) {
                return ANY;
            }
            return letters == capitals && letters <= 5 ? UPPER : CAPITAL;
        }
    }

    Entry {
        traits = Set.copyOf(traits);
    }

    static Entry word(EntryKind kind, String name, Set<String> traits, Gender gender, Script script) {
        return new Entry(kind, name, Optional.empty(), Optional.empty(), traits, gender, script);
    }

    static Entry of(EntryKind kind, Actor actor, Set<String> traits, Script script) {
        return new Entry(kind, actor.name(), Optional.of(actor), actor.affiliation(), traits, Gender.EITHER, script);
    }

    boolean is(EntryKind wanted) {
        return kind == wanted;
    }

    boolean has(String trait) {
        return traits.contains(trait);
    }
}
