package org.readout.api;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where webhooks and what is to be delivered to them are kept. */
public interface Deliveries {
    /** Deliveries that wait and are due, the longest due first, at most so many. */
    List<Delivery> due(Instant now, int limit) throws IOException;

    /** The webhook; empty if it was taken away. */
    Optional<Webhook> webhook(String id) throws IOException;

    /** Keeps the delivery in the place of the one with its id. */
    void keep(Delivery delivery) throws IOException;
}
