package org.readout.ledger;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

class RereadingOnPostgresqlTest extends RereadingFacts {
    private final AtomicInteger made = new AtomicInteger();

    @Override
    LedgerAddress fresh() {
        return new LedgerAddress(
                Postgres.ofAll().database(), Optional.empty(), temporary.resolve("desk" + made.incrementAndGet()));
    }
}
