import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.readout.article.Article;
import org.readout.article.ArticleReader;
import org.readout.article.Block;
import org.readout.source.Capture;
import org.readout.statement.Quotation;
import org.readout.statement.QuotationScanner;
import org.readout.text.CodePoints;
import org.readout.text.Span;

/**
 * Writes what Readout itself sees of each text before the model reads it: the blocks that report and the quotations in
 * them, in code points. Training and use so have the same input. Run as a source file, with Readout's jars as class path.
 */
public final class Marks {
    private Marks() {}

    /** Arguments: JSON lines with {@code id} and {@code text}; where to write. */
    public static void main(String[] arguments) throws Exception {
        ObjectMapper json = new ObjectMapper();
        ArticleReader articles = new ArticleReader();
        QuotationScanner scanner = new QuotationScanner();
        try (BufferedReader in = Files.newBufferedReader(Path.of(arguments[0]), StandardCharsets.UTF_8);
                BufferedWriter out = Files.newBufferedWriter(Path.of(arguments[1]), StandardCharsets.UTF_8)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                JsonNode document = json.readTree(line);
                String text = document.get("text").textValue();
                Article article = articles.read(Capture.ofText(document.get("id").asText(), text));
                if (!article.text().equals(text)) {
                    throw new IllegalStateException("text changed: " + document.get("id"));
                }
                List<Block> blocks = article.blocks().stream()
                        .filter(block -> block.kind().isReport())
                        .toList();
                CodePoints points = CodePoints.of(text);
                ObjectNode row = json.createObjectNode();
                row.set("id", document.get("id"));
                ArrayNode written = row.putArray("blocks");
                for (Block block : blocks) {
                    add(written, points, block.span()).add(block.kind().name().toLowerCase(java.util.Locale.ROOT));
                }
                ArrayNode quotations = row.putArray("quotations");
                for (Quotation quotation :
                        scanner.scan(text, blocks.stream().map(Block::span).toList()).quotations()) {
                    ArrayNode both = quotations.addArray();
                    add(both, points, quotation.outer());
                    add(both, points, quotation.inner());
                }
                out.write(json.writeValueAsString(row));
                out.newLine();
            }
        }
    }

    private static ArrayNode add(ArrayNode to, CodePoints points, Span utf16) {
        Span span = points.of(utf16);
        return to.addArray().add(span.start()).add(span.end());
    }
}
