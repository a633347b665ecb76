package org.readout.source;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.address.Address;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.field.DateTimeFieldLenientImpl;
import org.apache.james.mime4j.field.address.LenientAddressParser;

/** The fields that open a message or a part of one, the first of each name, with what is meant by them. */
final class MailHead {
    /** Longer values are shortened before they are read. */
    private static final int LONGEST = 4000;

    private final Map<String, String> fields = new HashMap<>();

    void put(String name, String value) {
        fields.putIfAbsent(name.strip().toLowerCase(Locale.ROOT), shortened(value.strip()));
    }

    private static String shortened(String value) {
        return value.length() > LONGEST ? value.substring(0, LONGEST) : value;
    }

    /** The value of the field {@code name}, which is in lower case, as it stands there. */
    Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name)).filter(value -> !value.isBlank());
    }

    /** The value with its encoded words (RFC 2047) decoded. */
    Optional<String> text(String name) {
        return field(name).map(MailHead::decoded);
    }

    private static String decoded(String value) {
        try {
            return DecoderUtil.decodeEncodedWords(value, DecodeMonitor.SILENT);
        } catch (RuntimeException e) {
            return value; // an encoding that is none: the reader sees what stands there
        }
    }

    /** The name of the first sender; empty where only an address is given. */
    Optional<String> sender() {
        Optional<String> from = field("from");
        if (from.isEmpty()) {
            return Optional.empty();
        }
        try {
            List<Address> senders = LenientAddressParser.DEFAULT.parseAddressList(from.get());
            return senders.stream()
                    .filter(Mailbox.class::isInstance)
                    .map(sender -> ((Mailbox) sender).getName())
                    .filter(name -> name != null && !name.isBlank() && name.indexOf('@') < 0)
                    .map(MailHead::decoded)
                    .findFirst();
        } catch (RuntimeException e) {
            return Optional.empty(); // not an address
        }
    }

    /** The moment that it gives as its date. */
    Optional<OffsetDateTime> date() {
        String date = field("date").orElse("");
        int comment = date.indexOf('(');
        try {
            return date.isEmpty()
                    ? Optional.empty()
                    : Optional.of(OffsetDateTime.parse(
                            (comment < 0 ? date : date.substring(0, comment)).strip(),
                            DateTimeFieldLenientImpl.RFC_5322));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    ContentType contentType() {
        return ContentType.of(field("content-type").orElse("text/plain"));
    }

    /** The name of the file that the part is; empty where it is none. */
    Optional<String> fileName() {
        return parameter("content-disposition", "filename")
                .or(() -> parameter("content-type", "name"))
                .map(MailHead::decoded);
    }

    boolean isAttachment() {
        return field("content-disposition")
                .map(value -> value.toLowerCase(Locale.ROOT).startsWith("attachment"))
                .orElse(false);
    }

    /** A parameter of a field, also where it is coded by RFC 2231, of which only the end matters here. */
    Optional<String> parameter(String field, String name) {
        String value = field(field).orElse("");
        for (String part : value.split(";", 50)) {
            int equal = part.indexOf('=');
            String key = equal < 0 ? "" : part.substring(0, equal).strip().toLowerCase(Locale.ROOT);
            if (key.equals(name) || key.equals(name + "*")) {
                String bare = part.substring(equal + 1).strip();
                boolean quoted = bare.length() > 1 && bare.startsWith("\"") && bare.endsWith("\"");
                return Optional.of(quoted ? bare.substring(1, bare.length() - 1) : bare)
                        .filter(text -> !text.isBlank());
            }
        }
        return Optional.empty();
    }

    /** Whether a browser has saved a page in this message. */
    boolean isSavedPage() {
        return field("snapshot-content-location").isPresent()
                || field("from").map(from -> from.startsWith("<Saved by")).orElse(false);
    }

    /** The address that the part has, if it is one of the web. */
    Optional<String> address(String field) {
        return field(field)
                .map(text -> text.replace(" ", ""))
                .filter(text -> text.startsWith("http://") || text.startsWith("https://"));
    }
}
