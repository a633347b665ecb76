package org.readout.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.readout.ledger.Scratch;
import org.readout.ledger.Supply;
import org.readout.source.Intake;
import org.readout.source.Limits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code readout bench}: how fast and in how much memory, end to end, the report's writing included. */
@Command(
        name = "bench",
        header = "Measure speed and memory.",
        description = {
            "",
            "Reads the input, again and again until there are enough articles, and writes the report to a folder that is "
                    + "removed afterwards. Measures all of it, from the first byte to the last page; the models' loading "
                    + "is part of it. Tokens are words and marks of punctuation.",
            "",
            "With --extraction it reads the articles' texts and what is said of them, and nothing more.",
            ""
        })
final class Bench implements Callable<Integer> {
    private static final double MEBIBYTE = 1 << 20;

    /** After one part in so many of the pages, the heap is looked at for the first time. */
    private static final int SETTLED = 10;

    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files and folders, as for analyze.")
    private List<String> paths = List.of();

    @Option(names = "--articles", paramLabel = "N", description = "Read so many articles; 1,000 unless given.")
    private int articles = 1000;

    @Option(names = "--extraction", description = "Measure the reading of pages into articles alone.")
    private boolean extraction;

    @Mixin
    private RunOptions options = new RunOptions();

    Bench(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        Console ours = options.on(console);
        Path scratch = Files.createTempDirectory("readout-bench");
        try (HeapWatch heap = new HeapWatch()) {
            Limits limits = options.limits();
            Supply supply = new Repeated(new Intake(limits, InputStream.nullInputStream()), paths, articles);
            if (extraction) {
                return extract(ours, supply, heap);
            }
            RunRecord run = new Run(ours, options, limits).run(paths, supply, scratch.resolve("report"));
            if (run.outcome() == Outcome.NOTHING) {
                return new Ending(ours, options).of(run);
            }
            if (options.json()) {
                ours.out().println(json(run, heap));
            } else if (!options.quiet()) {
                print(ours.out(), run, heap);
            }
            return run.outcome().code();
        } finally {
            Scratch.remove(scratch);
        }
    }

    private int extract(Console on, Supply supply, HeapWatch heap) throws IOException, InterruptedException {
        Extraction run = new Extraction(options.threads(), Math.max(1, articles / SETTLED));
        long started = System.nanoTime();
        run.run(supply);
        double seconds = Math.max(1, (System.nanoTime() - started) / 1_000_000) / 1000.0;
        if (run.pages() == 0) {
            on.err().println("Nothing could be read.");
            return Outcome.NOTHING.code();
        }
        long live = Extraction.live();
        if (options.json()) {
            on.out().println(json(run, seconds, live, heap));
        } else if (!options.quiet()) {
            PrintStream out = on.out();
            row(out, "pages", Summary.number(run.pages()), "%,.1f a second", run.pages() / seconds);
            row(out, "bytes, MiB", mebibytes(run.bytes()), "%,.1f a second", run.bytes() / MEBIBYTE / seconds);
            row(
                    out,
                    "characters",
                    Summary.number(run.characters()),
                    "%,.0f a page",
                    run.characters() / (double) run.pages());
            row(out, "empty", Summary.number(run.empty()), "%,.0f damaged", (double) run.damages());
            row(out, "threads", Summary.number(options.threads()), "%,.1f s", seconds);
            row(
                    out,
                    "heap, MiB",
                    mebibytes(heap.mostUsed()),
                    "of %,.0f allowed",
                    Runtime.getRuntime().maxMemory() / MEBIBYTE);
            row(out, "live, MiB", mebibytes(live), "%,.0f after a tenth of the pages", run.firstLive() / MEBIBYTE);
        }
        return Outcome.FINE.code();
    }

    private static String mebibytes(long bytes) {
        return String.format(Locale.ROOT, "%,.0f", bytes / MEBIBYTE);
    }

    private String json(Extraction run, double seconds, long live, HeapWatch heap) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            json.writeNumberField("pages", run.pages());
            json.writeNumberField("bytes", run.bytes());
            json.writeNumberField("characters", run.characters());
            json.writeNumberField("empty", run.empty());
            json.writeNumberField("damages", run.damages());
            json.writeNumberField("threads", options.threads());
            json.writeNumberField("seconds", seconds);
            json.writeNumberField("pagesPerSecond", run.pages() / seconds);
            json.writeNumberField("heapPeakBytes", heap.mostUsed());
            json.writeNumberField("liveFirstBytes", run.firstLive());
            json.writeNumberField("liveLastBytes", live);
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void print(PrintStream out, RunRecord run, HeapWatch heap) {
        double seconds = seconds(run);
        Tally tally = run.tally();
        row(out, "articles", Summary.number(tally.articles()), "%,.1f a second", tally.articles() / seconds);
        row(out, "tokens", Summary.number(tally.tokens()), "%,.0f a second", tally.tokens() / seconds);
        row(out, "statements", Summary.number(tally.statements()), "%,.0f a second", tally.statements() / seconds);
        row(out, "copies", Summary.number(tally.copies()), "found in %,.1f s", copiesSeconds(run));
        row(out, "threads", Summary.number(run.threads()), "%,.1f s", seconds);
        row(
                out,
                "heap, MiB",
                String.format(Locale.ROOT, "%,.0f", heap.mostUsed() / MEBIBYTE),
                "of %,.0f allowed",
                Runtime.getRuntime().maxMemory() / MEBIBYTE);
    }

    private static void row(PrintStream out, String name, String value, String more, double number) {
        out.printf(Locale.ROOT, "%-11s %12s   " + more + "%n", name, value, number);
    }

    private static String json(RunRecord run, HeapWatch heap) throws IOException {
        StringWriter text = new StringWriter();
        double seconds = seconds(run);
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            json.writeNumberField("articles", run.tally().articles());
            json.writeNumberField("tokens", run.tally().tokens());
            json.writeNumberField("statements", run.tally().statements());
            json.writeNumberField("copies", run.tally().copies());
            json.writeNumberField("copiesSeconds", copiesSeconds(run));
            json.writeNumberField("threads", run.threads());
            json.writeNumberField("seconds", seconds);
            json.writeNumberField("tokensPerSecond", Math.round(run.tally().tokens() / seconds));
            json.writeNumberField("heapPeakBytes", heap.mostUsed());
            json.writeNumberField("heapLimitBytes", Runtime.getRuntime().maxMemory());
            json.writeEndObject();
        }
        return text.toString();
    }

    private static double seconds(RunRecord run) {
        return Math.max(1, run.took().toMillis()) / 1000.0;
    }

    private static double copiesSeconds(RunRecord run) {
        return run.tally().copiesTook().toMillis() / 1000.0;
    }
}
