package org.readout.api.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.readout.ledger.Scratch;
import org.readout.source.Capture;

/**
 * What somebody brings to the desk: files in a folder of the desk's own, which is deleted afterwards; paths of this machine; texts; addresses of pages.
 *
 * @param folder of files that were sent; empty where none were
 * @param paths files and folders of this machine, as the user names them
 * @param captures at hand, such as a pasted text
 * @param addresses to be fetched
 */
public record Incoming(Optional<Path> folder, List<String> paths, List<Capture> captures, List<String> addresses) {
    public Incoming {
        paths = List.copyOf(paths);
        captures = List.copyOf(captures);
        addresses = List.copyOf(addresses);
    }

    /** Files and folders of this machine. */
    public static Incoming ofPaths(List<String> paths) {
        return new Incoming(Optional.empty(), paths, List.of(), List.of());
    }

    /** The files that were sent, by name. */
    List<Path> files() throws IOException {
        if (folder.isEmpty()) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder.get())) {
            return files.sorted().toList();
        }
    }

    /** Deletes what was sent. */
    public void discard() throws IOException {
        if (folder.isPresent() && Files.isDirectory(folder.get())) {
            Scratch.remove(folder.get());
        }
    }
}
