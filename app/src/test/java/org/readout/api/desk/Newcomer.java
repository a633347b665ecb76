package org.readout.api.desk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code readout serve} in a process of its own, over a ledger that is not there yet. */
final class Newcomer implements AutoCloseable {
    private static final Pattern OPEN = Pattern.compile("Readout is open at (http://\\S+)");

    private final Process process;
    private final String address;
    private final Thread drain;

    private Newcomer(Process process, String address, Thread drain) {
        this.process = process;
        this.address = address;
        this.drain = drain;
    }

    static Newcomer start(Path folder) throws IOException {
        Path errors = folder.resolve("errors.txt");
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-XX:+UseSerialGC",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.readout.cli.Readout",
                        "serve",
                        "--port",
                        "0",
                        "--no-open",
                        "--ledger",
                        folder.resolve("new.db").toString()))
                .redirectError(errors.toFile())
                .start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            Matcher open = OPEN.matcher(line);
            if (open.find()) {
                Thread drain = new Thread(() -> out.lines().forEach(further -> {}), "newcomer-out");
                drain.setDaemon(true);
                drain.start();
                return new Newcomer(process, open.group(1), drain);
            }
        }
        process.destroyForcibly();
        throw new IOException("it ended without an address: " + java.nio.file.Files.readString(errors));
    }

    String address() {
        return address;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            drain.join(1000);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
