package org.readout.article;

/** What can be known about an article besides its text. */
public enum Fact {
    /** Who published it. */
    OUTLET,
    /** Its headline. */
    TITLE,
    /** Who wrote it, as printed and as a list. */
    BYLINE,
    /** When it was published. */
    PUBLISHED,
    /** When it was last changed. */
    MODIFIED,
    /** In which part of the outlet. */
    SECTION,
    /** What it is about. */
    KEYWORDS,
    /** In which language. */
    LANGUAGE,
    /** From which news agency. */
    AGENCY,
    /** The address that the page gives as its own. */
    CANONICAL
}
