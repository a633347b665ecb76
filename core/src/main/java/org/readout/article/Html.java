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
    private final PageMetadata metadata;
    private final Markup markup;
    private final Marking marking;

    Html(PageMetadata metadata, Markup markup, Marking marking) {
        this.metadata = metadata;
        this.markup = markup;
        this.marking = marking;
    }

    /** The main text of a decoded page, its blocks with their places in the source. */
    Reading read(String decoded) {
        PageLimits limits = new PageLimits(decoded);
        Document page = Parser.htmlParser()
                .setTrackPosition(true)
                .setMaxDepth(MAX_DEPTH)
                .parseInput(limits.kept(), "");
        MainText.Found found = mainText.of(page, limits.kept());
        Metadata about = metadata.read(page);
        List<PageBlock> blocks = report(found, about.title());
        Assembled first = new Assembled(blocks);
        List<BlockKind> kinds = kinds(first, about.title());
        List<PageBlock> kept = new ArrayList<>();
        List<BlockKind> keptKinds = new ArrayList<>();
        List<Span> origins = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            if (kinds.get(i) != BlockKind.FURNITURE) {
                kept.add(blocks.get(i));
                keptKinds.add(kinds.get(i));
                origins.add(blocks.get(i).origin());
            }
        }
        Assembled text = new Assembled(kept);
        return new Reading(
                about, text.text, marking.blocks(text.text, text.passages, keptKinds, origins), limits.warnings());
    }

    /** The report's blocks, the headline first even where it stands outside the rest. */
    private static List<PageBlock> report(MainText.Found found, Optional<String> title) {
        boolean inside = found.report().stream().anyMatch(block -> isTitle(block, title));
        Optional<PageBlock> outside = inside || found.report().isEmpty()
                ? Optional.empty()
                : found.all().stream().filter(block -> isTitle(block, title)).findFirst();
        List<PageBlock> blocks = new ArrayList<>();
        outside.ifPresent(blocks::add);
        blocks.addAll(found.report());
        return blocks;
    }

    private static boolean isTitle(PageBlock block, Optional<String> title) {
        return block.kind() == BlockKind.HEADING
                && title.map(block.text()::equals).orElse(false);
    }

    /** What the markup says goes before what the words look like. */
    private List<BlockKind> kinds(Assembled text, Optional<String> title) {
        List<BlockKind> looks = markup.kinds(text.text, text.passages);
        List<BlockKind> kinds = new ArrayList<>();
        boolean titled = false;
        for (int i = 0; i < text.blocks.size(); i++) {
            PageBlock block = text.blocks.get(i);
            boolean headline = !titled && isTitle(block, title);
            titled |= headline;
            if (headline) {
                kinds.add(BlockKind.TITLE);
            } else if (looks.get(i).isReport()) {
                kinds.add(block.kind());
            } else {
                kinds.add(looks.get(i));
            }
        }
        return kinds;
    }

    /** Blocks put together to one text, an empty line between them. */
    private static final class Assembled {
        private final List<PageBlock> blocks;
        private final List<Passage> passages = new ArrayList<>();
        private final String text;

        Assembled(List<PageBlock> blocks) {
            this.blocks = blocks;
            List<Span> spans = new ArrayList<>();
            StringBuilder all = new StringBuilder();
            for (PageBlock block : blocks) {
                all.append(all.length() == 0 ? "" : "\n\n");
                spans.add(new Span(all.length(), all.length() + block.text().length()));
                all.append(block.text());
            }
            this.text = all.toString();
            spans.forEach(span -> passages.add(Passage.of(text, span, true)));
        }
    }
}
