package org.readout.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder that a report is written to. It is ours where it is missing or empty, or where its {@code .readout/manifest}
 * lists every file in it; any other is refused, so that nothing is replaced that we did not write.
 *
 * <p>A report is written aside, in {@code .readout/part}, and moved into place when it is whole. {@code run.json} goes
 * first and comes last: a folder without it holds no whole report, whatever moment a run was killed at. A lock keeps two
 * runs apart.
 */
final class ReportFolder implements AutoCloseable {
    /** The name of the folder of our own; a folder that has one with a manifest is a report and not read as input. */
    static final String OWN = ".readout";

    private static final String SIGNATURE = "Readout report 1: the files that Readout wrote here and may replace";
    private static final String LAST = "run.json";

    private final Path directory;
    private final Path own;
    private final Path part;
    private final boolean made;
    private final FileChannel channel;
    private boolean published;

    private ReportFolder(Path directory, boolean made, FileChannel channel) {
        this.directory = directory;
        this.own = directory.resolve(OWN);
        this.part = own.resolve("part");
        this.made = made;
        this.channel = channel;
    }

    /**
     * Takes {@code directory} for a report.
     *
     * @throws OutputRefused if it is not ours, is in use, or cannot be written to
     */
    static ReportFolder open(Path directory) throws IOException {
        try {
            boolean made = !Files.exists(directory, LinkOption.NOFOLLOW_LINKS);
            if (!made && !Files.isDirectory(directory)) {
                throw new OutputRefused(directory + " is not a folder.");
            }
            Files.createDirectories(directory);
            Path real = directory.toRealPath();
            refuseForeign(directory, real);
            Files.createDirectories(real.resolve(OWN));
            ReportFolder folder = new ReportFolder(real, made, lock(directory, real));
            folder.prepare();
            return folder;
        } catch (FileSystemException e) {
            throw refusal(directory, e);
        }
    }

    /** Whether {@code directory} holds a report of ours. */
    static boolean isReport(Path directory) {
        return Files.isRegularFile(directory.resolve(OWN).resolve("manifest"));
    }

    /** Where the report's files are to be written. */
    Path part() {
        return part;
    }

    /** Moves the files into place, instead of those of an earlier report. */
    void publish() throws IOException {
        Set<String> before = manifest(directory);
        Set<String> now = files(part, part);
        Set<String> either = new TreeSet<>(before);
        either.addAll(now);
        writeManifest(either);
        Files.deleteIfExists(directory.resolve(LAST));
        for (String name : before) {
            Files.deleteIfExists(directory.resolve(name));
        }
        removeEmptyFolders(directory, own);
        for (Path entry : entries(part)) {
            if (!entry.getFileName().toString().equals(LAST)) {
                move(entry);
            }
        }
        if (now.contains(LAST)) {
            move(part.resolve(LAST));
        }
        writeManifest(now);
        published = true;
    }

    /** Removes what was not published, and gives the folder free. */
    @Override
    public void close() throws IOException {
        removeTree(part);
        if (!published && manifest(directory).isEmpty()) {
            removeTree(own);
            if (made) {
                removeIfEmpty(directory);
            }
        }
        channel.close();
    }

    private void prepare() throws IOException {
        removeTree(part);
        if (!isReport(directory)) {
            writeManifest(Set.of());
        }
        Files.createDirectory(part);
    }

    private void move(Path entry) throws IOException {
        Files.move(entry, directory.resolve(entry.getFileName().toString()), StandardCopyOption.ATOMIC_MOVE);
    }

    private void writeManifest(Set<String> names) throws IOException {
        Path next = own.resolve("manifest.next");
        try (BufferedWriter writer = Files.newBufferedWriter(next, StandardCharsets.UTF_8)) {
            writer.write(SIGNATURE + "\n");
            for (String name : names) {
                writer.write(name + "\n");
            }
        }
        Files.move(next, own.resolve("manifest"), StandardCopyOption.ATOMIC_MOVE);
    }

    private static FileChannel lock(Path named, Path directory) throws IOException {
        FileChannel channel = FileChannel.open(
                directory.resolve(OWN).resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        @Nullable FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            throw new OutputRefused("Another run is writing to " + named + ".");
        }
        return channel;
    }

    private static void refuseForeign(Path named, Path directory) throws IOException {
        Set<String> ours = manifest(directory);
        List<String> foreign = new ArrayList<>();
        for (String name : files(directory, directory)) {
            if (!ours.contains(name) && !name.startsWith(OWN + "/")) {
                foreign.add(name);
            }
        }
        if (foreign.isEmpty()) {
            return;
        }
        String some = String.join(", ", foreign.subList(0, Math.min(3, foreign.size())));
        String more = foreign.size() > 3 ? " and " + (foreign.size() - 3) + " more" : "";
        throw new OutputRefused(named + " holds files that Readout did not write (" + some + more
                + "); nothing was changed. Name another folder with --out.");
    }

    /** What the manifest lists, less what cannot have been written by us; nothing where there is none. */
    private static Set<String> manifest(Path directory) throws IOException {
        Path manifest = directory.resolve(OWN).resolve("manifest");
        Set<String> names = new TreeSet<>();
        if (!Files.isRegularFile(manifest, LinkOption.NOFOLLOW_LINKS)) {
            return names;
        }
        List<String> lines = Files.readAllLines(manifest, StandardCharsets.UTF_8);
        if (lines.isEmpty() || !lines.get(0).equals(SIGNATURE)) {
            return names;
        }
        for (String name : lines.subList(1, lines.size())) {
            if (isInside(directory, name)) {
                names.add(name);
            }
        }
        return names;
    }

    /** Whether the name leads to a place inside the folder, through folders and not through links. */
    private static boolean isInside(Path directory, String name) {
        Path place = directory;
        for (Path step : Path.of(name)) {
            if (Files.isSymbolicLink(place) && !place.equals(directory)) {
                return false;
            }
            if (step.toString().equals("..") || step.toString().isEmpty()) {
                return false;
            }
            place = place.resolve(step);
        }
        return !Path.of(name).isAbsolute() && !name.startsWith(OWN);
    }

    /** Names of all files below {@code folder}, relative to {@code base}, with "/"; links are files. */
    private static Set<String> files(Path folder, Path base) throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) all::iterator) {
                if (!Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                    names.add(base.relativize(path).toString());
                }
            }
        }
        return names;
    }

    private static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        }
    }

    private static void removeEmptyFolders(Path folder, Path except) throws IOException {
        for (Path entry : entries(folder)) {
            if (!entry.equals(except) && Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                removeEmptyFolders(entry, except);
                removeIfEmpty(entry);
            }
        }
    }

    private static void removeIfEmpty(Path folder) throws IOException {
        try {
            Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException e) {
            // somebody else's
        }
    }

    private static void removeTree(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            for (Path entry : entries(folder)) {
                removeTree(entry);
            }
        }
        Files.deleteIfExists(folder);
    }

    /** The refusal that a failure of the file system means. */
    static OutputRefused refusal(Path directory, Exception e) {
        if (e instanceof UncheckedIOException && e.getCause() instanceof IOException cause) {
            return refusal(directory, cause);
        }
        if (e instanceof OutputRefused refused) {
            return refused;
        }
        String why = e.getMessage() == null ? e.toString() : e.getMessage();
        if (e instanceof AccessDeniedException) {
            why = "permission denied";
        } else if (e instanceof NoSuchFileException) {
            why = "a folder on the way to it is missing";
        } else if (e instanceof FileSystemException f && f.getReason() != null) {
            why = f.getReason();
        }
        return new OutputRefused("The report cannot be written to " + directory + ": " + why + ".", e);
    }
}
