package org.readout.account;

import java.util.Objects;

/**
 * A change between a report's words and a quotation, in both wordings.
 *
 * @param change what happened, seen from the report
 * @param asked the quotation's words; empty where it has none there
 * @param reported the report's, as it prints them; empty where it has none there
 */
public record Alteration(Change change, String asked, String reported) {
    public Alteration {
        Objects.requireNonNull(change, "change");
        asked = asked.strip().replaceAll("\\s+", " ");
        reported = reported.strip().replaceAll("\\s+", " ");
    }
}
