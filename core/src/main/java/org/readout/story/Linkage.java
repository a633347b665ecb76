package org.readout.story;

/** Why an article belongs to its story. */
public enum Linkage {
    /** It is the story's first. */
    FIRST,
    /** It copies an earlier article of the story, or that one copies it. */
    COPY,
    /** It is about what the story's earlier articles are about. */
    WORDS
}
