package org.readout.source;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;

/**
 * The value of a {@code Content-Type} field, read leniently.
 *
 * @param mediaType in lower case, without parameters; blank where the value is
 * @param charset that it names; empty where it names none or none that is known
 */
record ContentType(String mediaType, Optional<Charset> charset) {
    static ContentType of(String value) {
        String[] parts = value.toLowerCase(Locale.ROOT).split(";", 16);
        Optional<Charset> charset = Optional.empty();
        for (int i = 1; i < parts.length && charset.isEmpty(); i++) {
            String[] pair = parts[i].split("=", 2);
            if (pair.length == 2 && pair[0].strip().equals("charset")) {
                charset = PageCharset.named(pair[1].replace('"', ' ').replace('\'', ' '));
            }
        }
        return new ContentType(parts[0].strip(), charset);
    }
}
