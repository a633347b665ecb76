package org.readout.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Named numbers in a fixed order, put together one row after the other; the first row gives the names. */
final class FeatureRow {
    private final List<String> names = new ArrayList<>();
    private float[] row = new float[256];
    private int at;

    List<String> names() {
        return List.copyOf(names);
    }

    /** Begins a row. */
    void begin() {
        at = 0;
    }

    /** Goes on with a row that was taken before. */
    void goOn(float[] taken) {
        System.arraycopy(taken, 0, row, 0, taken.length);
        at = taken.length;
    }

    void put(String name, double value) {
        put(name, "", value);
    }

    /** Puts a number whose name has two parts, which are joined in the first row only. */
    void put(String name, Object more, double value) {
        if (names.size() == at) {
            names.add(name + more);
        }
        if (at == row.length) {
            row = Arrays.copyOf(row, 2 * at);
        }
        row[at++] = (float) value;
    }

    /** The row as it stands. */
    float[] take() {
        return Arrays.copyOf(row, at);
    }
}
