package org.readout.api.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.source.Capture;
import org.readout.source.Provenance;

/** What the desk shows of a page that was captured again and had changed. */
class EditsTest {
    private static final String ADDRESS = "https://corriente.example/pier";
    private static final String KEPT = "LISBON, April 2 (Corriente) — “The lanterns on the pier will burn all night,”"
            + " Foreign Minister Amália Teles of Portugal said on Wednesday.\n\n";
    private static final String DROPPED = "Teles said that the old lantern would be repaired in May.\n\n";
    private static final String LAST = "The pier was built when the harbour had forty boats.\n";

    @TempDir
    private static Path folder;

    private static Kiosk kiosk;

    @BeforeAll
    static void open() throws IOException {
        kiosk = new Kiosk(folder.resolve("desk"));
        kiosk.add(
                captured(KEPT + LAST, "2031-04-03T09:00:00Z"), captured(KEPT + DROPPED + LAST, "2031-04-02T09:00:00Z"));
    }

    @AfterAll
    static void close() throws IOException {
        kiosk.close();
    }

    private static Capture captured(String text, String moment) {
        return Kiosk.report(ADDRESS, "Corriente", "2031-04-02", text)
                .from(new Provenance(
                        "pier.warc.gz", 0, Optional.empty(), Optional.of(Instant.parse(moment)), Optional.of(ADDRESS)));
    }

    private static Document page(String path) throws IOException {
        return Jsoup.parse(kiosk.page(path), "http://desk.example/" + path);
    }

    private static Document follow(String from, String href) throws IOException {
        return page(URI.create("/" + from).resolve(href).getPath().substring(1));
    }

    @Test
    void theListLeadsToWhatWasDroppedAndFromThereToThePassage() throws IOException {
        Document list = page("list/edited-1.html");
        assertThat(list.select("h1").text()).isEqualTo("1 report that was captured again");
        assertThat(list.select(".report .by").text()).startsWith("1 statement taken out without a note of it.");
        Document edits =
                follow("list/edited-1.html", list.select(".report .headline a").attr("href"));
        assertThat(edits.select("h1").text()).contains("lanterns");
        assertThat(edits.select(".revised del").text()).contains("the old lantern would be repaired in May");
        assertThat(edits.select(".heads time").eachAttr("datetime"))
                .containsExactly("2031-04-02T09:00:00Z", "2031-04-03T09:00:00Z");
        String place = edits.select(".revised a").attr("href");
        assertThat(follow("edits/any.html", place)
                        .select("#" + URI.create(place).getFragment()))
                .isNotEmpty();
    }

    @Test
    void theArticleNamesItsVersionsByTheMomentOfTheirCapture() throws IOException {
        Document list = page("list/reports-1.html");
        Document article =
                follow("list/reports-1.html", list.select(".report .headline a").attr("href"));
        assertThat(article.select(".editions time").eachAttr("datetime"))
                .contains("2031-04-02T09:00:00Z", "2031-04-03T09:00:00Z");
    }
}
