package org.readout.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the addresses in a sitemap, one of news among them, and in an index of sitemaps, as
 * <a href="https://www.sitemaps.org/protocol.html">sitemaps.org</a> and Google News have them. Goes from tag to tag, so that a
 * mistake in one address costs no other.
 */
final class SitemapReader {
    private static final Set<String> ROOTS = Set.of("urlset", "sitemapindex");

    /** Elements of these prefixes tell of pictures and films. */
    private static final Set<String> OTHERS = Set.of("image", "video", "xhtml");

    private final String uri;
    private final Entities entities = new Entities();

    SitemapReader(String uri) {
        this.uri = uri;
    }

    /** Whether the document's root is a sitemap's or an index's. */
    static boolean reads(XmlDocument document) {
        return ROOTS.contains(document.root());
    }

    /** What the sitemap lists. */
    Listing read(XmlDocument document) {
        Listing.Kind kind = document.root().equals("urlset") ? Listing.Kind.SITEMAP : Listing.Kind.INDEX;
        List<Listing.Entry> entries = new ArrayList<>();
        List<Damage> damages = new ArrayList<>();
        Tags tags = new Tags(document.text(), document.rootEnd());
        Url url = new Url(0);
        String opened = "";
        int from = 0;
        boolean ended = false;
        while (!ended && tags.next()) {
            String name = tags.localName();
            if (!tags.isClosing()) {
                opened = OTHERS.contains(prefix(tags.name())) ? "" : name;
                from = tags.end();
                url = name.equals("url") || name.equals("sitemap") ? new Url(tags.start()) : url;
            } else if (name.equals("url") || name.equals("sitemap")) {
                Optional<Listing.Entry> entry = url.entry(uri);
                if (entry.isPresent() && entries.size() == Listing.MOST_ENTRIES) {
                    String reason = "lists more than " + Listing.MOST_ENTRIES + " addresses; those behind are not read";
                    damages.add(Damage.at(uri, document.position(url.start), reason));
                    return new Listing(kind, Optional.empty(), entries, damages);
                }
                entry.ifPresent(entries::add);
                if (entry.isEmpty() && damages.size() < Tally.DAMAGES) {
                    damages.add(
                            Damage.at(uri, document.position(url.start), "lists something without a whole address"));
                }
            } else if (name.equals(opened)) {
                url.put(opened, value(document.text(), from, tags.start()));
                opened = "";
            } else {
                ended = name.equals(document.root());
            }
        }
        if (!ended) {
            damages.add(Damage.at(uri, document.position(document.text().length()), "is a sitemap that was cut off"));
        }
        return new Listing(kind, Optional.empty(), entries, damages);
    }

    private static String prefix(String name) {
        return name.substring(0, Math.max(0, name.indexOf(':')));
    }

    private Optional<String> value(String text, int from, int to) {
        String written = text.substring(from, Math.min(to, from + Url.LONGEST)).strip();
        boolean section = written.startsWith("<![CDATA[") && written.endsWith("]]>");
        String value = section ? written.substring(9, written.length() - 3) : entities.resolved(written);
        return Optional.of(value.strip()).filter(words -> !words.isEmpty());
    }

    /** One {@code url} or {@code sitemap} while it is read. */
    private static final class Url {
        private static final int LONGEST = 4096;

        private final int start;
        private Optional<String> location = Optional.empty();
        private Optional<String> title = Optional.empty();
        private Optional<String> outlet = Optional.empty();
        private Optional<String> language = Optional.empty();
        private Optional<String> published = Optional.empty();
        private Optional<String> modified = Optional.empty();

        Url(int start) {
            this.start = start;
        }

        void put(String element, Optional<String> value) {
            switch (element) {
                case "loc" -> location = value;
                case "lastmod" -> modified = value;
                case "publication_date" -> published = value;
                case "name" -> outlet = value;
                case "language" -> language = value;
                case "title" -> title = value;
                default -> {
                    // Nothing that is listed.
                }
            }
        }

        Optional<Listing.Entry> entry(String base) {
            return location.flatMap(link -> Addresses.resolved(Optional.of(base), link))
                    .map(link -> new Listing.Entry(link, title, outlet, published.or(() -> modified), language));
        }
    }
}
