package org.readout.source;

import java.util.Objects;
import java.util.Optional;

/**
 * One entry of a feed.
 *
 * @param title the headline
 * @param address where the report is; empty where the entry gives no whole address of the web
 * @param outlet who published it
 * @param byline who wrote it
 * @param published when, as it is written
 * @param language BCP 47 tag
 * @param words what there is to read; empty where the entry gives nothing
 */
record FeedEntry(
        Optional<String> title,
        Optional<String> address,
        Optional<String> outlet,
        Optional<String> byline,
        Optional<String> published,
        Optional<String> language,
        Optional<Words> words) {
    /** What is said of an article that was made of a summary. */
    static final String SUMMARY = "Only a summary was read, as its source gives no more; the report may say more.";

    /**
     * What an entry gives to read.
     *
     * @param summary whether it is a summary and not the report
     */
    record Words(String text, MediaType mediaType, boolean summary) {
        Words {
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(mediaType, "mediaType");
        }
    }

    /** The entry as it is listed; empty without an address. */
    Optional<Listing.Entry> listed() {
        return address.map(link -> new Listing.Entry(link, title, outlet, published, language));
    }

    /** The capture of what there is to read. */
    Optional<Capture> capture(String place) {
        return words.map(found -> {
            Given given = new Given(title, outlet, byline, published, address, language);
            String uri = address.orElse(place);
            Capture capture = found.mediaType() == MediaType.HTML
                    ? Capture.ofHtml(uri, found.text(), given)
                    : Capture.ofText(uri, found.text(), given);
            return found.summary() ? capture.warned(SUMMARY) : capture;
        });
    }
}
