package org.readout.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.readout.article.BlockKind.CAPTION;
import static org.readout.article.BlockKind.HEADING;
import static org.readout.article.BlockKind.PARAGRAPH;
import static org.readout.article.BlockKind.TITLE;
import static org.readout.article.Reports.of;
import static org.readout.article.Reports.page;

import org.junit.jupiter.api.Test;
import org.readout.text.Span;

class HtmlTest {
    private static final String LEAD =
            "The ministers of the two lake states met for three hours on Monday and agreed to count the boats again.";
    private static final String SECOND =
            "“Nobody on the shore believes the old figures,” the harbour master told reporters after the talks ended.";
    private static final String PAGE = """
            <html lang="en-gb"><head><title>Lake states agree to count boats | Lake Courier</title>
            <meta property="og:site_name" content="Lake Courier">
            <script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","headline":"Lake states agree to count boats",
            "datePublished":"2025-03-03T10:15:00+03:00","author":[{"@id":"#a"},{"@type":"Person","name":"Tom Okello"}]},
            {"@type":"Person","@id":"#a","name":"Ana Ruiz"}]}</script></head><body>
            <nav><a href="/">Home</a> <a href="/w">World</a></nav>
            <header><h1>Lake states agree to count boats</h1></header>
            <div class="story"><p>%s</p>
            <div class="share-buttons">Share this with all of your friends and with everybody else on the shore of the lake</div>
            <figure><img src="a.jpg"><figcaption>Boats at the pier. Jane Doe</figcaption></figure>
            <h2>Fears for the harvest</h2><p>%s</p><ul><li>One boat is red.</li></ul>
            <p>Advertisement</p>
            <blockquote>We count what floats &amp; what has sunk.</blockquote></div>
            <aside>Ten other lakes that you have to see before you die, with pictures and a map of every one of them</aside>
            <footer>© Lake Courier</footer></body></html>
            """.formatted(LEAD, SECOND);

    @Test
    void thePagesTextIsTheReportAlone() {
        Article article = page(PAGE);
        assertThat(of(PARAGRAPH, article))
                .containsExactly(LEAD, SECOND, "One boat is red.", "We count what floats & what has sunk.");
        assertThat(of(TITLE, article)).containsExactly("Lake states agree to count boats");
        assertThat(of(HEADING, article)).containsExactly("Fears for the harvest");
        assertThat(of(CAPTION, article)).containsExactly("Boats at the pier. Jane Doe");
        assertThat(article.text()).doesNotContain("Share", "Advertisement", "Home", "other lakes", "©");
    }

    @Test
    void thePageSaysWhoWroteItAndWhen() {
        Metadata metadata = page(PAGE).metadata();
        assertThat(metadata.title()).contains("Lake states agree to count boats");
        assertThat(metadata.byline()).contains("Ana Ruiz, Tom Okello");
        assertThat(metadata.outlet()).contains("Lake Courier");
        assertThat(metadata.language()).contains("en-GB");
        assertThat(metadata.published().map(Published::toString)).contains("2025-03-03T10:15+03:00");
    }

    @Test
    void metaElementsAndPrintedDatesServeWhereThereIsNoLinkedData() {
        Metadata metadata =
                page("<head><title>Boats counted again - Lake Courier</title><meta name=author content='By Ana Ruiz'></head>"
                                + "<h1>Boats counted again</h1><div>Published on 3 March 2025</div><p>" + LEAD + "<p>"
                                + SECOND)
                        .metadata();
        assertThat(metadata.title()).contains("Boats counted again");
        assertThat(metadata.byline()).contains("Ana Ruiz");
        assertThat(metadata.published().map(Published::toString)).contains("2025-03-03");
    }

    @Test
    void brokenLinkedDataIsPassedOver() {
        String html = "<script type='application/ld+json'>{\"@type\":\"Article\",</script><p>" + LEAD;
        assertThat(of(PARAGRAPH, page(html))).containsExactly(LEAD);
    }

    @Test
    void aBlocksOriginIsItsPlaceInTheSource() {
        String html = "<body><p>  " + LEAD
                + "</p><p>We count what floats &amp; what <b>has</b> sunk, said the harbour master of it.</p>";
        Article article = page(html);
        Span origin = article.blocks().get(1).origin().orElseThrow();
        assertThat(origin.cut(html))
                .isEqualTo("We count what floats &amp; what <b>has</b> sunk, said the harbour master of it.");
        assertThat(article.blocks().get(0).origin().orElseThrow().cut(html)).isEqualTo(LEAD);
    }

    @Test
    void aHundredThousandNestedElementsAreRead() {
        Article article = page("<div>".repeat(100_000) + "<p>" + LEAD + "</p>");
        assertThat(article.text()).contains(LEAD);
    }

    @Test
    void aMillionAttributesAreBounded() {
        StringBuilder html = new StringBuilder("<p>" + LEAD + "</p><p ");
        for (int i = 0; i < 1_000_000; i++) {
            html.append(" a").append(i).append("=1");
        }
        Article article = page(html.append(">" + SECOND).toString());
        assertThat(article.text()).contains(LEAD);
    }

    @Test
    void aPageOfTagsAloneIsCutWithAWarning() {
        Article article = page("<p>" + LEAD + "</p>" + "<p>".repeat(3_000_000));
        assertThat(article.text()).isEqualTo(LEAD);
        assertThat(article.warnings()).hasSize(1);
    }

    @Test
    void aPageWithoutABodyHasNoBlocks() {
        assertThat(page("").blocks()).isEmpty();
        assertThat(page("<frameset><frame src=a>").blocks()).isEmpty();
        assertThat(page("\u0000\u0001<<<>>>&&&").text()).isNotNull();
    }

    @Test
    void linkedDataNestedVeryDeeplyIsPassedOver() {
        String html = "<script type='application/ld+json'>" + "[".repeat(200_000) + "</script><p>" + LEAD;
        assertThat(page(html).text()).isEqualTo(LEAD);
    }

    @Test
    void aPageOfFiftyMillionCharactersIsReadInPart() {
        Article article = page("<h1>Boats</h1>" + ("<p>" + LEAD + "</p>").repeat(50_000_000 / LEAD.length()));
        assertThat(article.warnings()).hasSize(1);
        assertThat(article.text()).startsWith("Boats").hasSizeLessThan(PageLimits.MOST_CHARACTERS);
    }

    @Test
    void manyBlocksUnderManyElementsAreRead() {
        Article article = page("<div class='a b'>".repeat(500) + "<p>" + LEAD + "</p><p>" + SECOND + "</p>"
                + "<div>A boat.</div>".repeat(30_000));
        assertThat(article.warnings()).allSatisfy(warning -> assertThat(warning).contains("page"));
    }

    @Test
    void tenThousandEntriesWithTimesAreRead() {
        String entry = "<section><time datetime='2025-03-03T10:00:00Z'>10:00</time><p>" + SECOND + "</p></section>";
        assertThat(page("<p>" + LEAD + "</p>" + entry.repeat(10_000)).text()).isNotNull();
    }

    @Test
    void aMillionReferencesAreMapped() {
        String html = "<p>" + LEAD + "</p><p>" + SECOND + "&amp;&#8217;".repeat(500_000) + "</p>";
        Article article = page(html);
        assertThat(article.makeup().source().mapped())
                .isGreaterThan(article.text().length() - 200);
    }

    @Test
    void aButtonInTheHeadlinesLineIsNoneOfItsWords() {
        Article article = page("<head><title>Talks go on at the lake | Lake Courier</title></head><body><article>"
                + "<h1>Talks go on at the lake <span class='share-tools'>Share</span></h1><p>" + LEAD + "</p><p>"
                + SECOND
                + "</p></article>");
        assertThat(article.metadata().title()).contains("Talks go on at the lake");
        assertThat(of(TITLE, article)).containsExactly("Talks go on at the lake");
        assertThat(article.text().split("Talks go on", -1)).hasSize(2);
    }
}
