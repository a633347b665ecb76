package org.readout.web;

/**
 * A number with the address of what it counts.
 *
 * @param number at least 0
 * @param href where what it counts is listed, relative to the desk's root
 */
public record Counted(long number, String href) {
    public Counted {
        Address.ours(href);
        if (number < 0) {
            throw new IllegalArgumentException("a count of " + number);
        }
    }
}
