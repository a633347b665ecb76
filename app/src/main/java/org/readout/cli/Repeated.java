package org.readout.cli;

import java.util.List;
import java.util.OptionalDouble;
import org.readout.ledger.Supply;
import org.readout.source.Capture;
import org.readout.source.Damage;
import org.readout.source.Intake;
import org.readout.source.Receiver;

/** Reads the same paths over and over until there are enough articles, reading the files anew each time. */
final class Repeated implements Supply {
    private final Intake intake;
    private final List<String> paths;
    private final int articles;
    private volatile int delivered;

    Repeated(Intake intake, List<String> paths, int articles) {
        this.intake = intake;
        this.paths = paths;
        this.articles = articles;
    }

    @Override
    public void deliver(Receiver receiver) {
        Counting counting = new Counting(receiver);
        try {
            int before;
            do {
                before = counting.count;
                intake.read(paths, counting);
            } while (counting.count > before);
        } catch (Enough enough) {
            // all that was asked for
        }
    }

    @Override
    public OptionalDouble share() {
        return OptionalDouble.of(delivered / (double) articles);
    }

    private final class Counting implements Receiver {
        private final Receiver receiver;
        private int count;

        Counting(Receiver receiver) {
            this.receiver = receiver;
        }

        @Override
        public void capture(Capture capture) {
            receiver.capture(capture);
            delivered = ++count;
            if (count == articles) {
                throw new Enough();
            }
        }

        @Override
        public void damage(Damage damage) {
            receiver.damage(damage);
        }

        @Override
        public void skipped(String uri, String reason) {
            receiver.skipped(uri, reason);
        }
    }

    /** Ends the reading. */
    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1;

        Enough() {
            super("enough", null, false, false);
        }
    }
}
