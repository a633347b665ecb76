package org.readout.cli;

import java.util.Arrays;
import java.util.Locale;
import org.readout.source.Limits;
import org.readout.statement.Engine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that every command that reads articles has. Filled by the command line. */
final class RunOptions {
    private static final int MOST_THREADS = 256;
    private static final int MOST_MEBIBYTES = 512;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    private Limits limits = Limits.DEFAULT;
    private Engine engine = Engine.AUTO;
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--quiet", description = "Print nothing but what stops the run.")
    private boolean quiet;

    @Option(
            names = "--json",
            description = "Print JSON instead of sentences: the run's record, or the answer of check.")
    private boolean json;

    @Option(names = "--no-color", description = "Print without colour; so does a NO_COLOR in the environment.")
    private boolean noColour;

    @Option(names = "--debug", hidden = true, description = "Print the stack of every fault.")
    private boolean debug = System.getenv("READOUT_DEBUG") != null;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Read on so many threads; as many as there are processors unless given.")
    void setThreads(int number) {
        if (number < 1 || number > MOST_THREADS) {
            throw new ParameterException(
                    command.commandLine(), "--threads takes a number from 1 to " + MOST_THREADS + ", not " + number);
        }
        threads = number;
    }

    @Option(
            names = "--max-size",
            paramLabel = "MIB",
            description = "Refuse reports larger than so many MiB; 8 unless given. More takes more memory: "
                    + "READOUT_JAVA_OPTS=-Xmx2g gives it.")
    void setMaxSize(int mebibytes) {
        if (mebibytes < 1 || mebibytes > MOST_MEBIBYTES) {
            throw new ParameterException(
                    command.commandLine(),
                    "--max-size takes a number from 1 to " + MOST_MEBIBYTES + ", not " + mebibytes);
        }
        limits = limits.withCaptureBytes(mebibytes << 20);
    }

    @Option(
            names = "--engine",
            paramLabel = "ENGINE",
            description =
                    "Find statements by 'rules' alone, by the 'learned' model joined with them, or 'auto': the model "
                            + "where it is installed, else the rules. auto unless given.")
    void setEngine(String name) {
        engine = Arrays.stream(Engine.values())
                .filter(value -> name(value).equals(name))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        command.commandLine(), "--engine takes rules, learned or auto, not " + name));
    }

    /** An engine as the command line and the run's record call it. */
    static String name(Engine engine) {
        return engine.name().toLowerCase(Locale.ROOT);
    }

    /** Who finds the statements. */
    Engine engine() {
        return engine;
    }

    /** What is refused for its size. */
    Limits limits() {
        return limits;
    }

    int threads() {
        return threads;
    }

    boolean quiet() {
        return quiet;
    }

    boolean json() {
        return json;
    }

    boolean debug() {
        return debug;
    }

    /** The console as these options want it. */
    Console on(Console console) {
        return noColour ? console.plain() : console;
    }
}
