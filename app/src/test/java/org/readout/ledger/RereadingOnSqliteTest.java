package org.readout.ledger;

import java.util.concurrent.atomic.AtomicInteger;

class RereadingOnSqliteTest extends RereadingFacts {
    private final AtomicInteger made = new AtomicInteger();

    @Override
    LedgerAddress fresh() {
        return LedgerAddress.ofFile(
                temporary.resolve("desk" + made.incrementAndGet()).resolve("ledger.db"));
    }
}
