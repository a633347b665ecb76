package org.readout.ledger;

import java.nio.charset.StandardCharsets;

/** Names of pages, made of ids: lower-case ASCII letters, digits and hyphens only, whatever the id holds. A pure function of the id. */
final class Addresses {
    private static final int LONGEST = 60;

    private Addresses() {}

    /** The name of the page of {@code id}; where letters are lost a digest makes it one of its own. */
    static String page(String id) {
        StringBuilder name = new StringBuilder();
        boolean exact = id.length() <= LONGEST;
        for (int unit = 0; unit < Math.min(id.length(), LONGEST); unit++) {
            char letter = id.charAt(unit);
            if (letter >= 'A' && letter <= 'Z') {
                name.append((char) (letter + ('a' - 'A')));
            } else if ((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9')) {
                name.append(letter);
            } else {
                name.append('-');
                exact &= letter == '-' || letter == ':';
            }
        }
        return exact
                ? name.toString()
                : name + "-"
                        + CaptureShelf.digest(id.getBytes(StandardCharsets.UTF_8))
                                .substring(0, 12);
    }
}
