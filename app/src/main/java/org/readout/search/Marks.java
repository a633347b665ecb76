package org.readout.search;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.lucene.index.IndexWriter;
import org.jspecify.annotations.Nullable;

/**
 * What a commit says about itself.
 *
 * @param format which fields there are and what they hold; empty for an index that is not ours
 * @param encoder whose vectors it keeps
 * @param position how far it has read which ledger; empty before the first commit
 */
record Marks(String format, String encoder, Optional<Position> position) {
    private static final String FORMAT = "format";
    private static final String ENCODER = "encoder";
    private static final String LEDGER = "ledger";
    private static final String SEQUENCE = "sequence";

    static Marks of(@Nullable Iterable<Map.Entry<String, String>> entries) {
        Map<String, String> read = new TreeMap<>();
        if (entries != null) {
            entries.forEach(entry -> read.put(entry.getKey(), entry.getValue()));
        }
        String ledger = read.getOrDefault(LEDGER, "");
        return new Marks(
                read.getOrDefault(FORMAT, ""),
                read.getOrDefault(ENCODER, ""),
                ledger.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Position(ledger, Long.parseLong(read.getOrDefault(SEQUENCE, "0")))));
    }

    Marks at(Position reached) {
        return new Marks(format, encoder, Optional.of(reached));
    }

    /** Has them written by the next commit. */
    void put(IndexWriter writer) {
        Map<String, String> entries = new TreeMap<>();
        entries.put(FORMAT, format);
        entries.put(ENCODER, encoder);
        position.ifPresent(reached -> {
            entries.put(LEDGER, reached.ledger());
            entries.put(SEQUENCE, Long.toString(reached.sequence()));
        });
        writer.setLiveCommitData(entries.entrySet());
    }
}
