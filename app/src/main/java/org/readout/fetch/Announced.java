package org.readout.fetch;

import java.util.Objects;
import java.util.Optional;

/**
 * What a feed or a sitemap says of a page.
 *
 * @param address the page's
 * @param feed the address of the feed
 * @param title the headline
 * @param outlet who published it
 * @param published when, in the feed's notation
 * @param language BCP 47 tag
 */
public record Announced(
        String address,
        String feed,
        Optional<String> title,
        Optional<String> outlet,
        Optional<String> published,
        Optional<String> language) {
    public Announced {
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(feed, "feed");
    }
}
