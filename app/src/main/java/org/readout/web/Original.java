package org.readout.web;

/**
 * What an article copies.
 *
 * @param article the other one
 * @param directed whether it is known that the other one had the words first
 * @param share of the copy's words that stand there, 0 to 1
 */
public record Original(ArticleLine article, boolean directed, double share) {

    /** The share in whole parts of a hundred, as "92%". */
    public String percent() {
        return Math.round(100 * share) + "%";
    }
}
