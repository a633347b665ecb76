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
import org.readout.source.Limits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code readout demo}: the same on five invented reports that come with Readout. */
@Command(
        name = "demo",
        header = "Read five invented reports of one invented phone call.",
        description = {"", "Writes the report to a folder and says where it lies.", ""})
final class Demo implements Callable<Integer> {
    private static final String COVERAGE = "demo/";

    private final Console console;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Write the report to ${PARAM-LABEL}; unless given, to readout-demo in the working directory.")
    private Path out = Path.of("readout-demo");

    @Mixin
    private RunOptions options = new RunOptions();

    Demo(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        Path coverage = Files.createTempDirectory("readout-demo");
        List<String> names = new ArrayList<>();
        try {
            for (String name : names()) {
                Files.copy(resource(name), coverage.resolve(name));
                names.add(name);
            }
            Limits limits = Limits.DEFAULT;
            Supply supply = new Paths(List.of(coverage.toString()), limits, InputStream.nullInputStream());
            return new Ending(options.on(console), options)
                    .of(new Run(options.on(console), options, limits).run(names, supply, out));
        } finally {
            for (String name : names) {
                Files.deleteIfExists(coverage.resolve(name));
            }
            Files.deleteIfExists(coverage);
        }
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
