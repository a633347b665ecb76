package org.readout.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.readout.article.Pages.linked;
import static org.readout.article.Reports.page;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.ThrowingSupplier;
import org.readout.text.Span;

/** Invented pages that are made to cost more than they should, or to break what reads them. */
class HostilePagesTest {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String HEAD =
            "<head><title>" + Pages.TITLE + "</title></head><body><h1>" + Pages.TITLE + "</h1>";

    private static Article soon(String html) {
        ThrowingSupplier<Article> reading = () -> page(html);
        return Assertions.assertTimeoutPreemptively(SOON, reading);
    }

    @Test
    void anEndlessClassNameIsNotKeptForEachOfItsChildren() {
        String name = "x".repeat(400_000);
        String html = HEAD + "<div class='" + name + "' id='" + name + "'>"
                + "<p>One boat is red and lies at the pier.</p>".repeat(3_000) + Pages.BODY;
        assertThat(soon(html).text()).contains("harbour office");
    }

    /** Formatting elements around 252 lists in one another and more end jsoup 1.24.1 with a fault of its own. */
    @Test
    void aPageThatTheParserFailsOnIsReadWithoutItsFormatting() {
        String html =
                HEAD + Pages.BODY + "<p><b><i><b><i><b><i><u>" + "<li><ul>".repeat(300) + "<p>And <b>so</b> on</p>";
        Article article = page(html);
        assertThat(article.text()).contains("harbour office");
        for (Block block : article.blocks()) {
            Span origin = block.origin().orElseThrow();
            assertThat(html.substring(origin.start(), origin.end())).isNotBlank();
        }
    }

    @Test
    void headingsInHeadingsAreReadOnce() {
        String html = HEAD + "<h1>".repeat(200) + "boat ".repeat(80_000) + "</h1>".repeat(200) + Pages.BODY;
        assertThat(soon(html).metadata().title()).contains(Pages.TITLE);
    }

    @Test
    void theTextAroundAPieceIsReadOnlyAsFarAsNeeded() {
        String html = HEAD + "<div>" + "<i>By Ana Ruiz</i> and the boats of the lake ".repeat(20_000) + "</div>"
                + "<section>".repeat(400) + "<i>Words by Ana Ruiz</i><br>".repeat(7_000) + "</section>".repeat(400)
                + Pages.BODY;
        assertThat(soon(html).text()).isNotEmpty();
    }

    @Test
    void anAuthorWithoutATypeIsRead() {
        assertThat(Pages.page(linked("{\"@type\":\"Article\",\"author\":{\"@type\":[],\"name\":\"Ana Ruiz\"}}"), "")
                        .byline())
                .contains("Ana Ruiz");
    }

    @Test
    void aLetterThatIsTwoInLowerCaseDoesNotMoveTheEndOfAByline() {
        String line = "İ".repeat(60) + " Ruiz Reviewed by Tom Okello";
        assertThat(Pages.page("<meta name=author content='" + line + "'>", "").title())
                .contains(Pages.TITLE);
        assertThat(new BylineWords().stop("İpek Ruiz, reviewed by Tom Okello")).isEqualTo("İpek Ruiz, ".length());
    }

    @Test
    void theSamePageIsReadTheSameWayEachTime() {
        String entry =
                "<li class=e><time datetime='2025-03-0%d'></time><p>The boats of the northern shore were counted, said"
                        + " the office, and none was found to be missing from its place.</p></li>";
        String list = "<ul>" + entry.formatted(1) + entry.formatted(2) + entry.formatted(3) + "</ul>";
        String html = HEAD + "<div><section>" + list + "</section><section>" + list + "</section><section>" + list
                + "</section></div>";
        Makeup first = page(html).makeup();
        assertThat(first.parts()).isNotEmpty();
        assertThat(IntStream.range(0, 30).mapToObj(i -> page(html).makeup().parts()))
                .allMatch(first.parts()::equals);
    }

    @Test
    void anArrayOfTeasersDoesNotHideTheArticlesOwnScript() {
        String teasers = linked("[" + "{\"@type\":\"NewsArticle\",\"headline\":\"Ten other lakes\"},".repeat(60)
                + "{\"@type\":\"Thing\"}]");
        Metadata metadata = Pages.page(
                teasers
                        + linked("{\"@type\":\"NewsArticle\",\"headline\":\"" + Pages.TITLE
                                + "\",\"author\":\"Ana Ruiz\"}"),
                "");
        assertThat(metadata.byline()).contains("Ana Ruiz");
    }
}
