package org.readout.api.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the desk's pages say of numbers, and whether what they speak of is there. */
class PlainTruthTest {
    private static final String WITHOUT_HEADLINE =
            "OSLO, July 2 (Fjordpost) — Fisheries Minister Amália Arvidsen of Norway"
                    + " said on Wednesday that the mackerel of the northern bank would be counted anew by three vessels before the"
                    + " autumn, and that nobody would fish there until then.\n\nArvidsen said that the count was late.\n";
    private static final String COUPLE = "LISBON, July 3 (Corriente) — “We shall count the boats,” Nadia Telesford"
            + " said on Thursday. “The quay is ours,” Jon Arvidsen and Amália Teles said in a joint statement.\n";

    @TempDir
    private static Path folder;

    private static Kiosk kiosk;
    private static Path empty;

    @BeforeAll
    static void open() throws IOException {
        kiosk = new Kiosk(folder.resolve("desk"));
        empty = Files.createDirectories(folder.resolve("empty"));
        kiosk.add(
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
                        "2032-05-09",
                        "OSLO, May 9 (Fjordpost) — “The lanterns on the pier will not burn all night,” Foreign Minister"
                                + " Jon Arvidsen of Norway told reporters on Friday.\n\nArvidsen denied that Norway had sold"
                                + " the mast.\n"),
                Kiosk.report("bank.txt", "Fjordpost", "2031-07-02", WITHOUT_HEADLINE),
                Kiosk.report("quay.txt", "Corriente", "2031-07-03", COUPLE));
    }

    @AfterAll
    static void close() throws IOException {
        kiosk.close();
    }

    private static Document page(String path) throws IOException {
        return Jsoup.parse(kiosk.page(path), "http://desk.example/" + path);
    }

    @Test
    void aSpeakerIsFoundInAsManyReportsAsThereAre() throws IOException {
        assertThat(page("list/speakers-1.html").select(".lines .in").eachText())
                .isNotEmpty()
                .allMatch(text -> text.matches("in [1-9][0-9]* reports?|on this word"));
        assertThat(page("speaker/person-jon-arvidsen.html").select(".head").text())
                .containsPattern("Found in [1-9]");
    }

    @Test
    void aSpeakersPageLeadsToItsExport() throws IOException {
        String export = page("speaker/person-jon-arvidsen.html")
                .select(".head a:containsOwn(Export)")
                .first()
                .attr("href")
                .replace("../", "");
        assertThat(page(export).select("h1, .head .say").text())
                .contains("Export")
                .contains("Jon Arvidsen");
    }

    @Test
    void aTimelineCountsOfASpeakerWhatItShows() throws IOException {
        String all = "[aria-label='Timelines of speakers'] li:has(a[href^=person-jon-arvidsen])";
        assertThat(page("timeline/all-1.html").select(all + " .n").text()).isEqualTo("2");
        Document year = page("timeline/all-1.html?in=2031");
        assertThat(year.select(all)).isEmpty();
        for (var line : year.select("[aria-label='Timelines of speakers'] li:has(.n)")) {
            assertThat(page("timeline/" + line.select("a").attr("href"))
                            .select(".entry")
                            .size())
                    .isEqualTo(Integer.parseInt(line.select(".n").text()));
        }
        assertThat(page("timeline/occasions-1.html").select("[aria-label='Timelines of speakers'] .n"))
                .isEmpty();
    }

    @Test
    void theAddressOfAFormThatWasNotTakenLeadsToItsPage() throws IOException {
        assertThat(location("intake/watch")).isEqualTo("/intake.html");
        assertThat(location("intake/retry")).isEqualTo("/intake.html");
        assertThat(location("review/actor/person%3Ajon-arvidsen")).isEqualTo("/review/actor/person-jon-arvidsen.html");
        assertThat(kiosk.ask("review/actor/person%3Anobody").statusCode()).isEqualTo(404);
    }

    private static String location(String path) throws IOException {
        var answer = kiosk.ask(path);
        assertThat(answer.statusCode()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElse("");
    }

    @Test
    void nothingIsOfferedThatTheIntakeCannotDo() throws IOException {
        assertThat(page("intake.html").text()).doesNotContain("Try all again", "Nothing has come yet.");
        try (Kiosk other = new Kiosk(empty)) {
            assertThat(Jsoup.parse(other.page("intake.html")).select("h1").text())
                    .isEqualTo("Nothing has come yet.");
        }
    }

    @Test
    void namesakesShareAWholeWord() throws IOException {
        List<String> offered = page("review/actor/person-amalia-teles.html")
                .select(".merging .choices label")
                .eachText();
        assertThat(offered).noneMatch(text -> text.contains("Telesford")).noneMatch(text -> text.contains(" and "));
        assertThat(offered).anyMatch(text -> text.contains("Arvidsen"));
    }

    @Test
    void aReportWithoutAHeadlineIsNamedByTheBeginningOfItsFirstParagraph() throws IOException {
        for (String path : List.of("list/reports-1.html", "search.html?q=mackerel")) {
            assertThat(page(path).select("a:contains(Fisheries Minister)").eachText())
                    .as(path)
                    .isNotEmpty()
                    .allMatch(text -> text.length() <= 95 && text.contains("…"));
        }
    }
}
