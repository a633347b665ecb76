package org.readout.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The bytes of captures, each in a file named by its SHA-256. A file is written beside its place, forced to disk and then moved, so that it is
 * there whole or not at all. Safe for any number of threads and processes.
 */
final class CaptureShelf {
    private static final String PART = ".part";

    private final Path folder;
    private final AtomicLong next = new AtomicLong();

    /** Drawers whose own entries this process has forced to disk. */
    private final Set<Path> forced = ConcurrentHashMap.newKeySet();

    /** A shelf in {@code folder}, which is made when the first bytes come. */
    CaptureShelf(Path folder) {
        this.folder = folder;
    }

    /** Where the bytes of this digest lie. */
    Path place(String sha256) {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("no digest: " + sha256);
        }
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    /** Keeps bytes; they are durable when this returns. Bytes that were cut short are mended. */
    void keep(String sha256, byte[] bytes) throws IOException {
        Path place = place(sha256);
        Path drawer = folder.resolve(sha256.substring(0, 2));
        if (!isWhole(sha256, bytes.length)) {
            Files.createDirectories(drawer);
            write(
                    place,
                    drawer.resolve(sha256 + "." + ProcessHandle.current().pid() + "-" + next.incrementAndGet() + PART),
                    bytes);
        }
        force(drawer);
        if (forced.add(drawer)) {
            force(folder);
            force(folder.toAbsolutePath().resolveSibling("."));
        }
    }

    /** Whether so many bytes of this digest lie here. */
    boolean isWhole(String sha256, int bytes) throws IOException {
        Path place = place(sha256);
        return Files.isRegularFile(place) && Files.size(place) == bytes;
    }

    private static void write(Path place, Path part, byte[] bytes) throws IOException {
        try {
            try (FileChannel file = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                ByteBuffer left = ByteBuffer.wrap(bytes);
                while (left.hasRemaining()) {
                    file.write(left);
                }
                file.force(true);
            }
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Forces a folder's entries to disk, where the system can. */
    private static void force(Path directory) {
        try (FileChannel entries = FileChannel.open(directory, StandardOpenOption.READ)) {
            entries.force(true);
        } catch (IOException e) {
            // some systems do not open folders; their own journal has to do
        }
    }

    /** The bytes of this digest; empty where they are missing. */
    Optional<byte[]> bytes(String sha256) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(place(sha256)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Removes the bytes of this digest. */
    void remove(String sha256) throws IOException {
        Files.deleteIfExists(place(sha256));
    }

    /** Removes the files of digests that nobody wants, and what a killed process left half written; young files are left, an add may be at them. */
    void sweep(Predicate<String> wanted, Instant before) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder, 2)) {
            files = all.filter(Files::isRegularFile).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        for (Path file : files) {
            String name = file.getFileName().toString();
            if (!wanted.test(name)
                    && Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** SHA-256 of bytes, as 64 lower-case hexadecimal digits. */
    static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
