package org.readout.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;
import org.readout.account.Comparer;
import org.readout.analysis.Analyzer;
import org.readout.ledger.ArticleIds;
import org.readout.ledger.CaptureReader;
import org.readout.ledger.Pipeline;
import org.readout.ledger.Supply;
import org.readout.source.Capture;
import org.readout.source.Limits;
import org.readout.statement.Engine;
import org.readout.statement.EngineUnavailable;

/** One run, from the supply of captures to the report that lies in its folder. */
final class Run {
    private final Console console;
    private final RunOptions options;
    private final Limits limits;
    private final Clock clock = Clock.systemUTC();

    Run(Console console, RunOptions options, Limits limits) {
        this.console = console;
        this.options = options;
        this.limits = limits;
    }

    /**
     * Reads everything and writes the report.
     *
     * @param paths as given, for the record
     * @param out the report's folder
     * @throws EngineUnavailable if the engine that was asked for is missing or damaged
     * @throws OutputRefused if the report cannot be written; what was there before is still there
     */
    RunRecord run(List<String> paths, Supply supply, Path out) throws IOException {
        return run(paths, supply, out, ComparisonTaker.NONE);
    }

    /** The same; {@code taker} is given the comparisons. */
    RunRecord run(List<String> paths, Supply supply, Path out, ComparisonTaker taker) throws IOException {
        Instant started = clock.instant();
        Tally tally = new Tally();
        Analyzer analyzer = new Analyzer(options.engine());
        if (!analyzer.learned() && options.engine() == Engine.AUTO && !options.quiet()) {
            console.err().println("The learned model is not installed; statements are found by rules alone.");
        }
        Comparer comparer = Comparer.beside(analyzer);
        try (ReportFolder folder = ReportFolder.open(out)) {
            Thread cleaner = new Thread(() -> close(folder), "readout-cleaner");
            Runtime.getRuntime().addShutdownHook(cleaner);
            try {
                RunRecord record;
                try (ReportFiles files = new ReportFiles(folder.part(), comparer, tally, taker)) {
                    Progress progress = new Progress(files, console, tally, supply::share);
                    try {
                        pipeline(analyzer).run(supply, progress);
                    } finally {
                        progress.clear();
                    }
                    record = record(versions(analyzer, comparer), paths, out, tally, started);
                    if (record.outcome() == Outcome.NOTHING) {
                        return record;
                    }
                    files.finish();
                }
                record = record(versions(analyzer, comparer), paths, out, tally, started);
                Files.write(folder.part().resolve("run.json"), record.json());
                folder.publish();
                return record;
            } finally {
                Runtime.getRuntime().removeShutdownHook(cleaner);
            }
        } catch (IOException | UncheckedIOException e) {
            throw ReportFolder.refusal(out, e);
        }
    }

    /** What reads the captures, as the options want it. */
    Pipeline pipeline(Analyzer analyzer) {
        return pipeline(new CaptureReader(analyzer), new ArticleIds()::next);
    }

    /** The same, with other ids. */
    Pipeline pipeline(CaptureReader reader, Function<Capture, String> ids) {
        return new Pipeline(reader::read, ids, options.threads(), (capture, fault) -> {
            if (options.debug()) {
                console.err().println(Console.plain(capture.uri()));
                fault.printStackTrace(console.err());
            }
        });
    }

    private static SortedMap<String, String> versions(Analyzer analyzer, Comparer comparer) {
        SortedMap<String, String> versions = analyzer.versions();
        comparer.encoder().ifPresent(name -> versions.put("sentences", name));
        return versions;
    }

    private RunRecord record(
            SortedMap<String, String> versions, List<String> paths, Path out, Tally tally, Instant started) {
        Outcome outcome =
                tally.articles() == 0 ? Outcome.NOTHING : tally.damageCount() > 0 ? Outcome.DAMAGED : Outcome.FINE;
        return new RunRecord(
                versions,
                paths,
                out.toString(),
                options.threads(),
                options.engine(),
                limits,
                tally,
                started,
                Duration.between(started, clock.instant()),
                outcome);
    }

    private static void close(ReportFolder folder) {
        try {
            folder.close();
        } catch (IOException e) {
            // the next run removes what is left
        }
    }
}
