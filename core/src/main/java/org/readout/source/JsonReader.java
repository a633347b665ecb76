package org.readout.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/**
 * Reads a JSON file that holds one article as an object, several in an array, or a JSON Feed; {@code path#3} is the third of an
 * array or feed.
 * Reads them one by one. Where the JSON breaks, the rest of the file is damaged: nothing tells where the next one starts.
 */
final class JsonReader {
    private final String uri;
    private final Limits limits;
    private final Receiver receiver;
    private final Consumer<String> leaveOut;
    private final JsonArticle articles;
    private long found;

    JsonReader(String uri, Limits limits, FieldMapping mapping, Receiver receiver, Consumer<String> leaveOut) {
        this.uri = uri;
        this.limits = limits;
        this.receiver = receiver;
        this.leaveOut = leaveOut;
        this.articles = new JsonArticle(limits, mapping);
    }

    void read(InputStream in) throws IOException {
        try (JsonParser parser = articles.parser(in)) {
            JsonToken first = parser.nextToken();
            if (first == JsonToken.START_OBJECT) {
                first(parser);
                while (parser.nextToken() == JsonToken.START_OBJECT) {
                    article(parser, uri + "#" + (found + 1));
                }
            } else if (first == JsonToken.START_ARRAY) {
                array(parser);
            } else {
                leaveOut.accept("holds no article: it is neither an object nor an array");
            }
        } catch (JsonProcessingException e) {
            JsonArticle.Broken broken = JsonArticle.broken(e);
            receiver.damage(Damage.at(uri, broken.offset(), broken.getMessage()));
        }
    }

    /** An object may be an article or a feed. */
    private void first(JsonParser parser) throws IOException {
        JsonFeedItems items = new JsonFeedItems(uri, limits, new FeedCaptures(receiver));
        JsonFields fields = articles.fields(parser, items);
        if (items.taken() > 0) {
            return;
        }
        try {
            Capture capture = articles.capture(fields, uri);
            found++;
            receiver.capture(capture);
        } catch (JsonArticle.NoText e) {
            leaveOut.accept(
                    JsonFeed.isSaid(fields) ? "is a feed without entries" : "holds no article: it " + e.getMessage());
        }
    }

    private void array(JsonParser parser) throws IOException {
        long articlesBefore = found;
        long elements = 0;
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            elements++;
            if (token == null) {
                break;
            }
            String place = uri + "#" + elements;
            if (token == JsonToken.START_OBJECT) {
                article(parser, place);
            } else {
                parser.skipChildren();
                long end = Math.max(0, parser.currentLocation().getByteOffset()); // -1 in UTF-16
                receiver.damage(Damage.at(place, end, "is not a JSON object"));
            }
        }
        if (elements == 0 && articlesBefore == found) {
            leaveOut.accept("holds no articles: its array is empty");
        }
    }

    private void article(JsonParser parser, String place) throws IOException {
        long start = Math.max(0, parser.currentTokenLocation().getByteOffset());
        try {
            Capture capture = articles.read(parser, place);
            found++;
            receiver.capture(capture);
        } catch (JsonArticle.NoText e) {
            receiver.damage(Damage.at(place, start, e.getMessage()));
        }
    }
}
