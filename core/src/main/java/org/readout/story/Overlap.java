package org.readout.story;

import java.util.Comparator;
import java.util.List;

/**
 * What one article shares with another.
 *
 * @param share how many of the one's words stand in the other, 0 to 1
 * @param ofShare how many of the other's words stand in the one, 0 to 1
 * @param passages where, in the order of the one's text
 */
public record Overlap(double share, double ofShare, List<SharedPassage> passages) {
    public Overlap {
        if (!(share >= 0 && share <= 1 && ofShare >= 0 && ofShare <= 1)) {
            throw new IllegalArgumentException("no shares: " + share + " and " + ofShare);
        }
        passages = List.copyOf(passages);
    }

    /** The same seen from the other article. */
    Overlap turned() {
        return new Overlap(
                ofShare,
                share,
                passages.stream()
                        .map(SharedPassage::turned)
                        .sorted(Comparator.comparing(SharedPassage::here).thenComparing(SharedPassage::there))
                        .toList());
    }
}
