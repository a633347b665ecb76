package org.readout.api;

import java.time.Instant;

/**
 * One thing to be told to one webhook, and how far that has come. A value, so that it can be kept and taken up again.
 *
 * @param id of the delivery, the same on every try, so that a receiver can know it again
 * @param webhook its id
 * @param json what is told
 * @param tries made so far
 * @param state how it stands
 * @param due when the next try is due; when it was settled, once it is
 * @param outcome a sentence on the last try; empty before the first
 */
public record Delivery(String id, String webhook, String json, int tries, State state, Instant due, String outcome) {
    /** How a delivery stands. */
    public enum State {
        /** To be tried when due. */
        WAITING,
        /** Taken by the receiver. */
        DELIVERED,
        /** Not tried any more. */
        GIVEN_UP
    }

    /** A delivery not tried yet. */
    public static Delivery first(String id, String webhook, String json, Instant now) {
        return new Delivery(id, webhook, json, 0, State.WAITING, now, "");
    }

    Delivery after(State state, Instant due, String outcome) {
        return new Delivery(id, webhook, json, tries + 1, state, due, outcome);
    }
}
