package org.readout.account;

import java.util.List;

/**
 * A quotation held against a report.
 *
 * @param pieces both, word by word, in order; for a paraphrase the report's words alone
 * @param alterations the changes among them, in order
 */
public record Diff(List<Piece> pieces, List<Alteration> alterations) {
    public Diff {
        pieces = List.copyOf(pieces);
        alterations = List.copyOf(alterations);
    }
}
