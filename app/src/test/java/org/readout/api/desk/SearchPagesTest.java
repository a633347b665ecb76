package org.readout.api.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.account.Query;
import org.readout.account.Verdict;
import org.readout.source.Capture;

class SearchPagesTest {
    @TempDir
    private static Path folder;

    private static Kiosk bureau;

    @BeforeAll
    static void open() throws IOException {
        bureau = new Kiosk(folder);
        bureau.add(
                Kiosk.report(
                        "pier.txt",
                        "Corriente",
                        "2031-04-02",
                        "LISBON, April 2 (Corriente) — “The lanterns on the pier will burn all night,” Foreign Minister"
                                + " Amália Teles of Portugal said on Wednesday.\n\nTeles said that the old lantern would be"
                                + " repaired in May.\n"),
                Kiosk.report(
                        "fjord.txt",
                        "Fjordpost",
                        "2031-05-09",
                        "OSLO, May 9 (Fjordpost) — “The lanterns on the pier will not burn all night,” Foreign Minister"
                                + " Jon Arvidsen of Norway told reporters on Friday.\n\nArvidsen denied that Norway had sold"
                                + " the mast.\n"));
        for (int number = 10; number < 24; number++) {
            bureau.add(Kiosk.report(
                    "buoy" + number + ".txt",
                    "Isla",
                    "2031-06-" + number,
                    "VALLETTA, June " + number + " (Isla) — “Buoy number " + number
                            + " has been painted,” Prime Minister Karl Zammutto of Malta said.\n\nZammutto said that buoy "
                            + number + " would be moved north.\n"));
        }
    }

    @AfterAll
    static void close() throws IOException {
        bureau.close();
    }

    @Test
    void theWordsFoundAreMarkedWhereTheyStand() throws IOException {
        String page = bureau.page("search.html?q=lantern");
        assertThat(page)
                .contains("3 statements")
                .contains("in 2 reports")
                .contains("<mark>lanterns</mark>")
                .contains("Amália Teles")
                .contains("Fjordpost")
                .contains("Searched by words alone");
    }

    @Test
    void aHitLeadsToItsPlace() throws IOException {
        Matcher link = Pattern.compile("href=\"(statement/[^\"]+)\"").matcher(bureau.page("search.html?q=mast"));
        assertThat(link.find()).isTrue();
        HttpResponse<byte[]> answer = bureau.ask(link.group(1));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow())
                .matches("/article/[0-9a-f]{16}\\.html#s[0-9]+");
    }

    @Test
    void facetsCountAndChoose() throws IOException {
        String page = bureau.page("search.html?q=lantern");
        assertThat(page).contains("Outlet").contains("outlet=Fjordpost").contains("May 2031");
        String chosen = bureau.page("search.html?q=lantern&outlet=Fjordpost");
        assertThat(chosen).contains("1 statement").contains("in 1 report").doesNotContain("<bdi>The old lantern");
    }

    @Test
    void filtersAmongTheWordsAreThoseOfTheAddress() throws IOException {
        String page = bureau.page("search.html?q=" + Kiosk.encoded("lantern outlet:Fjordpost from:2031"));
        assertThat(page)
                .contains("<input type=\"hidden\" name=\"outlet\" value=\"Fjordpost\">")
                .contains("value=\"2031-01-01\"");
    }

    @Test
    void aFilterThatCannotBeUnderstoodIsNamed() throws IOException {
        assertThat(bureau.page("search.html?q=" + Kiosk.encoded("lantern from:yesterday")))
                .contains("“from:” wants a date such as 2024-05-06; it was taken as words.")
                .contains("No statement matches.");
    }

    @Test
    void withoutWordsOnlyChoicesAreShown() throws IOException {
        assertThat(bureau.page("search.html")).contains("outlet=Isla").doesNotContain("<ol class=\"entries\"");
    }

    @Test
    void pagesFollowEachOtherToTheLastHit() throws IOException {
        Set<String> seen = new HashSet<>();
        String address = "search.html?q=buoy&sort=newest";
        int pages = 0;
        while (address != null) {
            String page = bureau.page(address);
            assertThat(page).contains("28 statements");
            Matcher hit = Pattern.compile("href=\"(statement/[^\"]+)\"").matcher(page);
            while (hit.find()) {
                assertThat(seen.add(hit.group(1))).isTrue();
            }
            Matcher next = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(page);
            address = next.find() ? next.group(1).replace("&amp;", "&") : null;
            pages++;
        }
        assertThat(seen).hasSize(28);
        assertThat(pages).isEqualTo(2);
    }

    @Test
    void whatCannotBeSearchedForIsRefusedInWords() throws IOException {
        HttpResponse<byte[]> turned = bureau.ask("search.html?q=a&from=2031-05-02&to=2031-05-01");
        assertThat(turned.statusCode()).isEqualTo(400);
        assertThat(Kiosk.text(turned)).contains("Not searched.").contains("ends on 2031-05-01");
        assertThat(bureau.ask("search.html?q=" + "a+".repeat(60)).statusCode()).isEqualTo(400);
        assertThat(bureau.ask("search.html?q=" + "a".repeat(1001)).statusCode()).isEqualTo(400);
        assertThat(bureau.ask("search.html?q=buoy&after=nonsense").statusCode()).isEqualTo(400);
        assertThat(bureau.ask("search.html?by=magic").statusCode()).isEqualTo(400);
    }

    @Test
    void wordsNeverBecomeMarkup() throws IOException {
        String page = bureau.page("search.html?q=" + Kiosk.encoded("\"><script>alert(1)</script>"));
        assertThat(page).doesNotContain("<script>alert").contains("&lt;script&gt;");
        assertThat(Kiosk.text(bureau.ask("check.html?q=" + Kiosk.encoded("<b>bold words of no one</b>"))))
                .doesNotContain("<b>bold");
    }

    @Test
    void aSavedSearchTellsWhatIsNewUntilSomebodyLooks(@TempDir Path other) throws IOException {
        try (Kiosk own = new Kiosk(other)) {
            own.add(report("a.txt", "The mill will be sold"));
            HttpResponse<byte[]> saved = own.send(
                    "search.html?q=mill&outlet=Isla",
                    "search/save",
                    "query",
                    "q=mill&outlet=Isla",
                    "name",
                    "Mills & more",
                    "webhook",
                    "https://hooks.example.com/mill");
            assertThat(saved.statusCode()).isEqualTo(303);
            assertThat(saved.headers().firstValue("Location")).contains("/searches.html");
            org.readout.ledger.SavedSearch kept = own.ledger().desk().searches().get(0);
            assertThat(org.readout.search.Query.parse(kept.query()).filters().of(org.readout.search.Facet.OUTLET))
                    .containsExactly("Isla");
            assertThat(own.page("searches.html"))
                    .contains("Mills &amp; more")
                    .contains("https://hooks.example.com/mill")
                    .contains(kept.secret().orElseThrow())
                    .contains("none new");
            own.add(report("b.txt", "The mill will be kept"));
            assertThat(own.page("searches.html")).contains("1 new");
            HttpResponse<byte[]> fresh = own.ask("search.html?q=mill&fresh=" + kept.id());
            assertThat(fresh.statusCode()).isEqualTo(303);
            String address =
                    fresh.headers().firstValue("Location").orElseThrow().substring(1);
            assertThat(own.page(address))
                    .contains("1 statement new since you looked")
                    .contains("kept");
            assertThat(own.page("searches.html")).contains("none new");
            assertThat(own.page(address)).contains("1 statement new since you looked");
            assertThat(own.send("searches.html", "search/forget", "search", Long.toString(kept.id()))
                            .statusCode())
                    .isEqualTo(303);
            assertThat(own.ledger().desk().searches()).isEmpty();
            assertThat(own.ask(address).statusCode()).isEqualTo(404);
        }
    }

    private static Capture report(String uri, String words) {
        return Kiosk.report(
                uri,
                "Isla",
                "2031-07-01",
                "VALLETTA, July 1 (Isla) — “" + words + ",” Prime Minister Karl Zammutto of Malta said.\n");
    }

    @Test
    void aWebhookInsideTheHouseIsNotKept() throws IOException {
        for (String address : new String[] {"http://192.168.3.4/", "http://localhost/", "ftp://hooks.example.com/"}) {
            HttpResponse<byte[]> answer = bureau.send(
                    "search.html?q=buoy", "search/save", "query", "q=buoy", "name", "Buoys", "webhook", address);
            assertThat(answer.statusCode()).as(address).isEqualTo(422);
            assertThat(Kiosk.text(answer)).contains("Not done.");
        }
        assertThat(bureau.send("search.html?q=buoy", "search/save", "query", "", "name", "All")
                        .statusCode())
                .isEqualTo(422);
        assertThat(bureau.ledger().desk().searches()).isEmpty();
    }

    @Test
    void aQuotationIsFoundAsItIsAndAltered() throws IOException {
        String page = bureau.page("check.html?q=" + Kiosk.encoded("The lanterns on the pier will burn all night"));
        assertThat(page).contains("Yes, word for word").contains("Amália Teles").contains("href=\"statement/");
        assertThat(page).contains("<ins>").contains("Jon Arvidsen");
        assertThat(bureau.page("check.html?q=" + Kiosk.encoded("Nobody will ever dance on the moon again")))
                .contains("Not found in 16 reports");
    }

    @Test
    void aQuotationThatCannotBeLookedForIsRefused() throws IOException {
        HttpResponse<byte[]> none = bureau.ask("check.html?q=" + Kiosk.encoded("…"));
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(Kiosk.text(none)).contains("This is a quotation without words.");
        assertThat(bureau.page("check.html")).contains("Did anybody say this?");
    }

    @Test
    void ofManyReportsTheLikestAreLookedAt() throws IOException {
        QuotationDesk.Checked checked = new QuotationDesk(bureau.desk().own(), 2)
                .check(Query.of("The lanterns on the pier will burn all night"));
        assertThat(checked.whole()).isFalse();
        assertThat(checked.reports()).isEqualTo(16);
        assertThat(checked.answer().reports()).isEqualTo(2);
        assertThat(checked.answer().verdict()).isEqualTo(Verdict.EXACT);
        assertThat(checked.answer().variants()).hasSize(2);
    }
}
