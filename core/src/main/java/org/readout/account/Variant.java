package org.readout.account;

import java.util.List;

/**
 * One wording in which reports have a quotation, with the reports that have it.
 *
 * @param verdict what it is to the quotation
 * @param witnesses the reports, each once, by date, those without one last
 */
public record Variant(Verdict verdict, List<Witness> witnesses) {
    public Variant {
        witnesses = List.copyOf(witnesses);
        if (witnesses.isEmpty()) {
            throw new IllegalArgumentException("a wording that no report has");
        }
    }

    /** The earliest finding in a report that copies none of the others. */
    public Finding first() {
        return witnesses.stream()
                .filter(witness -> witness.copyOf().isEmpty())
                .findFirst()
                .orElse(witnesses.get(0))
                .finding();
    }

    /** How many reports have it that copy none of the others. */
    public int independent() {
        return (int)
                witnesses.stream().filter(witness -> witness.copyOf().isEmpty()).count();
    }

    /** How many copy one of the others. */
    public int copies() {
        return witnesses.size() - independent();
    }
}
