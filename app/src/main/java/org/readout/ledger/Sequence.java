package org.readout.ledger;

import org.jdbi.v3.core.Handle;

/** Numbers the changes of a ledger. */
final class Sequence {
    private Sequence() {}

    /** The number of a change that what is derived depends on. */
    static long change(Handle handle) {
        handle.execute("UPDATE ledger SET sequence = sequence + 1, changed = sequence + 1");
        return number(handle);
    }

    /** The number of another change. */
    static long next(Handle handle) {
        handle.execute("UPDATE ledger SET sequence = sequence + 1");
        return number(handle);
    }

    private static long number(Handle handle) {
        return handle.createQuery("SELECT sequence FROM ledger")
                .mapTo(Long.class)
                .one();
    }
}
