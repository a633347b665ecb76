package org.readout.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What two sequences have in common, after E. W. Myers, "An O(ND) Difference Algorithm and Its Variations", 1986: the longest
 * common subsequence, as long as they part in no more than a given number of places. Where they part in more, only their common
 * beginning and end are found, so that time and space stay bounded.
 */
public final class ShortestEdit {
    private final boolean[] kept;
    private final boolean[] had;

    private ShortestEdit(boolean[] kept, boolean[] had) {
        this.kept = kept;
        this.had = had;
    }

    /** Whether the newer sequence still has this element of the older one. */
    public boolean isKept(int element) {
        return kept[element];
    }

    /** Whether the older sequence had this element of the newer one. */
    public boolean wasHad(int element) {
        return had[element];
    }

    /**
     * Holds two sequences against each other.
     *
     * @param most how many elements may be gone or new; space grows with its square
     */
    public static ShortestEdit between(List<String> older, List<String> newer, int most) {
        int start = 0;
        int shorter = Math.min(older.size(), newer.size());
        while (start < shorter && older.get(start).equals(newer.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && older.get(older.size() - 1 - end).equals(newer.get(newer.size() - 1 - end))) {
            end++;
        }
        boolean[] kept = new boolean[older.size()];
        boolean[] had = new boolean[newer.size()];
        Arrays.fill(kept, 0, start, true);
        Arrays.fill(had, 0, start, true);
        Arrays.fill(kept, older.size() - end, older.size(), true);
        Arrays.fill(had, newer.size() - end, newer.size(), true);
        ShortestEdit edit = new ShortestEdit(kept, had);
        edit.middle(older.subList(start, older.size() - end), newer.subList(start, newer.size() - end), start, most);
        return edit;
    }

    private void middle(List<String> a, List<String> b, int offset, int most) {
        int limit = Math.min(most, a.size() + b.size());
        int[] furthest = new int[2 * limit + 3];
        List<int[]> trace = new ArrayList<>();
        for (int edits = 0; edits <= limit; edits++) {
            trace.add(Arrays.copyOfRange(furthest, limit + 1 - edits, limit + 2 + edits));
            for (int diagonal = -edits; diagonal <= edits; diagonal += 2) {
                int at = limit + 1 + diagonal;
                boolean down = diagonal == -edits || diagonal != edits && furthest[at - 1] < furthest[at + 1];
                int x = down ? furthest[at + 1] : furthest[at - 1] + 1;
                int y = x - diagonal;
                while (x < a.size() && y < b.size() && a.get(x).equals(b.get(y))) {
                    x++;
                    y++;
                }
                furthest[at] = x;
                if (x >= a.size() && y >= b.size()) {
                    walkBack(trace, a.size(), b.size(), offset);
                    return;
                }
            }
        }
    }

    /** Follows the path found back to its beginning and marks the pairs on it; {@code trace} holds what lay before each edit. */
    private void walkBack(List<int[]> trace, int width, int height, int offset) {
        int x = width;
        int y = height;
        for (int edits = trace.size() - 1; edits > 0; edits--) {
            int[] before = trace.get(edits);
            int diagonal = x - y;
            boolean down = diagonal == -edits
                    || diagonal != edits && before[edits + diagonal - 1] < before[edits + diagonal + 1];
            int from = down ? diagonal + 1 : diagonal - 1;
            int fromX = before[edits + from];
            int behindEdit = down ? fromX : fromX + 1;
            while (x > behindEdit) {
                pair(offset + --x, offset + --y);
            }
            x = fromX;
            y = fromX - from;
        }
        while (x > 0) {
            pair(offset + --x, offset + --y);
        }
    }

    private void pair(int here, int there) {
        kept[here] = true;
        had[there] = true;
    }
}
