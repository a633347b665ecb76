package org.readout.ledger;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One reading of an article, held against the one before.
 *
 * @param analysis its number; a later reading has a greater one
 * @param made when, an instant in ISO 8601
 * @param engine versions of what read the article, by the names of the parts
 * @param changes what became different from the reading before; empty for the first
 */
public record Rereading(long analysis, String made, SortedMap<String, String> engine, Optional<Changes> changes) {
    public Rereading {
        engine = Collections.unmodifiableSortedMap(new TreeMap<>(engine));
    }

    /**
     * What one reading has otherwise than an earlier one. A reading is also written when a person corrects a statement; so where {@code engine}
     * is empty, the same machine read, and what changed came of {@code corrections}.
     *
     * @param since number of the earlier analysis
     * @param engine parts of the machine that are of another version, by name
     * @param corrections what people did between the two, the earliest first
     * @param kept how many corrections were in force in the earlier reading and still are in the later one
     * @param same statements that a reader finds as they were
     * @param reweighed how many of these are held surer or less sure than before
     * @param statements those that are new or changed, in the order of the later text, then those that are gone, in the order of the earlier
     */
    public record Changes(
            long since,
            List<Part> engine,
            List<Review.Step> corrections,
            int kept,
            int same,
            int reweighed,
            List<StatementChange> statements) {
        public Changes {
            engine = List.copyOf(engine);
            corrections = List.copyOf(corrections);
            statements = List.copyOf(statements);
        }

        /** How many statements met that fate. */
        public int count(StatementChange.Fate fate) {
            return (int) statements.stream().filter(one -> one.fate() == fate).count();
        }
    }

    /**
     * A part of the machine that is of another version.
     *
     * @param name such as {@code engine} or {@code opennlp}
     * @param before its version in the earlier reading; empty where that had no such part
     * @param after its version in the later reading; empty where that has no such part
     */
    public record Part(String name, Optional<String> before, Optional<String> after) {}
}
