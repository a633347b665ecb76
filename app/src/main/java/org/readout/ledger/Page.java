package org.readout.ledger;

import java.util.List;

/**
 * Some rows of a list.
 *
 * @param rows in the list's order
 * @param total how many the list has
 * @param from place of the first row in the list, from 0
 */
public record Page<T>(List<T> rows, long total, long from) {
    public Page {
        rows = List.copyOf(rows);
    }

    /** Whether rows follow. */
    public boolean goesOn() {
        return from + rows.size() < total;
    }
}
