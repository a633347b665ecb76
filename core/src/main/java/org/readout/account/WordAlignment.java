package org.readout.account;

import java.util.ArrayList;
import java.util.List;

/**
 * The longest common sequence of two lists of words, by their forms; where there are several, the one that is furthest to the left in
 * both, but for words before a stretch that only one of them has, which go with what follows them where they can: a quotation that
 * begins late is held against the words it begins with. Quadratic in time and space, so at most {@value #MOST} words of each are aligned.
 */
final class WordAlignment {
    static final int MOST = 400;

    /** Places of the same word in both. */
    record Match(int here, int there) {}

    /** Words between two matches that differ, as ranges in both. */
    record Gap(int hereStart, int hereEnd, int thereStart, int thereEnd) {
        boolean isEmpty() {
            return hereStart == hereEnd && thereStart == thereEnd;
        }
    }

    private final List<Match> matches = new ArrayList<>();
    private final int here;
    private final int there;

    WordAlignment(List<Word> here, List<Word> there) {
        this.here = Math.min(MOST, here.size());
        this.there = Math.min(MOST, there.size());
        int[][] longest = new int[this.here + 1][this.there + 1];
        for (int i = this.here - 1; i >= 0; i--) {
            for (int j = this.there - 1; j >= 0; j--) {
                longest[i][j] = same(here.get(i), there.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < this.here && j < this.there) {
            if (same(here.get(i), there.get(j))) {
                matches.add(new Match(i++, j++));
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        gather(here, there);
    }

    /** Moves matches to the right, behind words that only one of the two has, from the first on. */
    private void gather(List<Word> mine, List<Word> yours) {
        for (int at = matches.size() - 2; at >= 0; at--) {
            Match match = matches.get(at);
            Match next = matches.get(at + 1);
            boolean gapHere = next.here() - match.here() > 1 && next.there() - match.there() == 1;
            boolean gapThere = next.there() - match.there() > 1 && next.here() - match.here() == 1;
            if (gapHere && same(mine.get(next.here() - 1), yours.get(match.there()))) {
                matches.set(at, new Match(next.here() - 1, match.there()));
            } else if (gapThere && same(mine.get(match.here()), yours.get(next.there() - 1))) {
                matches.set(at, new Match(match.here(), next.there() - 1));
            }
        }
    }

    private static boolean same(Word one, Word other) {
        return one.form().equals(other.form());
    }

    List<Match> matches() {
        return matches;
    }

    /** How much of the shorter is matched, 0 to 1; 0 where one has no words. */
    double cover() {
        int shorter = Math.min(here, there);
        return shorter == 0 ? 0 : (double) matches.size() / shorter;
    }

    /** What differs: first before the first match, then between matches, last behind the last; empty ones included. */
    List<Gap> gaps() {
        List<Gap> gaps = new ArrayList<>();
        int i = 0;
        int j = 0;
        for (Match match : matches) {
            gaps.add(new Gap(i, match.here(), j, match.there()));
            i = match.here() + 1;
            j = match.there() + 1;
        }
        gaps.add(new Gap(i, here, j, there));
        return gaps;
    }
}
