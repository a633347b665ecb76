package org.readout.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;

/** Reads one file at a time, or standard input: finds out what it is and hands it to the reader of its form. */
final class FileReader {
    private static final int BUFFER = 1 << 16;

    private final Limits limits;
    private final FieldMapping mapping;
    private final InputStream standardInput;
    private final AtomicLong bytesRead;
    private final Receiver receiver;

    FileReader(
            Limits limits, FieldMapping mapping, InputStream standardInput, AtomicLong bytesRead, Receiver receiver) {
        this.limits = limits;
        this.mapping = mapping;
        this.standardInput = standardInput;
        this.bytesRead = bytesRead;
        this.receiver = receiver;
    }

    void read(Path file, String uri, boolean named, BasicFileAttributes attributes) {
        String name = Form.uncompressed(String.valueOf(file.getFileName()));
        Optional<Form> form = Form.of(name);
        if (!named && form.isEmpty() && !Form.hasNoEnding(name)) {
            receiver.skipped(uri, "has a name that tells of no report");
            return;
        }
        long before = bytesRead.get();
        try (InputStream in = Files.newInputStream(file)) {
            read(Origin.file(uri, named, form), in, OptionalLong.of(attributes.size()));
        } catch (ClosedByInterruptException e) {
            throw new CancellationException();
        } catch (IOException e) {
            receiver.damage(Damage.of(uri, Walk.reason(uri, e)));
        }
        // A file that was refused early counts as done.
        bytesRead.accumulateAndGet(before + attributes.size(), Math::max);
    }

    void readStandardInput() {
        String uri = Walk.STANDARD_INPUT;
        try {
            read(Origin.file(uri, true, Optional.empty()), standardInput, OptionalLong.empty());
        } catch (IOException e) {
            receiver.damage(Damage.of(uri, Walk.reason(uri, e)));
        }
    }

    private void read(Origin origin, InputStream in, OptionalLong size) throws IOException {
        Budget budget = new Budget(limits, size);
        Counted counted = new Counted(in, count -> {
            bytesRead.addAndGet(count);
            budget.packed(count);
        });
        Guard guard = new Guard(receiver);
        Source source = new Source(origin, limits, mapping, budget, guard, guard);
        guard.run(origin.uri(), guard, () -> source.read(new BufferedInputStream(counted, BUFFER)));
    }
}
