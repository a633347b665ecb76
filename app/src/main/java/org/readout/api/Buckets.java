package org.readout.api;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** Token buckets, one for each client, the least recently seen forgotten beyond a bound. Thread-safe. */
final class Buckets {
    private static final double NANOS = 1e9;

    private final ServerLimits.Rate rate;
    private final LongSupplier nanos;
    private final Map<String, Bucket> buckets;

    Buckets(ServerLimits.Rate rate, int clients, LongSupplier nanos) {
        this.rate = rate;
        this.nanos = nanos;
        this.buckets = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                return size() > clients;
            }
        };
    }

    /** Takes a token for the client; the seconds to wait for one if there is none, else 0. */
    synchronized long take(String client) {
        long now = nanos.getAsLong();
        Bucket bucket = buckets.computeIfAbsent(client, any -> new Bucket(rate.burst(), now));
        bucket.tokens = Math.min(rate.burst(), bucket.tokens + (now - bucket.since) / NANOS * rate.perSecond());
        bucket.since = now;
        if (bucket.tokens >= 1) {
            bucket.tokens--;
            return 0;
        }
        return Math.max(1, (long) Math.ceil((1 - bucket.tokens) / rate.perSecond()));
    }

    /** Gives the token back, as to one who showed to be let in rightly. */
    synchronized void giveBack(String client) {
        Bucket bucket = buckets.get(client);
        if (bucket != null) {
            bucket.tokens = Math.min(rate.burst(), bucket.tokens + 1);
        }
    }

    private static final class Bucket {
        private double tokens;
        private long since;

        private Bucket(double tokens, long since) {
            this.tokens = tokens;
            this.since = since;
        }
    }
}
