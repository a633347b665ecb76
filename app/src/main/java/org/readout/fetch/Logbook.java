package org.readout.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A file of JSON lines that only grows, so that a kill at any moment costs at most a line that nobody was told of: what
 * {@link #add} has returned from is on the disk. A line that a kill has cut is taken away at the next opening. Not
 * thread-safe.
 */
final class Logbook implements Closeable {
    /** A line longer than this is none of ours. */
    private static final int LONGEST = 1 << 20;

    private final Path file;
    private FileChannel channel;
    private long lines;

    private Logbook(Path file, FileChannel channel, long lines) {
        this.file = file;
        this.channel = channel;
        this.lines = lines;
    }

    /** Opens the file, which is made where it is missing, and hands over its lines; what is no line is passed over. */
    static Logbook open(Path file, Consumer<JsonNode> taker) throws IOException {
        long whole = 0;
        long lines = 0;
        if (Files.exists(file)) {
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
                ByteArrayOutputStream line = new ByteArrayOutputStream();
                long position = 0;
                for (int c = in.read(); c >= 0; c = in.read()) {
                    position++;
                    if (c == '\n') {
                        StateLine.read(line.toByteArray()).ifPresent(taker);
                        line.reset();
                        whole = position;
                        lines++;
                    } else if (line.size() < LONGEST) {
                        line.write(c);
                    }
                }
            }
        }
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.truncate(whole);
        channel.position(whole);
        Disk.settleBeside(file);
        return new Logbook(file, channel, lines);
    }

    /** Adds lines; they are on the disk when this returns. */
    void add(List<ObjectNode> more) throws IOException {
        if (more.isEmpty()) {
            return;
        }
        long before = channel.position();
        try {
            Disk.write(channel, bytes(more));
            channel.force(false);
        } catch (IOException e) {
            channel.truncate(before);
            throw e;
        }
        lines += more.size();
    }

    /** How many lines there are. */
    long lines() {
        return lines;
    }

    /** Puts {@code all} in the place of every line, at once. */
    void replace(List<ObjectNode> all) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        FileChannel written = FileChannel.open(
                next, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        for (int i = 0; i < all.size(); i += 1000) {
            Disk.write(written, bytes(all.subList(i, Math.min(all.size(), i + 1000))));
        }
        written.force(true);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        Disk.settleBeside(file);
        channel.close();
        channel = written;
        lines = all.size();
    }

    private static ByteBuffer bytes(List<ObjectNode> nodes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (ObjectNode node : nodes) {
            bytes.writeBytes(StateLine.bytes(node));
            bytes.write('\n');
        }
        return ByteBuffer.wrap(bytes.toByteArray());
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** The name that the line at the end of the archive has, and how far the archive goes by it. */
    static Optional<ArchiveMark> mark(JsonNode node) {
        return node.has("file") && node.has("end")
                ? Optional.of(new ArchiveMark(
                        node.get("file").asText(), node.get("end").asLong()))
                : Optional.empty();
    }
}
