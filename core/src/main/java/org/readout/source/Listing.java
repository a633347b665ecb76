package org.readout.source;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a feed or a sitemap lists: the addresses of reports, with what is said of each. Reads RSS, Atom, JSON Feed, sitemaps
 * and indexes of sitemaps; never fetches and never throws for what is wrong with the bytes.
 *
 * @param kind what the bytes are
 * @param title the feed's own; empty for sitemaps
 * @param entries in the order of the document; of an {@link Kind#INDEX}, the sitemaps that it names
 * @param damages what could not be read
 */
public record Listing(Kind kind, Optional<String> title, List<Entry> entries, List<Damage> damages) {
    /** Most bytes of a sitemap, as sitemaps.org has it; of a feed as well. */
    public static final int MOST_BYTES = 50 << 20;

    /** Most entries; sitemaps.org has it too. */
    public static final int MOST_ENTRIES = 50_000;

    /** What lists. */
    public enum Kind {
        /** RSS, Atom or JSON Feed. */
        FEED,
        /** A sitemap, also one of news. */
        SITEMAP,
        /** An index, whose entries are sitemaps. */
        INDEX,
        /** None of these. */
        OTHER
    }

    /**
     * A report, or a sitemap, that is listed.
     *
     * @param address a whole address of the web
     * @param title the headline
     * @param outlet who published it
     * @param published when, in the document's notation; of a sitemap without news, when the page was last changed
     * @param language BCP 47 tag
     */
    public record Entry(
            String address,
            Optional<String> title,
            Optional<String> outlet,
            Optional<String> published,
            Optional<String> language) {
        public Entry {
            Objects.requireNonNull(address, "address");
        }
    }

    public Listing {
        Objects.requireNonNull(kind, "kind");
        entries = List.copyOf(entries);
        damages = List.copyOf(damages);
    }

    /**
     * The listing that {@code bytes} are.
     *
     * @param address where they came from, for links that are not whole and for damages
     * @param bytes uncompressed
     * @param declared the charset that the carrier declares; empty where none does
     */
    public static Listing of(String address, byte[] bytes, Optional<Charset> declared, Limits limits) {
        if (bytes.length > MOST_BYTES) {
            Damage damage = Damage.at(address, MOST_BYTES, "is larger than 50 MiB, the limit for a feed or a sitemap");
            return new Listing(Kind.OTHER, Optional.empty(), List.of(), List.of(damage));
        }
        int mark = ByteOrderMark.of(bytes).map(ByteOrderMark::length).orElse(0);
        int first = mark;
        while (first < bytes.length && bytes[first] >= 0 && bytes[first] <= ' ') {
            first++;
        }
        return first < bytes.length && bytes[first] == '{'
                ? ofJson(address, bytes, limits)
                : ofXml(address, bytes, declared, limits);
    }

    private static Listing ofXml(String address, byte[] bytes, Optional<Charset> declared, Limits limits) {
        Optional<XmlDocument> document = XmlDocument.of(bytes, declared);
        if (document.isPresent() && SitemapReader.reads(document.get())) {
            return new SitemapReader(address).read(document.get());
        }
        if (document.isPresent() && FeedText.isFeed(document.get())) {
            List<Entry> entries = new ArrayList<>();
            List<Damage> damages = new ArrayList<>();
            FeedReader reader = new FeedReader(address, limits);
            Optional<String> title = reader.read(document.get(), new FeedReader.Taker() {
                @Override
                public void entry(FeedEntry entry, String place) {
                    entry.listed().ifPresent(entries::add);
                }

                @Override
                public void damage(Damage damage) {
                    damages.add(damage);
                }
            });
            return new Listing(Kind.FEED, title, entries, damages);
        }
        return other(address, "is neither a feed nor a sitemap");
    }

    private static Listing ofJson(String address, byte[] bytes, Limits limits) {
        return new JsonFeedListing(address, limits).read(bytes);
    }

    static Listing other(String address, String reason) {
        return new Listing(Kind.OTHER, Optional.empty(), List.of(), List.of(Damage.of(address, reason)));
    }
}
