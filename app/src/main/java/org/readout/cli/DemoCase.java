package org.readout.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.util.Optional;
import org.readout.api.desk.Newsdesk;
import org.readout.api.desk.Room;
import org.readout.ledger.Access;
import org.readout.ledger.Addition;
import org.readout.ledger.CaptureReader;
import org.readout.ledger.Ledger;
import org.readout.ledger.LedgerAddress;
import org.readout.ledger.Scratch;
import org.readout.ledger.Supply;
import org.readout.search.Embedding;
import org.readout.source.FieldMapping;
import org.readout.source.Limits;
import org.readout.source.Receiver;

/** The invented case, which a desk shows as long as its ledger is empty: a ledger of its own in a folder that is deleted when the process ends. */
final class DemoCase {
    private static final String FILE = "demo.db";
    private static final int VECTORS = 64;

    private final RunOptions options;

    DemoCase(RunOptions options) {
        this.options = options;
    }

    /**
     * Has {@code desk} show it.
     *
     * @param kept a folder in which it may lie ready, from the build; where it does not it is left there for the next time
     */
    void show(Newsdesk desk, Optional<Path> kept) throws IOException {
        Path folder = Files.createTempDirectory("readout-demo");
        deleteAtEnd(folder);
        boolean ready = kept.isPresent() && Files.isRegularFile(kept.get().resolve(FILE));
        if (ready) {
            copy(kept.get(), folder);
        }
        Ledger ledger = Ledger.open(LedgerAddress.ofFile(folder.resolve(FILE)), Access.WRITE, Clock.systemUTC());
        if (!ready) {
            read(desk, ledger, folder.resolve("coverage"));
        }
        Room room = new Room(ledger, true, Embedding.shipped());
        desk.bringUp(room);
        desk.show(room);
        if (room.index().withoutVector() > 0) {
            while (room.index().encode(VECTORS) > 0) {
                // until all have one
            }
            room.index().commit(room.index().position().orElseThrow());
        }
        if (!ready && kept.isPresent()) {
            keep(folder, kept.get());
        }
    }

    private void read(Newsdesk desk, Ledger ledger, Path coverage) throws IOException {
        CaptureReader reader = desk.reader();
        Paths paths =
                new Paths(Demo.unpack(coverage), Limits.DEFAULT, FieldMapping.usual(), InputStream.nullInputStream());
        new Addition(ledger, reader.versions(), Addition.Listener.DEAF)
                .run(
                        new Run(Console.ofProcess(), options, Limits.DEFAULT).pipeline(reader, Ledger::articleId),
                        named(paths));
    }

    /** The reports are called by their names, not by where they lie for a moment. */
    private static Supply named(Paths paths) {
        return receiver -> paths.deliver(Receiver.passing(
                receiver,
                capture -> receiver.capture(
                        capture.at("demo/" + Path.of(capture.uri()).getFileName()))));
    }

    /** Leaves a copy for the next time; where that cannot be, the next time reads the reports again. */
    private static void keep(Path folder, Path kept) {
        try {
            Files.createDirectories(kept);
            copy(folder.resolve(FILE + ".d"), kept.resolve(FILE + ".d"));
            copy(folder.resolve(FILE + "-wal"), kept.resolve(FILE + "-wal"));
            copy(folder.resolve(FILE), kept.resolve(FILE));
        } catch (IOException e) {
            // the folder may be read-only
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        if (!Files.exists(from)) {
            return;
        }
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!file.toString().endsWith(".lock")) {
                    Files.copy(file, to.resolve(from.relativize(file)));
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void deleteAtEnd(Path folder) {
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            try {
                                Scratch.remove(folder);
                            } catch (IOException e) {
                                // the system clears its folder for such files
                            }
                        },
                        "readout-demo-end"));
    }
}
