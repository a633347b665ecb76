package org.readout.article;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.readout.SharedFolder;
import org.readout.source.Capture;

/** Furniture and captions must not swallow statements: measured on reports whose statements are marked by people. */
class StatementsKeptTest {
    private static final double MOST_LOST = 0.001;

    @Test
    void markedStatementsStandInReportingBlocks() throws IOException {
        Optional<Path> folder = SharedFolder.find("bench/statements");
        Assumptions.assumeTrue(folder.isPresent(), "SKIPPED: no shared folder, so lost statements are not measured");
        ObjectMapper json = new ObjectMapper();
        ArticleReader reader = new ArticleReader();
        int statements = 0;
        int lost = 0;
        for (String line : Files.readAllLines(folder.orElseThrow().resolve("polnear_train.jsonl"))) {
            JsonNode report = json.readTree(line);
            String text = report.path("text").asText();
            Article article = reader.read(Capture.ofText(report.path("id").asText(), text));
            for (JsonNode quote : report.path("quotes")) {
                statements++;
                lost += isLost(article, quote.path("content")) ? 1 : 0;
            }
        }
        assertThat((double) lost / statements).isLessThanOrEqualTo(MOST_LOST);
    }

    private static boolean isLost(Article article, JsonNode content) {
        String text = article.text();
        for (JsonNode piece : content) {
            int start = text.offsetByCodePoints(0, piece.path(0).asInt());
            int end = text.offsetByCodePoints(0, piece.path(1).asInt());
            for (Block block : article.blocks()) {
                boolean touched =
                        block.span().start() < end && start < block.span().end();
                if (touched && !block.kind().isReport()) {
                    return true;
                }
            }
        }
        return false;
    }
}
