package org.readout.fetch;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.readout.source.Limits;
import org.readout.source.Listing;

/**
 * Asks feeds and sitemaps, and notes in the folder what they announce. A sitemap that names others has these asked too, and
 * a site, or its robots.txt, the sitemaps that the robots.txt names. Thread-safe.
 */
final class Listings implements Job {
    /** Sitemaps that are asked on behalf of one round. */
    private static final int MOST_SITEMAPS = 500;

    private final Way way;
    private final FetchFolder folder;
    private final Wanted wanted;
    private final Rhythm rhythm;
    private final FetchLimits limits;
    private final boolean sites;
    private final Clock clock;
    private final Days days = new Days();
    private final Queue<String> more = new ConcurrentLinkedQueue<>();
    private final Set<String> named = ConcurrentHashMap.newKeySet();
    private int room;

    /**
     * @param sites whether an address without a path, or of a robots.txt, means the sitemaps of its site
     */
    Listings(Crawl crawl, Wanted wanted, Rhythm rhythm, FetchLimits limits, boolean sites) {
        this.way = crawl.way();
        this.folder = crawl.folder();
        this.clock = crawl.clock();
        this.wanted = wanted;
        this.rhythm = rhythm;
        this.limits = limits;
        this.sites = sites;
        this.room = wanted.pages();
    }

    /** Begins another round. */
    synchronized void begin() {
        room = wanted.pages();
        named.clear();
        more.clear();
    }

    /** The sitemaps that were named by what was asked, each once. */
    List<String> more() {
        List<String> all = new ArrayList<>();
        for (String next = more.poll(); next != null; next = more.poll()) {
            all.add(next);
        }
        return all;
    }

    @Override
    public Result visit(Visit visit) throws FolderRefused, InterruptedException {
        if (sites && isSite(visit.address())) {
            return site(visit);
        }
        Optional<Followed> before = folder.holdings().feed(visit.address());
        Map<String, String> headers = new LinkedHashMap<>(
                before.map(feed -> Way.conditions(feed.etag(), feed.modified())).orElse(Map.of()));
        headers.put("Accept", "application/rss+xml, application/atom+xml, application/xml;q=0.9, */*;q=0.5");
        Way.Walked walked = way.walk(visit.address(), address -> headers, limits);
        if (walked.ended().isPresent()) {
            return walked.ended().get();
        }
        Fetched feed = walked.hops().get(walked.hops().size() - 1);
        if (feed.status() == 304 && before.isPresent()) {
            folder.keep(followed(visit, feed, before, false, true), List.of());
            return new Over(Visited.Kind.UNCHANGED, "The server says that nothing has changed.");
        }
        return feed.status() == 200 ? listed(visit, feed, before) : way.refused(feed);
    }

    private Result site(Visit visit) throws InterruptedException {
        try {
            List<String> sitemaps = way.sitemaps(way.checked(visit.address()));
            int added = (int) sitemaps.stream().filter(this::name).count();
            return sitemaps.isEmpty()
                    ? new Over(Visited.Kind.MISSING, "The site's robots.txt names no sitemap.")
                    : new Over(Visited.Kind.ASKED, count(added, "sitemap", "sitemaps") + " named.");
        } catch (AddressRefused e) {
            return new Over(Visited.Kind.REFUSED, Faults.sentence(e));
        }
    }

    /** Notes that the sitemaps of a site were asked, so that it is known when to ask again. */
    void asked(String site) throws FolderRefused {
        if (sites && isSite(site)) {
            folder.keep(
                    new Followed(site, clock.instant(), rhythm.shortest(), Optional.empty(), Optional.empty()),
                    List.of());
        }
    }

    private static boolean isSite(String address) {
        try {
            URI uri = URI.create(address);
            String path = Optional.ofNullable(uri.getPath()).orElse("");
            return uri.getRawQuery() == null && (path.isEmpty() || path.equals("/") || path.equals("/robots.txt"));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private boolean name(String sitemap) {
        boolean fresh = named.size() < MOST_SITEMAPS && named.add(sitemap);
        if (fresh) {
            more.add(sitemap);
        }
        return fresh;
    }

    private Result listed(Visit visit, Fetched feed, Optional<Followed> before) throws FolderRefused {
        byte[] content;
        try {
            content = unpacked(feed.content());
        } catch (AddressRefused e) {
            return new Over(Visited.Kind.REFUSED, Faults.sentence(e));
        }
        Listing listing = Listing.of(
                feed.uri().toString(),
                content,
                LinkReader.charset(feed.header("content-type").orElse("")),
                Limits.DEFAULT);
        if (listing.kind() == Listing.Kind.OTHER) {
            return new Over(Visited.Kind.REFUSED, "What is there is neither a feed nor a sitemap.");
        }
        if (listing.kind() == Listing.Kind.INDEX) {
            return index(visit, feed, listing, before);
        }
        List<Announced> fresh = fresh(visit, listing);
        List<Announced> taken;
        synchronized (this) {
            taken = latest(fresh, room);
            room -= taken.size();
        }
        boolean all = taken.size() == fresh.size();
        folder.keep(followed(visit, feed, before, !taken.isEmpty(), all), taken);
        String sentence = taken.size() + " new of " + count(listing.entries().size(), "page", "pages") + ".";
        if (!all) {
            sentence += " " + (fresh.size() - taken.size()) + " are left for another time.";
        }
        if (!listing.damages().isEmpty()) {
            sentence += " Of it " + count(listing.damages().size(), "part", "parts") + " could not be read: "
                    + listing.damages().get(0).reason() + ".";
        }
        return new Over(Visited.Kind.ASKED, sentence);
    }

    /** What a server sends as a file of gzip, as sitemaps often are, and not as its encoding. */
    private byte[] unpacked(byte[] content) throws AddressRefused {
        boolean packed = content.length > 2 && (content[0] & 0xff) == 0x1f && (content[1] & 0xff) == 0x8b;
        return packed ? ContentCoding.undone("gzip", content, limits) : content;
    }

    private Result index(Visit visit, Fetched feed, Listing listing, Optional<Followed> before) throws FolderRefused {
        int added = 0;
        for (Listing.Entry entry : listing.entries()) {
            added += !tooOld(entry.published()) && name(entry.address()) ? 1 : 0;
        }
        folder.keep(followed(visit, feed, before, false, false), List.of());
        return new Over(
                Visited.Kind.ASKED,
                added + " of " + count(listing.entries().size(), "sitemap", "sitemaps") + " to be asked.");
    }

    /** The pages that nobody has fetched, tried, or noted. */
    private List<Announced> fresh(Visit visit, Listing listing) {
        Set<String> seen = new HashSet<>();
        List<Announced> fresh = new ArrayList<>();
        Holdings holdings = folder.holdings();
        for (Listing.Entry entry : listing.entries()) {
            String address = Crawl.plain(entry.address());
            if (LinkReader.isLink(address)
                    && address.equals(LinkReader.nameless(address))
                    && seen.add(address)
                    && holdings.page(address).isEmpty()
                    && holdings.missed(address).isEmpty()
                    && !holdings.waits(address)
                    && !tooOld(entry.published())) {
                fresh.add(new Announced(
                        address, visit.address(), entry.title(), entry.outlet(), entry.published(), entry.language()));
            }
        }
        return fresh;
    }

    private boolean tooOld(Optional<String> published) {
        return wanted.since().isPresent()
                && days.of(published)
                        .filter(day -> day.isBefore(wanted.since().get()))
                        .isPresent();
    }

    /** The latest, in the order of the feed; those without a day come behind all that have one. */
    private List<Announced> latest(List<Announced> fresh, int most) {
        if (fresh.size() <= most) {
            return fresh;
        }
        record Dated(Announced announced, LocalDate day, int place) {}
        List<Dated> dated = new ArrayList<>();
        for (Announced announced : fresh) {
            dated.add(new Dated(announced, days.of(announced.published()).orElse(LocalDate.MIN), dated.size()));
        }
        return dated.stream()
                .sorted(Comparator.comparing(Dated::day).reversed().thenComparing(Dated::place))
                .limit(most)
                .sorted(Comparator.comparing(Dated::place))
                .map(Dated::announced)
                .toList();
    }

    /** @param whole whether everything that it announces is noted, so that it need not tell it again */
    private Followed followed(Visit visit, Fetched feed, Optional<Followed> before, boolean news, boolean whole) {
        Optional<Duration> last = before.map(Followed::interval);
        return new Followed(
                visit.address(),
                clock.instant(),
                rhythm.next(last, news, Rhythm.wanted(feed)),
                whole ? feed.header("etag").or(() -> before.flatMap(Followed::etag)) : Optional.empty(),
                whole ? feed.header("last-modified").or(() -> before.flatMap(Followed::modified)) : Optional.empty());
    }

    @Override
    public void gaveUp(Visit visit, boolean lasting, Optional<Duration> asked, String why) throws FolderRefused {
        Optional<Followed> before = folder.holdings().feed(visit.address());
        folder.keep(
                new Followed(
                        visit.address(),
                        clock.instant(),
                        rhythm.next(
                                before.map(Followed::interval).or(() -> Optional.of(rhythm.shortest())), false, asked),
                        before.flatMap(Followed::etag),
                        before.flatMap(Followed::modified)),
                List.of());
    }

    private static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
