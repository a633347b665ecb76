package org.readout.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.readout.fetch.Crawl;
import org.readout.fetch.FetchFolder;
import org.readout.fetch.FetchLimits;
import org.readout.fetch.FolderRefused;
import org.readout.fetch.GuardedFetcher;
import org.readout.fetch.Visited;
import org.readout.fetch.Watch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code readout fetch}: pages of the web into an archive, and a report of it. */
@Command(
        name = "fetch",
        header = "Save web pages as they are, and write who said what in them.",
        description = {
            "",
            "Saves the named pages, and those that feeds and sitemaps announce, in DIR/archive as WARC files, which "
                    + "archives of the web use, and then writes a report of all that is there to DIR/report. A page "
                    + "that DIR has is not fetched again, so a run that was ended goes on where it was.",
            "",
            "Does what a site's robots.txt says to Readout, asks each host one thing at a time and with a pause, sends "
                    + "no cookies, and asks nobody but machines of the public internet.",
            ""
        })
final class Fetch implements Callable<Integer> {
    private static final long GRACE_SECONDS = 20;

    private final Console console;
    private final InputStream standardInput;
    private final GuardedFetcher fetcher;
    private final Map<String, String> environment;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..*", paramLabel = "URL", description = "Pages, by their links.")
    private List<String> links = List.of();

    @Option(
            names = "--into",
            required = true,
            paramLabel = "DIR",
            description = "The folder that has the archive, the report and what is known of both; made where it is "
                    + "missing. One run at a time uses it.")
    private Path into = Path.of("");

    @Option(
            names = "--analyze",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "Write the report; so it is, unless --no-analyze or --watch.")
    private boolean analyze = true;

    @Option(
            names = "--list",
            description = "Print a line for each address: what became of it, the address, and more about it.")
    private boolean list;

    @Mixin
    private FetchOptions fetchOptions = new FetchOptions();

    @Mixin
    private RunOptions options = new RunOptions();

    Fetch(Console console, InputStream standardInput, GuardedFetcher fetcher, Map<String, String> environment) {
        this.console = console;
        this.standardInput = standardInput;
        this.fetcher = fetcher;
        this.environment = Map.copyOf(environment);
    }

    @Override
    public Integer call() throws Exception {
        Console on = options.on(console);
        boolean follows =
                !fetchOptions.feeds().isEmpty() || !fetchOptions.sitemaps().isEmpty();
        if (links.isEmpty() && !follows) {
            throw new ParameterException(spec.commandLine(), "Name a page by its link, or a --feed or a --sitemap.");
        }
        if (fetchOptions.watch() && !follows) {
            throw new ParameterException(spec.commandLine(), "--watch needs a --feed or a --sitemap to watch.");
        }
        Consumer<String> note = sentence -> on.err().println(on.warning("Note: ") + Console.plain(sentence));
        GuardedFetcher asking = fetchOptions.on(fetcher, environment, note);
        FetchedTally tally = new FetchedTally(on, list, options.quiet());
        boolean stopped;
        Kept kept;
        try (FetchFolder folder =
                FetchFolder.open(into, FetchFolder.LARGEST, "Readout/" + Version.number(), Clock.systemUTC())) {
            folder.damages().forEach(note);
            Crawl crawl = new Crawl(asking, folder, fetchOptions.politeness(), limits(), Clock.systemUTC());
            stopped = fetch(crawl, folder, tally);
            kept = new Kept(folder, options.limits(), standardInput);
            Optional<RunRecord> run = analyze && !fetchOptions.watch() && !stopped && folder.pages() > 0
                    ? analyze(kept)
                    : Optional.empty();
            return print(on, folder, tally, run);
        } catch (FolderRefused e) {
            throw new OutputRefused(String.valueOf(e.getMessage()), e);
        }
    }

    /** A page may be as large as a report. */
    private FetchLimits limits() {
        FetchLimits page = FetchLimits.PAGE;
        return new FetchLimits(
                options.limits().captureBytes(), page.redirects(), page.silence(), Duration.ofSeconds(60));
    }

    /** Fetches; whether it was ended before its time, which it is when the process is asked to end. */
    private boolean fetch(Crawl crawl, FetchFolder folder, FetchedTally tally)
            throws IOException, InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        boolean[] stopped = {false};
        Thread hook = new Thread(
                () -> {
                    stopped[0] = true;
                    crawl.stop();
                    try {
                        boolean whole = ended.await(GRACE_SECONDS, TimeUnit.SECONDS);
                        assert whole || GRACE_SECONDS > 0;
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "readout-fetch-end");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            crawl.run(links, fetchOptions.again(), tally);
            Watch watch = new Watch(
                    crawl, fetchOptions.feeds(), fetchOptions.sitemaps(), fetchOptions.wanted(), fetchOptions.rhythm());
            if (fetchOptions.watch()) {
                watch.on(tally);
            } else if (!stopped[0]) {
                watch.once(tally);
            }
            return stopped[0];
        } finally {
            tally.clear();
            if (stopped[0]) {
                folder.close();
            } else {
                remove(hook);
            }
            ended.countDown();
        }
    }

    private static void remove(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the process is ending, and the hook finds nothing to wait for
        }
    }

    private Optional<RunRecord> analyze(Kept kept) throws IOException {
        Path archive = into.resolve("archive");
        return Optional.of(new Run(options.on(console), options, options.limits())
                .run(List.of(archive.toString()), kept, into.resolve("report")));
    }

    private int print(Console on, FetchFolder folder, FetchedTally tally, Optional<RunRecord> run) throws IOException {
        Outcome outcome = outcome(folder, tally, run);
        if (options.json()) {
            ObjectMapper mapper = new ObjectMapper();
            ObjectNode node = mapper.createObjectNode().put("schema", 1).put("folder", into.toString());
            for (Visited.Kind kind : Visited.Kind.values()) {
                node.put(kind.word(), tally.count(kind));
            }
            node.put("pages", folder.pages());
            if (run.isPresent()) {
                node.set("run", mapper.readTree(run.get().json()));
            }
            on.out().println(node);
        } else if (!options.quiet()) {
            tally.print(folder.archive().toString(), folder.pages());
        }
        if (run.isPresent() && !options.json()) {
            new Ending(on, options).of(run.get());
        }
        on.out().flush();
        return outcome.code();
    }

    private static Outcome outcome(FetchFolder folder, FetchedTally tally, Optional<RunRecord> run) {
        if (folder.pages() == 0 && tally.vain() > 0
                || run.filter(record -> record.outcome() == Outcome.NOTHING).isPresent()) {
            return Outcome.NOTHING;
        }
        boolean damaged =
                run.filter(record -> record.outcome() == Outcome.DAMAGED).isPresent();
        return damaged || tally.vain() > 0 ? Outcome.DAMAGED : Outcome.FINE;
    }
}
