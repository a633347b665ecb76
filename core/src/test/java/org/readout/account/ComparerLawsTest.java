package org.readout.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.readout.analysis.Analysis;
import org.readout.analysis.Analyzer;
import org.readout.article.Article;
import org.readout.text.CodePoints;
import org.readout.text.Span;

/** What holds for every comparison, here of our invented occasions, read by the rules. */
class ComparerLawsTest {
    private static final long SEED = 20261126;
    private static final List<InventedOccasion> OCCASIONS = new ArrayList<>();

    @BeforeAll
    static void read() throws IOException {
        OCCASIONS.addAll(
                InventedOccasion.in(Path.of("src/test/resources/org/readout/account/occasions"), new Analyzer()));
    }

    private static String row(Dossier dossier) {
        return new String(
                new ComparisonLines().row(Comparer.byMeaning().compare(dossier), dossier), StandardCharsets.UTF_8);
    }

    @Test
    void theOrderOfTheReportsChangesNothing() {
        Random random = new Random(SEED);
        for (InventedOccasion occasion : OCCASIONS) {
            String row = row(occasion.dossier());
            List<Report> shuffled = new ArrayList<>(occasion.dossier().reports());
            Collections.shuffle(shuffled, random);
            assertThat(row(new Dossier(
                            occasion.name(), shuffled, occasion.dossier().copies())))
                    .as("%s with seed %d", occasion.name(), SEED)
                    .isEqualTo(row);
        }
    }

    @Test
    void whatThereIsNoRoomForIsLeftOutFromBehindAndCopiesStay() {
        for (InventedOccasion occasion : OCCASIONS) {
            Dossier dossier = occasion.dossier();
            Comparer comparer = Comparer.byMeaning();
            assertThat(comparer.fitting(dossier, Long.MAX_VALUE)).isEqualTo(dossier);
            assertThat(comparer.fitting(dossier, 0).reports()).isEmpty();
            Report first = dossier.reports().get(0);
            List<Report> twice =
                    List.of(first, again(first, "~a"), again(dossier.reports().get(1), "~b"));
            int passages = Passage.of(new SegmentReader(new WordReader()).read(0, first))
                    .size();
            assertThat(comparer.fitting(new Dossier("three", twice, List.of()), 3L * passages)
                            .reports())
                    .extracting(Report::article)
                    .containsExactly(first.article(), first.article() + "~a");
        }
    }

    /** The same report under another id, without a date. */
    private static Report again(Report report, String mark) {
        Article article = report.analysis().article();
        Article named = new Article(
                article.id() + mark,
                article.uri(),
                article.sha256(),
                article.metadata(),
                article.text(),
                article.blocks(),
                article.warnings());
        return Report.of(new Analysis(named, report.analysis().statements()));
    }

    @Test
    void eachScoreIsMadeOfItsReasons() throws IOException {
        for (InventedOccasion occasion : OCCASIONS) {
            for (JsonNode point :
                    new ObjectMapper().readTree(row(occasion.dossier())).path("points")) {
                for (JsonNode cell : point.path("cells")) {
                    double doubt = 1;
                    for (JsonNode reason : cell.path("reasons")) {
                        doubt *= 1 - reason.path("weight").asDouble();
                    }
                    double score = cell.path("reasons").isEmpty() ? 1 : 1 - doubt;
                    assertThat(cell.path("score").asDouble()).isCloseTo(score, within(0.001));
                }
            }
        }
    }

    @Test
    void eachSpanOfAReasonLiesInItsArticleAndEachStatementInItsAccount() throws IOException {
        for (InventedOccasion occasion : OCCASIONS) {
            Map<String, CodePoints> lengths = new HashMap<>();
            occasion.dossier().reports().forEach(report -> lengths.put(report.article(), CodePoints.of(report.text())));
            JsonNode row = new ObjectMapper().readTree(row(occasion.dossier()));
            Map<String, JsonNode> accounts = new HashMap<>();
            row.path("accounts")
                    .forEach(account -> accounts.put(account.path("id").asText(), account));
            for (JsonNode point : row.path("points")) {
                for (JsonNode cell : point.path("cells")) {
                    JsonNode account = accounts.get(cell.path("account").asText());
                    JsonNode against = accounts.get(cell.path("against").asText());
                    Set<String> statements = new HashSet<>();
                    account.path("statements").forEach(id -> statements.add(id.asText()));
                    cell.path("statements").forEach(id -> assertThat(statements).contains(id.asText()));
                    for (JsonNode reason : cell.path("reasons")) {
                        liesIn(
                                reason.path("spans"),
                                lengths.get(account.path("article").asText()));
                        liesIn(
                                reason.path("againstSpans"),
                                lengths.get(against.path("article").asText()));
                    }
                }
            }
        }
    }

    private static void liesIn(JsonNode spans, CodePoints text) {
        for (JsonNode span : spans) {
            Span place = new Span(span.get(0).asInt(), span.get(1).asInt());
            assertThat(place.isEmpty()).isFalse();
            assertThat(place.end()).isLessThanOrEqualTo(text.length());
        }
    }

    @Test
    void everyStatementOfAnAccountHasAPoint() {
        for (InventedOccasion occasion : OCCASIONS) {
            Comparison comparison = Comparer.byMeaning().compare(occasion.dossier());
            for (Account account : comparison.accounts()) {
                Set<Integer> told = new HashSet<>();
                comparison.points().forEach(point -> point.cells().stream()
                        .filter(cell -> cell.account().equals(account.id()))
                        .forEach(cell -> told.addAll(cell.statements())));
                assertThat(told).as(account.id()).containsAll(account.statements());
            }
        }
    }

    @Test
    void theAccountOfACopyIsFoldedAndNeverTheReferenceOfOthers() {
        for (InventedOccasion occasion : OCCASIONS) {
            Comparison comparison = Comparer.byMeaning().compare(occasion.dossier());
            Set<String> folded = new HashSet<>();
            comparison.accounts().stream()
                    .filter(account -> account.foldedUnder().isPresent())
                    .forEach(account -> folded.add(account.id()));
            for (Point point : comparison.points()) {
                boolean others = point.cells().stream()
                        .anyMatch(cell -> cell.relation() != Relation.ABSENT && !folded.contains(cell.account()));
                assertThat(others && folded.contains(point.reference())).isFalse();
            }
        }
    }
}
