package org.readout.fetch;

import java.net.URI;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * The pages that are still to be fetched, a queue for each host. Hands out no two of one host at the same time, and first
 * those whose host's turn it is. Thread-safe.
 */
final class Frontier {
    private static final long LONGEST_WAIT = TimeUnit.MILLISECONDS.toNanos(200);

    private final Turns turns;
    private final Map<String, PriorityQueue<Visit>> hosts = new LinkedHashMap<>();
    private final Set<String> visiting = new HashSet<>();
    private boolean closed;

    Frontier(Turns turns) {
        this.turns = turns;
    }

    synchronized void add(Visit visit) {
        hosts.computeIfAbsent(host(visit.address()), any -> new PriorityQueue<>())
                .add(visit);
        notifyAll();
    }

    /**
     * The next page to be fetched, for which {@link #done} is to be called afterwards. Waits until there is one; empty
     * when there will be none any more.
     */
    synchronized Optional<Visit> next() throws InterruptedException {
        while (!closed) {
            long wait = LONGEST_WAIT;
            long now = System.nanoTime();
            for (Map.Entry<String, PriorityQueue<Visit>> entry : hosts.entrySet()) {
                String host = entry.getKey();
                Visit first = entry.getValue().peek();
                if (first == null || visiting.contains(host)) {
                    continue;
                }
                long left = Math.max(first.due() - now, turns.left(host));
                if (left <= 0) {
                    entry.getValue().remove();
                    visiting.add(host);
                    return Optional.of(first);
                }
                wait = Math.min(wait, left);
            }
            hosts.values().removeIf(PriorityQueue::isEmpty);
            if (hosts.isEmpty() && visiting.isEmpty()) {
                closed = true;
                notifyAll();
                break;
            }
            TimeUnit.NANOSECONDS.timedWait(this, Math.max(wait, 1_000_000));
        }
        return Optional.empty();
    }

    /** Says that the visit is over; what is to be tried again was added before. */
    synchronized void done(Visit visit) {
        visiting.remove(host(visit.address()));
        notifyAll();
    }

    /** Hands out nothing any more. */
    synchronized void close() {
        closed = true;
        notifyAll();
    }

    /** The host by which a page queues; the guard looks at it later. */
    private static String host(String address) {
        try {
            return Optional.ofNullable(URI.create(address).getAuthority())
                    .orElse("")
                    .toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
