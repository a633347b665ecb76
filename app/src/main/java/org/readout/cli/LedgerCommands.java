package org.readout.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.readout.account.Comparer;
import org.readout.analysis.Analyzer;
import org.readout.ledger.Access;
import org.readout.ledger.CaptureReader;
import org.readout.ledger.Ledger;
import org.readout.ledger.LedgerStatus;
import org.readout.ledger.Review;
import org.readout.statement.Engine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The commands that keep a ledger well. */
final class LedgerCommands {
    private LedgerCommands() {}

    /** {@code readout status}. */
    @Command(name = "status", header = "Tell what the ledger holds.")
    static final class Status implements Callable<Integer> {
        private final Console console;

        @Mixin
        private LedgerOptions ledgerOptions = new LedgerOptions();

        @Option(names = "--json", description = "Print JSON instead of sentences.")
        private boolean json;

        Status(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() throws Exception {
            try (Ledger ledger = ledgerOptions.open(Access.READ)) {
                LedgerStatus status = ledger.upkeep().status();
                LedgerStatus.Counts counts = status.counts();
                if (json) {
                    ObjectNode node = new ObjectMapper().createObjectNode();
                    node.put("schema", 1)
                            .put("ledger", status.where())
                            .put("id", status.id())
                            .put("tables", status.schema());
                    counts.named().forEach(node::put);
                    node.put("sequence", status.sequence())
                            .put("grouped", status.grouped())
                            .put("otherForm", status.otherForm());
                    console.out().println(node);
                    return Outcome.FINE.code();
                }
                console.out().println("Ledger " + Console.plain(status.where()) + " (tables " + status.schema() + ")");
                console.out()
                        .println(Summary.count(counts.articles(), "article", "articles") + ", "
                                + Summary.count(counts.statements(), "statement", "statements") + ", "
                                + Summary.count(counts.actors(), "actor", "actors") + ", "
                                + Summary.count(counts.occasions(), "occasion", "occasions") + ", "
                                + Summary.count(counts.stories(), "story", "stories") + ", "
                                + Summary.count(counts.disputes(), "dispute", "disputes") + ", "
                                + Summary.count(counts.corrections(), "correction", "corrections"));
                if (counts.damages() > 0) {
                    console.out().println(Summary.count(counts.damages(), "input", "inputs") + " could not be read.");
                }
                if (status.otherForm() > 0) {
                    console.out()
                            .println(Summary.count(status.otherForm(), "article was", "articles were")
                                    + " read by another version of Readout; 'readout reread' reads them again.");
                }
                return Outcome.FINE.code();
            }
        }
    }

    /** {@code readout verify}. */
    @Command(
            name = "verify",
            header = "Check that all of the ledger is in order.",
            description = {
                "",
                "Checks every capture's digest, every statement's place, and what belongs to what. Changes nothing.",
                ""
            })
    static final class Verify implements Callable<Integer> {
        private final Console console;

        @Mixin
        private LedgerOptions ledgerOptions = new LedgerOptions();

        Verify(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() throws Exception {
            try (Ledger ledger = ledgerOptions.open(Access.READ)) {
                long faults = ledger.upkeep().verify(fault -> console.out().println(Console.plain(fault)));
                console.out()
                        .println(
                                faults == 0
                                        ? "All of the ledger is in order."
                                        : Summary.count(faults, "fault", "faults") + " found.");
                return faults == 0 ? Outcome.FINE.code() : Outcome.DAMAGED.code();
            }
        }
    }

    /** {@code readout backup}. */
    @Command(
            name = "backup",
            header = "Write a copy of the ledger into a new folder.",
            description = {
                "",
                "The copy opens with --ledger FOLDER/ledger.db. Of PostgreSQL the captures are copied; pg_dump copies the tables.",
                ""
            })
    static final class Backup implements Callable<Integer> {
        private final Console console;

        @Parameters(paramLabel = "FOLDER", description = "New or empty.")
        private Path folder = Path.of("readout-backup");

        @Mixin
        private LedgerOptions ledgerOptions = new LedgerOptions();

        Backup(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() throws Exception {
            try (Ledger ledger = ledgerOptions.open(Access.READ)) {
                ledger.upkeep().backup(folder);
                console.out().println("Copied to " + Console.plain(folder.toString()));
                return Outcome.FINE.code();
            }
        }
    }

    /** {@code readout forget}. */
    @Command(
            name = "forget",
            header = "Remove an article and all that came of it.",
            description = {
                "",
                "For legal removal: its capture, statements, analyses and corrections go, and it is not taken again. Copies by 'backup' are not touched.",
                ""
            })
    static final class Forget implements Callable<Integer> {
        private final Console console;

        @Parameters(arity = "1..*", paramLabel = "ARTICLE", description = "Ids of articles.")
        private List<String> articles = List.of();

        @Mixin
        private LedgerOptions ledgerOptions = new LedgerOptions();

        Forget(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() throws Exception {
            try (Ledger ledger = ledgerOptions.open(Access.WRITE)) {
                int missing = 0;
                for (String article : articles) {
                    boolean gone = ledger.upkeep().forget(article);
                    console.out().println(Console.plain(article) + (gone ? " is removed." : " is not in the ledger."));
                    missing += gone ? 0 : 1;
                }
                if (ledger.upkeep().status().otherForm() == 0) {
                    ledger.group(Comparer.byMeaning());
                }
                return missing == 0 ? Outcome.FINE.code() : Outcome.DAMAGED.code();
            }
        }
    }

    /** {@code readout reread}. */
    @Command(
            name = "reread",
            header = "Read articles again with this version of Readout.",
            description = {
                "",
                "Reads those that another version has read, or the ones named. Statements keep their ids, and corrections stay.",
                ""
            })
    static final class Reread implements Callable<Integer> {
        private static final int AT_A_TIME = 100;

        private final Console console;

        @Parameters(
                arity = "0..*",
                paramLabel = "ARTICLE",
                description = "Ids of articles; all that another version has read unless given.")
        private List<String> articles = List.of();

        @Option(names = "--engine", paramLabel = "ENGINE", description = "rules, learned or auto.")
        void setEngine(String name) {
            engine = Arrays.stream(Engine.values())
                    .filter(value -> RunOptions.name(value).equals(name))
                    .findFirst()
                    .orElseThrow(() -> new ParameterException(
                            command.commandLine(), "--engine takes rules, learned or auto, not " + name));
        }

        private Engine engine = Engine.AUTO;

        @Spec
        private CommandSpec command = CommandSpec.create();

        @Mixin
        private LedgerOptions ledgerOptions = new LedgerOptions();

        Reread(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() throws Exception {
            Analyzer analyzer = new Analyzer(engine);
            try (Ledger ledger = ledgerOptions.open(Access.WRITE)) {
                Review review = ledger.review(new CaptureReader(analyzer));
                int read = 0;
                int missing = 0;
                List<String> some = articles.isEmpty() ? review.outdated("", AT_A_TIME) : articles;
                while (!some.isEmpty()) {
                    for (String article : some) {
                        boolean done = review.reread(article);
                        read += done ? 1 : 0;
                        missing += done ? 0 : 1;
                    }
                    some = articles.isEmpty() ? review.outdated(some.get(some.size() - 1), AT_A_TIME) : List.of();
                }
                review.group(Comparer.beside(analyzer));
                console.out().println(Summary.count(read, "article", "articles") + " read again.");
                if (missing > 0) {
                    console.err()
                            .println(Summary.count(missing, "article has", "articles have")
                                    + " no capture and could not be read again.");
                }
                return missing == 0 ? Outcome.FINE.code() : Outcome.DAMAGED.code();
            }
        }
    }
}
