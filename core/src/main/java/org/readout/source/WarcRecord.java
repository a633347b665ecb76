package org.readout.source;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/**
 * The head of a WARC record: <a href="https://iipc.github.io/warc-specifications/">WARC 1.0 and 1.1</a>.
 *
 * @param position byte offset in the archive; of its gzip member where each record has its own
 */
record WarcRecord(long position, Head head) {
    /** Addresses beyond this many characters hold data and name no page. */
    private static final int ADDRESS = 8192;

    /** In lower case; blank where the record does not say. */
    String type() {
        return head.field("warc-type").orElse("").toLowerCase(Locale.ROOT);
    }

    Optional<String> id() {
        return head.field("warc-record-id").map(WarcRecord::bare);
    }

    /** The address that was asked. */
    Optional<String> target() {
        return head.field("warc-target-uri")
                .map(WarcRecord::bare)
                .filter(address -> !address.isEmpty() && address.length() <= ADDRESS);
    }

    /** The moment of the capture; empty where the record does not tell it to the minute. */
    Optional<Instant> date() {
        try {
            return head.field("warc-date").map(OffsetDateTime::parse).map(OffsetDateTime::toInstant);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    ContentType contentType() {
        return ContentType.of(head.field("content-type").orElse(""));
    }

    /** How many bytes follow the head, as it says; -1 where it says nothing that can be. */
    long length() {
        String length = head.field("content-length").orElse("");
        boolean digits =
                !length.isEmpty() && length.length() <= 18 && length.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Long.parseLong(length) : -1;
    }

    /** Why the capture ends early, in the record's word; empty where it does not. */
    Optional<String> truncated() {
        return head.field("warc-truncated");
    }

    /** What it is called in a damage: by its address, else by its id. */
    String name() {
        return target().or(this::id).map(text -> "the record of " + text).orElse("a record without a name");
    }

    private static String bare(String text) {
        String stripped = text.strip();
        boolean angled = stripped.startsWith("<") && stripped.endsWith(">") && stripped.length() > 1;
        return angled ? stripped.substring(1, stripped.length() - 1).strip() : stripped;
    }
}
