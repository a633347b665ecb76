package org.readout.api.desk;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.readout.ledger.Articles;
import org.readout.ledger.Correction;
import org.readout.ledger.CorrectionEntry;
import org.readout.ledger.Ledger;
import org.readout.ledger.Review;

/**
 * Makes corrections, one after another, and has what pages show follow: the index at once, what is derived of all articles at once where that is
 * quick, else in the background. Thread-safe.
 */
final class CopyDesk {
    /** With fewer articles all that is derived is found again before the answer. */
    private static final long FEW = 2_000;

    private final Newsdesk desk;
    private final Object turn = new Object();

    CopyDesk(Newsdesk desk) {
        this.desk = desk;
    }

    /** What people change in the ledger of {@code room}. */
    Review review(Room room) throws IOException {
        return room.ledger().review(desk.reader());
    }

    /** Makes corrections that were checked, in their order. */
    void correct(Room room, List<? extends Correction> corrections) throws IOException {
        synchronized (turn) {
            for (Correction correction : corrections) {
                review(room).correct(correction, desk.hand());
            }
        }
        follow(room, derives(corrections));
    }

    /**
     * Makes corrections of statements that were checked, unless somebody has changed one of these since the person saw them.
     *
     * @param seen the ledger's latest change then; empty where that is not known, and nothing is asked
     * @return the last change since then; empty where the corrections were made
     */
    Optional<Review.Step> correct(Room room, List<? extends Correction.OfStatement> corrections, OptionalLong seen)
            throws IOException {
        if (seen.isEmpty()) {
            correct(room, corrections);
            return Optional.empty();
        }
        Optional<Review.Step> since;
        synchronized (turn) {
            since = review(room).correctAsSeen(corrections, desk.hand(), seen.getAsLong());
        }
        if (since.isEmpty()) {
            follow(room, derives(corrections));
        }
        return since;
    }

    /** Whether somebody has changed one of these statements otherwise than so since the person saw them, as {@link Review#changedSince} tells. */
    Optional<Review.Step> changedSince(Room room, List<? extends Correction.OfStatement> corrections, OptionalLong seen)
            throws IOException {
        return seen.isEmpty() ? Optional.empty() : review(room).changedSince(corrections, seen.getAsLong());
    }

    private static boolean derives(List<? extends Correction> corrections) {
        return corrections.stream().anyMatch(correction -> !(correction instanceof Correction.Accept));
    }

    /** Merges two actors that are in the ledger. */
    void merge(Room room, Correction.MergeActors merge) throws IOException, NotChanged {
        try {
            correct(room, List.of(merge));
        } catch (IllegalArgumentException e) {
            throw new NotChanged(Objection.REVERSED);
        }
    }

    /** Undoes corrections. */
    CorrectionEntry undo(Room room, long id) throws IOException, NotChanged {
        Optional<CorrectionEntry> undone;
        synchronized (turn) {
            undone = review(room).undo(id, desk.hand());
        }
        if (undone.isEmpty()) {
            throw new NotChanged(Objection.UNDONE);
        }
        follow(room, !(undone.get().correction() instanceof Correction.Accept));
        return undone.get();
    }

    /** Takes a statement back that was rejected. */
    void restore(Room room, String statement) throws IOException, NotChanged {
        boolean restored = false;
        for (CorrectionEntry entry : review(room).about(statement)) {
            if (entry.correction() instanceof Correction.Reject) {
                undo(room, entry.id());
                restored = true;
            }
        }
        if (!restored) {
            throw new NotChanged(Objection.UNDONE);
        }
    }

    private void follow(Room room, boolean derives) throws IOException {
        if (derives && isQuick(room.ledger())) {
            desk.bringUp(room);
        } else {
            room.follow();
        }
        desk.changed();
    }

    private static boolean isQuick(Ledger ledger) throws IOException {
        return ledger.articles().page(Articles.Wanted.ALL, 0, 1).total() < FEW;
    }
}
