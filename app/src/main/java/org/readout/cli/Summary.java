package org.readout.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.readout.account.Relation;
import org.readout.source.Damage;
import org.readout.statement.StatementKind;

/** The few lines that a run leaves in the terminal. */
final class Summary {
    private static final int DAMAGES_SHOWN = 5;
    private static final int SPEAKERS_SHOWN = 5;

    private final Console console;

    Summary(Console console) {
        this.console = console;
    }

    /**
     * Prints it.
     *
     * @param report path of the report's first page
     */
    void print(RunRecord run, String report) {
        Tally tally = run.tally();
        PrintStream out = console.out();
        out.println(console.strong(count(tally.articles(), "article", "articles") + ", "
                + count(tally.statements(), "statement", "statements")));
        if (tally.statements() > 0) {
            out.println();
            kind(tally, StatementKind.QUOTED, "quoted", "all in quotation marks");
            kind(tally, StatementKind.MIXED, "mixed", "partly in quotation marks");
            kind(tally, StatementKind.REPORTED, "reported", "without quotation marks");
            if (tally.repeats() > 0) {
                row(number(tally.repeats()), "repeated", "in passages that an article prints twice; counted once");
            }
            out.println();
            out.println("  Speaker resolved in " + number(tally.resolved()) + " of " + number(tally.statements()) + " ("
                    + percent(tally.resolved(), tally.statements()) + ")");
            speakers(tally);
        }
        copies(tally);
        occasions(tally);
        stories(tally);
        disputes(tally);
        edits(tally.edits());
        troubles(tally);
        out.println();
        out.println("Report: " + console.strong(Console.plain(report)));
    }

    private void kind(Tally tally, StatementKind kind, String name, String meaning) {
        row(number(tally.statements(kind)), name, meaning);
    }

    private void row(String number, String name, String meaning) {
        console.out().printf(Locale.ROOT, "  %8s  %-9s %s%n", number, name, console.quiet(meaning));
    }

    private void speakers(Tally tally) {
        List<Tally.Speaker> top = tally.topSpeakers(SPEAKERS_SHOWN);
        if (top.isEmpty()) {
            return;
        }
        console.out().println();
        for (Tally.Speaker speaker : top) {
            String name = Console.plain(speaker.actor().name());
            String affiliation = speaker.actor()
                    .affiliation()
                    .map(a -> ", " + Console.plain(a))
                    .orElse("");
            console.out()
                    .printf(
                            Locale.ROOT,
                            "  %8s  %s%s%n",
                            number(speaker.statements()),
                            name,
                            console.quiet(affiliation));
        }
        int more = tally.speakerCount() - top.size();
        if (more > 0) {
            console.out()
                    .printf(
                            Locale.ROOT,
                            "  %8s  %s%n",
                            "",
                            console.quiet("and " + count(more, "other speaker", "other speakers")));
        }
    }

    private void copies(Tally tally) {
        if (tally.copies() > 0) {
            console.out().println();
            console.out()
                    .println("  " + number(tally.copies()) + " of "
                            + count(tally.articles(), "article", "articles")
                            + (tally.copies() == 1 ? " copies another" : " copy another"));
        }
    }

    private void occasions(Tally tally) {
        if (tally.occasions() > 0) {
            console.out().println();
            console.out()
                    .println("  " + count(tally.occasionReports(), "report", "reports") + " of "
                            + count(tally.occasions(), "occasion", "occasions")
                            + (tally.comparisons() == 0
                                    ? ""
                                    : ", " + number(tally.comparisons()) + " compared: "
                                            + count(
                                                    tally.cells(Relation.CONTRADICTED),
                                                    "contradiction",
                                                    "contradictions")
                                            + ", "
                                            + count(
                                                    tally.cells(Relation.ALTERED),
                                                    "altered quotation",
                                                    "altered quotations")));
        }
    }

    private void stories(Tally tally) {
        long stories = tally.stories().stories();
        if (stories > 0) {
            console.out().println();
            console.out()
                    .println("  " + count(tally.stories().articles(), "article", "articles")
                            + (stories == 1 ? " of one story" : " of " + count(stories, "story", "stories")));
        }
    }

    private void disputes(Tally tally) {
        if (tally.disputed().disputes() + tally.disputed().positions() > 0) {
            console.out().println();
            console.out()
                    .println("  " + count(tally.disputed().disputes(), "claim", "claims")
                            + " that some assert and others deny, "
                            + count(tally.disputed().positions(), "position", "positions") + " put in changing words");
        }
    }

    private void edits(EditTally edits) {
        if (edits.reports() > 0) {
            console.out().println();
            console.out()
                    .println("  " + count(edits.reports(), "report was edited", "reports were edited")
                            + " from one capture to the next: "
                            + count(edits.gone(), "statement", "statements") + " taken out, "
                            + number(edits.changed()) + " changed, "
                            + number(edits.silent()) + " of these without a note");
        }
    }

    /** What was hard to read, left out, or not read at all. */
    void troubles(Tally tally) {
        PrintStream out = console.out();
        if (tally.warnings() > 0 || tally.skippedCount() > 0) {
            out.println();
        }
        if (tally.warnings() > 0) {
            out.println(
                    "  " + count(tally.warnings(), "warning", "warnings") + " about articles that were hard to read");
        }
        if (tally.skippedCount() > 0) {
            out.println("  " + count(tally.skippedCount(), "file", "files") + " skipped that "
                    + (tally.skippedCount() == 1 ? "is no report" : "are no reports"));
        }
        long left = Math.max(
                Math.max(tally.notComparedCount(), tally.notLaidOutCount()),
                tally.disputed().notHeardCount());
        if (left > 0) {
            out.println();
            out.println("  " + count(left, "article was", "articles were")
                    + " not compared with the others; more memory would do it (READOUT_JAVA_OPTS=-Xmx2g)");
        }
        damages(tally);
    }

    /** The first inputs that could not be read, and how many more there are. */
    void damages(Tally tally) {
        if (tally.damageCount() == 0) {
            return;
        }
        PrintStream out = console.out();
        out.println();
        out.println("  " + console.warning(count(tally.damageCount(), "input", "inputs") + " could not be read"));
        for (Damage damage : tally.damages()
                .subList(0, Math.min(DAMAGES_SHOWN, tally.damages().size()))) {
            out.println("    " + line(damage));
        }
        if (tally.damageCount() > DAMAGES_SHOWN) {
            out.println("    and " + number(tally.damageCount() - DAMAGES_SHOWN) + " more, listed in damages.jsonl");
        }
    }

    /** A damage as one line: {@code uri, byte 17: reason}. */
    static String line(Damage damage) {
        String position =
                damage.position().isPresent() ? ", byte " + damage.position().getAsLong() : "";
        return Console.plain(damage.uri()) + position + ": " + Console.plain(damage.reason());
    }

    static String count(long number, String one, String many) {
        return number(number) + " " + (number == 1 ? one : many);
    }

    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String percent(long part, long whole) {
        return part * 100 / whole + "%";
    }
}
