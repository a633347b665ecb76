package org.readout.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.readout.account.Comparer;
import org.readout.analysis.Analyzer;
import org.readout.fetch.GuardedFetcher;
import org.readout.fetch.LinkReader;
import org.readout.ledger.Access;
import org.readout.ledger.Addition;
import org.readout.ledger.CaptureReader;
import org.readout.ledger.Ledger;
import org.readout.ledger.Reading;
import org.readout.ledger.Review;
import org.readout.ledger.Supply;
import org.readout.source.Damage;
import org.readout.source.Limits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code readout add}: reports into the ledger. */
@Command(
        name = "add",
        header = "Add news reports to the ledger.",
        description = {
            "",
            "Reads what 'analyze' reads, and pages of the public internet by their links, which begin with http:// or "
                    + "https://. What the ledger has already is not read again. An article counts as added when it is "
                    + "safe on disk; then copies, occasions, stories and disputes are brought up to date.",
            ""
        })
final class Add implements Callable<Integer> {
    private final Console console;
    private final InputStream standardInput;
    private final GuardedFetcher fetcher;

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH|URL",
            description = "Files and folders, links of pages, or - for standard input.")
    private List<String> sources = List.of();

    @Option(
            names = "--list",
            description =
                    "Print a line for each article, once it is safe on disk: added or known, its id, its path or link.")
    private boolean list;

    @Mixin
    private LedgerOptions ledgerOptions = new LedgerOptions();

    @Mixin
    private RunOptions options = new RunOptions();

    @Mixin
    private FieldOptions fields = new FieldOptions();

    Add(Console console, InputStream standardInput, GuardedFetcher fetcher) {
        this.console = console;
        this.standardInput = standardInput;
        this.fetcher = fetcher;
    }

    @Override
    public Integer call() throws Exception {
        Limits limits = options.limits();
        Console on = options.on(console);
        Analyzer analyzer = new Analyzer(options.engine());
        CaptureReader reader = new CaptureReader(analyzer);
        try (Ledger ledger = ledgerOptions.open(Access.WRITE)) {
            Tally tally = new Tally();
            Told told = new Told(on, tally);
            Supply supply = supply(limits);
            Progress progress = new Progress(Progress.NOWHERE, on, tally, supply::share);
            told.progress = progress;
            try {
                new Addition(ledger, reader.versions(), told)
                        .run(new Run(on, options, limits).pipeline(reader, Ledger::articleId), supply);
            } finally {
                progress.clear();
            }
            Renewed renewed = new Renewed();
            ledger.review(reader).group(Comparer.beside(analyzer), renewed);
            Outcome outcome = tally.articles() + told.known == 0
                    ? Outcome.NOTHING
                    : tally.damageCount() > 0 ? Outcome.DAMAGED : Outcome.FINE;
            print(on, ledger, tally, told, renewed, outcome);
            return outcome.code();
        }
    }

    private Supply supply(Limits limits) {
        List<String> links = sources.stream().filter(LinkReader::isLink).toList();
        List<String> paths =
                sources.stream().filter(source -> !LinkReader.isLink(source)).toList();
        return new Links(new Paths(paths, limits, fields.mapping(), standardInput), links, new LinkReader(fetcher));
    }

    private void print(Console on, Ledger ledger, Tally tally, Told told, Renewed renewed, Outcome outcome)
            throws IOException {
        if (options.json()) {
            ObjectNode node = new ObjectMapper().createObjectNode();
            node.put("schema", 1)
                    .put("ledger", ledger.address().shown())
                    .put("added", tally.articles())
                    .put("known", told.known)
                    .put("damaged", tally.damageCount())
                    .put("statements", tally.statements())
                    .put("reread", renewed.read)
                    .put("unread", renewed.failures.size());
            on.out().println(node);
            return;
        }
        if (options.quiet()) {
            return;
        }
        on.out()
                .println(Summary.count(tally.articles(), "article", "articles") + " added, "
                        + Summary.count(tally.statements(), "statement", "statements")
                        + (told.known > 0 ? "; " + Summary.number(told.known) + " known already" : "") + ". Ledger: "
                        + Console.plain(ledger.address().shown()));
        for (Damage damage :
                tally.damages().subList(0, Math.min(10, tally.damages().size()))) {
            on.err().println("could not be read: " + Summary.line(damage));
        }
        renewed.print(on);
        if (outcome == Outcome.NOTHING) {
            on.err().println("Nothing could be read; no article was added.");
        }
    }

    /** What became of the articles that another version of Readout had read. */
    private static final class Renewed implements Review.Listener {
        private final List<String> failures = new ArrayList<>();
        private long read;

        @Override
        public void read(String article) {
            read++;
        }

        @Override
        public void failed(String article, String reason) {
            failures.add(article + ": " + reason);
        }

        private void print(Console on) {
            if (read > 0) {
                on.out()
                        .println(Summary.count(read, "article", "articles")
                                + " read again, which another version of Readout had read.");
            }
            for (String failure : failures.subList(0, Math.min(10, failures.size()))) {
                on.err().println("could not be read again: article " + Console.plain(failure));
            }
        }
    }

    /** Prints what becomes of the input. */
    private final class Told implements Addition.Listener {
        private final Console on;
        private final Tally tally;
        private Progress progress;
        private long known;

        Told(Console on, Tally tally) {
            this.on = on;
            this.tally = tally;
            this.progress = new Progress(Progress.NOWHERE, on, tally, java.util.OptionalDouble::empty);
        }

        @Override
        public void added(Reading reading) throws IOException {
            tally.reading(reading);
            progress.reading(reading);
            line("added", reading.analysis().article().id(), reading.capture().uri());
        }

        @Override
        public void known(String uri, String article) {
            known++;
            line("known", article, uri);
        }

        private void line(String what, String article, String uri) {
            if (list) {
                on.out().println(what + " " + article + " " + Console.plain(uri));
                on.out().flush();
            }
        }

        @Override
        public void damaged(Damage damage) throws IOException {
            tally.damage(damage);
            progress.damage(damage);
        }

        @Override
        public void skipped(String uri, String reason) {
            tally.skipped(uri);
        }
    }
}
