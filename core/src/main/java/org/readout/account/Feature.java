package org.readout.account;

/** What two segments of different reports have in common, each from 0 to 1. */
enum Feature {
    /** Always 1. */
    ALWAYS,
    /** Shared stems by rarity, against the poorer of the two. */
    COVER,
    /** Shared stems by rarity, against both. */
    SHARE,
    /** The longest run of words in both, up to ten. */
    RUN,
    /** A figure in both. */
    SHARED_NUMBER,
    /** A name in both. */
    SHARED_NAME,
    /** The same speaker. */
    SAME_SPEAKER,
    /** Each is the nearest that the other has in this report. */
    MUTUAL,
    /** How short the shorter is: 1 for a word, 0 for eight or more. */
    SHORT,
    /** How near the two lie in meaning; 0 where no encoder takes part. */
    MEANING,
    /** Each is, of those looked at, the nearest in meaning that the other has in this report; 0 where no encoder takes part. */
    MUTUAL_MEANING
}
