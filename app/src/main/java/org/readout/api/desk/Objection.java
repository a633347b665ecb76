package org.readout.api.desk;

import java.util.Locale;
import java.util.Optional;

/** Why a form of a reviewer changed nothing. */
enum Objection {
    ACTION("This desk knows no such change. Load the page again and send the form once more."),
    NAME("A name has at least one letter and at most 200 characters."),
    ID("There is no actor with the id in brackets. Type a full name, or choose one of those offered."),
    OTHER("There is no actor of this name. Type the full name, or choose one of those offered."),
    PLACE(
            "The article has no words there. The first number counts the characters before the words, the second those up to their end."),
    WORDS("These words do not stand in the article one after another. Write … for what you leave out."),
    OCCASION("There is no occasion of this name. Choose one of those offered."),
    ELSEWHERE("The article tells nothing of that occasion. Move the report to it first, on the page of the occasion."),
    SAME("The two are one already."),
    REVERSED("The two were merged the other way round before. Undo that first, in the list of changes."),
    NOTHING("No statement of this actor was chosen."),
    ALIKE(
            "That is the name of this actor. Give one that tells the two apart, such as the name with the office behind it."),
    UNDONE("There is no such change in force; somebody may have undone it before.");

    private final String sentence;

    Objection(String sentence) {
        this.sentence = sentence;
    }

    /** What the reviewer is told. */
    String sentence() {
        return sentence;
    }

    /** By which an address names it. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The objection that an address names. */
    static Optional<Objection> of(String code) {
        for (Objection objection : values()) {
            if (objection.code().equals(code)) {
                return Optional.of(objection);
            }
        }
        return Optional.empty();
    }
}
