package org.readout.web;

/** What a person has decided about a statement that a desk keeps. A rejected statement is none of its article any more. */
public enum Reviewed {
    /** Nothing yet. */
    OPEN("not reviewed"),
    /** It is right as it was found. */
    ACCEPTED("accepted"),
    /** It was found, and a person put something of it right. */
    CORRECTED("corrected"),
    /** A person entered it. */
    ADDED("added by hand");

    private final String words;

    Reviewed(String words) {
        this.words = words;
    }

    /** As a page prints it. */
    public String words() {
        return words;
    }
}
