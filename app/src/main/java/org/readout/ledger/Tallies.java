package org.readout.ledger;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/**
 * What was counted over many rows, kept as long as nothing changes: all of it is good for one number of the ledger's changes, which is read
 * in the transaction that asks. Thread-safe.
 */
final class Tallies {
    private static final int MOST = 500;

    private final Map<String, Object> known = new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Object> eldest) {
            return size() > MOST;
        }
    };

    private long sequence = -1;

    /**
     * What {@code counted} gives, or has given since the latest change.
     *
     * @param what names all that it depends on; of one type for each name
     */
    @SuppressWarnings("unchecked")
    <T> T of(Handle handle, String what, Supplier<T> counted) {
        long now = handle.createQuery("SELECT sequence FROM ledger")
                .mapTo(Long.class)
                .one();
        synchronized (known) {
            if (now > sequence) {
                known.clear();
                sequence = now;
            }
            Object there = now == sequence ? known.get(what) : null;
            if (there != null) {
                return (T) there;
            }
        }
        T fresh = counted.get();
        synchronized (known) {
            if (now == sequence) {
                known.put(what, fresh);
            }
        }
        return fresh;
    }

    /** A count. */
    long count(Handle handle, String what, Supplier<Long> counted) {
        return of(handle, what, counted);
    }
}
