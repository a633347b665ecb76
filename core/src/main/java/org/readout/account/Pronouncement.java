package org.readout.account;

import java.util.List;
import java.util.Optional;

/**
 * One assertion or denial of a disputed claim, in one article.
 *
 * @param claim what is asserted or denied
 * @param dated when it was said, and by what that is known; empty where nothing tells
 * @param setting where it was said
 * @param foldedUnder id of the statement, in the article that this one copies, that it repeats
 * @param against what it is held against: a claim of the other side, or of its own where it denies the same as that; empty outside
 *     disputes
 * @param reasons what speaks for that; spans are counted in the two claims' stretches
 */
public record Pronouncement(
        Claim claim,
        Optional<Claim.Dated> dated,
        Setting setting,
        Optional<String> foldedUnder,
        Optional<Claim> against,
        List<Reason> reasons) {
    public Pronouncement {
        reasons = List.copyOf(reasons);
    }

    /**
     * Where something was said.
     *
     * @param occasion id of the occasion at which it was said, where one is known
     * @param place in the reports' words, where they tell
     */
    public record Setting(Optional<String> occasion, Optional<String> place) {
        /** Nothing is known. */
        static final Setting UNKNOWN = new Setting(Optional.empty(), Optional.empty());
    }

    /** Which side it takes. */
    public Stance stance() {
        return claim.stance();
    }

    /** How sure it is, 0 to 1: the reasons' weights taken together as independent. */
    public double score() {
        return 1 - reasons.stream().mapToDouble(reason -> 1 - reason.weight()).reduce(1, (a, b) -> a * b);
    }
}
