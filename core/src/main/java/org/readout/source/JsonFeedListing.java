package org.readout.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what a JSON Feed lists. */
final class JsonFeedListing {
    private final String address;
    private final Limits limits;

    JsonFeedListing(String address, Limits limits) {
        this.address = address;
        this.limits = limits;
    }

    Listing read(byte[] bytes) {
        List<Listing.Entry> entries = new ArrayList<>();
        List<Damage> damages = new ArrayList<>();
        JsonFeedItems items = new JsonFeedItems(address, limits, new FeedReader.Taker() {
            @Override
            public void entry(FeedEntry entry, String place) {
                if (entries.size() < Listing.MOST_ENTRIES) {
                    entry.listed().ifPresent(entries::add);
                }
            }

            @Override
            public void damage(Damage damage) {
                damages.add(damage);
            }
        });
        Optional<String> title = Optional.empty();
        try (JsonParser parser = JsonArticle.factory(limits).createParser(bytes)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                title = JsonFields.read(parser, JsonFeed.FEED, limits.captureBytes(), items)
                        .first("title");
            }
        } catch (IOException e) {
            JsonArticle.Broken broken = JsonArticle.broken(e);
            damages.add(Damage.at(address, broken.offset(), broken.getMessage()));
        }
        return items.taken() == 0 && damages.isEmpty()
                ? Listing.other(address, "is neither a feed nor a sitemap")
                : new Listing(Listing.Kind.FEED, title, entries, damages);
    }
}
