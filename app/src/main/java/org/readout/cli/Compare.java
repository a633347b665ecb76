package org.readout.cli;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.readout.account.Comparison;
import org.readout.account.Dispute;
import org.readout.account.Dossier;
import org.readout.actor.Actor;
import org.readout.ledger.Scratch;
import org.readout.ledger.Supply;
import org.readout.source.Limits;
import org.readout.story.DateRange;
import org.readout.story.Occasion;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code readout compare}: the accounts of each occasion side by side, and what is disputed, in the terminal. */
@Command(
        name = "compare",
        header = "Lay the reports of one occasion side by side, and tell what is disputed.",
        description = {
            "",
            "Reads reports as analyze does, finds which of them recount one occasion, and prints for each the matrix of "
                    + "what two or more accounts have, where they part, and what only one has; then what some assert and "
                    + "others deny, over all reports. Copies are no accounts of their own. Writes no files.",
            ""
        })
final class Compare implements Callable<Integer> {
    private final Console console;
    private final InputStream standardInput;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files and folders, or - for standard input.")
    private List<String> paths = List.of();

    @Mixin
    private RunOptions options = new RunOptions();

    @Mixin
    private FieldOptions fields = new FieldOptions();

    Compare(Console console, InputStream standardInput) {
        this.console = console;
        this.standardInput = standardInput;
    }

    @Override
    public Integer call() throws Exception {
        Console ours = options.on(console);
        Limits limits = options.limits();
        Path scratch = Files.createTempDirectory("readout-compare");
        try {
            Supply supply = new Paths(paths, limits, fields.mapping(), standardInput);
            Printing printing = new Printing(ours);
            RunRecord run = new Run(ours, options, limits).run(paths, supply, scratch.resolve("report"), printing);
            if (run.outcome() == Outcome.NOTHING || options.json()) {
                return new Ending(ours, options).of(run);
            }
            if (printing.disputes.count() == 0 && !options.quiet()) {
                if (printing.count > 0) {
                    ours.out().println();
                    ours.out().println();
                }
                ours.out().println("Nothing was found that one side asserts and another denies.");
            }
            if (printing.count == 0 && !options.quiet()) {
                if (printing.disputes.count() > 0) {
                    ours.out().println();
                }
                ours.out()
                        .println("No two of " + Summary.count(run.tally().articles(), "report", "reports")
                                + " recount one occasion.");
            }
            new Summary(ours).troubles(run.tally());
            return run.outcome().code();
        } finally {
            Scratch.remove(scratch);
        }
    }

    /** Prints each comparison as it comes. */
    private static final class Printing implements ComparisonTaker {
        private final Console console;
        private final DisputePrinter disputes;
        private int count;

        Printing(Console console) {
            this.console = console;
            this.disputes = new DisputePrinter(console);
        }

        @Override
        public void dispute(Dispute dispute) {
            disputes.print(dispute);
        }

        @Override
        public void comparison(Occasion occasion, Dossier dossier, Comparison comparison) {
            if (count++ > 0) {
                console.out().println();
                console.out().println();
            }
            console.out().println(console.strong(Console.plain(title(occasion))));
            new ComparisonPrinter(console, dossier, comparison).print();
        }

        private static String title(Occasion occasion) {
            String kind = occasion.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            String who = occasion.participants().stream().map(Actor::name).collect(Collectors.joining(", "));
            return kind.substring(0, 1).toUpperCase(Locale.ROOT)
                    + kind.substring(1)
                    + occasion.date().map(date -> ", " + days(date)).orElse("")
                    + occasion.place().map(place -> ", " + place).orElse("")
                    + (who.isEmpty() ? "" : ": " + who);
        }

        private static String days(DateRange date) {
            return date.start().equals(date.end()) ? date.start().toString() : date.start() + " to " + date.end();
        }
    }
}
