package org.readout.story;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds which articles of a run copy others, wholly or in passages.
 *
 * <p>Articles are accepted one after another; memory then holds their {@link Winnowing} prints, about two for nine words, and their
 * imprints. {@link #find} looks up for each article those that share prints with it, aligns the words of each pair
 * ({@link Collation}), and judges the pair by itself. The order in which articles came makes no difference.
 *
 * <p>What is missed: a pair must have four prints in common to be aligned, or fewer where one is short. The package's description
 * says how often a copy has fewer. For one thread.
 */
public final class CopyFinder {
    /** Of the earlier articles that an article shares passages with, so many are told, lest the foot of a site's pages fill the file. */
    private static final int MOST_PASSAGES = 16;

    private final GalleyRack rack;
    private final int mostPrints;
    private final PrintIndex index = new PrintIndex();
    private final List<Imprint> imprints = new ArrayList<>();
    private int leftOut;

    /** Takes copies one after another. */
    public interface Taker {
        /**
         * A copy.
         *
         * @param article imprint of the one that copies
         * @param of imprint of the one that it copies
         */
        void copy(Copy copy, Imprint article, Imprint of) throws IOException;
    }

    /**
     * A finder.
     *
     * @param rack keeps the words meanwhile; empty, and this finder's alone
     * @param mostPrints how many prints memory has room for, eight bytes each and as much again while they grow; articles that
     *     come after are not compared
     */
    public CopyFinder(GalleyRack rack, int mostPrints) {
        this.rack = rack;
        this.mostPrints = mostPrints;
    }

    /**
     * Takes an article. All are taken before any copies are found.
     *
     * @return whether there was room for it
     * @throws IOException if the rack cannot keep it
     */
    public boolean accept(Proof proof) throws IOException {
        long[] prints = Winnowing.prints(proof.galley());
        if (index.size() + prints.length > mostPrints || imprints.size() == PrintIndex.MOST_ARTICLES) {
            leftOut++;
            return false;
        }
        rack.keep(proof.galley());
        index.add(imprints.size(), prints);
        imprints.add(proof.imprint());
        return true;
    }

    /** How many articles there was no room for. */
    public int leftOut() {
        return leftOut;
    }

    /**
     * Finds the copies among the articles taken and gives them to {@code taker}, those of one article together, the articles by
     * date and then by id. To be called once.
     *
     * @throws IOException what the rack or the taker throw
     */
    public void find(Taker taker) throws IOException {
        List<Integer> numbers = IntStream.range(0, imprints.size())
                .boxed()
                .sorted(Comparator.comparing(imprints::get, Precedence.ORDER))
                .toList();
        int[] order = new int[numbers.size()];
        for (int place = 0; place < order.length; place++) {
            order[numbers.get(place)] = place;
        }
        index.settle(order);
        for (int place = 0; place < order.length; place++) {
            Galley galley = rack.take(numbers.get(place));
            int[] candidates = index.candidates(place, Winnowing.prints(galley));
            if (candidates.length == 0) {
                continue;
            }
            Collation collation = new Collation(galley);
            List<Finding> findings = new ArrayList<>();
            for (int candidate : candidates) {
                int number = numbers.get(candidate);
                Proof other = new Proof(imprints.get(number), rack.take(number));
                Agreement agreement = Agreement.of(galley, other.galley(), collation.with(other.galley()));
                agreement
                        .kind()
                        .ifPresent(kind -> findings.add(
                                new Finding(other.imprint(), kind, agreement.longestOwn(), agreement.overlap())));
            }
            for (Finding finding : told(findings)) {
                tell(finding, imprints.get(numbers.get(place)), taker);
            }
        }
    }

    /** What an article shares with an earlier one. */
    private record Finding(Imprint other, CopyKind kind, int longest, Overlap overlap) {}

    /** All copies, and of the passages those with most words, in the order in which they were found. */
    private static List<Finding> told(List<Finding> findings) {
        Set<Finding> passages = Collections.newSetFromMap(new IdentityHashMap<>());
        findings.stream()
                .filter(finding -> finding.kind() == CopyKind.PASSAGE)
                .sorted(Comparator.comparingInt((Finding finding) -> -finding.longest()))
                .limit(MOST_PASSAGES)
                .forEach(passages::add);
        return findings.stream()
                .filter(finding -> finding.kind() == CopyKind.COPY || passages.contains(finding))
                .toList();
    }

    private static void tell(Finding finding, Imprint here, Taker taker) throws IOException {
        Imprint there = finding.other();
        Overlap overlap = finding.overlap();
        Precedence.Ruling ruling = Precedence.of(there, here, overlap.turned());
        Imprint article = ruling.turned() ? there : here;
        Imprint of = ruling.turned() ? here : there;
        Optional<String> credit =
                article.agency().or(() -> article.isCreditedTo(of) ? of.outlet().map(Outlet::name) : Optional.empty());
        Copy copy = new Copy(
                article.article(),
                of.article(),
                finding.kind(),
                ruling.by(),
                credit,
                ruling.turned() ? overlap.turned() : overlap);
        taker.copy(copy, article, of);
    }
}
