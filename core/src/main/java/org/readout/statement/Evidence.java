package org.readout.statement;

/**
 * Why we believe it.
 *
 * @param by the engine and the rule that found the statement, with version: {@code rules-1/quote-verb-subject}
 * @param confidence 0 to 1
 */
public record Evidence(String by, double confidence) {
    public Evidence {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence " + confidence);
        }
    }
}
