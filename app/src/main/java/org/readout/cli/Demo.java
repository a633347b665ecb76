package org.readout.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.readout.ledger.Supply;
import org.readout.source.FieldMapping;
import org.readout.source.Limits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code readout demo}: the same on five invented reports that come with Readout. */
@Command(
        name = "demo",
        header = "Read five invented reports of one invented phone call.",
        description = {
            "",
            "Writes the five to DIR/coverage, where you can read and change them, and the report to DIR/report.",
            ""
        })
final class Demo implements Callable<Integer> {
    private static final String COVERAGE = "demo/";

    private final Console console;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Write to this folder; unless given, to readout-demo in the working directory.")
    private Path out = Path.of("readout-demo");

    @Mixin
    private RunOptions options = new RunOptions();

    Demo(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        Console ours = options.on(console);
        Limits limits = options.limits();
        List<String> paths = unpack(out.resolve("coverage"));
        Supply supply = new Paths(paths, limits, FieldMapping.usual(), InputStream.nullInputStream());
        return new Ending(ours, options).of(new Run(ours, options, limits).run(paths, supply, out.resolve("report")));
    }

    /** Writes the coverage to {@code folder} and gives the paths of its files. */
    static List<String> unpack(Path folder) throws IOException {
        List<String> paths = new ArrayList<>();
        try (ReportFolder safe = ReportFolder.open(folder)) {
            for (String name : names()) {
                try (InputStream text = resource(name)) {
                    Files.copy(text, safe.part().resolve(name));
                }
                paths.add(folder.resolve(name).toString());
            }
            safe.publish();
        } catch (IOException e) {
            throw ReportFolder.refusal(folder, e);
        }
        return paths;
    }

    private static List<String> names() throws IOException {
        try (BufferedReader index =
                new BufferedReader(new InputStreamReader(resource("index.txt"), StandardCharsets.UTF_8))) {
            return index.lines().filter(name -> !name.isBlank()).toList();
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(Demo.class.getResourceAsStream(COVERAGE + name), name);
    }
}
