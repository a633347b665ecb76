package org.readout.when;

/** Whether what a sentence tells lies behind or ahead of its telling. */
enum Outlook {
    /** Told in a past form. */
    PAST,
    /** Told in a future form. */
    AHEAD,
    /** Ahead of a time in the past: "said on Monday that he would come on Friday". */
    THEN_AHEAD,
    /** The words do not tell. */
    OPEN
}
