package org.readout.source;

import java.util.Locale;

/**
 * Stands between the members of an archive and the receiver: an archive of a hundred thousand images is one note, and not
 * a hundred thousand. Damages pass one by one up to {@link #DAMAGES}, then they are counted. For one archive.
 */
final class Tally implements Receiver {
    /** How many damages of one archive are told one by one. */
    static final int DAMAGES = 1000;

    private final String uri;
    private final Receiver receiver;
    private long captures;
    private long damages;
    private long skipped;

    Tally(String uri, Receiver receiver) {
        this.uri = uri;
        this.receiver = receiver;
    }

    @Override
    public void capture(Capture capture) {
        captures++;
        receiver.capture(capture);
    }

    @Override
    public void damage(Damage damage) {
        damages++;
        if (damages <= DAMAGES) {
            receiver.damage(damage);
        }
    }

    @Override
    public void skipped(String member, String reason) {
        skipped++;
    }

    /** Whether nothing came of the archive, neither a report nor a damage. */
    boolean isBarren() {
        return captures == 0 && damages == 0;
    }

    /** Whether nothing at all came of the archive. */
    boolean isEmpty() {
        return isBarren() && skipped == 0;
    }

    /** Tells of {@code count} parts that are left out, if any; {@code one} and {@code many} follow "1" and "2,345". */
    void skipped(long count, String one, String many) {
        if (count > 0) {
            receiver.skipped(uri, number(count) + " " + (count == 1 ? one : many));
        }
    }

    /** Tells what was counted; {@code one} and {@code many} follow "1" and "2,345". */
    void close(String one, String many) {
        if (damages > DAMAGES) {
            receiver.damage(Damage.of(uri, "has " + number(damages - DAMAGES) + " more damages than are listed"));
        }
        skipped(skipped, one, many);
    }

    private static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
