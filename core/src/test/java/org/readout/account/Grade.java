package org.readout.account;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.readout.text.Span;

/**
 * Counts over occasions how a comparison agrees with what a careful reader finds: a statement stands for a reader's version where it
 * covers half of its letters, or lies inside it and covers a third; versions in two reports are aligned where their statements share a
 * point. A point's finding is the gravest relation of its cells.
 */
final class Grade {
    private static final List<Relation> GRAVEST =
            List.of(Relation.CONTRADICTED, Relation.ALTERED, Relation.OTHER_SPEAKER, Relation.REWORDED);

    int versions;
    int found;
    int pairs;
    int aligned;
    int falsePairs;
    int related;
    int rightlyRelated;
    int altered;
    int alteredFound;
    int contradictions;
    int contradictionsFound;
    int contradictionsTold;
    int contradictionsRight;

    private record Statement(int report, int index) {}

    double precision() {
        return (double) aligned / (aligned + falsePairs);
    }

    double recall() {
        return (double) aligned / pairs;
    }

    double f1() {
        return 2 * precision() * recall() / (precision() + recall());
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "versions that have a statement %d of %d; alignment %.3f / %.3f / %.3f; relation right %d of %d; altered found %d of %d;"
                        + " contradictions right %d of %d told, found %d of %d",
                found,
                versions,
                precision(),
                recall(),
                f1(),
                rightlyRelated,
                related,
                alteredFound,
                altered,
                contradictionsRight,
                contradictionsTold,
                contradictionsFound,
                contradictions);
    }

    void add(InventedOccasion occasion, Comparison comparison) {
        new Marking(occasion, comparison).run();
    }

    /** One occasion. */
    private final class Marking {
        private final InventedOccasion occasion;
        private final Comparison comparison;
        private final List<Report> reports;
        private final Map<String, Integer> byLetter = new HashMap<>();
        private final Map<Statement, Set<Integer>> where = new HashMap<>();
        private final Map<Statement, Set<String>> meant = new HashMap<>();
        private final List<Set<Statement>> held = new ArrayList<>();

        Marking(InventedOccasion occasion, Comparison comparison) {
            this.occasion = occasion;
            this.comparison = comparison;
            this.reports = occasion.dossier().reports();
            Map<String, Integer> byArticle = new HashMap<>();
            for (int number = 0; number < reports.size(); number++) {
                String uri = reports.get(number).analysis().article().uri();
                byLetter.put(uri.substring(uri.lastIndexOf('/') + 1).replace(".txt", ""), number);
                byArticle.put(reports.get(number).article(), number);
            }
            Map<String, String> articles = new HashMap<>();
            comparison.accounts().forEach(account -> articles.put(account.id(), account.article()));
            for (Point point : comparison.points()) {
                Set<Statement> statements = new HashSet<>();
                for (Cell cell : point.cells()) {
                    int report = byArticle.get(articles.get(cell.account()));
                    cell.statements().forEach(index -> statements.add(new Statement(report, index)));
                }
                statements.forEach(statement ->
                        where.computeIfAbsent(statement, key -> new TreeSet<>()).add(held.size()));
                held.add(statements);
            }
        }

        void run() {
            Set<Integer> contradicting = new HashSet<>();
            for (JsonNode point : occasion.gold().path("points")) {
                Set<Integer> common = common(point);
                Set<String> relations = relations(point);
                if (!point.path("relation").asText().equals("only-one") && !common.isEmpty()) {
                    related++;
                    rightlyRelated += common.stream().anyMatch(number -> relations.contains(finding(number))) ? 1 : 0;
                }
                if (relations.contains("altered-quote")) {
                    altered++;
                    alteredFound += common.stream().anyMatch(number -> has(number, Relation.ALTERED)) ? 1 : 0;
                }
                if (relations.contains("contradiction")) {
                    contradictions++;
                    contradictionsFound +=
                            common.stream().anyMatch(number -> has(number, Relation.CONTRADICTED)) ? 1 : 0;
                    contradicting.addAll(common);
                }
            }
            for (int number = 0; number < held.size(); number++) {
                falsePairs += falsePairs(held.get(number));
                if (has(number, Relation.CONTRADICTED)) {
                    contradictionsTold++;
                    contradictionsRight += contradicting.contains(number) ? 1 : 0;
                }
            }
        }

        /** The points that hold two versions of a reader's point; counts its pairs on the way. */
        private Set<Integer> common(JsonNode point) {
            Map<Integer, Set<Integer>> points = new TreeMap<>();
            point.path("in").properties().forEach(version -> {
                versions++;
                int report = byLetter.get(version.getKey());
                List<Statement> standing =
                        standing(report, version.getValue().path("text").asText());
                found += standing.isEmpty() ? 0 : 1;
                standing.stream().limit(1).forEach(statement -> meant.computeIfAbsent(statement, key -> new HashSet<>())
                        .add(point.path("id").asText()));
                Set<Integer> in = new HashSet<>();
                standing.forEach(statement -> in.addAll(where.getOrDefault(statement, Set.of())));
                points.put(report, in);
            });
            Set<Integer> common = new TreeSet<>();
            for (Map.Entry<Integer, Set<Integer>> one : points.entrySet()) {
                for (Map.Entry<Integer, Set<Integer>> other : points.entrySet()) {
                    if (one.getKey() < other.getKey()) {
                        pairs++;
                        Set<Integer> both = new HashSet<>(one.getValue());
                        both.retainAll(other.getValue());
                        aligned += both.isEmpty() ? 0 : 1;
                        common.addAll(both);
                    }
                }
            }
            return common;
        }

        /** The statements that stand for a version, that which covers most first. */
        private List<Statement> standing(int report, String version) {
            String text = reports.get(report).text();
            int start = text.indexOf(version);
            BitSet wanted = letters(text, List.of(new Span(start, start + version.length())));
            Map<Statement, Integer> covered = new HashMap<>();
            List<Integer> indices = new ArrayList<>(reports.get(report).statements());
            indices.addAll(reports.get(report).narratedIn(comparison));
            for (int index : indices) {
                BitSet content = letters(
                        text, reports.get(report).statement(index).words().content());
                BitSet both = (BitSet) content.clone();
                both.and(wanted);
                int shared = both.cardinality();
                boolean half = 2 * shared >= wanted.cardinality();
                boolean inside = shared >= 0.9 * content.cardinality() && shared >= 0.33 * wanted.cardinality();
                if (shared > 0 && (half || inside)) {
                    covered.put(new Statement(report, index), shared);
                }
            }
            return covered.keySet().stream()
                    .sorted(Comparator.comparing((Statement statement) -> -covered.get(statement))
                            .thenComparing(Statement::index))
                    .toList();
        }

        private int falsePairs(Set<Statement> statements) {
            int count = 0;
            for (Statement one : statements) {
                for (Statement other : statements) {
                    Set<String> mine = meant.getOrDefault(one, Set.of());
                    Set<String> yours = meant.getOrDefault(other, Set.of());
                    boolean told = one.report() < other.report() && !mine.isEmpty() && !yours.isEmpty();
                    count += told && mine.stream().noneMatch(yours::contains) ? 1 : 0;
                }
            }
            return count;
        }

        private String finding(int number) {
            for (Relation relation : GRAVEST) {
                if (has(number, relation)) {
                    return switch (relation) {
                        case CONTRADICTED -> "contradiction";
                        case ALTERED -> "altered-quote";
                        case OTHER_SPEAKER -> "different-speaker";
                        case REWORDED -> "paraphrase";
                        case SAID, ABSENT -> throw new IllegalStateException("not grave: " + relation);
                    };
                }
            }
            long said = comparison.points().get(number).cells().stream()
                    .filter(cell -> cell.relation() == Relation.SAID)
                    .count();
            return said > 1 ? "same-words" : "only-one";
        }

        private boolean has(int number, Relation relation) {
            EnumSet<Relation> relations = EnumSet.noneOf(Relation.class);
            comparison.points().get(number).cells().forEach(cell -> relations.add(cell.relation()));
            return relations.contains(relation);
        }
    }

    private static Set<String> relations(JsonNode point) {
        Set<String> relations = new HashSet<>(Set.of(point.path("relation").asText()));
        point.path("also")
                .forEach(also ->
                        relations.add(also.isObject() ? also.path("relation").asText() : also.asText()));
        return relations;
    }

    private static BitSet letters(String text, List<Span> spans) {
        BitSet letters = new BitSet();
        for (Span span : spans) {
            for (int at = span.start(); at < span.end(); at++) {
                letters.set(at, Character.isLetterOrDigit(text.charAt(at)));
            }
        }
        return letters;
    }
}
