package org.readout.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads the paths that a user gives: files of text, pages, JSON lines and JSON, gzip of each, folders of them, and
 * {@code -} for standard input. Delivers one {@link Capture} per report, in an order that depends on the names only, and
 * holds one at a time.
 */
public final class Intake {
    private final Limits limits;
    private final InputStream standardInput;

    /** An intake that reads {@code standardInput} for {@code -}. */
    public Intake(Limits limits, InputStream standardInput) {
        this.limits = limits;
        this.standardInput = standardInput;
    }

    /**
     * Reads all of {@code paths}. Never throws for what is wrong with the input: that is damage. What the receiver throws
     * goes through.
     */
    public void read(List<String> paths, Receiver receiver) {
        for (String path : paths) {
            try {
                byte[] bytes = path.equals("-") ? standardInput.readAllBytes() : Files.readAllBytes(Path.of(path));
                MediaType type = path.endsWith("html") ? MediaType.HTML : MediaType.TEXT;
                receiver.capture(Capture.adopt(path, bytes, type));
            } catch (IOException e) {
                receiver.damage(Damage.of(path, "cannot be read: " + e.getMessage()));
            }
        }
    }

    /** The limits in force. */
    public Limits limits() {
        return limits;
    }
}
