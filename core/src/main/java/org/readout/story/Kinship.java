package org.readout.story;

import java.util.OptionalLong;
import java.util.function.IntToDoubleFunction;

/**
 * Weighs whether two reports tell one occasion: by the names that they share, the rarer the more, by the quoted words that they share, and
 * by their days.
 */
final class Kinship {
    /** So much shared makes two reports of one day kin. */
    static final double ENOUGH = 3;

    /** And so much more where their days are not the same. */
    private static final double APART = 1.5;

    /** Farther apart they are not kin whatever they share. */
    static final int MOST_DAYS = 2;

    /** And the shared part must be so much of both. */
    private static final double PART = 0.12;

    private static final double PER_RUN = 0.5;
    private static final int MOST_RUNS = 6;

    /** Where a day is not known, so many quoted runs must be shared. */
    private static final int RUNS_UNDATED = 2;

    private final Rarity rarity;

    Kinship(Rarity rarity) {
        this.rarity = rarity;
    }

    /**
     * How much speaks for one occasion; 0 where it is not enough.
     *
     * @param rarities of all names of both, multiplied
     */
    double of(Dispatch one, Dispatch other, double rarities) {
        if (isExcluded(one.own(), other.own())) {
            return 0;
        }
        double names = shared(one.traits().names(), other.traits().names(), rarity::of);
        int runs = (int) shared(one.traits().quoted(), other.traits().quoted(), any -> 1);
        double weight = names + PER_RUN * Math.min(runs, MOST_RUNS);
        double part = names / Math.sqrt(rarities + 1e-9);
        OptionalLong gap = one.window().gap(other.window());
        boolean enough;
        if (gap.isEmpty()) {
            enough = runs >= RUNS_UNDATED && weight >= ENOUGH && isSameWeekday(one.own(), other.own());
        } else if (gap.getAsLong() > (areTold(one.own(), other.own()) ? 1 : MOST_DAYS)) {
            enough = false;
        } else {
            boolean near = gap.getAsLong() <= (areTold(one.own(), other.own()) ? 0 : 1);
            enough = weight >= (near ? ENOUGH : APART * ENOUGH) && part >= PART;
        }
        return enough ? weight + part : 0;
    }

    /** The sum over the numbers that both have; both ascend. */
    private static double shared(int[] one, int[] other, IntToDoubleFunction weight) {
        double sum = 0;
        int j = 0;
        for (int i = 0; i < one.length && j < other.length; i++) {
            while (j < other.length && other[j] < one[i]) {
                j++;
            }
            if (j < other.length && other[j] == one[i]) {
                sum += weight.applyAsDouble(one[i]);
            }
        }
        return sum;
    }

    private static boolean areTold(Happening one, Happening other) {
        return one.dating().isDay() && other.dating().isDay();
    }

    private static boolean isExcluded(Happening one, Happening other) {
        return one.kind().isPresent()
                && other.kind().isPresent()
                && one.kind().get().excludes(other.kind().get());
    }

    private static boolean isSameWeekday(Happening one, Happening other) {
        return one.weekday().isEmpty()
                || other.weekday().isEmpty()
                || one.weekday().equals(other.weekday());
    }
}
