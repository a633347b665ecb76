package org.readout.api;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Goes round and makes the tries that are due. */
public final class WebhookRounds {
    private static final int AT_ONCE = 20;

    private final Deliveries deliveries;
    private final WebhookSender sender;
    private final Clock clock;

    public WebhookRounds(Deliveries deliveries, WebhookSender sender, Clock clock) {
        this.deliveries = deliveries;
        this.sender = sender;
        this.clock = clock;
    }

    /** Goes round again and again, on a thread of the scheduler; a fault is told to the journal and the next round comes. */
    public ScheduledFuture<?> start(ScheduledExecutorService scheduler, Duration pause, Journal journal) {
        return scheduler.scheduleWithFixedDelay(
                () -> {
                    try {
                        once();
                    } catch (IOException | RuntimeException e) {
                        journal.failed("webhooks", e);
                    }
                },
                pause.toMillis(),
                pause.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /**
     * Makes the tries that are due now.
     *
     * @return how many were made
     */
    public int once() throws IOException {
        int made = 0;
        for (Delivery delivery : deliveries.due(clock.instant(), AT_ONCE)) {
            Optional<Webhook> webhook = deliveries.webhook(delivery.webhook());
            deliveries.keep(
                    webhook.isPresent()
                            ? sender.attempt(webhook.get(), delivery)
                            : delivery.after(Delivery.State.GIVEN_UP, clock.instant(), "The webhook was taken away."));
            made++;
        }
        return made;
    }
}
