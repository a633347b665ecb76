package org.readout.statement;

import java.util.Set;

/** Words of time that may stand between a speaker, a cue and its content. */
final class TimeWords {
    static final Set<String> DAYS = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "today",
            "yesterday",
            "tonight");

    static final Set<String> ALL = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "today",
            "yesterday",
            "tonight",
            "earlier",
            "later",
            "recently",
            "this",
            "last",
            "next",
            "week",
            "month",
            "year",
            "morning",
            "afternoon",
            "evening",
            "night",
            "ago",
            "again",
            "also",
            "then",
            "repeatedly",
            "once",
            "day",
            "weekend",
            "previously");

    private TimeWords() {}
}
