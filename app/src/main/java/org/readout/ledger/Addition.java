package org.readout.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import org.readout.source.Capture;
import org.readout.source.Damage;
import org.readout.source.Provenance;
import org.readout.source.Receiver;

/**
 * Adds the captures of a supply to a ledger, some at a time, so that one force to disk serves several. Captures that are here already are not
 * read again. The listener is told of each article once it is durable. For one run.
 */
public final class Addition implements Sink {
    /** Articles written at a time, at most. */
    private static final int AT_A_TIME = 64;

    /** With the next article all that has waited so long is written, in nanoseconds. */
    private static final long LONGEST_WAIT = 300_000_000L;

    private final Ledger ledger;
    private final SortedMap<String, String> engine;
    private final Listener listener;
    private final List<Reading> waiting = new ArrayList<>();
    private long waitingSince;

    /** Is told what becomes of the input, on one thread; what a listener does not take up is let go. */
    public interface Listener {
        /** Listens to nothing. */
        Listener DEAF = new Listener() {};

        /** The article is in the ledger and durable. */
        default void added(Reading reading) throws IOException {}

        /** The ledger has this capture already, as {@code article}. */
        default void known(String uri, String article) throws IOException {}

        /** It could not be read. */
        default void damaged(Damage damage) throws IOException {}

        /** It is no report. */
        default void skipped(String uri, String reason) throws IOException {}
    }

    /** @param engine versions of what reads the captures */
    public Addition(Ledger ledger, SortedMap<String, String> engine, Listener listener) {
        this.ledger = ledger;
        this.engine = engine;
        this.listener = listener;
    }

    /** Runs {@code pipeline} over {@code supply} into the ledger, to the end. */
    public void run(Pipeline pipeline, Supply supply) throws IOException {
        try {
            pipeline.run(new Sifted(supply), this);
        } catch (IllegalStateException e) {
            if (e.getCause() instanceof UncheckedIOException refused) {
                throw refused.getCause();
            }
            throw e;
        }
        flush();
    }

    @Override
    public void reading(Reading reading) throws IOException {
        if (waiting.isEmpty()) {
            waitingSince = System.nanoTime();
        }
        waiting.add(reading);
        if (waiting.size() >= AT_A_TIME || System.nanoTime() - waitingSince > LONGEST_WAIT) {
            flush();
        }
    }

    private void flush() throws IOException {
        if (waiting.isEmpty()) {
            return;
        }
        List<Reading> written = List.copyOf(waiting);
        waiting.clear();
        Set<String> added = new HashSet<>(ledger.add(written, engine));
        for (Reading reading : written) {
            String id = reading.analysis().article().id();
            if (added.remove(id)) {
                listener.added(reading);
            } else {
                listener.known(reading.capture().uri(), id);
            }
        }
    }

    @Override
    public void damage(Damage damage) throws IOException {
        ledger.damage(damage);
        listener.damaged(damage);
    }

    @Override
    public void skipped(String uri, String reason) throws IOException {
        if (reason.startsWith(Sifted.KNOWN)) {
            String[] known = reason.substring(Sifted.KNOWN.length()).split(" ", 2);
            String article = known[0];
            ledger.seen(article, uri, known.length == 2 ? Optional.of(Instant.parse(known[1])) : Optional.empty());
            listener.known(uri, article);
        } else {
            listener.skipped(uri, reason);
        }
    }

    /**
     * A supply without what the ledger has. What is known comes out as skipped, with the article's id in the reason, and behind it the moment of the capture where that is known. Where the ledger cannot be
     * asked, the supply ends with that.
     */
    private final class Sifted implements Supply {
        static final String KNOWN = "known as ";

        private final Supply supply;

        Sifted(Supply supply) {
            this.supply = supply;
        }

        @Override
        public void deliver(Receiver receiver) {
            supply.deliver(Receiver.passing(receiver, capture -> sift(capture, receiver)));
        }

        private void sift(Capture capture, Receiver receiver) {
            String id = Ledger.articleId(capture);
            try {
                if (ledger.isForgotten(id)) {
                    receiver.skipped(capture.uri(), "was removed from this ledger on request");
                } else if (ledger.has(id)) {
                    ledger.mend(capture);
                    receiver.skipped(
                            capture.uri(),
                            KNOWN
                                    + id
                                    + capture.provenance()
                                            .flatMap(Provenance::captured)
                                            .map(moment -> " " + moment)
                                            .orElse(""));
                } else {
                    receiver.capture(capture);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public OptionalDouble share() {
            return supply.share();
        }
    }
}
