package org.readout.statement;

import java.util.Arrays;

/**
 * Turns what the model says of an attribution into how often such attributions are right: a logistic regression over log
 * odds, fitted on articles that the model was not trained on (Platt, 1999).
 */
final class Calibration {
    private static final double NEAR_CERTAIN = 1e-4;

    private final double[] weights;

    private Calibration(double[] weights) {
        this.weights = weights;
    }

    /**
     * From five numbers with blanks between: a constant and the weights of cue, words, ends and name.
     *
     * @throws IllegalArgumentException if there are not five
     */
    static Calibration of(String numbers) {
        double[] weights = Arrays.stream(numbers.trim().split(" +", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
        if (weights.length != 5) {
            throw new IllegalArgumentException("five numbers wanted: " + numbers);
        }
        return new Calibration(weights);
    }

    /** How often an attribution is right that the model is so sure of. */
    double confidence(double cue, Arguments arguments) {
        double sum = weights[0]
                + weights[1] * odds(cue)
                + weights[2] * odds(arguments.inside())
                + weights[3] * odds(arguments.edges())
                + weights[4] * odds(arguments.named());
        return 1 / (1 + Math.exp(-sum));
    }

    private static double odds(double p) {
        double inner = Math.min(1 - NEAR_CERTAIN, Math.max(NEAR_CERTAIN, p));
        return Math.log(inner / (1 - inner));
    }
}
