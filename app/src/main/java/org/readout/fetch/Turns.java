package org.readout.fetch;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Sees to it that a host is asked by one at a time, and no sooner than some time after it last was. Thread-safe.
 *
 * <p>Whoever takes a turn gives it back; nobody takes a second while he has one, so that nobody waits in a circle.
 */
final class Turns {
    /** A host that nobody has asked for so long needs no remembering. */
    private static final long FORGOTTEN = TimeUnit.MINUTES.toNanos(30);

    private static final int MANY = 4096;

    private final Map<String, Host> hosts = new HashMap<>();
    private boolean closed;

    private static final class Host {
        private boolean taken;
        private long next = System.nanoTime();
    }

    /**
     * Waits for the host's turn and takes it.
     *
     * @throws InterruptedException if there are no turns any more
     */
    synchronized void take(String name) throws InterruptedException {
        for (long left = left(name); left > 0 && !closed; left = left(name)) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
        if (closed) {
            throw new InterruptedException("nobody is asked any more");
        }
        host(name).taken = true;
    }

    /** Gives out no turns any more. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }

    /** Gives the turn back; the next may come after {@code pause}. */
    synchronized void give(String name, Duration pause) {
        Host host = host(name);
        host.taken = false;
        later(host, pause);
        notifyAll();
    }

    /** Nobody asks the host for so long. */
    synchronized void postpone(String name, Duration pause) {
        later(host(name), pause);
    }

    /** Nanoseconds until the host's turn may be free; a second where somebody has it. */
    synchronized long left(String name) {
        Host host = host(name);
        return host.taken ? TimeUnit.SECONDS.toNanos(1) : host.next - System.nanoTime();
    }

    private static void later(Host host, Duration pause) {
        long next = System.nanoTime() + pause.toNanos();
        if (next - host.next > 0) {
            host.next = next;
        }
    }

    private Host host(String name) {
        if (hosts.size() > MANY) {
            long now = System.nanoTime();
            hosts.values().removeIf(host -> !host.taken && now - host.next > FORGOTTEN);
        }
        return hosts.computeIfAbsent(name, any -> new Host());
    }
}
