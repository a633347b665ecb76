package org.readout.language;

import java.util.Arrays;

/**
 * Numbers in a grid, rows first: what a {@link Network} takes and gives.
 *
 * @param shape length of each dimension
 * @param values as many as the product of the shape; not copied, so whoever makes one gives it away
 */
@SuppressWarnings("ArrayRecordComponent") // large, and never compared
public record Tensor(int[] shape, float[] values) {
    public Tensor {
        if (product(shape) != values.length) {
            throw new IllegalArgumentException(values.length + " values for " + Arrays.toString(shape));
        }
    }

    /** Length of a dimension, counted from 0. */
    public int length(int dimension) {
        return shape[dimension];
    }

    private static long product(int[] shape) {
        long product = 1;
        for (int length : shape) {
            product *= length;
        }
        return product;
    }
}
