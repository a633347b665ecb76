package org.readout.cli;

import java.io.IOException;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.readout.ledger.Reading;
import org.readout.ledger.Sink;
import org.readout.source.Damage;

/**
 * Shows on standard error how far a run has come, on a terminal and after the first second. Passes everything on to
 * another sink.
 */
final class Progress implements Sink {
    /** A sink that keeps nothing. */
    static final Sink NOWHERE = new Sink() {
        @Override
        public void reading(Reading reading) {}

        @Override
        public void damage(Damage damage) {}

        @Override
        public void skipped(String uri, String reason) {}
    };

    private static final long FIRST = 1_000_000_000L;
    private static final long EVERY = 100_000_000L;
    private static final int BAR = 24;

    private final Sink sink;
    private final Console console;
    private final Tally tally;
    private final Supplier<OptionalDouble> share;
    private final long started = System.nanoTime();
    private long shown = started + FIRST - EVERY;
    private boolean drawn;

    /** @param share how much of the input is read, 0 to 1; empty where that is not known */
    Progress(Sink sink, Console console, Tally tally, Supplier<OptionalDouble> share) {
        this.sink = sink;
        this.console = console;
        this.tally = tally;
        this.share = share;
    }

    @Override
    public void reading(Reading reading) throws IOException {
        sink.reading(reading);
        show();
    }

    @Override
    public void damage(Damage damage) throws IOException {
        sink.damage(damage);
        show();
    }

    @Override
    public void skipped(String uri, String reason) throws IOException {
        sink.skipped(uri, reason);
    }

    /** Takes the line away. */
    void clear() {
        if (drawn) {
            console.err().print("\r\u001b[K");
            console.err().flush();
            drawn = false;
        }
    }

    private void show() {
        long now = System.nanoTime();
        if (!console.live() || now - shown < EVERY) {
            return;
        }
        shown = now;
        drawn = true;
        long perSecond = tally.tokens() * 1_000_000_000L / Math.max(1, now - started);
        String counts = Summary.count(tally.articles(), "article", "articles") + ", "
                + Summary.count(tally.statements(), "statement", "statements") + ", " + Summary.number(perSecond)
                + " tokens/s";
        OptionalDouble done = share.get();
        String line = done.isPresent() ? bar(done.getAsDouble()) + " " + counts : counts;
        console.err()
                .print("\r\u001b[K" + line.substring(0, Math.min(line.length(), Math.max(1, console.width() - 1))));
        console.err().flush();
    }

    private static String bar(double share) {
        int full = (int) Math.round(Math.max(0, Math.min(1, share)) * BAR);
        return "[" + "#".repeat(full) + "-".repeat(BAR - full) + "] " + (int) (share * 100) + "%";
    }
}
