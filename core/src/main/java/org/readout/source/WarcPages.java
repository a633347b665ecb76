package org.readout.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Finds the pages among the records of a WARC archive. A page is what a server answered with status 200 or 203 (others
 * say that there is none, or that it is elsewhere), a resource, or a conversion to plain text, of a media type that holds
 * reports.
 */
final class WarcPages {
    /** The longest head of an answer. */
    private static final int HEAD = 1 << 20;

    /** Answers that bring a page. */
    private static final Set<String> STATUSES = Set.of("200", "203");

    /** Texts at fixed addresses that are for programs. */
    private static final Set<String> FOR_PROGRAMS = Set.of(
            "/robots.txt", "/ads.txt", "/app-ads.txt", "/sellers.json", "/humans.txt", "/security.txt", "/llms.txt");

    private final Source source;
    private final Receiver receiver;
    private long others;
    private long unchanged;

    WarcPages(Source source, Receiver receiver) {
        this.source = source;
        this.receiver = receiver;
    }

    /** Records that brought something which is no page. */
    long others() {
        return others;
    }

    /** Records which say that a page was the same at another time. */
    long unchanged() {
        return unchanged;
    }

    /**
     * Reads what a record holds.
     *
     * @param warnings about its bytes
     */
    void read(WarcRecord record, byte[] block, List<String> warnings) throws IOException {
        switch (record.type()) {
            case "response" -> response(record, block, warnings);
            case "resource", "conversion" -> {
                Optional<Form> form = form(record, record.contentType().mediaType());
                if (form.isPresent()) {
                    page(record, block, form.get(), record.contentType(), block, List.of(block), warnings);
                } else {
                    others++;
                }
            }
            case "revisit" -> unchanged++;
            default -> {} // requests, and what the archive says about itself
        }
    }

    /** Reads the first bytes of a record that is too large to be a page; tells whether it would be one. */
    boolean isPage(WarcRecord record, byte[] start) {
        boolean page = record.type().equals("response")
                ? isHttp(record, start)
                        && Head.end(start, start.length) > 0
                        && form(record, Head.of(Arrays.copyOf(start, Head.end(start, start.length))), start)
                                .isPresent()
                : Set.of("resource", "conversion").contains(record.type())
                        && form(record, record.contentType().mediaType()).isPresent();
        others += page ? 0 : 1;
        return page;
    }

    private static boolean isHttp(WarcRecord record, byte[] block) {
        return block.length > 5
                && new String(block, 0, 5, StandardCharsets.ISO_8859_1).equals("HTTP/")
                && !record.target().orElse("").startsWith("dns:");
    }

    private void response(WarcRecord record, byte[] block, List<String> warnings) throws IOException {
        if (!isHttp(record, block)) {
            others++;
            return;
        }
        int end = Head.end(block, Math.min(block.length, HEAD));
        if (end < 0) {
            receiver.damage(damage(record, "holds an answer whose head does not end"));
            return;
        }
        Head head = Head.of(Arrays.copyOf(block, end));
        Optional<Form> form = form(record, head, block);
        if (form.isEmpty()) {
            others++;
            return;
        }
        byte[] raw = Arrays.copyOfRange(block, end, block.length);
        List<byte[]> stages = new ArrayList<>();
        stages.add(raw);
        Coding.Body body = new Coding.Body(raw, false);
        if (head.field("transfer-encoding").orElse("").toLowerCase(Locale.ROOT).contains("chunked")) {
            body = Coding.unchunked(raw);
            stages.add(body.bytes());
        }
        boolean broken = body.isBroken();
        Optional<String> encoding = head.field("content-encoding");
        if (encoding.isPresent()) {
            body = new Coding(source.limits().captureBytes(), source.budget()).decoded(body.bytes(), encoding.get());
            stages.add(body.bytes());
            broken |= body.isBroken();
        }
        List<String> all = new ArrayList<>(warnings);
        if (broken) {
            all.add("The page is coded for its transport and breaks off; what could be decoded was read.");
            if (record.truncated().isEmpty()) {
                receiver.damage(damage(record, "holds an answer whose coding breaks off"));
            }
        }
        ContentType type = ContentType.of(head.field("content-type").orElse(""));
        page(record, block, form.get(), type, body.bytes(), stages, all);
    }

    private Optional<Form> form(WarcRecord record, Head head, byte[] block) {
        String[] words = head.firstLine().split("[ \t]+", 3);
        if (words.length < 2 || !STATUSES.contains(words[1].strip())) {
            return Optional.empty();
        }
        Optional<String> type = head.field("content-type");
        if (type.isPresent()) {
            return form(record, ContentType.of(type.get()).mediaType());
        }
        byte[] body = Arrays.copyOfRange(block, Head.end(block, block.length), block.length);
        return new Sniff(Arrays.copyOf(body, Math.min(body.length, Sniff.LENGTH))).form() == Form.HTML
                ? Optional.of(Form.HTML)
                : Optional.empty();
    }

    private static Optional<Form> form(WarcRecord record, String mediaType) {
        String address = record.target().orElse("").toLowerCase(Locale.ROOT);
        int query = address.indexOf('?');
        String path = query < 0 ? address : address.substring(0, query);
        return FOR_PROGRAMS.stream().anyMatch(path::endsWith) ? Optional.empty() : Form.ofMediaType(mediaType);
    }

    private void page(
            WarcRecord record,
            byte[] block,
            Form form,
            ContentType type,
            byte[] bytes,
            List<byte[]> stages,
            List<String> warnings)
            throws IOException {
        if (Source.isBlank(bytes)) {
            others++;
            return;
        }
        List<String> all = new ArrayList<>(warnings);
        record.truncated().ifPresent(why -> all.add("The archive holds only the start of this page (" + why + ")."));
        if (record.truncated().isEmpty()
                && record.head().field("warc-segment-number").isPresent()) {
            all.add("The archive holds this page in several records, of which the first was read.");
        }
        check(record, block, stages, all);
        Optional<String> target = record.target();
        Carried carried = new Carried(
                target,
                type.charset(),
                given(target.filter(address -> address.startsWith("http:") || address.startsWith("https:"))),
                Optional.of(new Provenance(source.uri(), record.position(), record.id(), record.date(), target)),
                all);
        String name = target.or(record::id).orElse("record at byte " + record.position());
        source.member(
                source.origin().member(name, Optional.of(form), carried), new ByteArrayInputStream(bytes), receiver);
    }

    private void check(WarcRecord record, byte[] block, List<byte[]> stages, List<String> warnings) {
        boolean whole = WarcDigests.fit(record.head().field("warc-block-digest"), List.of(() -> block))
                && (record.truncated().isPresent()
                        || WarcDigests.fit(
                                record.head().field("warc-payload-digest"),
                                stages.stream()
                                        .<Supplier<byte[]>>map(stage -> () -> stage)
                                        .toList()));
        if (!whole) {
            receiver.damage(damage(record, "has a digest that does not fit its bytes; they were read as they are"));
            warnings.add("The archive's digest does not fit the bytes of this page.");
        }
    }

    private Damage damage(WarcRecord record, String what) {
        return Damage.at(source.uri(), record.position(), record.name() + " " + what);
    }

    private static Given given(Optional<String> address) {
        return new Given(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), address, Optional.empty());
    }
}
