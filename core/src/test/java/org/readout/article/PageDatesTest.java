package org.readout.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.readout.article.Pages.linked;
import static org.readout.article.Pages.page;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageDatesTest {
    private static final String BOTH = linked(
            "{\"@type\":\"Article\",\"datePublished\":\"2031-03-04T10:15:00+02:00\",\"dateModified\":\"2031-05-06T08:00:00Z\"}");

    private static String published(Metadata metadata) {
        return metadata.published().map(Published::toString).orElse("");
    }

    private static String modified(Metadata metadata) {
        return metadata.particulars().modified().map(Published::toString).orElse("");
    }

    private static String origin(Metadata metadata, Fact fact) {
        return metadata.particulars().origin(fact).orElseThrow().toString();
    }

    @Test
    void publicationAndChangeAreToldApart() {
        Metadata metadata = page(BOTH, "");
        assertThat(published(metadata)).isEqualTo("2031-03-04T10:15+02:00");
        assertThat(modified(metadata)).isEqualTo("2031-05-06T08:00Z");
        assertThat(origin(metadata, Fact.PUBLISHED)).isEqualTo("JSON-LD datePublished");
        assertThat(origin(metadata, Fact.MODIFIED)).isEqualTo("JSON-LD dateModified");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<p>Updated 6 May 2031</p>", "<p>6 May 2031</p>", "<p>Last reviewed</p><p>May 6th, 2031</p>"})
    void aShownDayOfChangeIsNotPublication(String line) {
        Metadata metadata = page(BOTH, line);
        assertThat(published(metadata)).startsWith("2031-03-04");
        assertThat(origin(metadata, Fact.PUBLISHED)).isEqualTo("JSON-LD datePublished");
    }

    @Test
    void aLineThatSaysPublishedGoesBeforeMarkup() {
        Metadata metadata = page(BOTH, "<div>First published</div><div>1 February 2031</div>");
        assertThat(published(metadata)).isEqualTo("2031-02-01");
        assertThat(origin(metadata, Fact.PUBLISHED))
                .isEqualTo("shown by the headline, against 2031-03-04 (JSON-LD datePublished)");
    }

    @Test
    void anEarlierShownDayGoesBeforeMarkupAndALaterDoesNot() {
        assertThat(published(page(BOTH, "<div>30 December 2013</div>"))).isEqualTo("2013-12-30");
        Metadata later = page(BOTH, "<div>30 December 2031</div>");
        assertThat(published(later)).startsWith("2031-03-04");
        assertThat(origin(later, Fact.PUBLISHED))
                .isEqualTo("JSON-LD datePublished, against 2031-12-30 (shown by the headline)");
    }

    @Test
    void theSameDayShownBearsMarkupOut() {
        Metadata metadata = page(BOTH, "<div>4 March 2031</div>");
        assertThat(published(metadata)).isEqualTo("2031-03-04T10:15+02:00");
        assertThat(origin(metadata, Fact.PUBLISHED))
                .isEqualTo("JSON-LD datePublished, borne out by shown by the headline");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "<meta property=article:published_time content=2031-03-04T10:15:00Z> 2031-03-04T10:15Z",
                "<meta name=citation_publication_date content='2031 Mar 4'>2031-03-04",
                "<meta name=pubdate content=20310304>2031-03-04",
                "<meta name=published content='March 4, 2031'>2031-03-04",
                "<meta name=date content='4 marzo 2031'>2031-03-04",
            })
    void metaElementsTellTheDay(String meta, String day) {
        assertThat(published(page(meta.strip() + ">", ""))).isEqualTo(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<time itemprop=datePublished datetime=2031-03-04>yesterday</time>",
                "<p>4 Mar 2031</p>",
                "<p>Mar. 4th, 2031</p>",
                "<p>Posted on March 4, 2031 by the desk</p>",
                "<p><span>Mar</span> <span>4,</span> <span>2031</span></p>",
                "<p>2031-03-04</p>",
                "<p>04/03/2031</p>",
                "<p><time datetime='2031-03-04'>Tuesday</time></p>",
            })
    void theLinesByTheHeadlineTellTheDay(String line) {
        assertThat(published(page("", line))).isEqualTo("2031-03-04");
    }

    @Test
    void aDayInNumbersThatCanBeTwoDaysIsNoneWhereTheLanguageDoesNotTell() {
        String page = "<h1>" + Pages.TITLE + "</h1><p>04/03/2031</p>" + Pages.BODY;
        assertThat(published(Pages.read("<html lang=en><body>" + page))).isEmpty();
        assertThat(published(Pages.read("<html lang=en-US><body>" + page))).isEqualTo("2031-04-03");
        assertThat(published(Pages.read("<html lang=de><body>" + page.replace("04/03/2031", "04.03.2031"))))
                .isEqualTo("2031-03-04");
        assertThat(published(Pages.read("<html lang=en><body>" + page.replace("04/03", "24/03"))))
                .isEqualTo("2031-03-24");
    }

    @Test
    void thePagesAddressTellsTheDayWhereNothingElseDoes() {
        assertThat(published(page("<link rel=canonical href='https://courier.example/2031/03/04/boats'>", "")))
                .isEqualTo("2031-03-04");
    }

    @Test
    void thePageThatTellsItsLastChangeOnlyIsDatedByIt() {
        Metadata metadata = page("", "<p>Updated 6 May 2031</p>");
        assertThat(published(metadata)).isEqualTo("2031-05-06");
        assertThat(modified(metadata)).isEqualTo("2031-05-06");
    }

    @Test
    void aDateInTheReportIsNotItsDay() {
        Metadata metadata = page(
                "", "<p>The flood of 4 March 2029 drowned the sheds of the northern shore, and nobody rebuilt.</p>");
        assertThat(published(metadata)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01T00:00:00Z", "9999-12-31", "1970-01-01T00:00:00Z", "-", "2031-13-41", "soon"})
    void absurdDatesAreNone(String date) {
        assertThat(published(page(linked("{\"@type\":\"Article\",\"datePublished\":\"" + date + "\"}"), "")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Three years after the <a href=/x>January 6, 2021</a> attack, the harbour office counts its boats again.</p>",
                "<p>The fishers of the lake have waited since <b>12 March 2019</b> for somebody to count what they own.</p>"
            })
    void aDayInASentenceIsNotThatOfPublication(String lede) {
        Metadata metadata = page(BOTH, lede);
        assertThat(published(metadata)).startsWith("2031-03-04");
        assertThat(origin(metadata, Fact.PUBLISHED)).isEqualTo("JSON-LD datePublished");
        assertThat(published(page(BOTH, "<p>Ana Ruiz, lake correspondent <b>12 March 2019</b></p>")))
                .isEqualTo("2019-03-12");
    }

    @Test
    void aNumberThatBeginsTheNameOfAPageIsNoDay() {
        String link = "<link rel=canonical href='https://courier.example/%s'>";
        assertThat(published(page(link.formatted("2024/05/10-things-to-know"), "")))
                .isEmpty();
        assertThat(published(page(link.formatted("2024/05/10/things-to-know"), "")))
                .isEqualTo("2024-05-10");
        assertThat(published(page(link.formatted("2024/may/10-boats-sink"), "")))
                .isEqualTo("2024-05-10");
    }
}
