package org.readout.article;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.readout.SharedFolder;
import org.readout.source.Capture;
import org.readout.source.Given;
import org.readout.source.MediaType;

/**
 * Main text of the WCXB development pages, as the score there counts it: precision and recall of runs of four words, means
 * over pages. Needs the shared folder ({@code READOUT_SHARED}, or {@code ../shared} beside the repository); with
 * {@code READOUT_PREDICTIONS} set it also writes what it read there, one JSON line per page, for the scorer.
 */
class PageExtractionTest {
    /** These pages trained the trees, so this guards against breakage; docs/DECISIONS.md has what pages give that did not. */
    private static final double FLOOR = 0.965;

    private static final Set<BlockKind> SCORED =
            Set.of(BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.REPEAT, BlockKind.DATELINE);
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void theMainTextOfPagesIsFoundNoWorseThanBefore() throws IOException {
        Optional<Path> folder = SharedFolder.find("bench/extraction/wcxb-dev");
        Assumptions.assumeTrue(
                folder.isPresent(), "SKIPPED: no shared folder, so the main text of pages is not measured");
        JsonNode gold = JSON.readTree(folder.orElseThrow().resolve("gold.json").toFile());
        ArticleReader reader = new ArticleReader();
        List<String> lines = new ArrayList<>();
        double precision = 0;
        double recall = 0;
        int found = 0;
        int pages = 0;
        for (Map.Entry<String, JsonNode> row : gold.properties()) {
            if (!row.getValue().has("articleBody")) {
                continue;
            }
            byte[] bytes = Files.readAllBytes(
                    folder.orElseThrow().resolve(row.getValue().path("file").asText()));
            Article article =
                    reader.read(Capture.of(row.getKey(), bytes, MediaType.HTML, Optional.empty(), Given.nothing()));
            String body = body(article);
            lines.add(line(row.getKey(), body, article.metadata()));
            Map<String, Integer> wanted =
                    runs(row.getValue().path("articleBody").asText());
            Map<String, Integer> read = runs(body);
            int shared = shared(wanted, read);
            pages++;
            recall += (double) shared / Math.max(1, size(wanted));
            if (!read.isEmpty()) {
                found++;
                precision += (double) shared / size(read);
            }
        }
        String predictions = System.getenv("READOUT_PREDICTIONS");
        if (predictions != null) {
            Files.write(Path.of(predictions), lines);
        }
        double p = precision / Math.max(1, found);
        double r = recall / Math.max(1, pages);
        assertThat(2 * p * r / (p + r)).isGreaterThanOrEqualTo(FLOOR);
    }

    private static String body(Article article) {
        StringBuilder body = new StringBuilder();
        for (Block block : article.blocks()) {
            if (SCORED.contains(block.kind())) {
                body.append(block.span().cut(article.text())).append("\n\n");
            }
        }
        return body.toString();
    }

    private static String line(String id, String body, Metadata metadata) throws IOException {
        ObjectNode line = JSON.createObjectNode();
        line.put("id", id)
                .put("articleBody", body)
                .put("title", metadata.title().orElse(""));
        ArrayNode authors = line.putArray("authors");
        line.put("date", metadata.published().map(day -> day.date().toString()).orElse(""));
        metadata.particulars().authors().forEach(author -> authors.add(author.name()));
        return JSON.writeValueAsString(line);
    }

    private static Map<String, Integer> runs(String text) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && (Character.isLetterOrDigit(text.charAt(i)) || text.charAt(i) == '_')) {
                word.append(text.charAt(i));
            } else if (word.length() > 0) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        Map<String, Integer> runs = new HashMap<>();
        for (int i = 0; i < (words.isEmpty() ? 0 : Math.max(1, words.size() - 3)); i++) {
            runs.merge(String.join(" ", words.subList(i, Math.min(i + 4, words.size()))), 1, Integer::sum);
        }
        return runs;
    }

    private static int shared(Map<String, Integer> one, Map<String, Integer> other) {
        return one.entrySet().stream()
                .mapToInt(run -> Math.min(run.getValue(), other.getOrDefault(run.getKey(), 0)))
                .sum();
    }

    private static int size(Map<String, Integer> runs) {
        return runs.values().stream().mapToInt(Integer::intValue).sum();
    }
}
