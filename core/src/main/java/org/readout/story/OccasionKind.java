package org.readout.story;

/** What happened, as a reporter would file it. */
public enum OccasionKind {
    /** By telephone or on a screen. */
    CALL,
    /** In one room. */
    MEETING,
    /** As somebody's guest, for a day or more. */
    VISIT,
    /** Of leaders. */
    SUMMIT,
    /** Before reporters, with questions. */
    PRESS_CONFERENCE,
    /** Before an audience. */
    SPEECH,
    /** Asked by one outlet. */
    INTERVIEW,
    /** A text issued by several together. */
    COMMUNIQUE,
    /** Counted. */
    VOTE,
    /** Of delegations, in one room. */
    TALKS;

    /** Whether people come together in one place at it. */
    boolean isGathering() {
        return switch (this) {
            case MEETING, VISIT, SUMMIT, TALKS -> true;
            case CALL, PRESS_CONFERENCE, SPEECH, INTERVIEW, COMMUNIQUE, VOTE -> false;
        };
    }

    /** Whether two reports may tell one occasion by these words: a meeting is also called talks, and a visit has one. */
    boolean isAkin(OccasionKind other) {
        return this == other || (isGathering() && other.isGathering());
    }

    /** Whether no occasion is both. */
    boolean excludes(OccasionKind other) {
        return (this == CALL && other.isGathering()) || (other == CALL && isGathering());
    }
}
