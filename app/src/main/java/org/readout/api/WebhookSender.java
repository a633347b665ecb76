package org.readout.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.readout.fetch.AddressRefused;
import org.readout.fetch.FetchLimits;
import org.readout.fetch.GuardedFetcher;

/**
 * Posts to webhooks. Each post carries {@code X-Readout-Time}, in seconds since 1970, {@code X-Readout-Signature:
 * sha256=HEX}, the HMAC-SHA-256 by the webhook's key over that time, a full stop and the body, so that nobody can post it
 * again later, and {@code X-Readout-Delivery}, the delivery's id. An answer of 2xx is
 * delivered, 410 gives up; all else is tried again, at first after half a minute, each time after about twice as long.
 */
public final class WebhookSender {
    /** Tries in all: the last about eight hours after the first. */
    public static final int TRIES = 11;

    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);

    private final GuardedFetcher fetcher;
    private final Clock clock;
    private final RandomGenerator random;

    public WebhookSender(GuardedFetcher fetcher, Clock clock, RandomGenerator random) {
        this.fetcher = fetcher;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Makes one try, whether due or not.
     *
     * @return the delivery as it stands now, to be kept in the place of the old
     * @throws IllegalArgumentException if the delivery is settled or for another webhook
     */
    public Delivery attempt(Webhook webhook, Delivery delivery) {
        if (delivery.state() != Delivery.State.WAITING || !delivery.webhook().equals(webhook.id())) {
            throw new IllegalArgumentException("nothing to be delivered to " + webhook.id() + ": " + delivery.id());
        }
        Instant now = clock.instant();
        byte[] body = delivery.json().getBytes(StandardCharsets.UTF_8);
        String time = Long.toString(now.getEpochSecond());
        Map<String, String> headers = Map.of(
                "X-Readout-Signature",
                "sha256=" + signature(webhook.key(), time + "." + delivery.json()),
                "X-Readout-Time",
                time,
                "X-Readout-Delivery",
                delivery.id());
        try {
            int status = fetcher.post(webhook.address(), headers, body, FetchLimits.HOOK)
                    .status();
            if (status / 100 == 2) {
                return delivery.after(Delivery.State.DELIVERED, now, "The receiver took it.");
            }
            if (status == 410) {
                return delivery.after(Delivery.State.GIVEN_UP, now, "The receiver says that it is gone for good.");
            }
            return again(delivery, now, "The receiver answered " + status + ".");
        } catch (AddressRefused e) {
            return again(delivery, now, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return again(delivery, now, "The receiver could not be reached.");
        }
    }

    private Delivery again(Delivery delivery, Instant now, String outcome) {
        if (delivery.tries() + 1 >= TRIES) {
            return delivery.after(Delivery.State.GIVEN_UP, now, outcome);
        }
        return delivery.after(Delivery.State.WAITING, now.plus(wait(delivery.tries())), outcome);
    }

    /** Twice as long each time, give or take a quarter, so that receivers that came back are not met by all at once. */
    private Duration wait(int tries) {
        long millis = Math.min(LONGEST_WAIT.toMillis(), FIRST_WAIT.toMillis() << Math.min(tries, 20));
        return Duration.ofMillis((long) (millis * (0.75 + random.nextDouble() / 2)));
    }

    static String signature(String key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
