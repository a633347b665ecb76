package org.readout.search;

/**
 * How far an index has read a ledger.
 *
 * @param ledger the ledger's id; an index of another ledger is to be made anew
 * @param sequence the number of the last change that the index holds
 */
public record Position(String ledger, long sequence) {
    public Position {
        if (ledger.isBlank()) {
            throw new IllegalArgumentException("a ledger needs an id");
        }
        if (sequence < 0) {
            throw new IllegalArgumentException("a sequence is at least 0, not " + sequence);
        }
    }
}
