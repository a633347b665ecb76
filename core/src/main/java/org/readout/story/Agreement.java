package org.readout.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What two galleys share, counted, and what it makes them.
 *
 * <p>A word is a report's own if it stands outside quotation marks, and where it is shared, outside them in both: of a quotation cut in
 * the middle one mark is missing. Two reports that quote the same words are two witnesses of them.
 */
final class Agreement {
    /** Share of an article, and of its own words, that make a copy. */
    private static final double COPY = 0.5;

    /** Where both stand in the other almost wholly, quotation marks count for nothing. */
    private static final double SAME = 0.9;

    /** The same for long ones: no two writers choose so much of what they heard, and the same, and add so little. */
    private static final double LONG_SAME = 0.7;

    private static final int LONG = 150;

    /** So many words at least make a copy; fewer are a sentence that anybody may print. */
    private static final int COPY_WORDS = 25;

    /** Fewer of a report's own words tell nothing. */
    private static final int FEWEST_OWN = 5;

    /** A shared passage is told from so many words of one's own on. */
    private static final int PASSAGE_WORDS = 40;

    private final Galley here;
    private final Galley there;
    private final List<SharedPassage> passages = new ArrayList<>();
    private int shared;
    private int sharedOwn;
    private int longestOwn;

    /** Words that stand in quotation marks in the other one only: cut in the middle of a quotation, or quoted by the other. */
    private int quotedThere;

    private int quotedHere;

    private Agreement(Galley here, Galley there) {
        this.here = here;
        this.there = there;
    }

    /** The agreement of two galleys that {@link Collation} aligned. */
    static Agreement of(Galley here, Galley there, List<List<Alike>> alignments) {
        Agreement agreement = new Agreement(here, there);
        alignments.forEach(agreement::add);
        return agreement;
    }

    /** What they are to each other; empty where they share too little. */
    Optional<CopyKind> kind() {
        double share = share(shared, here.size());
        double ofShare = share(shared, there.size());
        boolean same = Math.min(share, ofShare) >= (shared >= LONG ? LONG_SAME : SAME);
        boolean copied = (share >= COPY && isOwnShared(own(here) - quotedThere))
                || (ofShare >= COPY && isOwnShared(own(there) - quotedHere));
        if (shared >= COPY_WORDS && (same || copied)) {
            return Optional.of(CopyKind.COPY);
        }
        return longestOwn >= PASSAGE_WORDS ? Optional.of(CopyKind.PASSAGE) : Optional.empty();
    }

    /** How many words outside quotation marks the longest passage has. */
    int longestOwn() {
        return longestOwn;
    }

    Overlap overlap() {
        return new Overlap(share(shared, here.size()), share(shared, there.size()), passages);
    }

    private void add(List<Alike> runs) {
        int ownWords = 0;
        int startHere = runs.get(0).here();
        int startThere = runs.get(0).there();
        int lastHere = startHere - 1;
        int lastThere = startThere - 1;
        for (Alike run : runs) {
            for (int k = 0; k < run.length(); k++) {
                int i = run.here() + k;
                int j = run.there() + k;
                boolean begins = i == startHere && j == startThere;
                if (!begins && (isApart(here, lastHere, i) || isApart(there, lastThere, j))) {
                    passage(startHere, lastHere, startThere, lastThere);
                    startHere = i;
                    startThere = j;
                }
                shared++;
                ownWords += here.isQuoted(i) || there.isQuoted(j) ? 0 : 1;
                quotedThere += !here.isQuoted(i) && there.isQuoted(j) ? 1 : 0;
                quotedHere += here.isQuoted(i) && !there.isQuoted(j) ? 1 : 0;
                lastHere = i;
                lastThere = j;
            }
        }
        passage(startHere, lastHere, startThere, lastThere);
        sharedOwn += ownWords;
        longestOwn = Math.max(longestOwn, ownWords);
    }

    private void passage(int startHere, int lastHere, int startThere, int lastThere) {
        passages.add(new SharedPassage(here.span(startHere, lastHere + 1), there.span(startThere, lastThere + 1)));
    }

    private static boolean isApart(Galley galley, int last, int next) {
        for (int i = last + 1; i <= next; i++) {
            if (galley.isApart(i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether enough of a report's own words, so many in all, are shared to say that not only what it quotes is. */
    private boolean isOwnShared(int own) {
        return sharedOwn >= COPY_WORDS || (sharedOwn >= FEWEST_OWN && share(sharedOwn, own) >= COPY);
    }

    private static int own(Galley galley) {
        int own = 0;
        for (int i = 0; i < galley.size(); i++) {
            own += galley.isQuoted(i) ? 0 : 1;
        }
        return own;
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
