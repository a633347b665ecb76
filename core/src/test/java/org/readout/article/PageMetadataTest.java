package org.readout.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.readout.article.Pages.linked;
import static org.readout.article.Pages.page;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.readout.source.Capture;
import org.readout.source.Given;

class PageMetadataTest {
    private static String origin(Metadata metadata, Fact fact) {
        return metadata.particulars().origin(fact).map(Origin::toString).orElse("");
    }

    @Test
    void theSectionTheKeywordsAndTheAddressAreRead() {
        Metadata metadata = page(
                "<link rel=canonical href='https://courier.example/boats'><meta property=article:section content=World>"
                        + "<meta name=keywords content='lakes, boats,, lakes'>",
                "");
        Particulars particulars = metadata.particulars();
        assertThat(particulars.section()).contains("World");
        assertThat(particulars.keywords()).containsExactly("lakes", "boats");
        assertThat(particulars.canonical()).contains("https://courier.example/boats");
        assertThat(metadata.language()).contains("en-GB");
        assertThat(particulars.origins().stream().map(Origin::fact))
                .containsExactly(Fact.TITLE, Fact.SECTION, Fact.KEYWORDS, Fact.LANGUAGE, Fact.CANONICAL);
    }

    @Test
    void anAddressThatNoBrowserShouldFollowIsNone() {
        for (String address : List.of("javascript:alert(1)", "/boats", "https://u:p@courier.example/", "http://a b")) {
            assertThat(page("<link rel=canonical href='" + address + "'>", "")
                            .particulars()
                            .canonical())
                    .as(address)
                    .isEmpty();
        }
    }

    @Test
    void theAgencyIsReadFromBylineLinkedDataAndDateline() {
        Metadata signed = page("<meta name=author content='Ana Ruiz, Reuters'>", "");
        assertThat(signed.particulars().agency()).contains("Reuters");
        assertThat(signed.particulars().authors()).containsExactly(new Author("Ana Ruiz", Author.Kind.PERSON));
        assertThat(origin(signed, Fact.AGENCY)).isEqualTo("meta author");
        Metadata linked = page(
                linked("{\"@type\":\"Article\",\"sourceOrganization\":{\"@type\":\"Organization\",\"name\":\"AFP\"}}"),
                "");
        assertThat(linked.particulars().agency()).contains("AFP");
        Metadata dated = Pages.read(
                "<h1>" + Pages.TITLE + "</h1>" + Pages.BODY.replace("<p>The three", "<p>PARIS (AFP) — The three"));
        assertThat(dated.particulars().agency()).contains("AFP");
        assertThat(origin(dated, Fact.AGENCY)).isEqualTo("text credit line");
    }

    @Test
    void aDegreeBehindANameIsNoAgency() {
        assertThat(page("<meta name=author content='Ana Ruiz, PA'>", "")
                        .particulars()
                        .agency())
                .isEmpty();
    }

    @Test
    void whatIsGivenGoesBeforeWhatThePageSays() {
        Given given = new Given(
                Optional.of("Boats to be counted"),
                Optional.of("Feed"),
                Optional.of("Eva Lind and Tom Okello"),
                Optional.of("2031-01-02"),
                Optional.empty(),
                Optional.of("en"));
        Metadata metadata = Pages.read(
                "<html lang=de><head><meta name=author content='Ana Ruiz'></head><h1>" + Pages.TITLE
                        + "</h1><p>4 May 2031</p>" + Pages.BODY,
                given);
        assertThat(metadata.title()).contains("Boats to be counted");
        assertThat(metadata.byline()).contains("Eva Lind and Tom Okello");
        assertThat(metadata.particulars().authors()).extracting(Author::name).containsExactly("Eva Lind", "Tom Okello");
        assertThat(metadata.published().map(Published::toString)).contains("2031-01-02");
        assertThat(List.of(Fact.OUTLET, Fact.TITLE, Fact.BYLINE, Fact.PUBLISHED, Fact.LANGUAGE))
                .allSatisfy(fact -> assertThat(origin(metadata, fact)).isEqualTo("given with the article"));
    }

    @Test
    void plainTextSaysWhereItsMetadataStands() {
        Metadata metadata = new ArticleReader()
                .read(Capture.ofText(
                        "in/a.txt",
                        "Lake states agree to count boats\n\nBy Ana Ruiz\n\nMay 4, 2031\n\nThe three lake states agreed on Monday to"
                                + " count the boats on their shores before the winter, the harbour office said.\n"))
                .metadata();
        assertThat(metadata.byline()).contains("Ana Ruiz");
        assertThat(metadata.particulars().authors()).containsExactly(new Author("Ana Ruiz", Author.Kind.PERSON));
        assertThat(origin(metadata, Fact.BYLINE)).isEqualTo("text");
    }

    @Test
    void anotherHeadlineInMarkupIsNamed() {
        Metadata metadata =
                page(linked("{\"@type\":\"Article\",\"headline\":\"Welcome to our new harbour pages\"}"), "");
        assertThat(metadata.title()).contains(Pages.TITLE);
        assertThat(origin(metadata, Fact.TITLE))
                .isEqualTo("shown h1, borne out by meta title, against another headline in JSON-LD headline");
    }

    @Test
    void linkedDataInCommentsAndBehindOtherValuesIsRead() {
        assertThat(page(linked("<!-- {\"@type\":\"Article\",\"author\":\"Ana Ruiz\"} -->"), "")
                        .byline())
                .contains("Ana Ruiz");
        assertThat(page(linked("{\"@type\":\"WebSite\"}\n{\"@type\":\"Article\",\"author\":\"Ana Ruiz\"}"), "")
                        .byline())
                .contains("Ana Ruiz");
        assertThat(page(linked("{&quot;@type&quot;:&quot;Article&quot;,&quot;author&quot;:&quot;Ana Ruiz&quot;}"), "")
                        .byline())
                .contains("Ana Ruiz");
    }

    @Test
    void brokenLinkedDataGivesTheFieldsThatItSaysFirst() {
        Metadata metadata = page(
                linked("{\"@type\":\"Article\",\"datePublished\":\"2031-03-04\",\"author\":{\"name\":\"Ana Ruiz\"},"
                        + "\"description\":\"said \"never\" again\"}"),
                "");
        assertThat(metadata.published().map(Published::toString)).contains("2031-03-04");
        assertThat(metadata.byline()).contains("Ana Ruiz");
    }

    @Test
    void hostileLinkedDataHarmsNothing() {
        String deep = linked("[".repeat(100_000) + "]".repeat(100_000));
        String wide = linked("[" + "{\"@type\":\"Thing\",\"a\":[{}]},".repeat(30_000) + "{}]");
        String text = linked("{\"@type\":\"Article\",\"headline\":\"" + "x".repeat(900_000) + "\"}");
        String many = linked("{}").repeat(5_000);
        String name = "<meta name=author content='" + "A".repeat(500_000) + "'>";
        String names =
                linked("{\"@type\":\"Article\",\"author\":[" + "\"Ana Ruiz\",".repeat(20_000) + "\"Tom Okello\"]}");
        for (String head : List.of(deep, wide, text, many, name)) {
            Metadata metadata = page(head, "<p>By Eva Lind</p>");
            assertThat(metadata.title()).contains(Pages.TITLE);
            assertThat(metadata.byline()).contains("Eva Lind");
        }
        assertThat(page(names, "").particulars().authors()).containsExactly(new Author("Ana Ruiz", Author.Kind.PERSON));
    }
}
