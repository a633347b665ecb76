package org.readout.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Optional;
import org.readout.api.desk.Room;
import org.readout.ledger.Ledger;
import org.readout.search.CommittedIndex;
import org.readout.search.Embedding;
import org.readout.search.Hits;
import org.readout.search.IndexUnusable;
import org.readout.search.Match;
import org.readout.search.Position;
import org.readout.search.Query;

/** The index of a ledger for one search: brought up to the ledger where nobody else writes to it, else as that one left it. */
abstract sealed class SearchDesk implements AutoCloseable {
    /** So many statements are given their meaning before they are searched by it, some ten seconds' work. */
    private static final int MOST_ENCODED = 2_000;

    private static final int AT_A_TIME = 100;

    /** The desk over {@code ledger}, which stays open. */
    static SearchDesk open(Ledger ledger) throws IOException {
        try {
            return new Own(new Room(ledger, false, Embedding.shipped()));
        } catch (IndexUnusable e) {
            if (e.why() != IndexUnusable.Why.IN_USE) {
                throw e;
            }
            return others(ledger);
        } catch (FileSystemException e) {
            return others(ledger);
        }
    }

    private static SearchDesk others(Ledger ledger) throws IOException {
        return new Others(ledger, CommittedIndex.open(ledger.address().folder().resolve("index"), Embedding.shipped()));
    }

    /**
     * Gets ready for {@code query}.
     *
     * @return what should be known of its answer, a sentence
     */
    abstract Optional<String> prepare(Query query) throws IOException;

    /** The answer. */
    abstract Hits search(Query query) throws IOException;

    @Override
    public abstract void close() throws IOException;

    private static Optional<String> lacking(Query query, long without) {
        return query.match() == Match.WORDS || without == 0
                ? Optional.empty()
                : Optional.of(Summary.count(without, "statement was", "statements were")
                        + " looked at by words only; 'readout serve' reads meaning in the background.");
    }

    /** An index that only this process writes to. */
    private static final class Own extends SearchDesk {
        private final Room room;

        Own(Room room) {
            this.room = room;
        }

        @Override
        Optional<String> prepare(Query query) throws IOException {
            if (room.behind() > 0) {
                room.follow();
            }
            if (query.match() == Match.WORDS || !query.hasWords()) {
                return Optional.empty();
            }
            int encoded = 0;
            int made = room.index().encode(AT_A_TIME);
            while (made > 0 && encoded < MOST_ENCODED) {
                encoded += made;
                made = room.index().encode(AT_A_TIME);
            }
            Optional<Position> position = room.index().position();
            if (encoded > 0 && position.isPresent()) {
                room.index().commit(position.get());
            }
            return lacking(query, room.index().withoutVector());
        }

        @Override
        Hits search(Query query) throws IOException {
            return room.index().search(query);
        }

        @Override
        public void close() throws IOException {
            room.close();
        }
    }

    /** An index that another process writes to. */
    private static final class Others extends SearchDesk {
        private final Ledger ledger;
        private final CommittedIndex index;

        Others(Ledger ledger, CommittedIndex index) {
            this.ledger = ledger;
            this.index = index;
        }

        @Override
        Optional<String> prepare(Query query) throws IOException {
            long reached = index.position().map(Position::sequence).orElse(0L);
            return ledger.sequence() > reached
                    ? Optional.of(
                            "The index is behind the ledger, and another Readout writes to it; what came last was not searched.")
                    : lacking(query, index.withoutVector());
        }

        @Override
        Hits search(Query query) throws IOException {
            return index.search(query);
        }

        @Override
        public void close() throws IOException {
            index.close();
        }
    }
}
