package org.readout.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Aligns the words of one galley with those of others, in seeds that are extended as BLAST extends them (Altschul et al., "Basic
 * local alignment search tool", 1990): a seed is {@value #SEED} words that stand in both; it grows to either side over words that
 * differ, as long as what follows a gap is longer than the gap. Long seeds come first, and no word is aligned twice, so that
 * paragraphs may change places and a phrase used twice is counted once.
 *
 * <p>Takes time in proportion to both lengths. For one thread.
 */
final class Collation {
    static final int SEED = 5;

    /** A seed of so many words is preferred to others. */
    private static final int LONG_SEED = 12;

    /** So many words may differ at one place. */
    private static final int WIDEST_GAP = 8;

    /** So many words must follow the narrowest gap. */
    private static final int BEHIND_GAP = 2;

    /** An alignment of fewer words is a turn of phrase. */
    static final int FEWEST_WORDS = 8;

    /** So many places of one seed are tried. */
    private static final int MOST_PLACES = 16;

    private final Galley here;
    private final long[] seeds;
    private final int[] heads;
    private final int[] next;

    Collation(Galley here) {
        this.here = here;
        this.seeds = Shingles.of(here, SEED);
        this.heads = new int[Integer.highestOneBit(Math.max(8, seeds.length)) * 4];
        this.next = new int[seeds.length];
        Arrays.fill(heads, -1);
        for (int i = seeds.length - 1; i >= 0; i--) {
            int slot = slot(seeds[i]);
            next[i] = heads[slot];
            heads[slot] = i;
        }
    }

    /** The alignments with {@code there}, in the order of the words here; each is a list of runs in the order of both. */
    List<List<Alike>> with(Galley there) {
        Search search = new Search(there, Shingles.of(there, SEED));
        search.run(LONG_SEED);
        search.run(SEED);
        search.found.sort(Comparator.comparingInt(runs -> runs.get(0).here()));
        return search.found;
    }

    private int slot(long seed) {
        return (int) seed & (heads.length - 1);
    }

    private final class Search {
        private final Galley there;
        private final long[] theirs;
        private final BitSet takenHere = new BitSet();
        private final BitSet takenThere = new BitSet();
        private final List<List<Alike>> found = new ArrayList<>();

        Search(Galley there, long[] theirs) {
            this.there = there;
            this.theirs = theirs;
        }

        void run(int fewest) {
            int at = 0;
            while (at < theirs.length) {
                if (takenThere.get(at)) {
                    at = takenThere.nextClearBit(at);
                    continue;
                }
                int best = -1;
                int length = fewest - 1;
                int tries = 0;
                for (int i = heads[slot(theirs[at])]; i >= 0 && tries < MOST_PLACES; i = next[i]) {
                    if (seeds[i] == theirs[at] && !takenHere.get(i)) {
                        tries++;
                        int same = same(i, at, 1, Integer.MAX_VALUE);
                        if (same > length) {
                            best = i;
                            length = same;
                        }
                    }
                }
                if (best >= 0) {
                    keep(grow(new Alike(best, at, length)));
                }
                at++;
            }
        }

        private void keep(List<Alike> runs) {
            int words = runs.stream().mapToInt(Alike::length).sum();
            if (words >= FEWEST_WORDS) {
                Alike last = runs.get(runs.size() - 1);
                takenHere.set(runs.get(0).here(), last.hereEnd());
                takenThere.set(runs.get(0).there(), last.thereEnd());
                found.add(runs);
            }
        }

        private List<Alike> grow(Alike seed) {
            List<Alike> runs = new ArrayList<>();
            int i = seed.here() - 1;
            int j = seed.there() - 1;
            int first = same(i, j, -1, Integer.MAX_VALUE);
            Alike middle = new Alike(seed.here() - first, seed.there() - first, seed.length() + first);
            extend(middle.here() - 1, middle.there() - 1, -1, runs);
            Collections.reverse(runs);
            runs.add(middle);
            extend(middle.hereEnd(), middle.thereEnd(), 1, runs);
            return runs;
        }

        /** Adds the runs that follow, over gaps, from the words {@code i} and {@code j} in direction {@code step}. */
        private void extend(int i, int j, int step, List<Alike> runs) {
            int atHere = i;
            int atThere = j;
            while (true) {
                long gap = gap(atHere, atThere, step);
                if (gap < 0) {
                    return;
                }
                atHere += step * (int) (gap >> Integer.SIZE);
                atThere += step * (int) gap;
                int length = same(atHere, atThere, step, Integer.MAX_VALUE);
                runs.add(
                        step > 0
                                ? new Alike(atHere, atThere, length)
                                : new Alike(atHere - length + 1, atThere - length + 1, length));
                atHere += step * length;
                atThere += step * length;
            }
        }

        /** The narrowest gap with enough equal words behind it: words here in the upper half, words there in the lower; or -1. */
        private long gap(int i, int j, int step) {
            for (int both = 1; both <= 2 * WIDEST_GAP; both++) {
                for (int mine = Math.max(0, both - WIDEST_GAP); mine <= Math.min(both, WIDEST_GAP); mine++) {
                    int yours = both - mine;
                    int wanted = Math.max(BEHIND_GAP, Math.max(mine, yours));
                    if (isFree(i, j, step, mine, yours)
                            && same(i + step * mine, j + step * yours, step, wanted) >= wanted) {
                        return (long) mine << Integer.SIZE | yours;
                    }
                }
            }
            return -1;
        }

        private boolean isFree(int i, int j, int step, int mine, int yours) {
            for (int k = 0; k < mine; k++) {
                int at = i + step * k;
                if (at < 0 || at >= here.size() || takenHere.get(at)) {
                    return false;
                }
            }
            for (int k = 0; k < yours; k++) {
                int at = j + step * k;
                if (at < 0 || at >= there.size() || takenThere.get(at)) {
                    return false;
                }
            }
            return true;
        }

        /** How many words from {@code i} and {@code j} on are equal and free, at most {@code most}. */
        private int same(int i, int j, int step, int most) {
            int length = 0;
            int atHere = i;
            int atThere = j;
            while (length < most
                    && atHere >= 0
                    && atThere >= 0
                    && atHere < here.size()
                    && atThere < there.size()
                    && here.word(atHere) == there.word(atThere)
                    && !takenHere.get(atHere)
                    && !takenThere.get(atThere)) {
                length++;
                atHere += step;
                atThere += step;
            }
            return length;
        }
    }
}
