package org.readout.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/**
 * Takes off what a server put round a page: chunks, and the codings gzip, deflate and br. A body that is not what its head
 * says is taken as it is: archives often keep the head of an answer with the body already decoded. What is decoded is cut
 * at a limit, so that no small body becomes an endless one.
 */
final class Coding {
    /** Codings on one body that are taken off; nobody sends more. */
    private static final int MOST = 3;

    private final int limit;
    private final Budget budget;

    /** @param limit how many bytes are decoded at most */
    Coding(int limit, Budget budget) {
        this.limit = limit;
        this.budget = budget;
    }

    /** What a body becomes: no more bytes than the limit, and whether the coding breaks, so that they are not all. */
    static final class Body {
        private final byte[] bytes;
        private final boolean broken;

        Body(byte[] bytes, boolean broken) {
            this.bytes = bytes;
            this.broken = broken;
        }

        byte[] bytes() {
            return bytes;
        }

        boolean isBroken() {
            return broken;
        }
    }

    /** The body of an answer without the chunks of {@code Transfer-Encoding: chunked}; itself where it has none. */
    static Body unchunked(byte[] body) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream(body.length);
        int at = 0;
        while (true) {
            int digits = at;
            long size = 0;
            while (digits < body.length && digits - at < 8 && Character.digit(body[digits], 16) >= 0) {
                size = size * 16 + Character.digit(body[digits++], 16);
            }
            int line = lineEnd(body, digits);
            if (digits == at || line < 0) {
                return at == 0 ? new Body(body, false) : new Body(whole.toByteArray(), true);
            }
            if (size == 0) {
                return new Body(whole.toByteArray(), false);
            }
            int length = (int) Math.min(size, body.length - line);
            whole.write(body, line, length);
            at = line + length;
            if (length < size) {
                return at == line && whole.size() == 0 ? new Body(body, false) : new Body(whole.toByteArray(), true);
            }
            at += at < body.length && body[at] == '\r' ? 1 : 0;
            at += at < body.length && body[at] == '\n' ? 1 : 0;
        }
    }

    /** Behind the line feed that ends the line of a chunk's size, whose extensions are passed over; -1 where none does. */
    private static int lineEnd(byte[] body, int from) {
        if (from >= body.length || "; \t\r\n".indexOf(body[from]) < 0) {
            return -1;
        }
        int at = from;
        while (at < body.length && body[at] != '\n') {
            at++;
        }
        return at < body.length ? at + 1 : -1;
    }

    /** The body without the codings that {@code Content-Encoding} names, the last of them first. */
    Body decoded(byte[] body, String contentEncoding) throws Budget.Exhausted {
        List<String> codings = new ArrayList<>(
                Arrays.asList(contentEncoding.toLowerCase(Locale.ROOT).split(",", MOST + 1)));
        Collections.reverse(codings);
        byte[] bytes = body;
        boolean broken = codings.size() > MOST;
        for (String coding : codings.subList(0, Math.min(MOST, codings.size()))) {
            Body step = step(bytes, coding.strip());
            bytes = step.bytes;
            broken |= step.broken;
        }
        return new Body(bytes, broken);
    }

    private Body step(byte[] body, String coding) throws Budget.Exhausted {
        return switch (coding) {
            case "gzip", "x-gzip" ->
                new Sniff(body).isGzip() ? pulled(body, GZIPInputStream::new) : new Body(body, false);
            case "deflate" -> deflated(body);
            case "br" -> brotli(body);
            default -> new Body(body, false);
        };
    }

    private Body deflated(byte[] body) throws Budget.Exhausted {
        boolean headed = body.length > 1 && (body[0] & 0x0F) == 8 && ((body[0] & 0xFF) << 8 | body[1] & 0xFF) % 31 == 0;
        Inflater inflater = new Inflater(!headed);
        try {
            Body decoded = pulled(body, in -> new InflaterInputStream(in, inflater));
            return decoded.bytes.length == 0 && decoded.broken ? new Body(body, false) : decoded;
        } finally {
            inflater.end();
        }
    }

    private Body brotli(byte[] body) throws Budget.Exhausted {
        Body decoded = pulled(body, BrotliInputStream::new);
        return decoded.broken && looksLikeText(body) ? new Body(body, false) : decoded;
    }

    private static boolean looksLikeText(byte[] body) {
        byte[] head = Arrays.copyOf(body, Math.min(body.length, Sniff.LENGTH));
        return new Sniff(head).binary().isEmpty();
    }

    private interface Opening {
        InputStream open(InputStream in) throws IOException;
    }

    private Body pulled(byte[] body, Opening opening) throws Budget.Exhausted {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 14];
        try (InputStream in = opening.open(new ByteArrayInputStream(body))) {
            while (whole.size() <= limit) {
                int count = in.read(buffer, 0, Math.min(buffer.length, limit + 1 - whole.size()));
                if (count <= 0) {
                    break;
                }
                budget.unpacked(count);
                whole.write(buffer, 0, count);
            }
            return new Body(whole.toByteArray(), false);
        } catch (Budget.Exhausted e) {
            throw e;
        } catch (IOException | RuntimeException e) { // a decoder may stumble over what no encoder makes
            return new Body(whole.toByteArray(), true);
        }
    }
}
