package org.readout.web;

/**
 * A number with its basis: "3 of 41".
 *
 * @param part at least 0, at most {@code whole}
 * @param whole out of how many
 * @param href where the part is listed, relative to the desk's root
 */
public record Share(int part, int whole, String href) {
    public Share {
        Address.ours(href);
        if (part < 0 || part > whole) {
            throw new IllegalArgumentException(part + " of " + whole);
        }
    }
}
