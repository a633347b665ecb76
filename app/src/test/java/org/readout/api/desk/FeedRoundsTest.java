package org.readout.api.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.api.Journal;
import org.readout.fetch.Crawl;
import org.readout.fetch.FetchFolder;
import org.readout.fetch.FetchLimits;
import org.readout.fetch.HostileServer;
import org.readout.fetch.Politeness;
import org.readout.fetch.Rhythm;
import org.readout.fetch.Wanted;
import org.readout.fetch.Watch;
import org.readout.ledger.Access;
import org.readout.ledger.Addition;
import org.readout.ledger.ArticleEntry;
import org.readout.ledger.Articles;
import org.readout.ledger.Ledger;
import org.readout.search.Embedding;
import org.readout.source.Capture;
import org.readout.source.Given;
import org.readout.statement.Engine;

/** A feed that somebody watches at the desk. */
class FeedRoundsTest {
    private static final String FEED = "http://news.example.org/feed";
    private static final String PAGE =
            "<html><body><article><p>HELSINKI (Aalto) — “We will not wait,” Foreign Minister "
                    + "Ada Berg said on Monday.</p><p>Berg said that the port would open in June.</p></article></body></html>";

    @TempDir
    Path temporary;

    private HostileServer server;

    @BeforeEach
    void start() throws IOException {
        server = new HostileServer()
                .page("/berg", PAGE)
                .on(
                        "/feed",
                        (request, socket, out) -> out.write(HostileServer.ok(
                                "application/rss+xml",
                                "<rss version=\"2.0\"><channel><title>Harbour News</title><item><title>No waiting</title>"
                                        + "<link>http://news.example.org/berg</link></item></channel></rss>")));
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private Newsdesk open() throws IOException {
        return new Newsdesk(
                Ledger.open(Bureau.ledger(temporary), Access.WRITE, Clock.systemUTC()),
                Engine.RULES,
                1,
                Embedding.shipped(),
                server.fetcher(),
                Journal.SILENT,
                Clock.systemUTC());
    }

    /** One round of a desk that was just opened. */
    private static List<ArticleEntry> follow(Newsdesk desk) throws Exception {
        try (FeedRounds rounds =
                new FeedRounds(desk, Journal.SILENT, Clock.systemUTC(), Politeness.USUAL.withPause(Duration.ZERO))) {
            rounds.round();
            assertThat(rounds.pagesOf(FEED)).isEqualTo(1);
        }
        return articles(desk);
    }

    private static List<ArticleEntry> articles(Newsdesk desk) throws IOException {
        return desk.own().ledger().articles().page(Articles.Wanted.ALL, 0, 10).rows();
    }

    @Test
    void itsPagesComeIntoTheLedgerOnce() throws Exception {
        try (Newsdesk desk = open()) {
            desk.own().ledger().desk().watch(FEED);
            assertThat(follow(desk)).singleElement().satisfies(article -> assertThat(article.title())
                    .isEqualTo("No waiting"));
            assertThat(desk.own().ledger().desk().watches().get(0).trouble()).isEmpty();
            assertThat(desk.own().ledger().desk().watches().get(0).looked()).isPresent();
            assertThat(follow(desk)).as("with what the archive has read again").hasSize(1);
        }
        assertThat(server.count("/berg")).isEqualTo(1);
        assertThat(server.count("/feed")).isEqualTo(1);
    }

    @Test
    void whatWasFetchedAndNotReadIsReadAtTheNextStart() throws Exception {
        fetchBefore();
        try (Newsdesk desk = open()) {
            desk.own().ledger().desk().watch(FEED);
            assertThat(follow(desk)).hasSize(1);
        }
        assertThat(server.count("/berg")).isEqualTo(1);
    }

    @Test
    void bytesThatAnOlderReaderGaveAnotherIdAreNoNewArticle() throws Exception {
        fetchBefore();
        try (Newsdesk desk = open()) {
            Given given = new Given(
                    Optional.of("As an older reader had it"),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of("http://news.example.org/berg"),
                    Optional.empty());
            desk.read(
                    desk.own(),
                    receiver -> receiver.capture(Capture.ofHtml("http://news.example.org/berg", PAGE, given)),
                    new Addition.Listener() {});
            desk.own().ledger().desk().watch(FEED);
            assertThat(follow(desk)).singleElement().satisfies(article -> assertThat(article.title())
                    .isEqualTo("As an older reader had it"));
        }
    }

    private void fetchBefore() throws Exception {
        Path place = Bureau.ledger(temporary).folder().resolve("fetched");
        try (FetchFolder folder = FetchFolder.open(place, FetchFolder.LARGEST, "Readout/test", Clock.systemUTC())) {
            Crawl crawl = new Crawl(
                    server.fetcher(),
                    folder,
                    Politeness.USUAL.withPause(Duration.ZERO),
                    FetchLimits.PAGE,
                    Clock.systemUTC());
            new Watch(
                            crawl,
                            List.of(FEED),
                            List.of(),
                            new Wanted(10, Optional.empty()),
                            Rhythm.of(Duration.ofMinutes(15)))
                    .once(visited -> {});
        }
    }
}
