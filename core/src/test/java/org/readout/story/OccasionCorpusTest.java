package org.readout.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.readout.analysis.Analysis;
import org.readout.article.Article;
import org.readout.source.Capture;

/** All reports of the ten invented occasions at once, with two of older occasions of the same people. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OccasionCorpusTest {
    /** What was measured is 1. */
    private static final double FLOOR = 0.95;

    private static final int SHUFFLES = 20;
    private static final long SEED = 20_261_126;

    private final List<Dispatch> dispatches = new ArrayList<>();
    private final List<Copy> copies = new ArrayList<>();
    private List<Occasion> occasions = List.of();

    @BeforeAll
    void readAll() throws IOException, URISyntaxException {
        Desk desk = new Desk();
        DispatchReader reader = new DispatchReader();
        List<Article> articles = new ArrayList<>();
        for (Path file : files()) {
            String id = file.getParent().getFileName() + "/" + file.getFileName();
            Analysis analysis = desk.analysis(id, Capture.ofText(id, Files.readString(file)));
            articles.add(analysis.article());
            dispatches.add(reader.read(analysis));
        }
        copies.addAll(Newsstand.copies(articles));
        occasions = Desk.occasions(dispatches, copies);
    }

    private static List<Path> files() throws IOException, URISyntaxException {
        Path folder = folder();
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(path -> path.getFileName().toString().matches("[a-z]\\.txt"))
                    .sorted()
                    .toList();
        }
    }

    private static Path folder() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(
                                OccasionCorpusTest.class.getResource("/org/readout/account/occasions/README.md"))
                        .toURI())
                .resolveSibling("");
    }

    @Test
    void theReportsOfEachOccasionAreFoundTogether() {
        Set<String> wanted = new HashSet<>();
        for (Dispatch one : dispatches) {
            for (Dispatch other : dispatches) {
                boolean same =
                        one.article().substring(0, 3).equals(other.article().substring(0, 3));
                boolean older = one.article().contains("x.") || other.article().contains("x.");
                if (same && !older && one.article().compareTo(other.article()) < 0) {
                    wanted.add(one.article() + " " + other.article());
                }
            }
        }
        Set<String> found = new HashSet<>();
        for (List<String> group : Desk.groups(occasions)) {
            for (String one : group) {
                group.stream().filter(other -> one.compareTo(other) < 0).forEach(other -> found.add(one + " " + other));
            }
        }
        long right = found.stream().filter(wanted::contains).count();
        double f1 = 2.0 * right / (found.size() + wanted.size());
        System.out.printf(
                "grouping: %d of %d pairs right, %d wanted, F1 %.3f%n", right, found.size(), wanted.size(), f1);
        assertThat(f1).isGreaterThanOrEqualTo(FLOOR);
    }

    @Test
    void mostOccasionsHaveTheirKindAndDay() throws IOException, URISyntaxException {
        int kinds = 0;
        int days = 0;
        int all = 0;
        for (Occasion occasion : occasions) {
            if (occasion.reports().size() < 2) {
                continue;
            }
            String folder = occasion.reports().get(0).article().substring(0, 3);
            JsonNode gold = new ObjectMapper()
                    .readTree(folder().resolve(folder).resolve("gold.json").toFile())
                    .get("occasion");
            OccasionKind kind = OccasionKind.valueOf(
                    gold.get("kind").asText().toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
            all++;
            kinds += kind == occasion.kind() ? 1 : 0;
            days += occasion.date()
                            .filter(date -> date.start()
                                    .toString()
                                    .equals(gold.get("date").asText()))
                            .isPresent()
                    ? 1
                    : 0;
        }
        System.out.printf("of %d occasions %d have their kind and %d their day%n", all, kinds, days);
        assertThat(kinds).isGreaterThanOrEqualTo(9);
        assertThat(days).isGreaterThanOrEqualTo(9);
    }

    @Test
    void theOrderOfArticlesMakesNoDifference() {
        Random random = new Random(SEED);
        for (int i = 0; i < SHUFFLES; i++) {
            List<Dispatch> shuffled = new ArrayList<>(dispatches);
            List<Copy> shuffledCopies = new ArrayList<>(copies);
            Collections.shuffle(shuffled, random);
            Collections.shuffle(shuffledCopies, random);
            assertThat(Desk.occasions(shuffled, shuffledCopies))
                    .as("seed %d, shuffle %d", SEED, i)
                    .isEqualTo(occasions);
        }
    }

    @Test
    void everyIdIsGivenOnce() {
        assertThat(occasions.stream().map(Occasion::id)).doesNotHaveDuplicates();
    }

    @Test
    void aStatementBelongsToOneOccasion() {
        List<String> said = occasions.stream()
                .flatMap(occasion -> Stream.concat(occasion.reports().stream(), occasion.recalls().stream()))
                .flatMap(report -> report.statements().stream().map(index -> report.article() + " " + index))
                .toList();
        assertThat(said).doesNotHaveDuplicates().isNotEmpty();
    }

    @Test
    void aCallOfJanuaryThatAReportOfMarchRecallsIsTheOneReportedThen() {
        Occasion january = occasions.stream()
                .filter(occasion -> occasion.reports().stream()
                        .anyMatch(report -> report.article().equals("w01/x.txt")))
                .findFirst()
                .orElseThrow();
        assertThat(january.kind()).isEqualTo(OccasionKind.CALL);
        assertThat(january.reports()).hasSize(1);
        assertThat(january.recalls().stream().map(OccasionReport::article)).contains("w01/b.txt");
    }
}
