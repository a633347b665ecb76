package org.readout.source;

import java.io.InputStream;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/**
 * Reads the paths that a user gives: files of every form that is known (text, pages, JSON, tables, feeds, news items,
 * documents, messages), archives of them (WARC, WACZ, ZIP, tar), gzip of each, folders of them, and {@code -} for standard
 * input. Delivers one {@link Capture} per report and holds one at a time.
 *
 * <p>The order is that of the names, by UTF-16 unit, whatever order the paths are given in; a folder's files and folders
 * are one sequence. A file or folder that is reached twice is read once. In a folder hidden files are passed over, and
 * files whose names end in none of the known ways are skipped; a file that the user names is read whatever its name.
 *
 * <p>Reading is for one thread; {@link #bytesRead} may be asked by any.
 */
public final class Intake {
    private final Limits limits;
    private final InputStream standardInput;
    private final Predicate<Path> leftOut;
    private final FieldMapping mapping;
    private final AtomicLong bytesRead = new AtomicLong();

    /**
     * An intake.
     *
     * @param standardInput what {@code -} reads
     * @param leftOut folders that are not entered, as those that hold our own reports
     * @param mapping where the fields of an article stand in tables and JSON
     */
    public Intake(Limits limits, InputStream standardInput, Predicate<Path> leftOut, FieldMapping mapping) {
        this.limits = limits;
        this.standardInput = standardInput;
        this.leftOut = leftOut;
        this.mapping = mapping;
    }

    /** An intake that finds the fields of an article under their usual names. */
    public Intake(Limits limits, InputStream standardInput, Predicate<Path> leftOut) {
        this(limits, standardInput, leftOut, FieldMapping.usual());
    }

    /** An intake that enters every folder. */
    public Intake(Limits limits, InputStream standardInput) {
        this(limits, standardInput, folder -> false);
    }

    /**
     * Reads all of {@code paths}. Never throws for what is wrong with the input: that is damage. What the receiver throws
     * goes through.
     */
    public void read(List<String> paths, Receiver receiver) {
        FileReader files = new FileReader(limits, mapping, standardInput, bytesRead, receiver);
        new Walk(limits, leftOut, new Walk.Visitor() {
                    @Override
                    public void file(Path file, String uri, boolean named, BasicFileAttributes attributes) {
                        files.read(file, uri, named, attributes);
                    }

                    @Override
                    public void standardInput() {
                        files.readStandardInput();
                    }

                    @Override
                    public void damage(Damage damage) {
                        receiver.damage(damage);
                    }

                    @Override
                    public void skipped(String uri, String reason) {
                        receiver.skipped(uri, reason);
                    }
                })
                .walk(paths);
    }

    /** How many bytes {@link #read} has to read, as they lie on disk; empty where standard input is among the paths. */
    public OptionalLong size(List<String> paths) {
        if (paths.contains(Walk.STANDARD_INPUT)) {
            return OptionalLong.empty();
        }
        Sizes sizes = new Sizes();
        new Walk(limits, leftOut, sizes).walk(paths);
        return OptionalLong.of(sizes.total);
    }

    /** How many bytes were read so far, as they lie on disk. */
    public long bytesRead() {
        return bytesRead.get();
    }

    private static final class Sizes implements Walk.Visitor {
        private long total;

        @Override
        public void file(Path file, String uri, boolean named, BasicFileAttributes attributes) {
            total += attributes.size();
        }

        @Override
        public void standardInput() {}

        @Override
        public void damage(Damage damage) {}

        @Override
        public void skipped(String uri, String reason) {}
    }
}
