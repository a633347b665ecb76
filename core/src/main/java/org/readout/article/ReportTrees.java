package org.readout.article;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.readout.text.Table;

/**
 * Judges which blocks of a page are its report's: gradient-boosted decision trees (Friedman, 2001) over
 * {@link BlockFeatures}, read from {@code report-trees.tsv}. Trained by {@code training/blocks.py}; docs/DECISIONS.md says on
 * what and how well. Thread-safe.
 */
final class ReportTrees {
    private static final int LEAF = -1;

    private final List<String> features;
    private final List<Tree> trees = new ArrayList<>();

    /** One tree, its nodes each before its two branches: the left branch is the next node. */
    private static final class Tree {
        /** The feature that a node asks for, or {@link #LEAF}. */
        private final int[] splits;

        /** Its threshold, or a leaf's value. */
        private final double[] values;

        private final int[] rights;

        private Tree(int[] splits, double[] values, int[] rights) {
            this.splits = splits;
            this.values = values;
            this.rights = rights;
        }

        private double value(float[] row) {
            int at = 0;
            while (splits[at] != LEAF) {
                at = row[splits[at]] <= values[at] ? at + 1 : rights[at];
            }
            return values[at];
        }
    }

    ReportTrees() {
        List<String> names = List.of();
        for (List<String> row : Table.rows(ReportTrees.class, "report-trees.tsv", 2)) {
            List<String> parts = List.of(row.get(1).split(" "));
            if (row.get(0).equals("features")) {
                names = parts;
            } else {
                trees.add(tree(parts));
            }
        }
        this.features = names;
    }

    private static Tree tree(List<String> nodes) {
        int[] splits = new int[nodes.size()];
        double[] values = new double[nodes.size()];
        int[] rights = new int[nodes.size()];
        Deque<Integer> open = new ArrayDeque<>(); // Splits whose right branch is to come.
        for (int i = 0; i < nodes.size(); i++) {
            String node = nodes.get(i);
            int colon = node.indexOf(':');
            if (colon >= 0) {
                splits[i] = Integer.parseInt(node.substring(0, colon));
                values[i] = Double.parseDouble(node.substring(colon + 1));
                open.push(i);
            } else {
                splits[i] = LEAF;
                values[i] = Double.parseDouble(node);
                if (!open.isEmpty()) {
                    rights[open.pop()] = i + 1;
                }
            }
        }
        return new Tree(splits, values, rights);
    }

    /** The names of the features that the trees ask for, in order. */
    List<String> features() {
        return features;
    }

    /** Whether a block with these features is more likely the report's than not. */
    boolean isReport(float[] row) {
        return logit(row) > 0;
    }

    /** The logit of being the report's. */
    double logit(float[] row) {
        double sum = 0;
        for (Tree tree : trees) {
            sum += tree.value(row);
        }
        return sum;
    }
}
