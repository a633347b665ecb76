package org.readout.account;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.readout.actor.Actor;

/**
 * What one actor says on one matter on different days, in words that change.
 *
 * @param id made of the actor and the words of the earliest version
 * @param speaker whose position it is
 * @param versions by day, at least two, no two next to each other alike
 */
public record Position(String id, Actor speaker, List<Version> versions) {
    public Position {
        versions = List.copyOf(versions);
        if (versions.size() < 2) {
            throw new IllegalArgumentException("a position that never changes: " + id);
        }
    }

    /**
     * The position as it was put on one day.
     *
     * @param row the statement, with its day
     * @param changes from the version before it, none for the first; spans are counted in the two stretches
     * @param reports how many articles have these words on that day
     */
    public record Version(Pronouncement row, List<Reason> changes, int reports) {
        public Version {
            changes = List.copyOf(changes);
        }

        /** The most telling change; empty for the first version. */
        public Optional<Change> change() {
            return changes.stream()
                    .max(Comparator.comparingDouble(Reason::weight))
                    .flatMap(Reason::change);
        }
    }
}
