package org.readout.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.readout.SharedFolder;
import org.readout.source.Capture;
import org.readout.source.Given;
import org.readout.source.MediaType;
import org.readout.text.Span;

/** Every character of a page's text stands where its map says, and the way back leads to it. */
class SourceMapTest {
    private static final String LEAD =
            "The ministers of the two lake states met for three hours on Monday and agreed to count the boats again.";

    @Test
    void aReferenceIsOnePlaceWhateverItStandsFor() {
        String html = "<p>" + LEAD + "</p><p>Fish &amp; chips&nbsp;for &#8220;all&#x201D; &#128512; they said, and "
                + "nobody on the shore of the lake asked for more than that on the day.</p>";
        Article article = Reports.page(html);
        SourceMap map = article.makeup().source();
        int at = article.text().indexOf("& chips");
        assertThat(map.source(at).orElseThrow().cut(html)).isEqualTo("&amp;");
        assertThat(map.source(article.text().indexOf("for “") - 1).orElseThrow().cut(html))
                .isEqualTo("&nbsp;");
        int face = article.text().indexOf("😀");
        assertThat(map.source(face)).isEqualTo(map.source(face + 1));
        assertThat(map.source(face).orElseThrow().cut(html)).isEqualTo("&#128512;");
        assertThat(map.text(html.indexOf("#128512"))).contains(new Span(face, face + 2));
        assertThat(map.source(new Span(at - 5, at + 7)).orElseThrow().cut(html)).isEqualTo("Fish &amp; chips");
    }

    @Test
    void theEmptyLineBetweenTwoBlocksIsOurs() {
        Article article =
                Reports.page("<p>" + LEAD + "</p><p>" + LEAD.replace("Monday", "Tuesday or Wednesday") + "</p>");
        int end = article.blocks().get(0).span().end();
        assertThat(article.makeup().source().source(end)).isEmpty();
        assertThat(article.makeup().source().source(new Span(end, end + 2))).isEmpty();
    }

    @Test
    void aBlankForATagIsOursAndABlankForARunOfBlanksHasTheRun() {
        String html = "<p>" + LEAD.replace("three hours", "three \r\n\t hours") + " One<br>two.</p>";
        Article article = Reports.page(html);
        SourceMap map = article.makeup().source();
        int hours = article.text().indexOf("hours");
        assertThat(map.source(hours - 1).orElseThrow().cut(html)).isEqualTo(" \r\n\t ");
        assertThat(map.source(article.text().indexOf("two.") - 1)).isEmpty();
    }

    @Test
    void plainTextHasNoMap() {
        assertThat(Reports.plain("A line.").makeup().source().mapped()).isZero();
    }

    @Property(tries = 400)
    void generatedPagesAreMappedAndLeadBack(@ForAll("pages") String html) {
        String decoded =
                Capture.ofHtml("page.html", html, Given.nothing()).decode().text();
        check("generated", Reports.page(html), decoded);
    }

    @Test
    void everyDevelopmentPageIsMappedWholly() throws IOException {
        Optional<Path> folder = SharedFolder.find("bench/extraction/wcxb-dev/html");
        Assumptions.assumeTrue(folder.isPresent(), "SKIPPED: no shared folder, so real pages are not mapped");
        ArticleReader reader = new ArticleReader();
        int words = 0;
        int placed = 0;
        try (Stream<Path> files = Files.list(folder.orElseThrow())) {
            for (Path file : files.sorted().toList()) {
                Capture capture = Capture.of(
                        file.toString(), Files.readAllBytes(file), MediaType.HTML, Optional.empty(), Given.nothing());
                Article article = reader.read(capture);
                boolean stated = article.warnings().stream().anyMatch(warning -> warning.contains("linked data"));
                int[] found = check(file.toString(), article, capture.decode().text());
                words += stated ? 0 : found[0];
                placed += stated ? 0 : found[1];
            }
        }
        assertThat(placed).isEqualTo(words).isPositive();
    }

    /** How many characters that show are in the text, and how many of them have a place, all of which were checked. */
    private static int[] check(String page, Article article, String decoded) {
        SourceMap map = article.makeup().source();
        int words = 0;
        int placed = 0;
        for (Block block : article.blocks()) {
            int last = 0;
            for (int i = block.span().start(); i < block.span().end(); i++) {
                char unit = article.text().charAt(i);
                Optional<Span> place = map.source(i);
                words += unit == ' ' ? 0 : 1;
                if (place.isEmpty()) {
                    continue;
                }
                placed += unit == ' ' ? 0 : 1;
                String raw = place.get().cut(decoded);
                assertThat(means(raw, unit))
                        .as("%s: %s is no %s", page, raw, unit)
                        .isTrue();
                assertThat(place.get().start()).as(page).isGreaterThanOrEqualTo(last);
                last = place.get().start();
                for (int at = place.get().start(); at < place.get().end(); at++) {
                    Span back = map.text(at).orElseThrow();
                    assertThat(back.start()).as(page).isLessThanOrEqualTo(i);
                    assertThat(back.end()).as(page).isGreaterThan(i);
                }
            }
        }
        return new int[] {words, placed};
    }

    private static boolean means(String raw, char unit) {
        String read = raw.length() == 1 ? raw : Parser.unescapeEntities(raw, false);
        if (unit == ' ') {
            return read.chars().allMatch(point -> Blank.is((char) point));
        }
        return read.indexOf(unit) >= 0 && read.codePointCount(0, read.length()) <= 2;
    }

    @Provide
    Arbitrary<String> pages() {
        List<String> pieces = List.of(
                "&amp;",
                "&amp",
                "&#8217;",
                "&#x1F600;",
                "&nbsp;",
                "&notit;",
                "&NotEqualTilde;",
                "&bogus;",
                "&",
                "&#0;",
                "&#150;",
                "&fjlig;",
                "&lt;p&gt;",
                "\u0000",
                "\r\n",
                "\r",
                "\n",
                "\t",
                " ",
                " ",
                " ",
                "\u00A0",
                "\u00AD",
                "\u200B",
                "\u202E",
                "\u2066",
                "\uFEFF",
                "😀",
                "\uD83D",
                "word",
                "said",
                "the lake",
                "boats",
                ", and ",
                ". ",
                "<b>",
                "</b>",
                "<i>",
                "</i>",
                "<br>",
                "<br><br>",
                "</p>",
                "<p>",
                "<div>",
                "</div>",
                "<table>",
                "<tr><td>",
                "</table>",
                "<!-- no -->",
                "<!--",
                "<![CDATA[c]]>",
                "<?pi?>",
                "</nothing>",
                "<",
                ">",
                "<script>x</script>",
                "<span hidden>h</span>",
                "<a href=x>",
                "</a>",
                "<li>",
                "<pre>\n",
                "</pre>",
                "<blockquote>",
                "<select><option>",
                "<svg><text>s</text></svg>",
                "<textarea>");
        return Arbitraries.of(pieces)
                .list()
                .ofMinSize(1)
                .ofMaxSize(60)
                .map(some -> "<body><p>" + LEAD + "</p><p>" + LEAD + String.join("", some) + "</p><p>" + LEAD + "</p>");
    }
}
