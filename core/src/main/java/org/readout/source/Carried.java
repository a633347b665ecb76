package org.readout.source;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What an archive, a message or an answer of a server says about the bytes that it carries.
 *
 * @param address the capture's uri in place of the path; empty where nothing says one
 * @param declared the charset
 * @param given about the article
 * @param provenance the record
 * @param warnings sentences for the reader, as that the record was cut off
 */
record Carried(
        Optional<String> address,
        Optional<Charset> declared,
        Given given,
        Optional<Provenance> provenance,
        List<String> warnings) {
    private static final Carried NOTHING =
            new Carried(Optional.empty(), Optional.empty(), Given.nothing(), Optional.empty(), List.of());

    Carried {
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(declared, "declared");
        Objects.requireNonNull(given, "given");
        Objects.requireNonNull(provenance, "provenance");
        warnings = List.copyOf(warnings);
    }

    /** Nothing said, as of a file. */
    static Carried nothing() {
        return NOTHING;
    }

    /** A capture that takes {@code bytes} over, with all that is carried. */
    Capture capture(String uri, byte[] bytes, MediaType mediaType) {
        Capture capture = Capture.adopt(address.orElse(uri), bytes, mediaType, declared, given);
        for (String warning : warnings) {
            capture = capture.warned(warning);
        }
        return provenance.isPresent() ? capture.from(provenance.get()) : capture;
    }
}
