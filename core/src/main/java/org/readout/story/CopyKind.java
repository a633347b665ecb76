package org.readout.story;

/** How much two articles share. */
public enum CopyKind {
    /** Half or more of an article, and of its own words outside quotation marks half or 25: it is no witness of its own. */
    COPY,
    /** A passage of some length outside quotation marks, in articles that are otherwise their own. */
    PASSAGE
}
