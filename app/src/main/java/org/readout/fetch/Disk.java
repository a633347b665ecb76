package org.readout.fetch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** What it takes that a file is on the disk. */
final class Disk {
    private Disk() {}

    static void write(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** Has the names in the folder of a file outlast a kill of the machine. */
    static void settleBeside(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            settle(folder);
        }
    }

    /** Has the names in a folder outlast a kill of the machine. Systems that cannot are left as they are. */
    static void settle(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // such a system keeps names safe in another way
        }
    }
}
