package org.readout.search;

import java.util.BitSet;
import java.util.Comparator;
import java.util.PriorityQueue;

/** The values of one facet with the largest counts; of equal counts those first in the alphabet. For one thread. */
final class Largest {
    private final int most;
    private final int[] counts;
    private final Register register;

    /** The smallest is the first to go. */
    private final PriorityQueue<Integer> kept;

    private final BitSet members = new BitSet();

    Largest(int most, int[] counts, Register register) {
        this.most = most;
        this.counts = counts;
        this.register = register;
        this.kept = new PriorityQueue<>(
                Comparator.<Integer>comparingInt(number -> counts[number]).thenComparing(this::later));
    }

    private int later(int one, int other) {
        return register.value(other).value().compareTo(register.value(one).value());
    }

    /** Looks at the value {@code number}. */
    void offer(int number) {
        if (kept.size() == most) {
            if (most == 0 || counts[number] < counts[kept.element()]) {
                return;
            }
            if (counts[number] == counts[kept.element()] && later(number, kept.element()) < 0) {
                return;
            }
            members.clear(kept.remove());
        }
        kept.add(number);
        members.set(number);
    }

    /** The values that were kept, by number. */
    BitSet members() {
        return members;
    }
}
