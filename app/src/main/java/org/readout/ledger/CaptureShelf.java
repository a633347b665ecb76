package org.readout.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The bytes of captures, each in a file named by its SHA-256. A file is written beside its place, forced to disk and then moved, so that it is
 * there whole or not at all. Safe for any number of threads and processes.
 */
final class CaptureShelf {
    private static final String PART = ".part";

    private final Path folder;
    private final AtomicLong next = new AtomicLong();

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

    /** Keeps bytes; they are durable when this returns. */
    void keep(String sha256, byte[] bytes) throws IOException {
        Path place = place(sha256);
        if (Files.exists(place) && Files.size(place) == bytes.length) {
            return;
        }
        Path drawer = folder.resolve(sha256.substring(0, 2));
        boolean made = !Files.isDirectory(drawer);
        Files.createDirectories(drawer);
        Path part = drawer.resolve(sha256 + "." + ProcessHandle.current().pid() + "-" + next.incrementAndGet() + PART);
        try {
            try (FileChannel file = FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                java.nio.ByteBuffer left = java.nio.ByteBuffer.wrap(bytes);
                while (left.hasRemaining()) {
                    file.write(left);
                }
                file.force(true);
            }
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
        force(drawer);
        if (made) {
            force(folder);
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

    /** Gives the digest of every file on the shelf; removes what a killed process left half written. */
    void each(Consumer<String> digest) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder, 2)) {
            files.filter(Files::isRegularFile).sorted().forEach(file -> {
                String name = file.getFileName().toString();
                if (name.endsWith(PART)) {
                    sweep(file);
                } else {
                    digest.accept(name);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void sweep(Path part) {
        try {
            long age =
                    System.currentTimeMillis() - Files.getLastModifiedTime(part).toMillis();
            if (age > 3_600_000) {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
