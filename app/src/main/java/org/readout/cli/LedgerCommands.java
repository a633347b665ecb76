package org.readout.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.readout.account.Comparer;
import org.readout.ledger.Access;
import org.readout.ledger.Ledger;
import org.readout.ledger.LedgerStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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
}
