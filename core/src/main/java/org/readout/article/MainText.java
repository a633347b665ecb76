package org.readout.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the report's text on a page: every block that the page shows is judged by {@link ReportTrees}, from its words, its
 * place and what stands around it. Thread-safe.
 */
final class MainText {
    private static final PageNames ASIDE = new PageNames(
            PageNames.Role.SHARE,
            PageNames.Role.TEASER,
            PageNames.Role.OFFER,
            PageNames.Role.SITE,
            PageNames.Role.ABOUT);

    private final List<PageNames> names =
            BlockFeatures.ROLES.stream().map(PageNames::new).toList();
    private final ReportTrees trees = new ReportTrees();
    private final Phrases phrases;
    private final Predicate<PageBlock> posts;

    /**
     * A reader of pages.
     *
     * @param posts whether a block is a post from elsewhere that the page shows; like captions, such are kept wherever the
     *     report is, whatever they look like
     */
    MainText(Phrases phrases, Predicate<PageBlock> posts) {
        this.phrases = phrases;
        this.posts = posts;
    }

    /**
     * A page's text.
     *
     * @param all every block that is shown
     * @param report those of the report
     */
    record Found(List<PageBlock> all, List<PageBlock> report) {}

    /**
     * What the judges see.
     *
     * @param blocks every block that may be the report's
     * @param rows one for each block
     */
    record Seen(List<PageBlock> blocks, PageShape shape, BlockFeatures features, List<float[]> rows) {}

    /** The page's blocks and the report's among them, in order; none for a page without text. */
    Found of(Document page, String source, StatedArticle stated) {
        List<PageBlock> all = PageBlocks.of(page.body(), source, element -> false, false);
        Seen seen = see(page, source, stated, all);
        List<PageBlock> report = new ArrayList<>();
        for (int i = 0; i < seen.blocks.size(); i++) {
            PageBlock block = seen.blocks.get(i);
            if (trees.isReport(seen.rows.get(i)) || (seen.shape.keeps(block) && isShown(block))) {
                report.add(block);
            }
        }
        return new Found(all, report);
    }

    private boolean isShown(PageBlock block) {
        return block.kind() == BlockKind.CAPTION || posts.test(block);
    }

    /** The page as the judges see it. */
    Seen see(Document page, String source, StatedArticle stated) {
        return see(page, source, stated, PageBlocks.of(page.body(), source, element -> false, false));
    }

    private Seen see(Document page, String source, StatedArticle stated, List<PageBlock> all) {
        List<PageBlock> blocks = blocks(page, source, all);
        PageTree tree = new PageTree(blocks, names);
        PageShape shape = new PageShape(page, blocks, tree);
        BlockFeatures features = new BlockFeatures(blocks, tree, shape, phrases, page, stated.body());
        return new Seen(blocks, shape, features, List.of(features.rows()));
    }

    /** Every block that may be the report's. */
    private static List<PageBlock> blocks(Document page, String source, List<PageBlock> all) {
        Set<Element> holders = new HashSet<>();
        for (PageBlock block : all) {
            for (Element at = block.holder(); at != null && holders.add(at); at = at.parent()) {}
        }
        return PageBlocks.of(
                page.body(), source, element -> !holders.contains(element) && isAsideInLine(element), true);
    }

    /** Whether the element stands in a line of text and is not of it: hidden, or named as a button to share and the like. */
    static boolean isAsideInLine(Element element) {
        return !PageBlocks.isBlockLevel(element)
                && element.attributesSize() > 0
                && (PageShape.isHidden(element)
                        || element.attr("aria-hidden").equals("true")
                        || ASIDE.describe(element));
    }
}
