package org.readout.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.MimeIOException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.io.MaxLineLimitException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;

/**
 * Reads a message (RFC 5322 with MIME): a newsletter that came as e-mail, or a page that a browser saved with all its parts
 * (MHTML). Of a newsletter the text in HTML is the report, else the plain one; its subject, sender and date are given with
 * it, and attached files and messages are read like members of an archive, as are documents that are shown in the text. Of a saved page the part that is named as its
 * start is the report, else the first in HTML; the pictures and frames that it shows are left out.
 */
final class MailReader {
    /** Parts in one another; the mail programs that nest most make six. */
    private static final int DEPTH = 20;

    private static final MimeConfig LIMITS = MimeConfig.custom()
            .setMaxLineLen(1 << 18)
            .setMaxHeaderLen(1 << 18)
            .setMaxHeaderCount(2000)
            .build();

    private static final Set<String> TEXTS = Set.of("text/html", "text/plain", "application/xhtml+xml");

    /** What a mail program calls the texts behind an attached file, which are no documents. */
    private static final Pattern REST_OF_TEXT = Pattern.compile("(?i)ATT[0-9]+\\.(txt|html?)");

    private final Source source;
    private final boolean page;
    private final Members members;
    private final Monitor monitor = new Monitor();
    private final MailHead message = new MailHead();
    private MailHead part = message;
    private Optional<Text> html = Optional.empty();
    private Optional<Text> plain = Optional.empty();
    private boolean started;

    /**
     * A reader.
     *
     * @param page whether the message is known to be a saved page; else its head tells
     */
    MailReader(Source source, boolean page) {
        this.source = source;
        this.page = page;
        this.members = new Members(source);
    }

    void read(InputStream in) throws IOException {
        MimeTokenStream tokens = new MimeTokenStream(LIMITS, monitor, null);
        tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
        tokens.parse(in);
        try {
            tokens(tokens);
            if (monitor.cut) {
                members.damage("is cut off");
            }
        } catch (MimeException | MimeIOException | MaxLineLimitException e) {
            members.damage("is no message that can be read on: " + e.getMessage());
        } finally {
            deliver();
            members.closeMessage();
        }
    }

    private void tokens(MimeTokenStream tokens) throws IOException, MimeException {
        int depth = 0;
        for (EntityState state = tokens.getState(); state != EntityState.T_END_OF_STREAM; state = next(tokens)) {
            switch (state) {
                case T_START_MULTIPART -> {
                    if (++depth > DEPTH) {
                        members.damage("has parts in more than " + DEPTH + " others");
                        return;
                    }
                }
                case T_END_MULTIPART -> depth--;
                case T_START_BODYPART -> part = new MailHead();
                case T_FIELD ->
                    part.put(
                            tokens.getField().getName(),
                            String.valueOf(tokens.getField().getBody()));
                case T_BODY -> body(tokens);
                default -> {} // heads' bounds and what stands between parts
            }
        }
    }

    private static EntityState next(MimeTokenStream tokens) throws IOException, MimeException {
        try {
            return tokens.next();
        } catch (RuntimeException e) { // the parser stumbles
            throw new MimeException(e);
        }
    }

    private boolean isPage() {
        return page || message.isSavedPage();
    }

    private void body(MimeTokenStream tokens) throws IOException {
        String type = part.contentType().mediaType();
        InputStream in = new Body(tokens.getDecodedInputStream());
        boolean text = TEXTS.contains(type) && !part.isAttachment();
        if (isPage()) {
            if (text) {
                pagePart(in);
            }
        } else if (type.equals("message/rfc822")) {
            members.read(part.fileName().filter(name -> name.endsWith(".eml")).orElse("message.eml"), in);
        } else if (text && (type.equals("text/plain") ? plain : html).isEmpty()) {
            Optional<Text> kept = text(in);
            plain = type.equals("text/plain") ? kept : plain;
            html = type.equals("text/plain") ? html : kept;
        } else {
            attachment(type, in);
        }
    }

    /** Reads a file in the message. One that is shown in the text, as pictures are, must be named or typed as a document. */
    private void attachment(String type, InputStream in) throws IOException {
        String name = fileName(type);
        boolean document = Form.of(Form.uncompressed(name)).isPresent()
                && !type.startsWith("image/")
                && !REST_OF_TEXT.matcher(name).matches();
        if (name.isEmpty() || !(part.isAttachment() || document)) {
            members.pass(name);
        } else if (members.isWanted(name)) {
            members.read(name, in);
        }
    }

    /** The part's name, with the ending of its type where it has none that is known; empty where nothing tells one. */
    private String fileName(String type) {
        String name = part.fileName().orElse("");
        Optional<Form> form = Form.ofMediaType(type);
        if (Form.of(Form.uncompressed(name)).isEmpty() && form.isPresent()) {
            String stem = name.isEmpty() ? "document" : name;
            return switch (form.get()) {
                case PDF -> stem + ".pdf";
                case DOCX -> stem + ".docx";
                default -> name;
            };
        }
        return name;
    }

    /** Keeps the part in which a saved page starts. */
    private void pagePart(InputStream in) throws IOException {
        Optional<String> start = message.parameter("content-type", "start");
        boolean starts = start.isPresent() && start.equals(part.field("content-id"));
        if (starts || (html.isEmpty() && !part.contentType().mediaType().equals("text/plain"))) {
            if (!started) {
                html = text(in);
            }
            started |= starts;
        }
    }

    private Optional<Text> text(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(source.limits().captureBytes());
        if (in.read() >= 0) {
            members.damage("has a text that " + Limits.tooLarge(source.limits().captureBytes()));
            return Optional.empty();
        }
        return Source.isBlank(bytes) ? Optional.empty() : Optional.of(new Text(bytes, part));
    }

    private void deliver() {
        Optional<Text> text = html.isPresent() ? html : plain;
        if (text.isEmpty()) {
            return;
        }
        ContentType type = text.get().head.contentType();
        MediaType media = type.mediaType().equals("text/plain") ? MediaType.TEXT : MediaType.HTML;
        members.deliver(
                (isPage() ? saved(text.get().head, type) : sent(type)).capture(source.uri(), text.get().bytes, media));
    }

    private Carried saved(MailHead head, ContentType type) {
        Optional<String> address = head.address("content-location")
                .or(() -> message.address("snapshot-content-location"))
                .or(() -> message.address("content-location"));
        Given given = new Given(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), address, Optional.empty());
        Provenance provenance = new Provenance(
                source.uri(), 0, head.field("content-id"), message.date().map(OffsetDateTime::toInstant), address);
        return new Carried(
                address,
                type.charset(),
                given,
                Optional.of(provenance),
                source.origin().carried().warnings());
    }

    private Carried sent(ContentType type) {
        Given given = new Given(
                message.text("subject"),
                message.sender(),
                Optional.empty(),
                message.date().map(OffsetDateTime::toString).or(() -> message.field("date")),
                Optional.empty(),
                message.text("content-language").map(tag -> tag.split(",", 2)[0].toLowerCase(Locale.ROOT)));
        return new Carried(
                Optional.empty(),
                type.charset(),
                given,
                source.origin().carried().provenance(),
                source.origin().carried().warnings());
    }

    /** The bytes of a part. What the decoder stumbles over ends the message and not the reading. */
    private static final class Body extends FilterInputStream {
        Body(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            try {
                return in.read(bytes, offset, length);
            } catch (RuntimeException e) {
                throw new MimeIOException(new MimeException(e));
            }
        }
    }

    /** A text and the head of its part. */
    private static final class Text {
        private final byte[] bytes;
        private final MailHead head;

        Text(byte[] bytes, MailHead head) {
            this.bytes = bytes;
            this.head = head;
        }
    }

    /** Hears from the parser that a part has no end. */
    private static final class Monitor extends DecodeMonitor {
        private boolean cut;

        @Override
        public boolean warn(String error, String treatment) {
            cut |= error.contains("prematurely");
            return false;
        }

        @Override
        public boolean isListening() {
            return true;
        }
    }
}
