package org.readout.fetch;

import java.util.Optional;

/**
 * Who asks, as servers are told.
 *
 * @param version of Readout
 * @param contact a web or mail address of whoever runs it; empty where none is given
 */
public record Agent(String version, Optional<String> contact) {
    private static final int LONGEST = 200;

    public Agent {
        contact = contact.map(String::strip).filter(text -> !text.isEmpty());
        if (contact.isPresent()
                && (contact.get().length() > LONGEST
                        || !contact.get().chars().allMatch(c -> c > 0x20 && c < 0x7f && c != '(' && c != ')'))) {
            throw new IllegalArgumentException(
                    "A contact is a web address or a mail address, without blanks and brackets.");
        }
    }

    /** The value of {@code User-Agent}. */
    public String header() {
        return "Readout/" + version + contact.map(text -> " (+" + text + ")").orElse("");
    }
}
