package org.readout.ledger;

import java.util.Optional;

/**
 * A correction as the ledger keeps it.
 *
 * @param id its number
 * @param correction what was changed
 * @param article of its statement, where it is about one
 * @param before what stood where it put something else: a name, words, or an occasion's id; empty where nothing did
 * @param who made it, as that person calls himself
 * @param made when, an instant in ISO 8601
 * @param undone who undid it and when
 */
public record CorrectionEntry(
        long id,
        Correction correction,
        Optional<String> article,
        String before,
        String who,
        String made,
        Optional<Undone> undone) {

    /**
     * That a correction was undone.
     *
     * @param who did
     * @param when an instant in ISO 8601
     */
    public record Undone(String who, String when) {}
}
