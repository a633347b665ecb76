package org.readout.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.readout.article.Reports.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an article keeps of the page beside its words, and pages that hold no article or only its beginning. All pages are invented. */
class PageStructureTest {
    private static final String HEAD =
            "<head><title>Boats counted again | Lake Courier</title></head><body><h1>Boats counted again</h1>";
    private static final String LEAD =
            "The ministers of the two lake states met for three hours on Monday and agreed to count the boats again.";
    private static final String SECOND =
            "“Nobody on the shore believes the old figures,” the harbour master told reporters after the talks ended.";
    private static final String THIRD =
            "The count is to begin in April, when the ice has gone, and to end before the regatta on the northern shore.";

    private static String paragraphs(String... texts) {
        return "<article><p>" + String.join("</p><p>", texts) + "</p>%s</article>";
    }

    private static Optional<Block> block(Article article, String words) {
        return article.blocks().stream()
                .filter(block -> block.span().cut(article.text()).contains(words))
                .findFirst();
    }

    private static String cut(Article article, Part part) {
        return part.span().cut(article.text());
    }

    @Test
    void listsQuotationsTablesAndCodeKeepTheirForm() {
        Article article = page(HEAD
                + paragraphs(LEAD, SECOND, THIRD)
                        .formatted("<ul><li>One boat is red and lies at the pier.</li>"
                                + "<li>One boat is blue and lies on the shore.</li></ul>"
                                + "<blockquote><p>We count what floats and what has sunk, and nothing else, the decree says.</p></blockquote><p>"
                                + THIRD.replace("April", "May") + "</p>"));
        assertThat(block(article, "boat is red").orElseThrow().form()).isEqualTo(BlockForm.LIST_ITEM);
        assertThat(block(article, "what floats").orElseThrow().form()).isEqualTo(BlockForm.QUOTATION);
        assertThat(block(article, "what floats").orElseThrow().kind().isReport())
                .isTrue();
        assertThat(block(article, "three hours").orElseThrow().form()).isEqualTo(BlockForm.PLAIN);
    }

    @Test
    void aCaptionsCreditStandsApart() {
        Article article = page(HEAD
                + ("<article><p>" + LEAD + "</p><figure><img src=a><figcaption>Boats at the pier on Monday. "
                        + "<span class='photo-credit'>Jane Doe</span></figcaption></figure><p>" + SECOND + "</p><p>"
                        + THIRD + "</p></article>"));
        assertThat(article.makeup().parts())
                .filteredOn(part -> part.kind() == PartKind.CREDIT)
                .extracting(part -> cut(article, part))
                .containsExactly("Jane Doe");
    }

    @Test
    void aPostFromElsewhereHasItsWriterAndItsDay() {
        Article article = page(HEAD
                + paragraphs(LEAD, SECOND)
                        .formatted(
                                "<blockquote class='twitter-tweet'><p>We have counted every boat on our side of the lake, twice.</p>&mdash; Ana Ruiz (@anaruiz) "
                                        + "<a href='https://post.example/1'>March 3, 2025</a></blockquote><p>" + THIRD
                                        + "</p><p>" + THIRD.replace("April", "May") + "</p>"));
        Part post = article.makeup().parts().stream()
                .filter(part -> part.kind() == PartKind.POST)
                .findFirst()
                .orElseThrow();
        assertThat(cut(article, post)).contains("counted every boat");
        assertThat(post.author()).contains("Ana Ruiz (@anaruiz)");
        assertThat(post.published().map(Published::toString)).contains("2025-03-03");
        assertThat(post.service()).contains("X");
        assertThat(block(article, "counted every boat").orElseThrow().form()).isEqualTo(BlockForm.QUOTATION);
    }

    private static final List<String> ENTRIES = List.of(
            "The first boats have left the harbour and are on their way to the northern shore, the harbour master says.",
            "Both ministers have signed the agreement in front of the cameras and have shaken hands, reporters say.",
            "The delegations have arrived at the hall by the lake, where several hundred people wait for them.");

    @Test
    void theEntriesOfALiveBlogHaveTheirOwnTimes() {
        String entries = IntStream.range(0, 3)
                .mapToObj(i -> "<section class=entry><time datetime='2025-03-03T1" + (2 - i) + ":05:00Z'>1" + (2 - i)
                        + ":05</time><p>" + ENTRIES.get(i) + "</p><p>" + THIRD.replace("April", "month " + i)
                        + "</p></section>")
                .collect(Collectors.joining());
        Article article = page(HEAD + "<article><p>" + LEAD + "</p><div>" + entries + "</div></article>");
        assertThat(article.makeup().parts())
                .filteredOn(part -> part.kind() == PartKind.ENTRY)
                .extracting(part -> part.published().orElseThrow().toString())
                .containsExactly("2025-03-03T12:05Z", "2025-03-03T11:05Z", "2025-03-03T10:05Z");
    }

    @Test
    void entriesThatLinkedDataStatesAreFoundInTheText() {
        String updates = IntStream.range(0, 3)
                .mapToObj(i -> "{\"@type\":\"BlogPosting\",\"datePublished\":\"2025-03-03T1" + (2 - i)
                        + ":05:00Z\",\"articleBody\":\"" + ENTRIES.get(i) + "\"}")
                .collect(Collectors.joining(","));
        Article article = page("<script type='application/ld+json'>{\"@type\":\"LiveBlogPosting\",\"liveBlogUpdate\":["
                + updates + "]}</script>" + HEAD + "<article><p>" + LEAD + "</p><p>" + String.join("</p><p>", ENTRIES)
                + "</p></article>");
        assertThat(article.makeup().parts()).hasSize(3).allSatisfy(part -> assertThat(cut(article, part))
                .isIn(ENTRIES));
    }

    @Test
    void aFrontPageHoldsNoArticle() {
        String teasers = IntStream.range(0, 24)
                .mapToObj(i -> "<div class=card><h3><a href=/" + i + ">Headline number " + i
                        + " about the lake and all of its boats</a></h3>"
                        + (i % 4 == 0
                                ? "<p>Ministers met for hour " + i
                                        + " and agreed on little that anybody had not known.</p>"
                                : "")
                        + "</div>")
                .collect(Collectors.joining());
        Article article = page("<title>Lake Courier</title><nav><a href=/>Home</a></nav><main>" + teasers + "</main>");
        assertThat(article.blocks()).isEmpty();
        assertThat(article.warnings())
                .anySatisfy(warning -> assertThat(warning).startsWith("The page holds no article: "));
    }

    @Test
    void anErrorAndAMenuHoldNoArticle() {
        assertThat(
                        page("<title>404 - Page not found</title><h1>Page not found</h1><p>We looked everywhere but could not find what you were looking for.</p>")
                                .warnings())
                .containsExactly("The page holds no article: the server says that it was not found.");
        Article menu = page("<ul><li><a href=a>Home</a><li><a href=b>World</a><li><a href=c>Sport</a></ul>");
        assertThat(menu.blocks()).isEmpty();
        assertThat(menu.warnings()).hasSize(1);
    }

    @Test
    void aStubBehindAWallIsMarkedAsCut() {
        Article stub = page(HEAD + paragraphs(LEAD, SECOND).formatted("")
                + "<div class=paywall><p>Subscribe to continue reading this story and all others.</p></div>");
        assertThat(stub.makeup().cut()).isTrue();
        assertThat(stub.warnings()).hasSize(1);
        assertThat(stub.text()).contains(LEAD);
        assertThat(page(HEAD + paragraphs(LEAD, SECOND).formatted("")).makeup().cut())
                .isFalse();
    }

    @Test
    void aTextThatOnlyLinkedDataHasIsTakenFromThere() {
        Article article = page("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\"" + LEAD
                + "\\n\\n" + SECOND + "\\n\\n" + THIRD + "\\n\\n" + LEAD.replace("Monday", "Tuesday") + "\"}</script>"
                + HEAD + "<div id=app>Loading the page for you.</div>");
        assertThat(article.text()).contains(LEAD, SECOND, THIRD);
        assertThat(article.warnings()).hasSize(1);
        assertThat(article.blocks())
                .allSatisfy(block -> assertThat(block.origin()).isPresent());
    }

    @Test
    void marksThatTurnTheDirectionOfWritingAndNulsDoNotShow() {
        Article article = page(HEAD
                + paragraphs(LEAD.replace("lake", "la\u0000ke"), "\u202E" + SECOND + "\u202C", THIRD)
                        .formatted(""));
        assertThat(article.text()).contains(SECOND).doesNotContain("\u202E", "\u0000");
    }

    @Test
    void aTextThatLinkedDataHasOfAnotherArticleIsNotTaken() {
        String other =
                "{\"@type\":\"NewsArticle\",\"headline\":\"Ten other lakes\",\"isAccessibleForFree\":false,\"articleBody\":\""
                        + (LEAD + " " + THIRD).replace("boats", "ships").repeat(8) + "\"}";
        for (String field : List.of("mentions", "mainEntity")) {
            String value = field.equals("mentions")
                    ? "[" + other + "]"
                    : "{\"@type\":\"ItemList\",\"itemListElement\":[{\"@type\":\"ListItem\",\"item\":" + other + "}]}";
            Article article = page("<script type='application/ld+json'>{\"@type\":\"WebPage\",\"" + field + "\":"
                    + value + "}</script>" + HEAD + paragraphs(LEAD, SECOND).formatted("")
                    + "<div class=paywall>Ships</div>");
            assertThat(article.text()).contains(LEAD).doesNotContain("ships");
            assertThat(article.makeup().cut()).isFalse();
        }
    }

    @Test
    void aTextInAScriptThatIsCommentedOutIsTaken() {
        Article article =
                page("<script type='application/ld+json'>/*<![CDATA[*/ {\"@type\":[\"NewsArticle\"],\"articleBody\":\""
                        + LEAD + "\\n\\n" + SECOND + "\\n\\n" + THIRD + "\\n\\n" + LEAD.replace("Monday", "Tuesday")
                        + "\"}; /*]]>*/</script>" + HEAD + "<div id=app>Loading the page for you.</div>");
        assertThat(article.text()).contains(LEAD, SECOND, THIRD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Missing girl not found",
                "Forbidden love in Tehran",
                "Access denied: reporters barred from the court",
                "404 boats not found"
            })
    void aShortReportWhoseHeadlineSoundsLikeAnErrorIsOne(String headline) {
        Article article = page("<head><title>" + headline + " | Lake Courier</title></head><body><h1>" + headline
                + "</h1>" + paragraphs(LEAD, SECOND).formatted(""));
        assertThat(article.text()).contains(LEAD, SECOND);
        assertThat(article.warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Access Denied", "404 Not Found", "Attention Required! | Lake Courier", "Error 404"})
    void anErrorWithASentenceIsNone(String title) {
        Article article = page("<head><title>" + title
                + "</title></head><body><p>You have no permission to see what you asked this server for.</p>");
        assertThat(article.text()).isEmpty();
        assertThat(article.warnings()).hasSize(1);
    }

    @Test
    void theWordsOfAWallBesideAFreeArticleDoNotCutIt() {
        String about =
                "The paper says that from April its readers will have to pay to continue reading after three articles in a month.";
        assertThat(page(HEAD + paragraphs(LEAD, SECOND, about).formatted(""))
                        .makeup()
                        .cut())
                .isFalse();
        String box =
                "<div class=newsletter><p>Our letter about lakes, each Friday.</p><p>Already a subscriber? Log in</p></div>";
        assertThat(page(HEAD + paragraphs(LEAD, SECOND).formatted("") + box)
                        .makeup()
                        .cut())
                .isFalse();
        assertThat(page(HEAD + paragraphs(LEAD, SECOND).formatted("") + box.replace("newsletter", "paywall"))
                        .makeup()
                        .cut())
                .isTrue();
    }
}
