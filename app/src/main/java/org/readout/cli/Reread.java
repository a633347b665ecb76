package org.readout.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.readout.account.Comparer;
import org.readout.analysis.Analyzer;
import org.readout.analysis.FieldDifference;
import org.readout.api.rest.RereadingJson;
import org.readout.ledger.Access;
import org.readout.ledger.CaptureReader;
import org.readout.ledger.Ledger;
import org.readout.ledger.LedgerRefused;
import org.readout.ledger.Rereading;
import org.readout.ledger.Review;
import org.readout.ledger.StatementChange;
import org.readout.ledger.StatementChange.Fate;
import org.readout.statement.Engine;
import org.readout.web.Wording;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code readout reread}. */
@Command(
        name = "reread",
        header = "Read articles again with this version of Readout.",
        description = {
            "",
            "Reads those that another version has read, or the ones named and those that this version cannot compare until they are read again, and tells what"
                    + " changed. Statements keep their ids, corrections stay, and earlier readings are kept. One that cannot be read again is told with the"
                    + " reason and stays as it was.",
            ""
        })
final class Reread implements Callable<Integer> {
    private static final int AT_A_TIME = 100;
    private static final int SHOWN = 160;

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

    @Option(names = "--list", description = "Print a line for each change, before what changed in total.")
    private boolean list;

    @Option(
            names = "--json",
            description =
                    "Print JSON instead of sentences: an object with the totals, and with --list one before it for each change.")
    private boolean json;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private LedgerOptions ledgerOptions = new LedgerOptions();

    private int read;
    private int missing;
    private int failed;
    private int absent;
    private int untold;
    private long same;
    private long changed;
    private long added;
    private long gone;

    Reread(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        Analyzer analyzer = new Analyzer(engine);
        try (Ledger ledger = ledgerOptions.open(Access.WRITE)) {
            Review review = ledger.review(new CaptureReader(analyzer));
            Told told = new Told(ledger);
            List<String> some = articles.isEmpty() ? review.outdated("", AT_A_TIME) : articles;
            while (!some.isEmpty()) {
                for (String article : some) {
                    if (ledger.has(article)) {
                        review.reread(article, told);
                    } else {
                        absent++;
                        console.err().println("Article " + Console.plain(article) + " is not in the ledger.");
                    }
                }
                some = articles.isEmpty() ? review.outdated(some.get(some.size() - 1), AT_A_TIME) : List.of();
            }
            review.group(Comparer.beside(analyzer), told);
        }
        total();
        return missing + failed + absent + untold == 0 ? Outcome.FINE.code() : Outcome.DAMAGED.code();
    }

    /** Counts and tells of articles that were named, and of those that were read again so that all can be compared. */
    private final class Told implements Review.Listener {
        private final Ledger ledger;

        Told(Ledger ledger) {
            this.ledger = ledger;
        }

        @Override
        public void read(String article) throws IOException {
            read++;
            tell(ledger, article);
        }

        @Override
        public void missing(String article) {
            missing++;
            console.err().println("Article " + Console.plain(article) + " has no capture; add its file again.");
        }

        @Override
        public void failed(String article, String reason) {
            failed++;
            console.err()
                    .println("Article " + Console.plain(article) + " could not be read again: " + Console.plain(reason)
                            + ".");
        }
    }

    /** Counts and lists what the latest reading changed; the article is read again also where its earlier rows are damaged. */
    private void tell(Ledger ledger, String article) throws IOException {
        Optional<Rereading.Changes> found;
        try {
            found = ledger.rereadings().latest(article);
        } catch (LedgerRefused e) {
            untold++;
            console.err()
                    .println("Of article " + Console.plain(article) + ": "
                            + Console.plain(String.valueOf(e.getMessage())) + ".");
            return;
        }
        if (found.isPresent()) {
            Rereading.Changes changes = found.get();
            same += changes.same();
            changed += changes.count(Fate.CHANGED);
            added += changes.count(Fate.NEW);
            gone += changes.count(Fate.GONE);
            if (list) {
                changes.statements().forEach(one -> line(article, one));
            }
        }
    }

    private void line(String article, StatementChange change) {
        if (json) {
            ObjectNode row =
                    new ObjectMapper().createObjectNode().put("schema", 1).put("article", article);
            console.out().println(row.setAll(RereadingJson.statement(change)));
            return;
        }
        String where = article + " " + change.id().orElse("(no id)") + ", characters "
                + change.place().start() + "–" + change.place().end() + ", "
                + change.fate().label() + ": ";
        String what = change.differences().stream()
                .map(Reread::difference)
                .reduce((one, other) -> one + "; " + other)
                .orElse(Wording.shortened(change.words(), SHOWN));
        console.out().println(Console.plain(where + what));
    }

    private static String difference(FieldDifference one) {
        return one.field().label() + " " + shown(one.before()) + " → " + shown(one.after());
    }

    private static String shown(String value) {
        return value.isEmpty() ? "nothing" : "“" + Wording.shortened(value, SHOWN) + "”";
    }

    private void total() {
        if (json) {
            console.out()
                    .println(new ObjectMapper()
                            .createObjectNode()
                            .put("schema", 1)
                            .put("read", read)
                            .put("missing", missing)
                            .put("failed", failed)
                            .put("absent", absent)
                            .put("untold", untold)
                            .put("same", same)
                            .put("changed", changed)
                            .put("new", added)
                            .put("gone", gone));
        } else {
            console.out()
                    .println(Summary.count(read, "article", "articles") + " read again"
                            + (read == 0
                                    ? "."
                                    : ": " + Summary.count(same, "statement", "statements") + " as before, "
                                            + Wording.number(changed) + " changed, " + Wording.number(added) + " new, "
                                            + Wording.number(gone) + " gone."));
        }
        if (missing > 0) {
            console.err()
                    .println(Summary.count(missing, "article has", "articles have")
                            + " no capture and could not be read again.");
        }
    }
}
