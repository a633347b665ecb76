package org.readout.article;

/** What a {@link Part} of an article is. */
public enum PartKind {
    /** One entry of a live blog, with its own time. */
    ENTRY,
    /** A post from elsewhere that the report shows, with its own writer. */
    POST,
    /** Inside a caption, who is named for the picture. */
    CREDIT
}
