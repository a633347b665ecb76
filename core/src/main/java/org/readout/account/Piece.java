package org.readout.account;

import java.util.Objects;

/**
 * A stretch of a quotation that is held against a report.
 *
 * @param kind who has it
 * @param text its words, on one line; empty where words are {@linkplain Kind#SKIPPED skipped}
 */
public record Piece(Kind kind, String text) {
    /** Who has a piece. */
    public enum Kind {
        /** Both, up to case, marks and spelling; as the report prints it. */
        SHARED,
        /** Only the quotation that was asked for. */
        ASKED,
        /** Only the report. */
        REPORTED,
        /** Only the report, where the quotation has dots, or where the reporter's own words part the speaker's. */
        SKIPPED
    }

    public Piece {
        Objects.requireNonNull(kind, "kind");
        text = text.strip().replaceAll("\\s+", " ");
    }
}
