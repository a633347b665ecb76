package org.readout.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.readout.text.Span;

/** Reads a web page: its main text as blocks, and what its markup says about the article. Thread-safe. */
final class Html {
    /** As deep as browsers go. */
    private static final int MAX_DEPTH = 512;

    private final MainText mainText = new MainText();

    /** The main text of a decoded page, its blocks with their places in the source. */
    Reading read(String decoded) {
        Document page = Parser.htmlParser()
                .setTrackPosition(true)
                .setMaxDepth(MAX_DEPTH)
                .parseInput(decoded, "");
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        for (PageBlock block : mainText.of(page, decoded)) {
            text.append(text.length() == 0 ? "" : "\n\n");
            Span span = new Span(text.length(), text.length() + block.text().length());
            text.append(block.text());
            blocks.add(new Block(block.kind(), span, Optional.empty(), Optional.of(block.origin())));
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
}
