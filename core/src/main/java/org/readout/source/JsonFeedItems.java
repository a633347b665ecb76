package org.readout.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** Reads the items of a JSON Feed one by one as the parser comes by them. For one feed. */
final class JsonFeedItems implements JsonFields.Inner {
    private final String uri;
    private final Limits limits;
    private final FeedReader.Taker taker;
    private final JsonFeed feed = new JsonFeed();
    private long items;
    private long taken;

    JsonFeedItems(String uri, Limits limits, FeedReader.Taker taker) {
        this.uri = uri;
        this.limits = limits;
        this.taker = taker;
    }

    /** How many items were handed over. */
    long taken() {
        return taken;
    }

    @Override
    public void array(JsonParser parser, JsonFields outer) throws IOException {
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token == null) {
                return;
            }
            items++;
            if (token != JsonToken.START_OBJECT) {
                parser.skipChildren();
                continue;
            }
            JsonFields item = JsonFields.read(parser, JsonFeed.ITEM, limits.captureBytes());
            boolean any = item.first("content_html").isPresent()
                    || item.first("content_text").isPresent();
            if (any || JsonFeed.isSaid(outer)) {
                taken++;
                taker.entry(feed.entry(item, outer), uri + "#" + items);
            }
        }
    }
}
