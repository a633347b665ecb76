package org.readout.api.rest;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.readout.api.Secret;

/** Marks where a list goes on, so that nobody but us can make a mark, and none serves for another question. */
final class Cursors {
    private final Secret secret;

    Cursors(Secret secret) {
        this.secret = secret;
    }

    /** A cursor for this place in the answer to this question. */
    String write(String question, String place) {
        String encoded = Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.UTF_8));
        return encoded + "." + signature(question, encoded);
    }

    /** The place; empty if the cursor is not ours, or for another question. */
    Optional<String> read(String question, String cursor) {
        int dot = cursor.indexOf('.');
        if (dot < 0
                || !secret.signed("cursor", question + "\n" + cursor.substring(0, dot), cursor.substring(dot + 1))) {
            return Optional.empty();
        }
        return Optional.of(new String(Base64.getUrlDecoder().decode(cursor.substring(0, dot)), StandardCharsets.UTF_8));
    }

    private String signature(String question, String encoded) {
        return secret.sign("cursor", question + "\n" + encoded);
    }
}
