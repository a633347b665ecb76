package org.readout.article;

import java.util.List;
import org.readout.source.Capture;
import org.readout.source.Given;

/** Reads invented reports for the tests of this package. */
final class Reports {
    private static final ArticleReader READER = new ArticleReader();

    private Reports() {}

    static Article plain(String... lines) {
        return READER.read(Capture.ofText("report.txt", String.join("\n", lines)));
    }

    static Article page(String html) {
        return READER.read(Capture.ofHtml("report.html", html, Given.nothing()));
    }

    /** The texts of the blocks of one kind. */
    static List<String> of(BlockKind kind, Article article) {
        return article.blocks().stream()
                .filter(block -> block.kind() == kind)
                .map(block -> block.span().cut(article.text()))
                .toList();
    }
}
