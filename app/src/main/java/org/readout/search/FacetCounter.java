package org.readout.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/**
 * Counts the values of the statements that it is given, which pass all of a query but its filters. One that passes the filters too counts in every facet, one
 * that fails a single filter counts in that filter's facet only. For one thread.
 */
final class FacetCounter extends SimpleCollector {
    private static final int MOST_MONTHS = 1_200;

    private final RowShelf shelf;
    private final BitSet[] chosen;
    private final int[] filtered;
    private final int[][] counts;
    private @Nullable Rows rows;
    private int total;

    FacetCounter(RowShelf shelf, Map<Facet, BitSet> filters) {
        this.shelf = shelf;
        int width = Facet.all().size();
        this.chosen = new BitSet[width];
        this.counts = new int[width][];
        this.filtered = filters.keySet().stream().mapToInt(Facet::column).toArray();
        filters.forEach((facet, set) -> chosen[facet.column()] = set);
        for (Facet facet : Facet.all()) {
            counts[facet.column()] = new int[shelf.register(facet).size()];
        }
    }

    @Override
    protected void doSetNextReader(LeafReaderContext context) throws IOException {
        rows = shelf.rows(context.reader());
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public void collect(int document) {
        Rows segment = rows;
        if (segment == null) {
            throw new IllegalStateException("no segment");
        }
        int place = Rows.place(document);
        int failed = -1;
        for (int facet : filtered) {
            if (!passes(segment, segment.cell(place + facet), chosen[facet])) {
                if (failed >= 0) {
                    return;
                }
                failed = facet;
            }
        }
        if (failed >= 0) {
            count(segment, segment.cell(place + failed), counts[failed]);
            return;
        }
        total++;
        for (int facet = 0; facet < counts.length; facet++) {
            count(segment, segment.cell(place + facet), counts[facet]);
        }
    }

    private static boolean passes(Rows rows, int cell, BitSet set) {
        if (cell >= Rows.NONE) {
            return cell >= 0 && set.get(cell);
        }
        for (int i = 0; i < rows.count(cell); i++) {
            if (set.get(rows.number(cell, i))) {
                return true;
            }
        }
        return false;
    }

    private static void count(Rows rows, int cell, int[] counts) {
        if (cell >= 0) {
            counts[cell]++;
        } else if (cell < Rows.NONE) {
            for (int i = 0; i < rows.count(cell); i++) {
                counts[rows.number(cell, i)]++;
            }
        }
    }

    /** Number of statements that passed everything. */
    int total() {
        return total;
    }

    /** The {@code most} most frequent values of each facet, and those that are filtered by. */
    List<Tally> tallies(int most) {
        return Facet.all().stream().map(facet -> tally(facet, most)).toList();
    }

    private Tally tally(Facet facet, int most) {
        int[] numbers = counts[facet.column()];
        BitSet set = chosen[facet.column()] == null ? new BitSet() : chosen[facet.column()];
        Register register = shelf.register(facet);
        int found = 0;
        Largest largest = new Largest(facet.isMonth() ? MOST_MONTHS : most, numbers, register);
        for (int number = 0; number < numbers.length; number++) {
            if (numbers[number] > 0) {
                found++;
                largest.offer(number);
            }
        }
        List<Tally.Count> listed = new ArrayList<>();
        BitSet members = largest.members();
        members.stream().forEach(number -> listed.add(count(register, number, numbers[number], set.get(number))));
        listed.sort(
                facet.isMonth()
                        ? Comparator.comparing(Tally.Count::value)
                        : Comparator.comparingInt(Tally.Count::number)
                                .reversed()
                                .thenComparing(Tally.Count::value));
        int others = found - listed.size();
        List<Tally.Count> asked = new ArrayList<>();
        for (int number = set.nextSetBit(0);
                number >= 0 && number < numbers.length && asked.size() < Filters.MOST_VALUES;
                number = set.nextSetBit(number + 1)) {
            if (!members.get(number)) {
                asked.add(count(register, number, numbers[number], true));
                others -= numbers[number] > 0 ? 1 : 0;
            }
        }
        asked.sort(Comparator.comparingInt(Tally.Count::number).reversed().thenComparing(Tally.Count::value));
        listed.addAll(asked);
        return new Tally(facet, listed, others);
    }

    private static Tally.Count count(Register register, int number, int count, boolean isChosen) {
        FacetValue value = register.value(number);
        return new Tally.Count(value.value(), value.label(), count, isChosen);
    }
}
