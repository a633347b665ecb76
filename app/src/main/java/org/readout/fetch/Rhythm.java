package org.readout.fetch;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How often feeds are asked: more often while they bring something new, ever more seldom while they do not, and never more
 * often than they want.
 *
 * @param shortest interval
 * @param longest interval of our own
 */
public record Rhythm(Duration shortest, Duration longest) {
    private static final Duration MOST = Duration.ofHours(24);
    private static final Pattern AGE = Pattern.compile("(?i)(?:^|[,\\s])max-age\\s*=\\s*\"?([0-9]{1,9})");
    private static final Pattern TTL = Pattern.compile("<ttl>\\s*([0-9]{1,6})\\s*</ttl>");
    private static final int BEGINNING = 1 << 16;

    public Rhythm {
        if (shortest.isNegative() || shortest.isZero() || longest.compareTo(shortest) < 0) {
            throw new IllegalArgumentException("no rhythm: from " + shortest + " to " + longest);
        }
    }

    /** From {@code shortest} to sixteen times that. */
    public static Rhythm of(Duration shortest) {
        return new Rhythm(shortest, shortest.multipliedBy(16));
    }

    /**
     * The next interval.
     *
     * @param last one; empty where the feed was never asked
     * @param news whether it brought something new
     * @param wanted how long the feed wants not to be asked, of which a day is heard at most
     */
    Duration next(Optional<Duration> last, boolean news, Optional<Duration> wanted) {
        long before = last.orElse(shortest).toMillis();
        long ours = news || last.isEmpty() ? before / 2 : before + before / 2;
        ours = Math.max(shortest.toMillis(), Math.min(longest.toMillis(), ours));
        long theirs = Math.min(MOST.toMillis(), wanted.orElse(Duration.ZERO).toMillis());
        return Duration.ofMillis(Math.max(ours, theirs));
    }

    /** How long a feed wants not to be asked: by {@code Cache-Control}, or by the {@code ttl} of RSS, in minutes. */
    static Optional<Duration> wanted(Fetched feed) {
        Matcher age = AGE.matcher(feed.header("cache-control").orElse(""));
        long seconds = age.find() ? Long.parseLong(age.group(1)) : 0;
        byte[] content = feed.content();
        Matcher ttl = TTL.matcher(new String(
                content, 0, Math.min(content.length, BEGINNING), java.nio.charset.StandardCharsets.ISO_8859_1));
        if (ttl.find()) {
            seconds = Math.max(seconds, Long.parseLong(ttl.group(1)) * 60);
        }
        return seconds == 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(seconds));
    }
}
