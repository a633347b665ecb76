package org.readout.ledger;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Reads the table of corrections. */
final class Corrections {
    private static final String COLUMNS = "SELECT id, kind, article, detail, seen, who, made, undone, undone_by, basis,"
            + " sequence, undone_sequence FROM correction ";

    private static final String STEPS = "(SELECT id, 0 AS back, made AS moment FROM correction"
            + " UNION ALL SELECT id, 1 AS back, undone AS moment FROM correction WHERE undone IS NOT NULL) AS steps";

    private static final String LAST_FIRST = " ORDER BY moment DESC, back DESC, id DESC";

    private Corrections() {}

    /** A row as it stands in the table. */
    private record Row(
            long id,
            String kind,
            Optional<String> article,
            String detail,
            String seen,
            String who,
            String made,
            Optional<CorrectionEntry.Undone> undone) {

        static Row of(ResultSet row) throws SQLException {
            String undone = row.getString(8);
            return new Row(
                    row.getLong(1),
                    row.getString(2),
                    Optional.ofNullable(row.getString(3)),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    row.getString(7),
                    undone == null
                            ? Optional.empty()
                            : Optional.of(new CorrectionEntry.Undone(row.getString(9), undone)));
        }

        CorrectionEntry entry() throws LedgerRefused {
            Correction correction = CorrectionForm.read(kind, detail);
            return new CorrectionEntry(
                    id, correction, article, CorrectionForm.before(correction, seen), who, made, undone);
        }
    }

    /** Those that were not undone, the oldest first; {@code which} is a condition of ours. */
    static List<CorrectionEntry> inForce(Store store, String which) throws IOException {
        return entries(
                store.read(handle -> handle.createQuery(COLUMNS + "WHERE undone IS NULL AND " + which + " ORDER BY id")
                        .map((row, context) -> Row.of(row))
                        .list()));
    }

    /**
     * A correction of a statement that is in force.
     *
     * @param id its number
     * @param correction what was changed
     * @param basis what the person saw
     */
    record Held(long id, Correction.OfStatement correction, Basis basis) {}

    /** Those about one article's statements that were not undone, the oldest first. */
    static List<Held> ofArticle(Store store, String article) throws IOException {
        return held(store, "article = :article", article);
    }

    /** Those that say at which occasion a statement was made and that were not undone, the oldest first. */
    static List<Held> ofOccasions(Store store) throws IOException {
        return held(store, "kind = :article", "occasion");
    }

    private static List<Held> held(Store store, String which, String value) throws IOException {
        record Based(Row row, String basis) {}
        List<Held> held = new ArrayList<>();
        for (Based one :
                store.read(handle -> handle.createQuery(COLUMNS + "WHERE undone IS NULL AND " + which + " ORDER BY id")
                        .bind("article", value)
                        .map((row, context) -> new Based(Row.of(row), row.getString(10)))
                        .list())) {
            if (one.row().entry().correction() instanceof Correction.OfStatement correction) {
                held.add(new Held(one.row().id(), correction, Basis.of(one.basis())));
            }
        }
        return held;
    }

    /** All of them, the newest first. */
    static List<CorrectionEntry> history(Store store, long from, int most) throws IOException {
        return entries(store.read(handle -> handle.createQuery(COLUMNS + "ORDER BY id DESC LIMIT :most OFFSET :from")
                .bind("most", most)
                .bind("from", from)
                .map((row, context) -> Row.of(row))
                .list()));
    }

    /** Those about one statement that were not undone, the oldest first. */
    static List<CorrectionEntry> about(Store store, String statement) throws IOException {
        return entries(store.read(
                handle -> handle.createQuery(COLUMNS + "WHERE undone IS NULL AND statement = :statement ORDER BY id")
                        .bind("statement", statement)
                        .map((row, context) -> Row.of(row))
                        .list()));
    }

    /** A step of the history: a correction's number, and whether it was undone then. */
    private record Mark(long id, boolean back) {}

    /** What was made and what was undone, the last first. */
    static Page<Review.Step> steps(Store store, long from, int most) throws IOException {
        List<Mark> marks = store.read(
                handle -> handle.createQuery("SELECT id, back FROM " + STEPS + LAST_FIRST + " LIMIT :most OFFSET :from")
                        .bind("most", most)
                        .bind("from", from)
                        .map((row, context) -> new Mark(row.getLong(1), row.getInt(2) == 1))
                        .list());
        List<Review.Step> steps = new ArrayList<>();
        for (Mark mark : marks) {
            step(store, mark).ifPresent(steps::add);
        }
        long all = store.read(handle -> handle.createQuery("SELECT count(*) + count(undone) FROM correction")
                .mapTo(Long.class)
                .one());
        return new Page<>(steps, all, from);
    }

    private static Optional<Review.Step> step(Store store, Mark mark) throws IOException {
        return find(store, mark.id()).map(entry -> new Review.Step(entry, mark.back()));
    }

    /** The last step about a statement, if a change of the ledger behind its change {@code seen} made it. */
    static Optional<Review.Step> lastSince(Store store, long seen, String statement) throws IOException {
        Optional<Mark> mark = store.read(handle -> handle.createQuery("SELECT id, back FROM"
                        + " (SELECT id, 0 AS back, sequence FROM correction WHERE statement = :statement"
                        + " UNION ALL SELECT id, 1 AS back, undone_sequence AS sequence FROM correction"
                        + " WHERE statement = :statement AND undone_sequence IS NOT NULL) AS steps"
                        + " WHERE sequence > :seen ORDER BY sequence DESC LIMIT 1")
                .bind("seen", seen)
                .bind("statement", statement)
                .map((row, context) -> new Mark(row.getLong(1), row.getInt(2) == 1))
                .findOne());
        return mark.isPresent() ? step(store, mark.get()) : Optional.empty();
    }

    /**
     * A step of the history with its number.
     *
     * @param step what was done
     * @param sequence the ledger's number of the change that did it; 0 where that was before the ledger kept it
     */
    record Numbered(Review.Step step, long sequence) {}

    /** What was made and what was undone about one article's statements, the first correction first and each before its undoing. */
    static List<Numbered> stepsOf(Handle handle, String article) throws LedgerRefused {
        record Both(Row row, long made, long undone) {}
        List<Numbered> steps = new ArrayList<>();
        for (Both one : handle.createQuery(COLUMNS + "WHERE article = :article ORDER BY id")
                .bind("article", article)
                .map((row, context) -> new Both(Row.of(row), row.getLong(11), row.getLong(12)))
                .list()) {
            CorrectionEntry entry = one.row().entry();
            steps.add(new Numbered(new Review.Step(entry, false), one.made()));
            if (entry.undone().isPresent()) {
                steps.add(new Numbered(new Review.Step(entry, true), one.undone()));
            }
        }
        return steps;
    }

    /** One of them. */
    static Optional<CorrectionEntry> find(Store store, long id) throws IOException {
        return entries(store.read(handle -> handle.createQuery(COLUMNS + "WHERE id = :id")
                        .bind("id", id)
                        .map((row, context) -> Row.of(row))
                        .list()))
                .stream()
                .findFirst();
    }

    private static List<CorrectionEntry> entries(List<Row> rows) throws LedgerRefused {
        List<CorrectionEntry> entries = new ArrayList<>();
        for (Row row : rows) {
            entries.add(row.entry());
        }
        return entries;
    }
}
