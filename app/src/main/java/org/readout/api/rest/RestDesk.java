package org.readout.api.rest;

import java.time.Clock;
import java.util.Optional;
import org.readout.api.AddressGuard;
import org.readout.api.Events;
import org.readout.api.Jobs;
import org.readout.api.Secret;
import org.readout.api.export.Provenance;
import org.readout.ledger.Ledger;
import org.readout.ledger.Review;
import org.readout.search.StatementIndex;

/**
 * What the API works on.
 *
 * @param ledger what is known
 * @param review what people change; empty where nothing may be changed
 * @param index finds statements; empty where there is none, which makes {@code /search} answer 503
 * @param work what takes longer than an answer should
 * @param told what happens, told to whoever listens
 * @param secret signs cursors
 * @param run what exports say they came of
 * @param clock for the times of what is made
 */
public record RestDesk(
        Ledger ledger,
        Optional<Review> review,
        Optional<StatementIndex> index,
        Labour work,
        Events told,
        Secret secret,
        Provenance run,
        Clock clock) {

    /**
     * What takes longer than an answer should.
     *
     * @param jobs runs it
     * @param intake adds what is sent
     * @param checking looks for a quotation in the ledger
     * @param guard says to which addresses a webhook may point
     */
    public record Labour(Jobs jobs, Intake intake, Checking checking, AddressGuard guard) {}
}
