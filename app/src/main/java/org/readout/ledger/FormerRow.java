package org.readout.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.readout.analysis.FieldDifference;
import org.readout.analysis.Telling;
import org.readout.text.Span;

/**
 * A row of {@code statements.jsonl} that some reading gave. The row may be of any version and is not trusted.
 *
 * @param telling what a reader is told by it
 * @param confidence 0 to 1
 */
record FormerRow(Telling telling, double confidence) {
    /** Confidences nearer to each other are printed alike. */
    private static final double ALIKE = 0.005;

    /**
     * The row of this JSON.
     *
     * @throws IllegalArgumentException if it is none
     */
    static FormerRow of(JsonNode node) {
        return new FormerRow(Telling.of(node), node.path("confidence").asDouble());
    }

    /** Its words, in code points. */
    Span place() {
        return telling.place();
    }

    /** The same, in one line, shortened. */
    String words() {
        return telling.words();
    }

    /** Who says it. */
    Optional<String> speaker() {
        return telling.speaker();
    }

    /** Where it stands, as statements are found again by. */
    Matching.Place matched() {
        return new Matching.Place(place().start(), place().end(), words());
    }

    /** Whether this reading holds it surer or less sure than {@code earlier} did. */
    boolean isReweighed(FormerRow earlier) {
        return Math.abs(confidence - earlier.confidence) >= ALIKE;
    }

    /** What it tells otherwise than {@code earlier} did. */
    List<FieldDifference> since(FormerRow earlier) {
        return telling.since(earlier.telling);
    }
}
