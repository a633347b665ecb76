package org.readout.story;

/** Where an occasion stands to the report that mentions it. */
enum Standing {
    /** It is what the report is about, or may be. */
    OWN,
    /** It was before, and the report recalls it. */
    OLDER,
    /** It has not happened yet. */
    AHEAD
}
