package org.readout.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The invented readings of the lighthouse's report. What is free text goes through {@code ink}. */
final class Reread {
    private final UnaryOperator<String> ink;

    Reread(UnaryOperator<String> ink) {
        this.ink = ink;
    }

    /** The readings of an article, one of which a person's change made. */
    ReadingsPage page(ArticleLine line, HistoryPage.Change change) {
        Revised changed = new Revised(
                EditsPage.Fate.CHANGED,
                ink.apply("We keep ours."),
                Optional.of(ink.apply("Ingrid Vestergaard")),
                Optional.of(Revised.href("a1b2-s4")),
                List.of(
                        Revised.Difference.of("Words", ink.apply("We keep ours until May."), "We keep ours."),
                        Revised.Difference.of("Speaker", ink.apply("nobody is named"), ink.apply("Ingrid Vestergaard")),
                        Revised.Difference.of("To whom", "", ink.apply("reporters"))));
        Revised added = new Revised(
                EditsPage.Fate.NEW,
                ink.apply("There is no calendar."),
                Optional.empty(),
                Optional.of(Revised.href(ink.apply("a1b2-s9"))),
                List.of());
        Revised gone = new Revised(
                EditsPage.Fate.GONE,
                ink.apply("the lamps were lit"),
                Optional.of(ink.apply("Daniel Okafor")),
                Optional.empty(),
                List.of());
        ReadingsPage.Part engine =
                new ReadingsPage.Part(ink.apply("engine"), ink.apply("rules-1"), ink.apply("rules-2"));
        return new ReadingsPage(
                line,
                new ListPage<>(
                        3,
                        List.of(
                                new ReadingsPage.Reading(
                                        Instant.parse("2025-04-19T06:02:00Z"),
                                        List.of(engine),
                                        Optional.of(new ReadingsPage.Changes(
                                                List.of(
                                                        engine,
                                                        new ReadingsPage.Part(
                                                                ink.apply("opennlp"), "", ink.apply("2.5.9"))),
                                                List.of(),
                                                new ReadingsPage.Tally(40, 5, 1, 2, 1, 1),
                                                List.of(changed, added, gone))),
                                        Optional.empty()),
                                new ReadingsPage.Reading(
                                        Instant.parse("2025-04-18T07:05:00Z"),
                                        List.of(engine),
                                        Optional.of(new ReadingsPage.Changes(
                                                List.of(),
                                                List.of(change),
                                                new ReadingsPage.Tally(41, 0, 1, 0, 0, 0),
                                                List.of(changed))),
                                        Optional.empty()),
                                new ReadingsPage.Reading(
                                        Instant.parse("2025-04-16T14:37:00Z"),
                                        List.of(engine),
                                        Optional.empty(),
                                        Optional.of(ReadingsPage.href("a1b2") + "?since=7"))),
                        new Pager(1, 1, ReadingsPage.stem("a1b2"), true)),
                Optional.empty());
    }
}
