package org.readout.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.readout.SharedFolder;
import org.readout.article.Article;
import org.readout.article.ArticleReader;
import org.readout.source.Capture;
import org.readout.source.Given;

/**
 * Copies among 676 real reports of one summit, scored as {@code score.py} there does: pairs of the classes dup and contained are
 * wanted, those of class partial count neither way. With {@code READOUT_PREDICTIONS} set it also writes the pairs there.
 */
class CopyCorpusTest {
    private static final double FLOOR = 0.965;

    @Test
    void copiesAmongManyReportsOfOneSummitAreFound() throws IOException {
        Optional<Path> folder = SharedFolder.find("bench/copies");
        Assumptions.assumeTrue(
                folder.isPresent(), "SKIPPED: no shared folder, so copies among real reports are not measured");
        Map<String, String> classes = new HashMap<>();
        Set<String> wanted = new HashSet<>();
        for (String line : Files.readAllLines(folder.orElseThrow().resolve("helsinki.pairs.tsv"))) {
            String[] cells = line.split("\t", -1);
            String pair = pair(cells[0], cells[1]);
            classes.put(pair, cells[4]);
            if (cells[4].equals("dup") || cells[4].equals("contained")) {
                wanted.add(pair);
            }
        }
        Set<String> found = new HashSet<>();
        List<String> lines = new ArrayList<>();
        for (Copy copy : Newsstand.copies(articles(folder.orElseThrow().resolve("helsinki.jsonl")))) {
            if (copy.kind() == CopyKind.COPY) {
                found.add(pair(copy.article(), copy.of()));
                lines.add(copy.article() + "\t" + copy.of());
            }
        }
        String predictions = System.getenv("READOUT_PREDICTIONS");
        if (predictions != null) {
            Files.write(Path.of(predictions), lines);
        }
        long right = found.stream().filter(wanted::contains).count();
        long wrong = found.stream()
                .filter(pair -> List.of("none", "weak").contains(classes.getOrDefault(pair, "none")))
                .count();
        double f1 = 2.0 * right / (right + wrong + wanted.size());
        assertThat(f1)
                .as("right %d, wrong %d, wanted %d", right, wrong, wanted.size())
                .isGreaterThanOrEqualTo(FLOOR);
    }

    private static String pair(String one, String other) {
        return one.compareTo(other) < 0 ? one + " " + other : other + " " + one;
    }

    static List<Article> articles(Path file) throws IOException {
        ObjectMapper json = new ObjectMapper();
        ArticleReader reader = new ArticleReader();
        List<Article> articles = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            JsonNode row = json.readTree(line);
            Given given = new Given(
                    Optional.of(row.path("title").asText()),
                    Optional.of(row.path("source").asText()),
                    Optional.empty(),
                    Optional.of(row.path("date").asText()),
                    Optional.empty(),
                    Optional.empty());
            Capture capture =
                    Capture.ofText(row.path("id").asText(), row.path("text").asText(), given);
            articles.add(Newsstand.named(reader.read(capture), row.path("id").asText()));
        }
        return articles;
    }
}
