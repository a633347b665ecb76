package org.readout.ledger;

import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.readout.account.Comparison;
import org.readout.account.Relation;
import org.readout.actor.Actor;

/**
 * Comparisons as they are in the tables, and the latest ones in memory, since that of an occasion of hundreds of reports takes a tenth of a second to unpack and its pages
 * are turned one after the other. Thread-safe.
 */
final class ComparisonShelf {
    /** About what a silent cell takes in memory, in bytes: most are, and their reasons are shared. */
    private static final int SILENT = 50;

    /** About what another cell takes, with its reasons and places. */
    private static final int TOLD = 600;

    /** About what an account or a point takes beside its cells. */
    private static final int OTHER = 500;

    private static final int HEAP_TO_SHELF = 8;

    private final Store store;
    private final Forms forms;
    private final long room = Runtime.getRuntime().maxMemory() / HEAP_TO_SHELF;
    private final Map<String, Kept> shelf = new LinkedHashMap<>(16, 0.75f, true);
    private long bytes;

    /**
     * A comparison in memory.
     *
     * @param of digest of what it was made of
     * @param identity which actor each was when it was unpacked
     */
    private record Kept(String of, UnaryOperator<Actor> identity, Comparison comparison, long bytes) {}

    ComparisonShelf(Store store, Forms forms) {
        this.store = store;
        this.forms = forms;
    }

    /** The comparison of an occasion's reports; empty where there is none, or another version has made it. */
    Optional<Comparison> find(String occasion) throws IOException {
        UnaryOperator<Actor> identity = forms.identity();
        Optional<String> of = store.read(
                handle -> handle.createQuery("SELECT compared FROM occasion WHERE id = :id AND compared IS NOT NULL")
                        .bind("id", occasion)
                        .mapTo(String.class)
                        .findOne());
        if (of.isEmpty()) {
            return Optional.empty();
        }
        Optional<Comparison> known = known(occasion, of.get(), identity);
        return known.isPresent() ? known : unpacked(occasion, identity);
    }

    private synchronized Optional<Comparison> known(String occasion, String of, UnaryOperator<Actor> identity) {
        Kept kept = shelf.get(occasion);
        return kept != null && kept.of().equals(of) && kept.identity() == identity
                ? Optional.of(kept.comparison())
                : Optional.empty();
    }

    private Optional<Comparison> unpacked(String occasion, UnaryOperator<Actor> identity) throws IOException {
        @SuppressWarnings("ArrayRecordComponent") // unpacked at once, never compared
        record Packed(String of, byte[] bytes) {}
        Optional<Packed> packed = store.read(handle -> handle.createQuery(
                        "SELECT compared, comparison FROM occasion WHERE id = :id AND comparison IS NOT NULL")
                .bind("id", occasion)
                .map((row, context) -> new Packed(row.getString(1), row.getBytes(2)))
                .findOne());
        if (packed.isEmpty() || !Forms.fits(packed.get().bytes())) {
            return Optional.empty();
        }
        Comparison comparison = forms.unpack(packed.get().bytes(), Comparison.class);
        keep(occasion, packed.get().of(), identity, comparison);
        return Optional.of(comparison);
    }

    private synchronized void keep(String occasion, String of, UnaryOperator<Actor> identity, Comparison comparison) {
        long taken = (long) OTHER
                        * (comparison.accounts().size() + comparison.points().size())
                + comparison.points().stream()
                        .flatMap(point -> point.cells().stream())
                        .mapToLong(cell -> cell.relation() == Relation.ABSENT ? SILENT : TOLD)
                        .sum();
        if (taken > room) {
            return;
        }
        Kept before = shelf.put(occasion, new Kept(of, identity, comparison, taken));
        bytes += taken - (before == null ? 0 : before.bytes());
        for (Iterator<Kept> oldest = shelf.values().iterator(); bytes > room && oldest.hasNext(); ) {
            bytes -= oldest.next().bytes();
            oldest.remove();
        }
    }
}
