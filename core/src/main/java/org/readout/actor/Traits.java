package org.readout.actor;

/** What single words can be in names and phrases; bits of an {@code int}, so that one look-up tells all. */
final class Traits {
    /** A word that never begins a name: "The", "However". */
    static final int FUNCTION = 1;
    /** A day, a month, another word of time. */
    static final int TIME = 1 << 1;
    /** A lower-case part of names: "von", "bin". */
    static final int PARTICLE = 1 << 2;
    /** Makes a capitalised name that of a body: "University". */
    static final int BODY_HEAD = 1 << 3;
    /** Makes it that of a place: "Street". */
    static final int PLACE_HEAD = 1 << 4;
    /** Makes it that of an event or a thing: "Treaty". */
    static final int THING_HEAD = 1 << 5;
    /** A head that is a family name, too: "Hill". */
    static final int HEAD_OR_SURNAME = 1 << 6;
    /** A given name. */
    static final int GIVEN = 1 << 7;
    /** A family name written before the given name: "Xi". */
    static final int SURNAME_FIRST = 1 << 8;
    /** A form of address: "Mrs". */
    static final int HONORIFIC = 1 << 9;
    /** Of women. */
    static final int FEMALE = 1 << 10;
    /** Of men. */
    static final int MALE = 1 << 11;
    /** Ends the head of a noun phrase: "of", "who". */
    static final int LINK = 1 << 12;
    /** Opens a noun phrase: "the", "his". */
    static final int DETERMINER = 1 << 13;
    /** Counts: "percent", "majority", "seven". */
    static final int QUANTITY = 1 << 14;
    /** A personal or relative pronoun: "she", "who". */
    static final int PRONOUN = 1 << 15;

    /** A verb in the present as captions have it: "speaks", "attends". */
    static final int PICTURED = 1 << 16;

    /** Stands in small letters behind a hyphen in names: "gyeong" of "Seo-gyeong". */
    static final int SYLLABLE = 1 << 17;

    /** Of words of grammar. */
    static final int GRAMMAR = FUNCTION | LINK | DETERMINER | QUANTITY | PRONOUN;

    static final int ANY_HEAD = BODY_HEAD | PLACE_HEAD | THING_HEAD;

    private Traits() {}

    static int gender(String letter) {
        return switch (letter) {
            case "f" -> FEMALE;
            case "m" -> MALE;
            default -> 0;
        };
    }

    static Gender gender(int traits) {
        boolean female = (traits & FEMALE) != 0;
        boolean male = (traits & MALE) != 0;
        return female == male ? Gender.EITHER : female ? Gender.FEMALE : Gender.MALE;
    }
}
