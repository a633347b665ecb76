package org.readout.article;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.readout.text.Table;

/** The table of whole lines that are no part of the report: {@code lines.tsv}. */
final class LineTable {
    /** Where in the article a line stands. */
    enum Zone {
        /** Before the first paragraph. */
        HEAD,
        /** Between. */
        BODY,
        /** Among the last lines. */
        TAIL
    }

    /**
     * What a line is.
     *
     * @param kind its kind
     * @param teasers whether it announces teasers in the lines that follow
     */
    record Finding(BlockKind kind, boolean teasers) {}

    private record Row(Finding finding, Set<Zone> zones, int most, LinePattern pattern) {}

    private final List<Row> rows = new ArrayList<>();

    LineTable(WordSets sets) {
        for (List<String> row : Table.rows(LineTable.class, "lines.tsv", 5)) {
            Set<Zone> zones = zones(row.get(1));
            boolean teasers = row.get(0).equals("TEASERS");
            rows.add(new Row(
                    new Finding(teasers ? BlockKind.FURNITURE : BlockKind.valueOf(row.get(0)), teasers),
                    zones,
                    Integer.parseInt(row.get(2)),
                    LinePattern.of(row.get(3), sets)));
        }
    }

    private static Set<Zone> zones(String written) {
        return switch (written) {
            case "any" -> EnumSet.allOf(Zone.class);
            case "head" -> EnumSet.of(Zone.HEAD);
            case "body" -> EnumSet.of(Zone.BODY, Zone.TAIL);
            case "tail" -> EnumSet.of(Zone.TAIL);
            default -> throw new IllegalArgumentException("no part of an article: " + written);
        };
    }

    /** What the line is, if a row knows it. */
    Optional<Finding> find(List<LineToken> line, Zone zone) {
        List<LineToken> bare = bare(line);
        boolean adorned = bare.size() < line.size();
        for (Row row : rows) {
            boolean fits = line.size() <= row.most() && row.zones().contains(zone);
            if (fits && (row.pattern().matches(bare) || adorned && row.pattern().matches(line))) {
                return Optional.of(row.finding());
            }
        }
        return Optional.empty();
    }

    /** The line without the bullets, dashes and marks around it. */
    private static List<LineToken> bare(List<LineToken> line) {
        int start = 0;
        int end = line.size();
        while (start < end && isOrnament(line.get(start))) {
            start++;
        }
        while (start < end && isOrnament(line.get(end - 1))) {
            end--;
        }
        return line.subList(start, end);
    }

    private static boolean isOrnament(LineToken token) {
        return switch (token.form()) {
            case "|", "-", "\"", "(", ")", ".", ":", "!", "_", "=", "#", "<", "…", "/" -> true;
            default ->
                token.shape() == LineToken.Shape.MARK
                        && Character.getType(token.form().codePointAt(0)) == Character.OTHER_SYMBOL
                        && !token.is("©");
        };
    }
}
