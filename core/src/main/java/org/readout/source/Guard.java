package org.readout.source;

import java.io.IOException;
import java.util.Optional;

/**
 * Lets readers work so that a fault in one costs what it reads and no more, while what the receiver throws goes through.
 * Stands before the receiver and remembers what it threw. For one file.
 */
final class Guard implements Receiver {
    /** A reader at work. */
    interface Reading {
        void read() throws IOException;
    }

    private final Receiver receiver;
    private Optional<Throwable> thrown = Optional.empty();

    Guard(Receiver receiver) {
        this.receiver = receiver;
    }

    /** Lets a reader of {@code uri} work; a fault of its own is damage, told to {@code receiver}. */
    void run(String uri, Receiver receiver, Reading reading) throws IOException {
        try {
            reading.read();
        } catch (RuntimeException | StackOverflowError e) {
            if (thrown.isPresent() && thrown.get() == e) {
                throw e;
            }
            String name = e.getClass().getSimpleName();
            receiver.damage(Damage.of(uri, "could not be read, by a fault of Readout (" + name + ")"));
        }
    }

    @Override
    public void capture(Capture capture) {
        passing(() -> receiver.capture(capture));
    }

    @Override
    public void damage(Damage damage) {
        passing(() -> receiver.damage(damage));
    }

    @Override
    public void skipped(String uri, String reason) {
        passing(() -> receiver.skipped(uri, reason));
    }

    private void passing(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException | Error e) {
            thrown = Optional.of(e);
            throw e;
        }
    }
}
