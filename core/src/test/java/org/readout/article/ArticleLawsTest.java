package org.readout.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.parser.Parser;
import org.readout.text.Span;

class ArticleLawsTest {

    @Property(tries = 300)
    void thePlainTextStaysAsItIsAndItsBlocksCoverAllThatShows(@ForAll("nasty") String text) {
        Article article = Reports.plain(text);
        assertThat(article.text()).isEqualTo(text);
        boolean[] covered = new boolean[text.length()];
        for (Block block : article.blocks()) {
            Span span = block.span();
            assertThat(Blank.is(text.charAt(span.start()))).isFalse();
            assertThat(Blank.is(text.charAt(span.end() - 1))).isFalse();
            Arrays.fill(covered, span.start(), span.end(), true);
        }
        for (int i = 0; i < text.length(); i++) {
            assertThat(covered[i] || Blank.is(text.charAt(i))).isTrue();
        }
    }

    @Property(tries = 300)
    void aRepeatPointsToAnEarlierPassage(@ForAll("nasty") String text) {
        for (Block block : Reports.plain(text + "\n" + text).blocks()) {
            block.original().ifPresent(original -> assertThat(original.end())
                    .isLessThanOrEqualTo(block.span().start()));
        }
    }

    @Property(tries = 300)
    void theSameTextIsReadTheSameWay(@ForAll("nasty") String text) {
        assertThat(Reports.plain(text)).isEqualTo(Reports.plain(text));
    }

    @Property(tries = 300)
    void theOriginOfAPagesBlockHoldsItsWords(@ForAll("pages") String html) {
        Article article = Reports.page(html);
        for (Block block : article.blocks()) {
            Span origin = block.origin().orElseThrow();
            assertThat(origin.end()).isLessThanOrEqualTo(html.length());
            String source = words(Parser.unescapeEntities(origin.cut(html).replaceAll("<[^>]*>", ""), false));
            String shown = words(block.span().cut(article.text()));
            assertThat(source).contains(firstWord(shown));
            assertThat(source).contains(lastWord(shown));
        }
    }

    @Property(tries = 200)
    void noPageIsTooBroken(@ForAll("nasty") String text) {
        Article article = Reports.page("<html><body>" + text);
        assertThat(article.blocks())
                .allSatisfy(block -> assertThat(block.origin()).isPresent());
    }

    @Provide
    Arbitrary<String> nasty() {
        Arbitrary<String> pieces = Arbitraries.of(
                "\r\n",
                "\n",
                "\n\n",
                "\r",
                "\f",
                "\t",
                "\u00A0",
                "\u200B",
                "\uFEFF",
                "\u2028",
                " ",
                " ",
                "😀",
                "e\u0301",
                "שלום",
                "مرحبا",
                "“",
                "”",
                "‘",
                "’",
                "\"",
                "'",
                "«",
                "»",
                "(",
                ")",
                "[",
                "]",
                "|",
                "—",
                "--",
                "/",
                "...",
                "…",
                ".",
                ",",
                ":",
                ";",
                "@",
                "#",
                "<b>",
                "</p>",
                "<p>",
                "<div",
                "&amp;",
                "&#",
                "İ",
                "ß",
                "PARIS",
                "WASHINGTON",
                "May 6",
                "2024",
                "(AFP)",
                "REUTERS",
                "By ",
                "Photo:",
                "Read more:",
                "Advertisement",
                "said",
                "The minister",
                "attends",
                "Follow us on Telegram",
                "Other topics of interest",
                "31.02.2024",
                "http://",
                "www.",
                "copyright ©",
                "\u0001",
                "The boats were counted again and again in the night.");
        return pieces.list().ofMaxSize(60).map(list -> list.isEmpty() ? "" : "x" + String.join("", list));
    }

    @Provide
    Arbitrary<String> pages() {
        Arbitrary<String> pieces = Arbitraries.of(
                "<p>",
                "</p>",
                "<div>",
                "</div>",
                "<br>",
                "<b>",
                "</b>",
                "<a href=x>",
                "</a>",
                "<li>",
                "<ul>",
                "<table><tr><td>",
                "</td></tr></table>",
                "<h1>",
                "</h1>",
                "<h2>",
                "<blockquote>",
                "<figure>",
                "<figcaption>",
                "</figure>",
                "<script>",
                "</script>",
                "<!-- x -->",
                "<![CDATA[",
                "&eacute;",
                "&nbsp;",
                "&amp;",
                "&lt;b&gt;",
                "&#128512;",
                "&mdash;",
                "\r\n",
                "boats",
                " counted ",
                "night, ",
                "😀",
                "é",
                "<article>",
                "<span hidden>",
                "<select>",
                "<template>",
                "<svg>",
                "<i>",
                "The boats on the lake were counted again and again through all of that long night, she said. ");
        return pieces.list().ofMaxSize(50).map(list -> String.join("", list));
    }

    private static String words(String text) {
        StringBuilder words = new StringBuilder(" ");
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            words.append(Blank.is(unit) || unit == '<' || unit == '>' ? ' ' : unit);
        }
        return words.toString();
    }

    private static String firstWord(String shown) {
        String bare = shown.strip();
        int end = bare.indexOf(' ');
        return end < 0 ? bare : bare.substring(0, end);
    }

    private static String lastWord(String shown) {
        String bare = shown.strip();
        return bare.substring(bare.lastIndexOf(' ') + 1);
    }
}
