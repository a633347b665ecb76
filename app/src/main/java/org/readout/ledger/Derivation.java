package org.readout.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.readout.account.Dispute;
import org.readout.account.Position;
import org.readout.story.Copy;
import org.readout.story.Occasion;
import org.readout.story.Story;

/**
 * All that is known of articles by comparing them with each other, at one moment.
 *
 * @param sequence the ledger's change up to which articles are in it
 * @param marks for each article in it a text that changes with its reading
 * @param copies which articles copy others
 * @param occasions with their reports
 * @param compared for occasions of two reports or more, what their comparison is made of, and the comparison where it is new
 * @param comparisons the packed comparisons, which are too many for the memory
 * @param stories each article is in one
 * @param disputes what some assert and others deny
 * @param positions what speakers say in changing words
 */
record Derivation(
        long sequence,
        Map<String, String> marks,
        List<Copy> copies,
        List<Occasion> occasions,
        Map<String, Compared> compared,
        RecordFile comparisons,
        List<Story> stories,
        List<Dispute> disputes,
        List<Position> positions) {

    /**
     * What came of comparing an occasion's reports.
     *
     * @param of digest of all that it is made of
     * @param made empty where the ledger has the comparison already
     */
    record Compared(String of, Optional<Made> made) {}

    /**
     * A comparison that was made.
     *
     * @param record number of its bytes in the file
     * @param contradictions cells in which both cannot be true
     * @param altered cells with other words inside the quotation marks
     */
    record Made(int record, int contradictions, int altered) {}
}
