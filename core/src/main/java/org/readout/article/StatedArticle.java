package org.readout.article;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;
import org.jspecify.annotations.Nullable;
import org.readout.text.Span;

/**
 * The article's own text, as a page states it in JSON-LD with the words of schema.org, whatever it shows: the body, the updates
 * of a live blog, whether readers must pay. What {@link JsonLd} finds of other articles is passed over, and so are entries of lists.
 */
final class StatedArticle {
    private static final int MOST_UPDATES = 2_000;

    /** Less may be a summary. */
    private static final int FEWEST_CHARACTERS = 400;

    private static final double FULLER = 2.5;

    /**
     * One entry of a live blog.
     *
     * @param headline as stated
     * @param published its time as written, often ISO 8601
     * @param body its words
     */
    record Update(Optional<String> headline, Optional<String> published, String body) {}

    private final List<Update> updates = new ArrayList<>();
    private String body = "";
    private @Nullable Element script;
    private boolean paid;

    StatedArticle(JsonLd data) {
        for (JsonLd.Own own : data.own()) {
            JsonNode node = own.node();
            if (JsonLd.types(node).stream().anyMatch(StatedArticle::isReport)) {
                String stated = node.path("articleBody").asText("");
                if (stated.length() > body.length()) {
                    body = stated;
                    script = own.script();
                }
                paid |= node.path("isAccessibleForFree").asText("").equalsIgnoreCase("false");
                node.path("liveBlogUpdate").forEach(this::update);
            }
        }
    }

    private static boolean isReport(String type) {
        return type.endsWith("Article") || type.endsWith("Posting") || type.equals("Report");
    }

    private void update(JsonNode node) {
        String words = node.path("articleBody").asText("");
        if (!words.isBlank() && updates.size() < MOST_UPDATES) {
            updates.add(new Update(text(node, "headline"), text(node, "datePublished"), words));
        }
    }

    private static Optional<String> text(JsonNode node, String field) {
        return Optional.of(node.path(field).asText("")).filter(value -> !value.isBlank());
    }

    /** The body as stated, perhaps with tags in it; empty if none is. */
    String body() {
        return body;
    }

    /** The entries of a live blog, in the order stated. */
    List<Update> updates() {
        return List.copyOf(updates);
    }

    /** Whether the page says that its article is not free to read. */
    boolean isPaid() {
        return paid;
    }

    /** Whether what is stated is much more than the blocks that were found on the page. */
    boolean fuller(List<PageBlock> report) {
        int shown = report.stream().mapToInt(block -> block.text().length()).sum();
        return body.length() >= FEWEST_CHARACTERS && words().length() >= FULLER * Math.max(1, shown);
    }

    /** The stated text as blocks, which have the script for their origin and no places of their own. */
    List<PageBlock> blocks() {
        List<PageBlock> blocks = new ArrayList<>();
        Element holder = script == null ? new Element("script") : script;
        Range range = holder.sourceRange();
        Span origin = range.isTracked() ? new Span(range.startPos(), range.endPos()) : new Span(0, 0);
        for (String line : words().split("\n", -1)) {
            String text = Blank.oneLine(line);
            if (!text.isEmpty()) {
                blocks.add(new PageBlock(holder, BlockKind.PARAGRAPH, text, 0, origin, List.of()));
            }
        }
        return blocks;
    }

    /** The body without tags, a line for each paragraph. */
    private String words() {
        if (body.indexOf('<') < 0 && body.indexOf('&') < 0) {
            return body;
        }
        Document parsed = PageParser.parse(new PageLimits(body.replace("\n", "<p>")).kept());
        return PageBlocks.of(parsed.body(), "", element -> false, false).stream()
                .map(PageBlock::text)
                .collect(Collectors.joining("\n"));
    }
}
