package org.readout.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/**
 * Reads JSON lines, one article a line, as <a href="https://jsonlines.org">jsonlines.org</a> has them. A bad line is
 * damage, with its offset and its number, and the next one goes on. A file none of whose lines has a text holds no
 * articles, which is said once.
 */
final class JsonLinesReader {
    /** How many bytes are looked at for the charset; JSON is in UTF-8 but for what old programs write. */
    private static final int HEAD = 1 << 13;

    private final String uri;
    private final Receiver receiver;
    private final Limits limits;
    private final JsonArticle articles;
    private final TextlessRows textless;

    JsonLinesReader(String uri, Limits limits, FieldMapping mapping, Receiver receiver, Consumer<String> leaveOut) {
        this.uri = uri;
        this.receiver = receiver;
        this.textless = new TextlessRows(receiver, leaveOut);
        this.limits = limits;
        this.articles = new JsonArticle(limits, mapping);
    }

    void read(InputStream in) throws IOException {
        Lines lines = new Lines(Transcoded.narrow(in, HEAD), limits.captureBytes());
        try {
            while (lines.next()) {
                if (lines.isTooLong()) {
                    damage(lines, 0, Limits.tooLarge(limits.captureBytes()));
                } else if (!lines.isBlank()) {
                    line(lines);
                }
            }
        } catch (IOException e) {
            textless.release();
            throw e;
        }
        textless.end("holds no articles: none of its lines has a text");
    }

    private void line(Lines lines) throws IOException {
        try {
            Capture capture = articles.read(lines.bytes(), uri + "#L" + lines.number());
            textless.release();
            receiver.capture(capture);
        } catch (JsonArticle.NoText e) {
            textless.add(Damage.at(uri + "#L" + lines.number(), lines.start(), e.getMessage()));
        } catch (JsonArticle.Broken e) {
            damage(lines, e.offset(), e.getMessage());
        }
    }

    private void damage(Lines lines, long offset, String reason) {
        textless.release();
        receiver.damage(Damage.at(uri + "#L" + lines.number(), lines.start() + offset, reason));
    }
}
