package org.readout.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.readout.SharedFolder;
import org.readout.analysis.Analysis;
import org.readout.source.Capture;
import org.readout.source.Given;

/**
 * Stories among the development topics of ECB+, each of which has two affairs of one sort, scored as {@code score.py} there does, in the order of
 * the file and in twenty drawn ones, whole and with each topic left out. With {@code READOUT_PREDICTIONS} set it also writes the
 * assignment in the order of the file there; with {@code READOUT_THRESHOLDS} it prints the figures over a range of thresholds.
 */
class StoryCorpusTest {
    private static final double FLOOR = 0.91;
    private static final double MEAN_FLOOR = 0.875;
    private static final int ORDERS = 20;

    private final SlugReader slugs = new SlugReader();
    private final Compositor compositor = new Compositor();
    private final Map<String, String> gold = new LinkedHashMap<>();
    private final Map<String, String> topics = new HashMap<>();
    private final List<Copy> copies = new ArrayList<>();

    @Test
    void affairsOfOneSortAreToldApart() throws IOException {
        Optional<Path> folder = SharedFolder.find("bench/stories");
        Assumptions.assumeTrue(
                folder.isPresent(), "SKIPPED: no shared folder, so stories among real reports are not measured");
        List<Slug> inOrder = read(folder.orElseThrow().resolve("ecbplus-dev.jsonl"));
        Map<String, String> found = assigned(inOrder, StoryStream.ENOUGH);
        String predictions = System.getenv("READOUT_PREDICTIONS");
        if (predictions != null) {
            List<String> lines = new ArrayList<>();
            found.forEach((article, story) -> lines.add("{\"id\":\"" + article + "\",\"cluster\":\"" + story + "\"}"));
            Files.write(Path.of(predictions), lines);
        }
        if (System.getenv("READOUT_THRESHOLDS") != null) {
            for (double enough = 0.22; enough < 0.5; enough += 0.02) {
                print(inOrder, enough);
            }
            topics.values().stream()
                    .distinct()
                    .sorted()
                    .forEach(topic -> print(
                            inOrder.stream()
                                    .filter(slug -> !topic.equals(
                                            topics.get(slug.imprint().article())))
                                    .toList(),
                            StoryStream.ENOUGH));
        }
        assertThat(BCubed.of(gold, found).f1()).isGreaterThanOrEqualTo(FLOOR);
        assertThat(drawn(inOrder, StoryStream.ENOUGH).stream()
                        .mapToDouble(BCubed::f1)
                        .average()
                        .orElse(0))
                .isGreaterThanOrEqualTo(MEAN_FLOOR);
    }

    private void print(List<Slug> inOrder, double enough) {
        BCubed file = BCubed.of(gold, assigned(inOrder, enough));
        List<BCubed> drawn = drawn(inOrder, enough);
        double mean = drawn.stream().mapToDouble(BCubed::f1).average().orElse(0);
        double square = drawn.stream()
                .mapToDouble(score -> (score.f1() - mean) * (score.f1() - mean))
                .average()
                .orElse(0);
        System.out.printf(
                Locale.ROOT,
                "%.2f, %d articles: %s; drawn orders mean %.3f, deviation %.3f, least %.3f, pairs %.3f, precision %.3f%n",
                enough,
                inOrder.size(),
                file,
                mean,
                Math.sqrt(square),
                drawn.stream().mapToDouble(BCubed::f1).min().orElse(0),
                drawn.stream().mapToDouble(BCubed::pairs).average().orElse(0),
                drawn.stream().mapToDouble(BCubed::precision).average().orElse(0));
    }

    private List<BCubed> drawn(List<Slug> inOrder, double enough) {
        Random random = new Random(20261126);
        List<BCubed> scores = new ArrayList<>();
        for (int i = 0; i < ORDERS; i++) {
            List<Slug> drawn = new ArrayList<>(inOrder);
            Collections.shuffle(drawn, random);
            scores.add(BCubed.of(gold, assigned(drawn, enough)));
        }
        return scores;
    }

    private Map<String, String> assigned(List<Slug> inOrder, double enough) {
        StoryFinder finder = new StoryFinder(enough);
        copies.forEach(finder::accept);
        Map<String, String> found = new LinkedHashMap<>();
        for (Story story : finder.assigned(inOrder)) {
            story.instalments().forEach(instalment -> found.put(instalment.article(), story.id()));
        }
        return found;
    }

    private List<Slug> read(Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        Desk desk = new Desk();
        CopyFinder finder = new CopyFinder(GalleyRack.inMemory(), Integer.MAX_VALUE);
        List<Slug> read = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode row = json.readTree(line);
            String id = row.path("id").asText();
            gold.put(id, row.path("cluster").asText());
            topics.put(id, row.path("topic").asText());
            Given given = new Given(
                    Optional.of(row.path("title").asText()),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
            Analysis analysis =
                    desk.analysis(id, Capture.ofText(id, row.path("text").asText(), given));
            Proof proof = compositor.set(analysis.article());
            finder.accept(proof);
            read.add(slugs.read(analysis, proof.imprint()));
        }
        finder.find((copy, article, of) -> copies.add(copy));
        return read;
    }
}
