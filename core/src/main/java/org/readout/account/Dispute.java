package org.readout.account;

import java.util.List;

/**
 * A claim that some assert and others deny.
 *
 * @param id made of who denies it and of the words of the earliest denial, so that it stays when later reports come
 * @param lead the denial that most assertions stand against; the others deny the same
 * @param pronouncements every assertion and denial, by day, undated ones last
 */
public record Dispute(String id, Claim lead, List<Pronouncement> pronouncements) {
    public Dispute {
        pronouncements = List.copyOf(pronouncements);
        if (pronouncements.stream().map(Pronouncement::stance).distinct().count() < 2) {
            throw new IllegalArgumentException("no dispute without two sides: " + id);
        }
    }

    /** What one side says. */
    public List<Pronouncement> of(Stance stance) {
        return pronouncements.stream()
                .filter(pronouncement -> pronouncement.stance() == stance)
                .toList();
    }

    /** How many reports that copy no other give one side's words. */
    public int independent(Stance stance) {
        return (int) of(stance).stream()
                .filter(pronouncement -> pronouncement.foldedUnder().isEmpty())
                .map(pronouncement -> pronouncement.claim().place().article())
                .distinct()
                .count();
    }

    /** How many copies repeat them. */
    public int copies(Stance stance) {
        return (int) of(stance).stream()
                .filter(pronouncement -> pronouncement.foldedUnder().isPresent())
                .map(pronouncement -> pronouncement.claim().place().article())
                .distinct()
                .count();
    }
}
