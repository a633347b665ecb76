package org.readout.account;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.readout.story.Copy;
import org.readout.story.Occasion;

/**
 * Finds the disputes of a run, and the positions that change. Testimonies are accepted one after another, then copies and occasions; {@link #find} looks up, for each
 * denial, the assertions that share its rare words, holds the likeliest against it ({@link Rebuttal}), and gathers the denials of
 * one thing, with what they deny, round the one that most assertions stand against. The order of what is accepted makes no
 * difference while there is room for all. Time grows with the number of denials and how often their words occur; no two claims are
 * compared that share no rare word. For one thread.
 */
public final class DisputeFinder {
    private static final Comparator<Pronouncement> BY_DAY = Comparator.comparing((Pronouncement row) ->
                    row.dated().map(dated -> dated.days().start().toString()).orElse("~"))
            .thenComparing(row -> row.claim().place());

    private final ClaimIndex index;
    private final Originals originals = new Originals();
    private final Settings settings = new Settings();

    /** Takes disputes and positions one after another. */
    public interface Taker {
        /** A claim that some assert and others deny. */
        void dispute(Dispute dispute) throws IOException;

        /** What one actor says on one matter in words that change. */
        default void position(Position position) throws IOException {}
    }

    /**
     * A finder.
     *
     * @param rack keeps claims meanwhile; empty, and this finder's alone
     * @param mostWords how many words of claims memory has room for, four bytes each; articles that come after are left out
     */
    public DisputeFinder(ClaimRack rack, int mostWords) {
        this.index = new ClaimIndex(rack, mostWords);
    }

    /**
     * Takes what is asserted and denied in one article.
     *
     * @return whether there was room for it
     */
    public boolean accept(Testimony testimony) throws IOException {
        return index.accept(testimony);
    }

    /** Takes a copy. */
    public void accept(Copy copy) {
        originals.accept(copy);
    }

    /** Takes an occasion, which dates the statements made at it. */
    public void accept(Occasion occasion) {
        settings.accept(occasion);
    }

    /** Finds the disputes, those with most independent reports first, then the positions that change. To be called once. */
    public void find(Taker taker) throws IOException {
        List<ClaimIndex.Group> groups = index.groups();
        Gatherer search = new Gatherer(index, groups);
        List<Dispute> disputes = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Gatherer.Gathering gathering : search.gatherings()) {
            disputes.add(dispute(groups, gathering, search.rebuttal(), ids));
        }
        disputes.sort(Comparator.comparingInt(
                        (Dispute dispute) -> -dispute.independent(Stance.ASSERTS) - dispute.independent(Stance.DENIES))
                .thenComparing(Dispute::id));
        for (Dispute dispute : disputes) {
            taker.dispute(dispute);
        }
        new PositionFinder(index, settings, search.rarity()).find(groups, taker::position);
    }

    private Dispute dispute(
            List<ClaimIndex.Group> groups, Gatherer.Gathering gathering, Rebuttal rebuttal, Set<String> ids)
            throws IOException {
        Map<Integer, Claim> heads = new TreeMap<>();
        for (int denial : gathering.denials()) {
            heads.put(denial, head(groups, denial));
        }
        for (int assertion : gathering.assertions().keySet()) {
            heads.put(assertion, head(groups, assertion));
        }
        Claim lead = known(heads, gathering.lead());
        List<Pronouncement> rows = new ArrayList<>();
        for (int denial : gathering.denials()) {
            Optional<Claim> against = gathering.assertions().entrySet().stream()
                    .filter(entry -> entry.getValue() == denial)
                    .findFirst()
                    .map(entry -> known(heads, entry.getKey()));
            for (int number : groups.get(denial).claims()) {
                Claim claim = index.claim(number);
                Optional<List<Reason>> reasons = against.flatMap(other -> rebuttal.matchOfAnySides(claim, other))
                        .map(Rebuttal.Match::reasons);
                rows.add(
                        reasons.isPresent()
                                ? row(claim, against.orElseThrow(), reasons.get())
                                : row(claim, lead, rebuttal.agreement(claim, lead)));
            }
        }
        for (Map.Entry<Integer, Integer> assertion : gathering.assertions().entrySet()) {
            Claim denial = known(heads, assertion.getValue());
            for (int number : groups.get(assertion.getKey()).claims()) {
                Claim claim = index.claim(number);
                rows.add(row(
                        claim,
                        denial,
                        rebuttal.matchOfAnySides(denial, claim)
                                .map(match -> match.turned().reasons())
                                .orElseGet(() -> rebuttal.agreement(claim, denial))));
            }
        }
        List<Pronouncement> folded = new CopyFold(originals).folded(rows);
        List<Pronouncement> sorted = folded.stream().sorted(BY_DAY).toList();
        return new Dispute(DisputeNames.id(sorted, ids), lead, sorted);
    }

    private static Claim known(Map<Integer, Claim> heads, int group) {
        return Optional.ofNullable(heads.get(group)).orElseThrow();
    }

    private Pronouncement row(Claim claim, Claim against, List<Reason> reasons) {
        return new Pronouncement(
                claim, settings.dated(claim), settings.of(claim), Optional.empty(), Optional.of(against), reasons);
    }

    private Claim head(List<ClaimIndex.Group> groups, int group) throws IOException {
        return index.claim(groups.get(group).claims().get(0));
    }
}
