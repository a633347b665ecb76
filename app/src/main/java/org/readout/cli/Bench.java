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
            ""
        })
final class Bench implements Callable<Integer> {
    private static final double MEBIBYTE = 1 << 20;

    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files and folders, as for analyze.")
    private List<String> paths = List.of();

    @Option(names = "--articles", paramLabel = "N", description = "Read so many articles; 1,000 unless given.")
    private int articles = 1000;

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
