package org.readout.actor;

/** Grammatical gender of a person in English pronouns; {@code EITHER} where the words don't tell. */
enum Gender {
    FEMALE,
    MALE,
    EITHER;

    static Gender of(String letter) {
        return switch (letter) {
            case "f" -> FEMALE;
            case "m" -> MALE;
            default -> EITHER;
        };
    }

    boolean agrees(Gender other) {
        return this == EITHER || other == EITHER || this == other;
    }
}
