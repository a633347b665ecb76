package org.readout.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.readout.fetch.GuardedFetcher;

/**
 * A command that ran in this process.
 *
 * @param code its exit code
 * @param out what it printed
 * @param err what it complained of
 */
record Ran(int code, String out, String err) {
    static Ran of(Object... arguments) {
        return withInput("", arguments);
    }

    static Ran withInput(String input, Object... arguments) {
        return ran(input, GuardedFetcher.ofInternet(), arguments);
    }

    /** A command that asks web servers by {@code fetcher}. */
    static Ran fetching(GuardedFetcher fetcher, Object... arguments) {
        return ran("", fetcher, arguments);
    }

    private static Ran ran(String input, GuardedFetcher fetcher, Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                false,
                80);
        int code = Readout.execute(
                console,
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                fetcher,
                Arrays.stream(arguments).map(Ran::text).toArray(String[]::new));
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static String text(Object argument) {
        return argument instanceof Path path ? path.toString() : String.valueOf(argument);
    }
}
