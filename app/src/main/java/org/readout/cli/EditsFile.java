package org.readout.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.readout.analysis.Analysis;
import org.readout.ledger.Reading;
import org.readout.source.Provenance;
import org.readout.story.Revision;
import org.readout.story.Revision.Fate;
import org.readout.story.RevisionLines;
import org.readout.story.RevisionReader;

/**
 * Finds out which articles of a run are versions of one page, captured again, and writes what was edited: {@code edits.jsonl}. Versions follow each
 * other by the time of their capture; where one has none, in the order of the input. For one thread.
 */
final class EditsFile {
    private final Tally tally;
    private final OutputStream rows;
    private final Shelf shelf;
    private final RevisionReader reader = new RevisionReader();
    private final RevisionLines lines = new RevisionLines();
    private final Map<String, List<Seen>> pages = new TreeMap<>();

    /** An article that was captured at an address. */
    private record Seen(String article, String sha256, Optional<Instant> captured) {}

    /** Is given what was edited. */
    interface Taker {
        void revision(RevisionLines.Version older, RevisionLines.Version newer, Revision revision) throws IOException;
    }

    /**
     * A file.
     *
     * @param rows where its rows are written
     * @param shelf has the articles, as many as there is room for
     */
    EditsFile(OutputStream rows, Shelf shelf, Tally tally) {
        this.rows = rows;
        this.shelf = shelf;
        this.tally = tally;
    }

    void accept(Reading reading) {
        String uri = reading.analysis().article().uri();
        String lower = uri.substring(0, Math.min(8, uri.length())).toLowerCase(Locale.ROOT);
        if (lower.startsWith("http://") || lower.startsWith("https://")) {
            pages.computeIfAbsent(uri, any -> new ArrayList<>(1))
                    .add(new Seen(
                            reading.analysis().article().id(),
                            reading.capture().sha256(),
                            reading.capture().provenance().flatMap(Provenance::captured)));
        }
    }

    /** Writes the rows and gives what was edited to {@code taker}, by address. */
    void finish(Taker taker) throws IOException {
        for (List<Seen> versions : pages.values()) {
            if (versions.size() > 1) {
                if (versions.stream().allMatch(seen -> seen.captured().isPresent())) {
                    versions.sort(Comparator.comparing(seen -> seen.captured().orElseThrow()));
                }
                for (int at = 1; at < versions.size(); at++) {
                    compare(versions.get(at - 1), versions.get(at), taker);
                }
            }
        }
    }

    private void compare(Seen before, Seen after, Taker taker) throws IOException {
        Optional<Analysis> older = shelf.article(before.article());
        Optional<Analysis> newer = shelf.article(after.article());
        if (before.sha256().equals(after.sha256())) {
            return;
        }
        if (older.isEmpty() || newer.isEmpty()) {
            return; // The shelf was full, which is counted where it was asked to keep them.
        }
        Revision revision = reader.between(older.get(), newer.get());
        boolean another = revision.passages(Fate.SAME) + revision.passages(Fate.CHANGED) == 0;
        if (!another && revision.isEdited()) {
            RevisionLines.Version earlier = new RevisionLines.Version(older.get(), before.captured());
            RevisionLines.Version later = new RevisionLines.Version(newer.get(), after.captured());
            rows.write(lines.row(earlier, later, revision));
            tally.edited(revision);
            taker.revision(earlier, later, revision);
        }
    }
}
