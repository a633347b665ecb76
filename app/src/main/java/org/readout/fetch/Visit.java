package org.readout.fetch;

import java.util.Optional;

/**
 * A page that is to be fetched.
 *
 * @param address of it
 * @param announced what a feed says of it; empty where a person named it
 * @param tried how often it was tried in this run
 * @param due when it is to be tried, by {@link System#nanoTime}
 * @param number in the order of asking
 */
record Visit(String address, Optional<Announced> announced, int tried, long due, long number)
        implements Comparable<Visit> {
    /** The same visit, to be tried again. */
    Visit again(long then) {
        return new Visit(address, announced, tried + 1, then, number);
    }

    @Override
    public int compareTo(Visit other) {
        int times = Long.compare(due - other.due, 0);
        return times != 0 ? times : Long.compare(number, other.number);
    }
}
