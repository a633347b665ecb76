package org.readout.account;

import java.util.List;
import java.util.Objects;

/**
 * What a check of a quotation found.
 *
 * @param query what was asked for
 * @param verdict that of the first variant, or {@link Verdict#NOT_FOUND}
 * @param reports how many reports were looked at
 * @param variants the wordings that were found, the nearest first
 * @param leftOut how many findings there was no room for; the farthest from the quotation
 */
public record Answer(Query query, Verdict verdict, int reports, List<Variant> variants, int leftOut) {
    public Answer {
        Objects.requireNonNull(query, "query");
        variants = List.copyOf(variants);
        if (verdict != (variants.isEmpty() ? Verdict.NOT_FOUND : variants.get(0).verdict())) {
            throw new IllegalArgumentException(verdict + " with " + variants.size() + " variants");
        }
    }
}
