package org.readout.fetch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Follows feeds and sitemaps: asks them, fetches what they announce, and asks again when it is time for each. What was
 * announced and is not fetched yet is known to the folder, so that the next run goes on where one was ended.
 */
public final class Watch {
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Crawl crawl;
    private final List<String> feeds;
    private final List<String> sitemaps;
    private final Set<String> followed;
    private final Set<String> sites;
    private final Wanted wanted;
    private final Listings ofFeeds;
    private final Listings ofSitemaps;

    public Watch(Crawl crawl, List<String> feeds, List<String> sitemaps, Wanted wanted, Rhythm rhythm) {
        this.crawl = crawl;
        this.feeds = feeds.stream().map(Crawl::plain).distinct().toList();
        this.sitemaps = sitemaps.stream().map(Crawl::plain).distinct().toList();
        this.followed = new HashSet<>(this.feeds);
        this.followed.addAll(this.sitemaps);
        this.sites = this.sitemaps.stream().map(Watch::site).collect(Collectors.toSet());
        this.wanted = wanted;
        this.ofFeeds = new Listings(crawl, wanted, rhythm, FetchLimits.FEED, false);
        this.ofSitemaps = new Listings(crawl, wanted, rhythm, FetchLimits.SITEMAP, true);
    }

    /**
     * Asks everything once, and fetches what is announced and what an earlier run has left.
     *
     * @param told of each feed and of each page, by one thread at a time
     */
    public void once(Consumer<Visited> told) throws FolderRefused, InterruptedException {
        round(feeds, sitemaps, told);
    }

    /** Does so again and again, each feed at its own intervals, until the crawl is stopped. */
    public void on(Consumer<Visited> told) throws FolderRefused, InterruptedException {
        while (!crawl.stopped()) {
            due(told);
            crawl.pause(pause());
        }
    }

    /** Asks the feeds that are due, and fetches what is to be fetched. */
    public void due(Consumer<Visited> told) throws FolderRefused, InterruptedException {
        Instant now = crawl.clock().instant();
        round(due(feeds, now), due(sitemaps, now), told);
    }

    private List<String> due(List<String> addresses, Instant now) {
        return addresses.stream()
                .filter(address -> next(address).filter(now::isBefore).isEmpty())
                .toList();
    }

    /** When a feed is to be asked again; empty where it never was. */
    private Optional<Instant> next(String address) {
        return crawl.folder().holdings().feed(address).map(Followed::due);
    }

    private Duration pause() {
        Instant now = crawl.clock().instant();
        return Stream.concat(feeds.stream(), sitemaps.stream())
                .flatMap(address -> next(address).stream())
                .map(due -> Duration.between(now, due))
                .min(Duration::compareTo)
                .filter(pause -> pause.compareTo(LONGEST_PAUSE) < 0)
                .map(pause -> pause.isNegative() ? Duration.ZERO : pause)
                .orElse(LONGEST_PAUSE);
    }

    private void round(List<String> someFeeds, List<String> someSitemaps, Consumer<Visited> told)
            throws FolderRefused, InterruptedException {
        ofFeeds.begin();
        ofSitemaps.begin();
        ask(ofFeeds, someFeeds, told);
        List<String> asked = someSitemaps;
        while (!asked.isEmpty() && !crawl.stopped()) {
            ask(ofSitemaps, asked, told);
            asked = ofSitemaps.more();
            followed.addAll(asked);
        }
        for (String sitemap : someSitemaps) {
            ofSitemaps.asked(sitemap);
        }
        Holdings holdings = crawl.folder().holdings();
        List<Visit> visits = Stream.concat(
                        holdings.waiting().stream(),
                        holdings.overdue(crawl.clock().instant()).stream())
                .filter(announced -> isOurs(announced.feed()))
                .limit(wanted.pages())
                .map(announced -> crawl.visit(announced.address(), Optional.of(announced)))
                .toList();
        crawl.pages(visits, told);
    }

    /** Whether what announced a page is asked by this run: as a feed, as a sitemap, or as one that a sitemap names. */
    private boolean isOurs(String listing) {
        return followed.contains(listing) || sites.contains(site(listing));
    }

    private static String site(String address) {
        try {
            return Optional.ofNullable(URI.create(address).getRawAuthority())
                    .orElse(address)
                    .toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    private void ask(Listings listings, List<String> addresses, Consumer<Visited> told)
            throws FolderRefused, InterruptedException {
        crawl.run(
                listings,
                addresses.stream()
                        .map(address -> crawl.visit(address, Optional.empty()))
                        .toList(),
                told);
    }
}
