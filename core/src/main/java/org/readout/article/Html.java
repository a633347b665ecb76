package org.readout.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.readout.text.Span;

/** Reads a web page: its main text as blocks, and what its markup says about the article. Thread-safe. */
final class Html {
    private final Phrases phrases = new Phrases();
    private final MainText mainText;
    private final NoArticle noArticle = new NoArticle(phrases);
    private final PageWalls walls = new PageWalls();
    private final PageMetadata metadata;
    private final Markup markup;
    private final Marking marking;
    private final PageParts parts;

    Html(PageMetadata metadata, Markup markup, Marking marking, PageParts parts) {
        this.metadata = metadata;
        this.markup = markup;
        this.marking = marking;
        this.parts = parts;
        this.mainText = new MainText(phrases, parts::isPost);
    }

    /** The main text of a decoded page, its blocks with their places in the source. */
    Reading read(String decoded) {
        PageLimits limits = new PageLimits(decoded);
        Document page = PageParser.parse(limits.kept());
        JsonLd data = PageMetadata.linked(page);
        StatedArticle stated = new StatedArticle(data);
        MainText.Found found = mainText.of(page, limits.kept(), stated);
        Metadata about = metadata.read(page, data);
        List<String> warnings = new ArrayList<>(limits.warnings());
        boolean hidden = stated.fuller(found.report());
        List<PageBlock> report = hidden ? stated.blocks() : found.report();
        if (hidden) {
            warnings.add("The page does not show its text, which was taken from its linked data.");
        }
        Optional<String> none = noArticle.why(page, found.all(), report);
        if (none.isPresent()) {
            warnings.add("The page holds no article: " + none.get());
            return new Reading(about, "", List.of(), warnings, Makeup.none());
        }
        boolean cut = !hidden && walls.cut(page, found.all(), report, stated);
        if (cut) {
            warnings.add(
                    "The page shows only the beginning of the article; the rest is for those who pay or register.");
        }
        return put(withTitle(report, found.all(), about.title()), about, warnings, stated, cut, limits.kept());
    }

    private Reading put(
            List<PageBlock> blocks,
            Metadata about,
            List<String> warnings,
            StatedArticle stated,
            boolean cut,
            String source) {
        Assembled first = new Assembled(blocks);
        List<BlockKind> kinds = kinds(first, about.title());
        List<PageBlock> kept = new ArrayList<>();
        List<BlockKind> keptKinds = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            if (kinds.get(i) != BlockKind.FURNITURE) {
                kept.add(blocks.get(i));
                keptKinds.add(kinds.get(i));
            }
        }
        Assembled text = kept.size() == blocks.size() ? first : new Assembled(kept);
        List<Span> spans = text.passages.stream().map(Passage::span).toList();
        SourceMap.Builder map = new SourceMap.Builder();
        BlockPlaces places = new BlockPlaces(source, map);
        for (int i = 0; i < kept.size(); i++) {
            places.add(kept.get(i), spans.get(i).start());
        }
        List<Part> found = parts.of(text.text, kept, spans, keptKinds, stated);
        return new Reading(
                about,
                text.text,
                marking.blocks(text.text, text.passages, keptKinds, kept),
                warnings,
                new Makeup(found, map.build(), cut));
    }

    /** The report's blocks, the headline first even where it stands outside the rest. */
    private static List<PageBlock> withTitle(List<PageBlock> report, List<PageBlock> all, Optional<String> title) {
        boolean inside = report.stream().anyMatch(block -> isTitle(block, title));
        // A report's block may be the same headline without the buttons that stand in its line.
        Optional<PageBlock> outside = inside
                ? Optional.empty()
                : all.stream()
                        .filter(block -> isTitle(block, title))
                        .findFirst()
                        .filter(block -> report.stream().noneMatch(other -> areSame(block, other)));
        List<PageBlock> blocks = new ArrayList<>();
        outside.ifPresent(blocks::add);
        blocks.addAll(report);
        return blocks;
    }

    private static boolean areSame(PageBlock one, PageBlock other) {
        return one.holder().equals(other.holder())
                || (one.origin().start() < other.origin().end()
                        && other.origin().start() < one.origin().end());
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
