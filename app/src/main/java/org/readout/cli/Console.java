package org.readout.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where a command speaks: standard output for results, standard error for what goes on and goes wrong. Everything that
 * comes from the input goes through {@link #plain}, so that no file's name or text can command the terminal.
 *
 * @param out standard output
 * @param err standard error
 * @param colour whether standard output shows colours
 * @param live whether standard error is a terminal, on which a line can be rewritten
 * @param width columns of the terminal
 */
record Console(PrintStream out, PrintStream err, boolean colour, boolean live, int width) {
    private static final int USUAL_WIDTH = 80;

    /**
     * The console of this process, as the launcher describes it in the properties {@code readout.stdout.terminal},
     * {@code readout.stderr.terminal} and {@code readout.columns}; Java cannot ask for each stream by itself.
     */
    static Console ofProcess() {
        boolean out = Boolean.getBoolean("readout.stdout.terminal");
        boolean err = Boolean.getBoolean("readout.stderr.terminal");
        boolean colour = out && isUnset("NO_COLOR") && !"dumb".equals(System.getenv("TERM"));
        return new Console(
                utf8(FileDescriptor.out),
                utf8(FileDescriptor.err),
                colour,
                err,
                Integer.getInteger("readout.columns", USUAL_WIDTH));
    }

    private static PrintStream utf8(FileDescriptor stream) {
        return new PrintStream(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
    }

    private static boolean isUnset(String variable) {
        String value = System.getenv(variable);
        return value == null || value.isEmpty();
    }

    /** This console without colour. */
    Console plain() {
        return new Console(out, err, false, live, width);
    }

    /** {@code text} set strong where there is colour. Not for text that is not {@link #plain}. */
    String strong(String text) {
        return styled("1", text);
    }

    /** {@code text} set back. */
    String quiet(String text) {
        return styled("2", text);
    }

    /** {@code text} as a warning. */
    String warning(String text) {
        return styled("33", text);
    }

    private String styled(String code, String text) {
        return colour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }

    /** The text with every control and direction character spelled out, so that a terminal shows it and does nothing. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (isCommand(c)) {
                plain.append("\\u{").append(Integer.toHexString(c)).append('}');
            } else {
                plain.appendCodePoint(c);
            }
        });
        return plain.toString();
    }

    private static boolean isCommand(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
