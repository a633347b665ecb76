package org.readout.account;

import java.util.List;

/**
 * All that one article gives people to assert and to deny, sentence by sentence.
 *
 * @param article its id
 * @param claims in the order of the text
 */
public record Testimony(String article, List<Claim> claims) {
    public Testimony {
        claims = List.copyOf(claims);
    }
}
