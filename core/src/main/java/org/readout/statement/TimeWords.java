package org.readout.statement;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    static final Set<String> ALL = Stream.concat(
                    DAYS.stream(),
                    Stream.of(
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
                            "previously"))
            .collect(Collectors.toUnmodifiableSet());

    private TimeWords() {}
}
