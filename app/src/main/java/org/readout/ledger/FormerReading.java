package org.readout.ledger;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.jdbi.v3.core.Handle;
import org.readout.analysis.FieldDifference;
import org.readout.ledger.StatementChange.Fate;

/**
 * The statements that one reading of an article gave, with the ids by which the ledger knows them.
 *
 * @param rows in their order
 * @param ids one for each row; empty where the ledger knows no such statement
 */
record FormerReading(List<FormerRow> rows, List<String> ids) {
    /** Far more than the largest report gives, which has 8 MiB. */
    private static final long MOST_BYTES = 256L << 20;

    private static final int MOST_ROWS = 200_000;

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxDocumentLength(MOST_BYTES)
                    .build())
            .build());

    FormerReading {
        rows = List.copyOf(rows);
        ids = List.copyOf(ids);
    }

    /** A statement of the ledger: its place in the present reading, -1 where that has it no more, and where its words stood last. */
    record Known(String id, int index, Matching.Place place) {}

    /**
     * The rows of an analysis.
     *
     * @throws LedgerRefused if they cannot be read
     */
    static List<FormerRow> rows(Handle handle, long analysis) throws LedgerRefused {
        byte[] packed = handle.createQuery("SELECT statements FROM analysis WHERE id = :id")
                .bind("id", analysis)
                .mapTo(byte[].class)
                .one();
        List<FormerRow> rows = new ArrayList<>();
        try (GZIPInputStream bytes = new GZIPInputStream(new ByteArrayInputStream(packed));
                JsonParser parser = JSON.createParser(bytes)) {
            while (parser.nextToken() != null) {
                if (rows.size() == MOST_ROWS) {
                    throw new IllegalArgumentException("more than " + MOST_ROWS + " rows");
                }
                rows.add(FormerRow.of(JSON.readTree(parser)));
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new LedgerRefused(
                    "what analysis " + analysis + " found is damaged in the ledger, so that it cannot be told what"
                            + " changed since; take back a copy of the ledger",
                    e);
        }
        return rows;
    }

    /** The present reading, whose statements have their places in the ledger. */
    static FormerReading present(List<FormerRow> rows, List<Known> known) {
        List<String> ids = new ArrayList<>(Collections.nCopies(rows.size(), ""));
        for (Known one : known) {
            if (one.index() >= 0 && one.index() < ids.size()) {
                ids.set(one.index(), one.id());
            }
        }
        return new FormerReading(rows, ids);
    }

    /** The reading of {@code rows}, which came before this one: what this one has is the same statement, and of the others the ledger knows where they stood last. */
    FormerReading before(List<FormerRow> rows, List<Known> known) {
        List<String> ids = new ArrayList<>(Collections.nCopies(rows.size(), ""));
        int[] was = match(this.rows, rows);
        for (int index = 0; index < was.length; index++) {
            if (was[index] >= 0) {
                ids.set(was[index], this.ids.get(index));
            }
        }
        Set<String> taken = new HashSet<>(this.ids);
        List<Known> others =
                known.stream().filter(one -> !taken.contains(one.id())).toList();
        List<Integer> left = IntStream.range(0, rows.size())
                .filter(index -> ids.get(index).isEmpty())
                .boxed()
                .toList();
        int[] found = Matching.match(
                left.stream().map(index -> rows.get(index).matched()).toList(),
                others.stream().map(Known::place).toList());
        for (int index = 0; index < found.length; index++) {
            if (found[index] >= 0) {
                ids.set(left.get(index), others.get(found[index]).id());
            }
        }
        return new FormerReading(rows, ids);
    }

    private static int[] match(List<FormerRow> found, List<FormerRow> known) {
        List<Matching.Place> here = found.stream().map(FormerRow::matched).toList();
        List<Matching.Place> there = known.stream().map(FormerRow::matched).toList();
        return here.equals(there) ? IntStream.range(0, here.size()).toArray() : Matching.match(here, there);
    }

    /**
     * Holds this reading against an earlier one.
     *
     * @param present ids of the statements that the present reading of the article has
     */
    Held since(FormerReading earlier, Set<String> present) {
        int[] was = match(rows, earlier.rows);
        List<StatementChange> changes = new ArrayList<>();
        int same = 0;
        int reweighed = 0;
        Set<Integer> survived = new HashSet<>();
        for (int index = 0; index < was.length; index++) {
            FormerRow row = rows.get(index);
            if (was[index] < 0) {
                changes.add(change(Fate.NEW, index, List.of(), present));
                continue;
            }
            survived.add(was[index]);
            FormerRow before = earlier.rows.get(was[index]);
            List<FieldDifference> differences = row.since(before);
            if (differences.isEmpty()) {
                same++;
                reweighed += row.isReweighed(before) ? 1 : 0;
            } else {
                changes.add(change(Fate.CHANGED, index, differences, present));
            }
        }
        for (int index = 0; index < earlier.rows.size(); index++) {
            if (!survived.contains(index)) {
                changes.add(earlier.change(Fate.GONE, index, List.of(), present));
            }
        }
        return new Held(same, reweighed, changes);
    }

    /** What came of holding two readings against each other, as {@link Rereading.Changes} tells it. */
    record Held(int same, int reweighed, List<StatementChange> statements) {}

    private StatementChange change(Fate fate, int index, List<FieldDifference> differences, Set<String> present) {
        FormerRow row = rows.get(index);
        String id = ids.get(index);
        return new StatementChange(
                fate,
                id.isEmpty() ? Optional.empty() : Optional.of(id),
                present.contains(id),
                row.place(),
                row.words(),
                row.speaker(),
                differences);
    }
}
