package org.readout.ledger;

import java.io.BufferedOutputStream;
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
import org.readout.account.ClaimRack;

/** Keeps records of bytes in a file, and in memory where each starts. The file is deleted when it is closed. For one thread. */
public final class RecordFile implements ClaimRack, AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final Path path;
    private final String what;
    private final FileChannel channel;
    private final OutputStream end;
    private long[] starts = new long[256];
    private int size;
    private boolean settled;

    /**
     * An empty file.
     *
     * @param what a record is called where one is missing
     */
    public RecordFile(Path path, String what) throws IOException {
        this.path = path;
        this.what = what;
        this.channel = FileChannel.open(
                path,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        this.end = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
    }

    @Override
    public void keep(byte[] bytes) throws IOException {
        if (size + 1 >= starts.length) {
            starts = Arrays.copyOf(starts, starts.length + (starts.length >> 1));
        }
        end.write(bytes);
        starts[size + 1] = starts[size] + bytes.length;
        size++;
        settled = false;
    }

    @Override
    public byte[] take(int number) throws IOException {
        if (!settled) {
            end.flush();
            settled = true;
        }
        ByteBuffer bytes = ByteBuffer.allocate((int) (starts[number + 1] - starts[number]));
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, starts[number] + bytes.position()) < 0) {
                throw new EOFException(what + " " + number + " is missing from " + path);
            }
        }
        return bytes.array();
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            Files.deleteIfExists(path);
        }
    }
}
