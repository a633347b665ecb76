package org.readout.actor;

import java.util.List;

/**
 * Neighbouring words that belong together: a phrase of the lexicon or a capitalised name.
 *
 * @param from first word
 * @param to after the last word
 * @param name what sort of name it is; {@link NameKind#NONE} for a phrase of the lexicon
 * @param entries meanings in the lexicon, the preferred first; for a name, those of its first word if it has any
 */
record Chunk(int from, int to, NameKind name, List<Entry> entries) {
    /** Sorts of names that the lexicon doesn't hold. */
    enum NameKind {
        NONE,
        /** Of a human being, as far as the words tell. */
        PERSON,
        BODY,
        PLACE,
        THING
    }

    boolean is(EntryKind kind) {
        return name == NameKind.NONE && entries.get(0).is(kind);
    }

    boolean isPerson() {
        return name == NameKind.PERSON;
    }

    /** The preferred meaning; only for phrases of the lexicon. */
    Entry entry() {
        return entries.get(0);
    }

    int length() {
        return to - from;
    }

    /** Whether it names an actor of its own, and not a human being by a noun. */
    boolean isInstitution() {
        if (name != NameKind.NONE) {
            return name == NameKind.BODY;
        }
        return switch (entry().kind()) {
            case STATE, SEAT, BODY, MINISTRY, ORGANISATION, OUTLET -> true;
            case DEMONYM, PEOPLE, PLACE, ROLE, DOCUMENT, COLLECTIVE -> false;
        };
    }
}
