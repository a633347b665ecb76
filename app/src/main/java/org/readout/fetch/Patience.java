package org.readout.fetch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * How often a server that cannot answer now is asked again, and after how long: each time about twice as long as before,
 * give or take a quarter, so that not all come back at once; and no sooner than the server asks.
 *
 * @param tries in all
 * @param first wait
 * @param longest wait of our own
 * @param longestAsked longest wait that a server can ask for; one that asks for more is left
 */
public record Patience(int tries, Duration first, Duration longest, Duration longestAsked) {
    /** Four tries, after about 5, 10 and 20 seconds; a server may ask for ten minutes. */
    public static final Patience USUAL =
            new Patience(4, Duration.ofSeconds(5), Duration.ofMinutes(2), Duration.ofMinutes(10));

    private static final int DIGITS = 9;

    public Patience {
        if (tries < 1 || first.isNegative() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException("no patience: " + tries + " tries, " + first + " to " + longest);
        }
    }

    /**
     * How long to wait after {@code tried} tries; empty if there is to be no other.
     *
     * @param asked what the server asks for
     */
    Optional<Duration> after(int tried, Optional<Duration> asked, RandomGenerator random) {
        if (tried >= tries || asked.isPresent() && asked.get().compareTo(longestAsked) > 0) {
            return Optional.empty();
        }
        long doubled = first.toMillis() << Math.min(tried - 1, 20);
        long ours = (long) (Math.min(longest.toMillis(), doubled) * (0.75 + random.nextDouble() / 2));
        return Optional.of(
                Duration.ofMillis(Math.max(ours, asked.orElse(Duration.ZERO).toMillis())));
    }

    /** What {@code Retry-After} says (RFC 9110, 10.2.3): seconds or a date; empty where it is neither. */
    static Optional<Duration> asked(Optional<String> header, Clock clock) {
        if (header.isEmpty()) {
            return Optional.empty();
        }
        String value = header.get().strip();
        if (value.matches("[0-9]+")) {
            return Optional.of(
                    value.length() > DIGITS ? Duration.ofDays(10_000) : Duration.ofSeconds(Long.parseLong(value)));
        }
        try {
            Instant date = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration left = Duration.between(clock.instant(), date);
            return Optional.of(left.isNegative() ? Duration.ZERO : left);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
