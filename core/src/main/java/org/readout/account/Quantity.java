package org.readout.account;

import java.util.HashSet;
import java.util.Set;
import org.readout.text.Span;

/**
 * A figure with what it counts.
 *
 * @param low the least that the words allow
 * @param high the most that they allow
 * @param unit what is measured, in one spelling ("day", "percent", "euro"); empty where only the counted things tell
 * @param counted stems of the words beside it that may say what is counted
 * @param span where it stands
 */
record Quantity(double low, double high, String unit, Set<String> counted, Span span) {
    /** One round figure may stand for another that is so near. */
    private static final double ROUNDING = 0.02;

    Quantity {
        counted = Set.copyOf(counted);
    }

    /** Whether both may count the same things. */
    boolean countsLike(Quantity other) {
        if (!unit.isEmpty() || !other.unit.isEmpty()) {
            return unit.equals(other.unit);
        }
        Set<String> both = new HashSet<>(counted);
        both.retainAll(other.counted);
        return !both.isEmpty();
    }

    /** Whether one value may fit both. */
    boolean fits(Quantity other) {
        return low * (1 - ROUNDING) <= other.high && other.low * (1 - ROUNDING) <= high;
    }
}
