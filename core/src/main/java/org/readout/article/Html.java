package org.readout.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.readout.text.Span;

/** Reads a web page: its main text as blocks, and what its markup says about the article. Thread-safe. */
final class Html {
    /** As deep as browsers go. */
    private static final int MAX_DEPTH = 512;

    /** The main text of a decoded page, its blocks with their places in the source. */
    Reading read(String decoded) {
        Document page = Parser.htmlParser()
                .setTrackPosition(true)
                .setMaxDepth(MAX_DEPTH)
                .parseInput(decoded, "");
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        for (Element element : page.select("h1, h2, h3, p, li, blockquote, figcaption")) {
            String words = element.ownText().strip();
            if (words.isEmpty()) {
                continue;
            }
            if (text.length() > 0) {
                text.append("\n\n");
            }
            Span span = new Span(text.length(), text.length() + words.length());
            text.append(words);
            blocks.add(new Block(kind(element), span, Optional.empty(), Optional.empty()));
        }
        String title = page.title().strip();
        Metadata metadata = new Metadata(
                Optional.empty(),
                title.isEmpty() ? Optional.empty() : Optional.of(title),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return new Reading(metadata, text.toString(), blocks, List.of());
    }

    private static BlockKind kind(Element element) {
        return switch (element.normalName()) {
            case "h1", "h2", "h3" -> BlockKind.HEADING;
            case "figcaption" -> BlockKind.CAPTION;
            default -> BlockKind.PARAGRAPH;
        };
    }
}
