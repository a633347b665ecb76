package org.readout.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class ReportTreesTest {
    @Test
    void theTreesAskForWhatTheFeaturesGive() {
        String html = "<p>The ministers met on Monday.</p>";
        Document page = PageParser.parse(html);
        MainText.Seen seen = new MainText(new Phrases(), block -> false)
                .see(page, html, new StatedArticle(PageMetadata.linked(page)));
        assertThat(new ReportTrees().features()).isEqualTo(seen.features().names());
        assertThat(seen.rows().get(0)).hasSize(seen.features().names().size());
    }
}
