package org.readout.ledger;

import java.util.List;
import java.util.Optional;

/**
 * A statement as the ledger lists it.
 *
 * @param id its id, which it keeps from one analysis to the next
 * @param place where it stands
 * @param kind quoted, mixed or reported
 * @param act what is done by it, such as {@code deny}; empty where there is no cue
 * @param words its words in one line, shortened
 * @param speaker who says it; empty where no words name him
 * @param tellers on whose word, from the outermost inward
 * @param addressee to whom
 * @param said first day on which it was said, as the report tells, as {@code 2025-03-13}
 * @param day when it was said: as the report tells, else the day of the occasion, else that of the article
 * @param occasion the occasion at which it was made
 * @param confidence 0 to 1
 * @param rule the rule or model that found it, with its version
 * @param review what people have made of it
 */
public record StatementEntry(
        String id,
        Place place,
        String kind,
        Optional<String> act,
        String words,
        Optional<PartyEntry> speaker,
        List<PartyEntry> tellers,
        Optional<PartyEntry> addressee,
        Optional<String> said,
        Optional<String> day,
        Optional<String> occasion,
        double confidence,
        String rule,
        ReviewState review) {
    public StatementEntry {
        tellers = List.copyOf(tellers);
    }

    /**
     * Where a statement stands.
     *
     * @param article id of its article
     * @param index in the article's analysis; -1 where the present analysis has it no more
     * @param start of its first words, in code points
     * @param end of its last words
     * @param outlet of its article, where known
     * @param published day of its article, where known
     * @param repeats whether its article has said it before
     */
    public record Place(
            String article,
            int index,
            int start,
            int end,
            Optional<String> outlet,
            Optional<String> published,
            boolean repeats) {}
}
