package org.readout.statement;

/**
 * Why we believe it.
 *
 * @param by the engine and the rule that found the statement, with version: {@code rules-1/quote-verb-subject}
 * @param confidence 0 to 1: how often such a finding has the right words and the right words for the speaker; for the learned
 *     engine it is calibrated. Whom those words mean has a confidence of its own, in {@link org.readout.actor.Resolution}
 */
public record Evidence(String by, double confidence) {
    public Evidence {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence " + confidence);
        }
    }
}
