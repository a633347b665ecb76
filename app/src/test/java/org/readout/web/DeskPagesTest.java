package org.readout.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.readout.analysis.Analysis;
import org.readout.article.BlockKind;
import org.readout.statement.Act;
import org.readout.statement.StatementKind;
import org.readout.text.PageName;

class DeskPagesTest {
    private static final DeskPages DESK = new DeskPages(new Layout(2, 1000));

    private static Map<String, byte[]> pages;

    @BeforeAll
    static void printEveryPage() throws IOException {
        pages = DeskSample.pages();
    }

    private static String page(String path) {
        return DeskSample.text(pages.get(path));
    }

    @Test
    void nothingHostileBecomesMarkupOnAnyPage() {
        pages.forEach((path, bytes) -> assertThat(DeskSample.text(bytes))
                .as(path)
                .doesNotContain(
                        "<script>", "<b>NGA", "<b>Tide", "<img", "<svg", " onfocus=alert", " style=", "javascript:\"")
                .doesNotContainPattern("<[^>]* on[a-z]+=")
                .contains("</html>"));
    }

    @Test
    void idsThatHoldAnythingAreOneSegmentOfAnAddress() {
        assertThat(page(DeskSample.HOSTILE))
                .contains("action=\"../review/statement/c1%2F..%2F%22%3E%3Cscript%3E%E2%80%AEtxt.exe%E2%81%A6\"")
                .contains("href=\"../statement/c1%2F..%2F");
        assertThatThrownBy(() -> new FiledArticle.Filing("..", Reviewed.OPEN, Optional.empty()))
                .hasMessageContaining("no address");
        assertThatThrownBy(() -> new SpeakerPage.Tie("x", 1, "javascript:alert(1)", false))
                .hasMessageContaining("not an address on the desk");
        assertThatThrownBy(() -> new SpeakerPage.Tie("x", 1, "//elsewhere.example/", false))
                .hasMessageContaining("not an address on the desk");
        assertThatThrownBy(() -> new Slice<>(List.of(), 1, 0, "?a=\"><script>")).hasMessageContaining("not the query");
    }

    @Test
    void everyFormCarriesTheTokenAndTheWayBack() {
        for (String path : List.of(DeskSample.WIRE, DeskSample.OCCASION)) {
            String page = page(path);
            int forms = count(page, "<form method=\"post\"");
            assertThat(forms).as(path).isPositive();
            assertThat(count(
                            page,
                            "<input type=\"hidden\" name=\"token\" value=\"t0k&#34;en&lt;b>\"><input type=\"hidden\" name=\"back\" value=\""
                                    + path))
                    .as(path)
                    .isEqualTo(forms);
        }
    }

    private static int count(String page, String what) {
        return page.split(java.util.regex.Pattern.quote(what), -1).length - 1;
    }

    @Test
    void anOpenedDirectionEndsWithItsName() {
        assertThat(Wording.oneLine("a\u2066b")).isEqualTo("a\u2066b\u2069");
        assertThat(Wording.oneLine("a\u2066b\u2069")).isEqualTo("a\u2066b\u2069");
        assertThat(Wording.shortened("\u2067" + "x".repeat(50), 10)).endsWith("…\u2069");
        assertThat(Named.of(DeskSample.HOSTILE_ACTOR).shown()).endsWith("\u2069");
    }

    @Test
    void aPageIsNamedByItsIdAlone() {
        assertThat(PageName.of("person:daniel-okafor")).isEqualTo("person-daniel-okafor");
        assertThat(PageName.of("state:NGA")).isEqualTo("state-nga");
        assertThat(PageName.of("person:a/b"))
                .matches("person-a-b-[0-9a-f]{12}")
                .isNotEqualTo(PageName.of("person:a.b"));
        assertThat(PageName.of(DeskSample.HOSTILE_ACTOR.id())).matches("[a-z0-9-]+");
    }

    @Test
    void aStatementTellsWhatWasDecidedAndWhatItsFieldsHold() {
        String page = page(DeskSample.WIRE);
        assertThat(page)
                .contains(
                        "<span class=\"state\">accepted</span>",
                        "<span class=\"state\">corrected</span>",
                        "added by hand")
                .contains("<a href=\"../occasion/" + Summit.ID + ".html\">")
                .contains("value=\"Summit: Daniel Okafor, Ingrid Vestergaard [" + Summit.ID + "]\"");
        assertThat(Choice.idIn("Summit: Daniel Okafor [" + Summit.ID + "]")).contains(Summit.ID);
        assertThat(Choice.idIn("Daniel Okafor")).isEmpty();
    }

    @Test
    void placesAreCountedInCodePoints() {
        Scribe scribe = new Scribe("f1b2c3d4e5f60718", "x.txt");
        scribe.block(BlockKind.PARAGRAPH, "𝔘𝔫𝔦 👩 nobody listens.");
        scribe.block(BlockKind.PARAGRAPH, "“Lamps 👩 burn,” he said.");
        scribe.says(StatementKind.QUOTED, "Lamps 👩 burn,")
                .by("he")
                .cue("said", Act.SAY)
                .done();
        FiledArticle filed = FiledArticle.of(
                scribe.analysis(), List.of(new FiledArticle.Filing("s", Reviewed.OPEN, Optional.empty())));
        String page = DeskSample.text(DESK.reader(DeskSample.SITE, filed, 1).orElseThrow());
        String text = filed.analysis().article().text();
        int start = text.codePointCount(0, text.indexOf("Lamps"));
        assertThat(page)
                .contains("name=\"start\" type=\"number\" min=\"0\" required value=\"" + start + "\"")
                .contains("<span data-start=\"" + (start - 1) + "\">");
    }

    @Test
    void aLaterPartOfALongArticleIsThatOfTheReport() {
        Scribe scribe = new Scribe("f2b2c3d4e5f60718", "long.txt");
        List<FiledArticle.Filing> filings = new ArrayList<>();
        for (int paragraph = 0; paragraph < 30; paragraph++) {
            String said = "lamp number " + paragraph + " burns";
            scribe.block(BlockKind.PARAGRAPH, "“" + said + ",” he said. " + "It was a long night. ".repeat(4));
            scribe.says(StatementKind.QUOTED, said)
                    .by("he")
                    .cue("said", Act.SAY)
                    .done();
            filings.add(new FiledArticle.Filing("s" + paragraph, Reviewed.OPEN, Optional.empty()));
        }
        FiledArticle filed = FiledArticle.of(scribe.analysis(), filings);
        Analysis analysis = filed.analysis();
        ArticleLine line = ArticleLine.of(analysis);
        ArticlePages inOrder = new ArticlePages(analysis, line.page(), new Layout(2, 1000), Register.desk());
        for (int part = 1; part <= inOrder.parts(); part++) {
            List<ReaderPage.Row> rows = inOrder.rows(part);
            ArticlePages asked = new ArticlePages(analysis, line.page(), new Layout(2, 1000), Register.desk());
            assertThat(asked.rows(part)).isEqualTo(rows);
        }
        assertThat(inOrder.parts()).isGreaterThan(2);
        assertThat(DESK.reader(DeskSample.SITE, filed, inOrder.parts() + 1)).isEmpty();
        assertThat(DESK.reader(DeskSample.SITE, filed, 0)).isEmpty();
        String place = DESK.place(analysis, 29);
        assertThat(place).isEqualTo("article/f2b2c3d4e5f60718-" + inOrder.parts() + ".html#s30");
        assertThat(DeskSample.text(
                        DESK.reader(DeskSample.SITE, filed, inOrder.parts()).orElseThrow()))
                .contains("id=\"s30\"");
    }

    @Test
    void editsTellWhatIsGoneWhatIsNewAndWhichWordsChanged() {
        String page = page(DeskSample.EDITS);
        assertThat(page)
                .contains("1 passage changed, 2 new, 1 taken out, 6 unchanged.")
                .contains("<del><span class=\"aloud\">struck out: </span>until<")
                .contains("<ins><span class=\"aloud\">put in: </span>whatever<")
                .contains("3 passages unchanged");
        DeskPages.Captured same = new DeskPages.Captured(Coverage.wire(), Instant.EPOCH);
        assertThat(DeskSample.text(DESK.edits(DeskSample.SITE, same, same)))
                .contains("The text is the same in both versions.")
                .doesNotContain("<del", "<ins");
        DeskPages.Captured other = new DeskPages.Captured(Coverage.silent(), Instant.EPOCH);
        assertThat(DeskSample.text(DESK.edits(DeskSample.SITE, same, other))).contains("0 passages changed");
    }

    @Test
    void anOccasionHasOnlyThePageThatIsAskedFor() {
        Summit summit = new Summit();
        Morgue morgue = Morgue.of(summit.dossier());
        Optional<byte[]> second =
                DESK.occasion(DeskSample.SITE, summit.occasion(), summit.comparison(3), morgue, List.of(), 2);
        assertThat(DeskSample.text(second.orElseThrow()))
                .contains("aria-current=\"page\">2<", "occasion/" + Summit.ID + "-2.html")
                .doesNotContain("<h2 id=\"accounts\">", "This report belongs elsewhere");
        assertThat(DESK.occasion(DeskSample.SITE, summit.occasion(), summit.comparison(3), morgue, List.of(), 99))
                .isEmpty();
        assertThat(page(DeskSample.OCCASION))
                .contains("This report belongs elsewhere", "<option value=\"d3b2c3d4e5f60718\">&lt;b&gt;Tide");
    }

    @Test
    void noRuleSetsAPointOfAnOccasionOrWhatAReportSaysInCapitals() throws IOException {
        Document occasion = Jsoup.parse(page(DeskSample.OCCASION));
        assertThat(occasion.select("tbody.point.differs")).isNotEmpty();
        String rules;
        try (InputStream css = Objects.requireNonNull(DeskPages.class.getResourceAsStream("assets/readout.css"))) {
            rules = new String(css.readAllBytes(), StandardCharsets.UTF_8);
        }
        Matcher rule =
                Pattern.compile("([^{}]+)\\{[^{}]*text-transform: *uppercase").matcher(rules);
        int read = 0;
        while (rule.find()) {
            read++;
            for (Element element : occasion.select(rule.group(1).strip())) {
                assertThat(element.select(".differs, .src")).as(rule.group(1)).isEmpty();
                assertThat(element.parents().select(".differs, .src"))
                        .as(rule.group(1))
                        .isEmpty();
            }
        }
        assertThat(read).isPositive();
    }

    @Test
    void aPageOfAnOccasionFetchesOnlyTheReportsThatItQuotes() {
        Throng throng = new Throng(40);
        Morgue all = Morgue.of(throng.dossier());
        List<String> fetched = new ArrayList<>();
        Morgue counting = new Morgue() {
            @Override
            public List<String> articles() {
                return all.articles();
            }

            @Override
            public org.readout.account.Report report(String article) {
                fetched.add(article);
                return all.report(article);
            }

            @Override
            public ArticleLine line(String article) {
                return all.line(article);
            }
        };
        byte[] last = DESK.occasion(
                        DeskSample.SITE, throng.occasion(), throng.comparison(), counting, List.of(), 10 + 64)
                .orElseThrow();
        assertThat(DeskSample.text(last)).contains("Only in <a href=\"" + Throng.ID + ".html#a-");
        assertThat(fetched).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void linesCountWhatTheyHold() {
        Summit summit = new Summit();
        OccasionLine line = DESK.line(summit.occasion(), summit.comparison(1), Morgue.of(summit.dossier()));
        assertThat(line.tally().sentence())
                .isEqualTo("4 reports, 3 independent · 1 contradiction · 1 altered quotation");
        assertThat(line.href()).isEqualTo(DeskSample.OCCASION);
        assertThat(ArticleLine.of(Coverage.repost()).tally()).isEqualTo(new ArticleLine.Tally(2, 1));
    }

    @Test
    void aStatementIsListedWithAllThatIsToldOfIt() {
        Entry entry = DESK.entry(Coverage.wire(), 1);
        assertThat(entry.href()).isEqualTo(DeskSample.WIRE + "#s2");
        assertThat(entry.saying().words())
                .isEqualTo("Denmark would keep the lamps of the Skagen station burning whatever the talks bring");
        assertThat(entry.saying().attributed().speaker().flatMap(Named::page)).contains("person-ingrid-vestergaard");
        assertThat(entry.saying().attributed().tellers())
                .extracting(Named::shown)
                .containsExactly("Nigerian presidency");
        assertThat(DESK.entry(Coverage.wire(), 7).saying().attributed().isResolved())
                .isFalse();
    }

    @Test
    void aSpeakersTimelineKeepsToTheSpeaker() {
        Chronology all = DeskSample.chronology("2025");
        SpeakerLine speaker = SpeakerLine.of(Coverage.VESTERGAARD, List.of("DNK"), 5, 1, 1);
        Chronology.Scope scope = new Chronology.Scope(
                TimelinePage.View.STATEMENTS, Optional.of(speaker), all.scope().period());
        Chronology own = new Chronology(
                scope, all.counts(), 0, all.actors(), all.sayings(), List.of(), new Chronology.Place(2, 5));
        assertThat(DeskSample.text(DESK.timeline(DeskSample.SITE, own)))
                .contains("href=\"person-ingrid-vestergaard-1.html?in=2025-04\"")
                .contains("rel=\"next\" href=\"person-ingrid-vestergaard-3.html?in=2025\"")
                .contains("href=\"all-1.html\"");
    }

    @Test
    void aPagerKeepsTheQuery() {
        List<SpeakerPage.Spoken> two = List.of(
                new SpeakerPage.Spoken(DeskSample.entry(DESK, Coverage.wire(), 0), false),
                new SpeakerPage.Spoken(DeskSample.entry(DESK, Coverage.wire(), 1), true));
        SpeakerLine line = SpeakerLine.of(Coverage.VESTERGAARD, List.of("DNK"), 5, 1, 1);
        byte[] page = DESK.speaker(DeskSample.SITE, line, new Slice<>(two, 2, 5, "?act=SAY"), 0, List.of());
        assertThat(DeskSample.text(page))
                .contains("href=\"person-ingrid-vestergaard.html?act=SAY\"")
                .contains("href=\"person-ingrid-vestergaard-3.html?act=SAY\"")
                .contains("id=\"said\"", "id=\"told\"");
    }

    @Test
    void aTimelineGoesFromYearsToMonthsToDays() {
        assertThat(page("timeline/all-1.html"))
                .contains("href=\"all-1.html?in=2022\" aria-label=\"2022: 41 statements\"", ">2023</span>")
                .doesNotContain("in=2023");
        assertThat(page("timeline/all-1.html?in=2025")).contains("aria-label=\"April 2025: 21 statements\"", ">Dec<");
        assertThat(page("timeline/all-1.html?in=2025-04"))
                .contains("?in=2025-04-15\" aria-label=\"15 April 2025: 11 statements\"");
        assertThat(page("timeline/all-1.html?in=2025-04-15"))
                .contains("aria-label=\"15 April 2025: 11 statements\" aria-current=\"page\"");
        assertThat(page("timeline/occasions-1.html"))
                .contains("1 occasion by the day", "aria-label=\"2025: 1 occasion\"");
    }

    @Test
    void aPeriodIsAYearAMonthOrADay() {
        assertThat(Period.asked("2024-02")).map(Period::last).contains(java.time.LocalDate.of(2024, 2, 29));
        assertThat(Period.asked("2024")).map(Period::name).contains("2024");
        for (String wrong : List.of("2024-13", "2024-02-30", "24", "2024-1", "x", "2024-02-01T00", "-2024", "２０２４")) {
            assertThat(Period.asked(wrong)).as(wrong).isEmpty();
        }
    }

    @Test
    void statementsWithoutASpeakerStandUnderTheirWords() {
        assertThat(page("speaker/unresolved.html"))
                .contains("<h2 class=\"src\"><bdi>the spokesman</bdi></h2>", "<h2>No speaker named</h2>");
    }

    @Test
    void disputesAndPositionsLeadToTheirStatements() {
        assertThat(page("dispute/dispute-nga-dim-lamps-skagen.html"))
                .contains("href=\"../article/e2b2c3d4e5f60718.html#s1\"", "<mark>not</mark>");
        assertThat(page("position/person-ingrid-vestergaard.html")).contains("<del class=\"src\"><bdi>unwavering");
    }
}
