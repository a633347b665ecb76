package org.readout.api.rest;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.readout.api.Secret;
import org.readout.api.desk.Newsdesk;
import org.readout.api.export.Provenance;
import org.readout.fetch.AddressGuard;
import org.readout.ledger.Ledger;
import org.readout.ledger.Review;
import org.readout.search.StatementIndex;

/**
 * What the API works on: the user's own room of a desk, never the invented case.
 *
 * @param desk at work
 * @param checking looks for a quotation
 * @param guard says to which addresses a webhook or a link may point
 * @param secret signs cursors
 * @param run what exports say they came of
 * @param clock for the day in the names of exports
 */
public record RestDesk(
        Newsdesk desk, Checking checking, AddressGuard guard, Secret secret, Provenance run, Clock clock) {
    Ledger ledger() {
        return desk.own().ledger();
    }

    StatementIndex index() {
        return desk.own().index();
    }

    Review review() throws IOException {
        return ledger().review(desk.reader());
    }

    void tell(String topic, String type, String json) {
        desk.events().tell(topic, type, json);
        desk.changed();
    }

    static Optional<String> filled(Optional<String> text) {
        return text.map(String::strip).filter(words -> !words.isEmpty());
    }
}
