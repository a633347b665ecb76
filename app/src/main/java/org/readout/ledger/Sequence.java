package org.readout.ledger;

import org.jdbi.v3.core.Handle;

/** Numbers the changes of a ledger. */
final class Sequence {
    private Sequence() {}

    /** The number of a change that what is derived depends on. */
    static long change(Handle handle) {
        return number(handle, "UPDATE ledger SET sequence = sequence + 1, changed = sequence + 1 RETURNING sequence");
    }

    /** The number of another change. */
    static long next(Handle handle) {
        return number(handle, "UPDATE ledger SET sequence = sequence + 1 RETURNING sequence");
    }

    private static long number(Handle handle, String sql) {
        return handle.createQuery(sql).mapTo(Long.class).one();
    }
}
