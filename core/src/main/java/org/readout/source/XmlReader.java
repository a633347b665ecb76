package org.readout.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;

/**
 * Reads an XML file by its root element: feeds, news items of the IPTC, pages. What lists reports without their words, and what
 * is none of these, is left out with the reason. No document type is read, no entity expands, nothing is fetched.
 */
final class XmlReader {
    private static final Set<String> NEWS = Set.of("newsItem", "newsMessage", "packageItem", "nitf");

    private final Source source;

    XmlReader(Source source) {
        this.source = source;
    }

    void read(InputStream in) throws IOException {
        int most = XmlDocument.limit(source.limits());
        Optional<byte[]> bytes = XmlDocument.bytes(in, most);
        if (bytes.isEmpty()) {
            source.receiver().damage(Damage.at(source.uri(), most, tooLarge(most)));
            return;
        }
        Carried carried = source.origin().carried();
        Optional<XmlDocument> document = XmlDocument.of(bytes.get(), carried.declared());
        if (document.isEmpty()) {
            source.leaveOut("is not XML: it has no element");
        } else {
            read(document.get(), bytes.get(), carried);
        }
    }

    private static String tooLarge(int most) {
        return "is larger than " + (most >= 1 << 20 ? (most >> 20) + " MiB" : most + " bytes")
                + ", the limit for a feed; --max-size raises it, to four times what it says";
    }

    private void read(XmlDocument document, byte[] bytes, Carried carried) {
        String uri = carried.address().orElse(source.uri());
        String root = document.root();
        if (FeedText.isFeed(document)) {
            feed(document, uri, carried);
        } else if (SitemapReader.reads(document)) {
            source.leaveOut(
                    "is a sitemap: it lists addresses and holds no text; 'readout fetch --sitemap' fetches what it"
                            + " lists");
        } else if (NEWS.contains(root)) {
            new NewsMlReader(source, FeedCaptures.keeping(source.receiver(), carried)).read(document);
        } else if (root.equals("html") && bytes.length <= source.limits().captureBytes()) {
            source.receiver().capture(carried.capture(source.uri(), bytes, MediaType.HTML));
        } else {
            String shown = root.length() <= 60 ? root : root.substring(0, 60) + "…";
            source.leaveOut(
                    "is XML of a kind that is not read: neither a feed nor a news item; its root is <" + shown + ">");
        }
    }

    private void feed(XmlDocument document, String uri, Carried carried) {
        int[] entries = {0};
        FeedCaptures captures = new FeedCaptures(FeedCaptures.keeping(source.receiver(), carried));
        new FeedReader(uri, source.limits()).read(document, new FeedReader.Taker() {
            @Override
            public void entry(FeedEntry entry, String place) {
                entries[0]++;
                captures.entry(entry, place);
            }

            @Override
            public void damage(Damage damage) {
                entries[0]++;
                captures.damage(damage);
            }
        });
        if (entries[0] == 0) {
            source.leaveOut("is a feed without entries");
        }
    }
}
