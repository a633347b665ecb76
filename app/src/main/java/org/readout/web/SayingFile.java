package org.readout.web;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * The run's statements on disk, in the order they came, so that memory holds only where each one starts. The file is
 * deleted when it is closed.
 */
final class SayingFile implements AutoCloseable {
    private final Path path;
    private final FileChannel channel;
    private final OutputStream end;
    private final ByteArrayOutputStream row = new ByteArrayOutputStream(1024);
    private long[] starts = new long[256];
    private int size;

    SayingFile(Path path) throws IOException {
        this.path = path;
        this.channel = FileChannel.open(
                path,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        this.end = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
    }

    int size() {
        return size;
    }

    /** Adds a statement; the first one gets number 0. All are added before any is read. */
    int add(Saying saying) throws IOException {
        row.reset();
        saying.write(new DataOutputStream(row));
        if (size + 1 >= starts.length) {
            starts = Arrays.copyOf(starts, starts.length + (starts.length >> 1));
        }
        starts[size + 1] = starts[size] + row.size();
        row.writeTo(end);
        return size++;
    }

    /** Ends the adding. */
    void settle() throws IOException {
        end.flush();
    }

    Saying read(int index) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) (starts[index + 1] - starts[index]));
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, starts[index] + bytes.position()) < 0) {
                throw new EOFException("statement " + index + " is missing from " + path);
            }
        }
        return Saying.read(new DataInputStream(new ByteArrayInputStream(bytes.array())));
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            Files.deleteIfExists(path);
        }
    }
}
