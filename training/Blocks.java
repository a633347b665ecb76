package org.readout.article;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.readout.source.Capture;
import org.readout.source.Given;
import org.readout.source.MediaType;

/**
 * Writes what Readout itself sees of each block of each page before {@link ReportTrees} judges it, so that training and use
 * have the same input. Stands in the product's package to see it; compile it against Readout's jars.
 */
public final class Blocks {
    private Blocks() {}

    /**
     * Arguments: {@code gold.json} with {@code file} and {@code articleBody} for each page; where to write. Writes
     * {@code blocks.jsonl}, a line for each page, and {@code features.tsv}, a line for each of their blocks under one of names.
     */
    public static void main(String[] arguments) throws IOException {
        Path gold = Path.of(arguments[0]);
        Path to = Path.of(arguments[1]);
        ObjectMapper json = new ObjectMapper();
        MainText mainText = new MainText(new Phrases(), block -> false);
        boolean named = false;
        try (BufferedWriter pages = Files.newBufferedWriter(to.resolve("blocks.jsonl"), StandardCharsets.UTF_8);
                BufferedWriter features = Files.newBufferedWriter(to.resolve("features.tsv"), StandardCharsets.UTF_8)) {
            for (Map.Entry<String, JsonNode> row : json.readTree(gold.toFile()).properties()) {
                byte[] bytes = Files.readAllBytes(
                        gold.resolveSibling(row.getValue().path("file").asText()));
                String source = Capture.of(row.getKey(), bytes, MediaType.HTML, Optional.empty(), Given.nothing())
                        .decode()
                        .text();
                Document parsed = PageParser.parse(source);
                MainText.Seen seen = mainText.see(parsed, source, new StatedArticle(parsed));
                if (!named) {
                    features.write(String.join("\t", seen.features().names()) + "\n");
                    named = true;
                }
                ObjectNode page = json.createObjectNode();
                page.put("id", row.getKey());
                page.put("gold", row.getValue().path("articleBody").asText());
                ArrayNode texts = page.putArray("blocks");
                ArrayNode kept = page.putArray("kept");
                List<PageBlock> blocks = seen.blocks();
                for (int i = 0; i < blocks.size(); i++) {
                    texts.add(blocks.get(i).text());
                    kept.add(seen.shape().keeps(blocks.get(i)) ? 1 : 0);
                    StringBuilder line = new StringBuilder();
                    for (float value : seen.rows().get(i)) {
                        line.append(line.length() == 0 ? "" : "\t").append(value);
                    }
                    features.write(line.append('\n').toString());
                }
                pages.write(json.writeValueAsString(page) + "\n");
            }
        }
    }
}
