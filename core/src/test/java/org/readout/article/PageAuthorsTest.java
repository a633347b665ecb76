package org.readout.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.readout.article.Pages.linked;
import static org.readout.article.Pages.page;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageAuthorsTest {
    private static List<String> names(Metadata metadata) {
        return metadata.particulars().authors().stream().map(Author::name).toList();
    }

    private static String origin(Metadata metadata) {
        return metadata.particulars().origin(Fact.BYLINE).orElseThrow().toString();
    }

    @Test
    void linkedDataNamesTheWriters() {
        Metadata metadata = page(
                linked(
                        "{'@type':'NewsArticle','author':[{'@type':'Person','name':'Ana Ruiz'},{'@type':'Person','name':'Tom Okello'}]}"
                                .replace('\'', '"')),
                "");
        assertThat(names(metadata)).containsExactly("Ana Ruiz", "Tom Okello");
        assertThat(metadata.byline()).contains("Ana Ruiz, Tom Okello");
        assertThat(origin(metadata)).isEqualTo("JSON-LD author");
    }

    @Test
    void aWriterOfAGraphIsFoundByItsIdentifier() {
        Metadata metadata = page(
                linked("{\"@graph\":[{\"@type\":\"Article\",\"author\":{\"@id\":\"#p1\"}},"
                        + "{\"@type\":\"Person\",\"@id\":\"#p1\",\"name\":\"Ana Ruiz\"}]}"),
                "");
        assertThat(names(metadata)).containsExactly("Ana Ruiz");
    }

    @Test
    void ofSeveralArticlesThePagesOwnCounts() {
        Metadata metadata = page(
                "<link rel=canonical href='https://courier.example/boats'>"
                        + linked(
                                "[{\"@type\":\"Article\",\"url\":\"https://courier.example/other\",\"author\":\"Eva Lind\"},"
                                        + "{\"@type\":\"Article\",\"url\":\"https://courier.example/boats/\",\"author\":\"Ana Ruiz\"}]"),
                "");
        assertThat(names(metadata)).containsExactly("Ana Ruiz");
    }

    @Test
    void aLineByTheHeadlineGoesBeforeTheAccountThatFiledThePage() {
        Metadata metadata = page(
                linked("{\"@type\":\"Article\",\"author\":{\"@type\":\"Person\",\"name\":\"Olga Petersen\"}}"),
                "<div><span>By</span> <a href='/x'>Ana Ruiz</a>, lake correspondent</div>");
        assertThat(names(metadata)).containsExactly("Ana Ruiz");
        assertThat(origin(metadata)).isEqualTo("shown by the headline");
    }

    @Test
    void aPlaceThatNamesOneMoreOfTheSameGoesBefore() {
        Metadata metadata =
                page(linked("{\"@type\":\"Article\",\"author\":[\"Ana Ruiz\",\"Tom Okello\"]}"), "<p>By Ana Ruiz</p>");
        assertThat(names(metadata)).containsExactly("Ana Ruiz", "Tom Okello");
        assertThat(origin(metadata)).isEqualTo("JSON-LD author, borne out by shown by the headline");
    }

    @Test
    void metaElementsNameTheWriters() {
        Metadata metadata = page(
                "<meta name=citation_author content='Ruiz, Ana'><meta name=citation_author content='Tom Okello'>", "");
        assertThat(names(metadata)).containsExactly("Ana Ruiz", "Tom Okello");
        assertThat(origin(metadata)).isEqualTo("meta citation_author");
    }

    @Test
    void aCardForNetworksCountsOnlyWhereItsLabelSaysWriter() {
        assertThat(names(page(
                        "<meta name=twitter:label1 content='Written by'><meta name=twitter:data1 content='Ana Ruiz'>",
                        "")))
                .containsExactly("Ana Ruiz");
        assertThat(names(page(
                        "<meta name=twitter:label1 content='Est. reading time'><meta name=twitter:data1 content='38 minutes'>",
                        "")))
                .isEmpty();
    }

    @Test
    void markupInTheBodyNamesTheWriter() {
        assertThat(names(page("", "<span itemprop=author><span itemprop=name>Ana Ruiz</span></span>")))
                .containsExactly("Ana Ruiz");
        assertThat(names(page("", "<a rel=author href=/a>Ana Ruiz</a>"))).containsExactly("Ana Ruiz");
        assertThat(names(page("", "<span property=author>Ana Ruiz</span>"))).containsExactly("Ana Ruiz");
    }

    @Test
    void aNameInALinkToAWritersPageIsTheWriter() {
        assertThat(names(page("", "<div><a href='/contributors/ana-ruiz'>Ana Ruiz</a> 4 May 2031</div>")))
                .containsExactly("Ana Ruiz");
    }

    @Test
    void aPlainLineElsewhereNamesTheWriter() {
        assertThat(names(Pages.read("<h1>" + Pages.TITLE + "</h1>" + Pages.BODY.repeat(5)
                        + "<div>Written by</div><div>Ana Ruiz</div>")))
                .containsExactly("Ana Ruiz");
    }

    @Test
    void whoReviewedIsNoAuthor() {
        assertThat(
                        names(
                                page(
                                        "",
                                        "<div>Medically reviewed</div><div>by</div><div>Kim Rossi</div><div>Written by Ana Ruiz</div>")))
                .containsExactly("Ana Ruiz");
        assertThat(names(page("", "<p>By Ana Ruiz. Reviewed by Kim Rossi</p>"))).containsExactly("Ana Ruiz");
    }

    @Test
    void readersAndWritersOfOtherArticlesAreNotTheWriter() {
        assertThat(names(page("", "<div class=comments><a rel=author>Eva Lind</a></div>")))
                .isEmpty();
        assertThat(names(Pages.read("<h1>" + Pages.TITLE + "</h1>" + Pages.BODY.repeat(5)
                        + "<div class=author>Eva Lind</div><div class=author>Tom Okello</div>")))
                .isEmpty();
    }

    @Test
    void anAuthorWithoutAPersonIsKeptWithItsKind() {
        Metadata team = page("<meta name=author content='Lake Courier Editorial Team'>", "");
        Metadata body = page(
                linked("{\"@type\":\"Article\",\"author\":{\"@type\":\"Organization\",\"name\":\"Harbour Office\"}}"),
                "");
        Metadata account = page("<meta name=author content='q_harbour7'>", "");
        assertThat(team.particulars().authors())
                .containsExactly(new Author("Lake Courier Editorial Team", Author.Kind.TEAM));
        assertThat(body.particulars().authors())
                .containsExactly(new Author("Harbour Office", Author.Kind.ORGANISATION));
        assertThat(account.particulars().authors())
                .extracting(Author::name, Author::kind)
                .containsExactly(tuple("q_harbour7", Author.Kind.ACCOUNT));
    }

    @Test
    void theOutletsNameIsTheOutletAlsoWhereItIsCalledAPerson() {
        Metadata metadata = page(
                "<meta property=og:site_name content='Ostmark Sailing'>"
                        + linked(
                                "{\"@type\":\"Article\",\"author\":{\"@type\":\"Person\",\"name\":\"Ostmark Sailing\"}}"),
                "");
        assertThat(metadata.particulars().authors())
                .containsExactly(new Author("Ostmark Sailing", Author.Kind.ORGANISATION));
    }

    @Test
    void aPersonGoesBeforeAnOrganisation() {
        Metadata metadata =
                page("<meta name=author content='Harbour Office Inc'>", "<a href='/author/ana'>Ana Ruiz</a>");
        assertThat(names(metadata)).containsExactly("Ana Ruiz");
    }

    @Test
    void addressesAndNobodysAccountsAreNoAuthors() {
        for (String author :
                List.of("admin", "https://courier.example/ana", "ana@courier.example", "undefined", "38 minutes")) {
            assertThat(names(page("<meta name=author content='" + author + "'>", "")))
                    .as(author)
                    .isEmpty();
        }
    }

    @Test
    void controlCharactersDoNotReachAName() {
        assertThat(names(page("<meta name=author content='Ana\u0007 \u200BRuiz'>", "")))
                .containsExactly("Ana Ruiz");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>By Sunrise, thousands had fled</p>",
                "<p>By <b>Sunrise</b>, thousands had fled</p>",
                "<p>By Brussels standards, it was quick</p>",
                "<p>By New Year, thousands had fled the northern shore</p>"
            })
    void aSentenceThatBeginsWithByNamesNobody(String line) {
        String eva = linked("{\"@type\":\"Article\",\"author\":{\"@type\":\"Person\",\"name\":\"Eva Lind\"}}");
        assertThat(names(page(eva, line))).containsExactly("Eva Lind");
        assertThat(names(page("", line))).isEmpty();
    }

    @Test
    void oneNameBehindByCountsWhereItStandsAloneOrIsBorneOut() {
        assertThat(names(page("", "<p>By Ana</p>"))).containsExactly("Ana");
        Metadata metadata = page("<meta name=author content=Ana>", "<p>By Ana, at the lake since ever</p>");
        assertThat(names(metadata)).containsExactly("Ana");
        assertThat(origin(metadata)).startsWith("shown by the headline");
        assertThat(names(page("", "<p>By Ana Ruiz, lake correspondent</p>"))).containsExactly("Ana Ruiz");
    }
}
