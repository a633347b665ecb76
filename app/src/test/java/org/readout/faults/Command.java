package org.readout.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code readout} as a process of its own, with what it printed in files, so that a kill cuts nothing off. */
final class Command {
    private final Process process;
    private final Path out;
    private final Path err;

    private Command(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /**
     * How a command ended.
     *
     * @param code its exit code
     * @param out what it printed
     * @param err what it complained of
     */
    record Ended(int code, String out, String err) {}

    /** Starts it; {@code before} are words of a command that starts it, such as one that sets a limit. */
    static Command start(Path folder, List<String> before, Object... arguments) throws IOException {
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        List<String> words = new ArrayList<>(before);
        words.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Xmx400m",
                "-cp",
                System.getProperty("readout.faults.path", System.getProperty("java.class.path")),
                "org.readout.cli.Readout"));
        for (Object argument : arguments) {
            words.add(argument.toString());
        }
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.environment().put("XDG_DATA_HOME", folder.resolve("home").toString());
        Process process = builder.redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .start();
        return new Command(process, out, err);
    }

    /** Runs it to its end. */
    static Ended run(Path folder, Object... arguments) throws IOException {
        return start(folder, List.of(), arguments).end();
    }

    /** Kills it as nothing can refuse, unless it ends before; whether it was killed. */
    boolean kill(long millis) throws IOException {
        try {
            if (process.waitFor(millis, TimeUnit.MILLISECONDS)) {
                return false;
            }
            process.destroyForcibly().waitFor();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** Waits for its end so long at most. */
    void waitFor(long millis) throws IOException {
        try {
            boolean ended = process.waitFor(millis, TimeUnit.MILLISECONDS);
            assert ended || millis > 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** Waits for its end. */
    Ended end() throws IOException {
        try {
            if (!process.waitFor(10, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IOException("a command did not end: " + printed() + Files.readString(err));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        Ended ended = new Ended(process.exitValue(), printed(), Files.readString(err));
        Files.delete(out);
        Files.delete(err);
        return ended;
    }

    /** What it has printed so far. */
    String printed() throws IOException {
        return new String(Files.readAllBytes(out), StandardCharsets.UTF_8);
    }

    boolean runs() {
        return process.isAlive();
    }
}
