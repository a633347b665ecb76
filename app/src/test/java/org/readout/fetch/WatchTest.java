package org.readout.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.readout.fetch.HostileServer.answer;
import static org.readout.fetch.HostileServer.ok;
import static org.readout.fetch.HostileServer.status;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Following feeds and sitemaps, and fetching what they announce. */
class WatchTest {
    private static final String HTML = "<html><head><title>Berg will not wait</title></head><body><p>“We will not "
            + "wait,” Ada Berg said on Monday.</p></body></html>";
    private static final String FEED = "http://news.example.org/feed.xml";
    private static final FetchLimits LIMITS =
            new FetchLimits(100_000, 4, Duration.ofMillis(400), Duration.ofMillis(900));
    private static final Rhythm RHYTHM = new Rhythm(Duration.ofMinutes(10), Duration.ofMinutes(60));

    @TempDir
    Path temporary;

    private HostileServer server;
    private FetchFolder folder;
    private Instant now = Instant.parse("2026-11-27T10:00:00Z");

    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    @BeforeEach
    void start() throws IOException {
        server = new HostileServer();
        folder = FetchFolder.open(temporary.resolve("into"), FetchFolder.LARGEST, "Readout/test", clock);
    }

    @AfterEach
    void stop() throws IOException {
        assertThat(ArchiveReading.of(folder)).isNotNull();
        folder.close();
        server.close();
    }

    private Crawl crawl() {
        return new Crawl(
                server.fetcher(),
                folder,
                new Politeness(
                        Duration.ZERO,
                        Duration.ofMillis(100),
                        4,
                        new Patience(2, Duration.ofMillis(5), Duration.ofMillis(20), Duration.ofSeconds(1))),
                LIMITS,
                clock);
    }

    private Map<String, Visited> once(Wanted wanted, List<String> feeds, List<String> sitemaps)
            throws IOException, InterruptedException {
        Map<String, Visited> told = new LinkedHashMap<>();
        new Watch(crawl(), feeds, sitemaps, wanted, RHYTHM).once(visited -> told.put(visited.address(), visited));
        return told;
    }

    private Map<String, Visited> once() throws IOException, InterruptedException {
        return once(new Wanted(1000, Optional.empty()), List.of(FEED), List.of());
    }

    private static String item(String path, String day) {
        return "<item><title>Told at " + path + "</title><link>http://news.example.org" + path + "</link><pubDate>"
                + day + " 10:00:00 GMT</pubDate></item>";
    }

    private static String rss(String... items) {
        return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Harbour News</title>"
                + String.join("", items) + "</channel></rss>";
    }

    @Test
    void whatAFeedAnnouncesIsFetchedOnceWithWhatItSays() throws Exception {
        server.on(
                        "/feed.xml",
                        (request, socket, out) -> out.write(ok(
                                "application/rss+xml",
                                rss(item("/a", "Fri, 27 Nov 2026"), item("/b", "Thu, 26 Nov 2026"), item("/a#x", "")))))
                .page("/a", HTML)
                .page("/b", HTML + "b");
        Map<String, Visited> first = once();
        assertThat(first.get(FEED).kind()).isEqualTo(Visited.Kind.ASKED);
        assertThat(first.get(FEED).sentence()).isEqualTo("2 new of 3 pages.");
        assertThat(first.get("http://news.example.org/a").kind()).isEqualTo(Visited.Kind.SAVED);
        Announced said = folder.announced("http://news.example.org/b").orElseThrow();
        assertThat(said.title()).contains("Told at /b");
        assertThat(said.published()).contains("Thu, 26 Nov 2026 10:00:00 GMT");
        assertThat(once().get(FEED).sentence()).isEqualTo("0 new of 3 pages.");
        assertThat(server.count("/a")).isEqualTo(1);
        assertThat(server.count("/b")).isEqualTo(1);
    }

    @Test
    void aFeedIsAskedWhetherItChanged() throws Exception {
        server.on(
                        "/feed.xml",
                        (request, socket, out) -> out.write(
                                "\"f1\"".equals(request.headers().get("if-none-match"))
                                        ? status("304 Not Modified", "")
                                        : answer(
                                                "200 OK",
                                                "ETag: \"f1\"\r\nSet-Cookie: a=b\r\n",
                                                rss(item("/a", "Fri, 27 Nov 2026"))
                                                        .getBytes(StandardCharsets.UTF_8))))
                .page("/a", HTML);
        once();
        assertThat(once().get(FEED).kind()).isEqualTo(Visited.Kind.UNCHANGED);
        folder.close();
        folder = FetchFolder.open(temporary.resolve("into"), FetchFolder.LARGEST, "Readout/test", clock);
        assertThat(once().get(FEED).kind()).as("in another process").isEqualTo(Visited.Kind.UNCHANGED);
        assertThat(server.requests).noneMatch(request -> request.headers().containsKey("cookie"));
    }

    @Test
    void atomAndJsonFeedsAndFeedsInOtherCharsetsAreRead() throws Exception {
        String atom = "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><feed xmlns=\"http://www.w3.org/2005/Atom\">"
                + "<title>Aalto</title><entry><title>J\u00e1</title><link href=\"/atom\"/>"
                + "<updated>2026-11-26T10:00:00Z</updated></entry></feed>";
        server.on(
                        "/atom.xml",
                        (request, socket, out) -> out.write(answer(
                                "200 OK", "Content-Type: text/xml\r\n", atom.getBytes(StandardCharsets.ISO_8859_1))))
                .on(
                        "/feed.json",
                        (request, socket, out) -> out.write(ok(
                                "application/feed+json",
                                "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"J\",\"items\":[{\"id\":\"1\","
                                        + "\"url\":\"http://news.example.org/json\",\"content_text\":\"x\"}]}")))
                .page("/atom", HTML)
                .page("/json", HTML + "j");
        Map<String, Visited> all = once(
                new Wanted(10, Optional.empty()),
                List.of("http://news.example.org/atom.xml", "http://news.example.org/feed.json"),
                List.of());
        assertThat(all.get("http://news.example.org/atom").kind()).isEqualTo(Visited.Kind.SAVED);
        assertThat(all.get("http://news.example.org/json").kind()).isEqualTo(Visited.Kind.SAVED);
        assertThat(folder.announced("http://news.example.org/atom")
                        .orElseThrow()
                        .title())
                .contains("J\u00e1");
    }

    @Test
    void sitemapsAreFoundByRobotsAndIndexesAndOldPagesLeftOut() throws Exception {
        server.on(
                        "/robots.txt",
                        (request, socket, out) -> out.write(ok(
                                "text/plain", "User-agent: *\nAllow: /\nSitemap: http://news.example.org/index.xml\n")))
                .on(
                        "/index.xml",
                        (request, socket, out) -> out.write(ok(
                                "application/xml",
                                "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">"
                                        + "<sitemap><loc>http://news.example.org/now.xml</loc></sitemap>"
                                        + "<sitemap><loc>http://news.example.org/now.xml</loc></sitemap>"
                                        + "<sitemap><loc>http://news.example.org/then.xml</loc><lastmod>2020-01-01</lastmod>"
                                        + "</sitemap></sitemapindex>")))
                .on(
                        "/now.xml",
                        (request, socket, out) -> out.write(ok(
                                "application/xml",
                                "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" "
                                        + "xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\">"
                                        + "<url><loc>http://news.example.org/new</loc><news:news><news:publication>"
                                        + "<news:name>Harbour News</news:name><news:language>en</news:language>"
                                        + "</news:publication><news:publication_date>2026-11-26</news:publication_date>"
                                        + "<news:title>Told</news:title></news:news></url>"
                                        + "<url><loc>http://news.example.org/old</loc><lastmod>2026-10-01</lastmod></url>"
                                        + "<url><loc>http://news.example.org/undated</loc></url></urlset>")))
                .page("/new", HTML)
                .page("/undated", HTML + "u");
        Map<String, Visited> all = once(
                new Wanted(10, Optional.of(LocalDate.parse("2026-11-01"))),
                List.of(),
                List.of("http://news.example.org/"));
        assertThat(all.get("http://news.example.org/").sentence()).isEqualTo("1 sitemap named.");
        assertThat(all.get("http://news.example.org/index.xml").sentence()).isEqualTo("1 of 3 sitemaps to be asked.");
        assertThat(all.get("http://news.example.org/now.xml").sentence()).isEqualTo("2 new of 3 pages.");
        assertThat(server.count("/now.xml")).isEqualTo(1);
        assertThat(server.count("/then.xml")).isZero();
        assertThat(server.count("/old")).isZero();
        assertThat(folder.announced("http://news.example.org/new").orElseThrow().outlet())
                .contains("Harbour News");
    }

    @Test
    void ofAFeedOfAHundredThousandTheLatestAreFetched() throws Exception {
        StringBuilder items = new StringBuilder(item("/late", "Fri, 27 Nov 2026") + item("/early", "Mon, 02 Nov 2026"));
        for (int i = 0; i < 100_000; i++) {
            items.append("<item><link>http://news.example.org/p").append(i).append("</link></item>");
        }
        byte[] large = rss(items.toString()).getBytes(StandardCharsets.UTF_8);
        server.on("/feed.xml", (request, socket, out) -> out.write(answer("200 OK", "", large)))
                .page("/late", HTML)
                .page("/early", HTML);
        Map<String, Visited> all = once(new Wanted(2, Optional.empty()), List.of(FEED), List.of());
        assertThat(all.get(FEED).sentence())
                .startsWith("2 new of 50000 pages. 49998 are left for another time.")
                .contains("could not be read");
        assertThat(all).containsOnlyKeys(FEED, "http://news.example.org/late", "http://news.example.org/early");
    }

    @Test
    void whatIsLeftIsFetchedTheNextTimeThoughTheFeedIsTheSame() throws Exception {
        String[] items = new String[5];
        for (int i = 0; i < 5; i++) {
            items[i] = item("/p" + i, "0" + (i + 1) + " Nov 2026");
            server.page("/p" + i, HTML + i);
        }
        server.on("/feed.xml", (request, socket, out) -> {
            boolean known = request.headers().containsKey("if-none-match");
            out.write(
                    known
                            ? status("304 Not Modified", "")
                            : answer("200 OK", "ETag: \"f\"\r\n", rss(items).getBytes(StandardCharsets.UTF_8)));
        });
        Wanted two = new Wanted(2, Optional.empty());
        assertThat(once(two, List.of(FEED), List.of()))
                .containsOnlyKeys(FEED, "http://news.example.org/p3", "http://news.example.org/p4");
        assertThat(once(two, List.of(FEED), List.of()))
                .containsOnlyKeys(FEED, "http://news.example.org/p1", "http://news.example.org/p2");
        assertThat(once(two, List.of(FEED), List.of())).containsOnlyKeys(FEED, "http://news.example.org/p0");
        assertThat(once(two, List.of(FEED), List.of()).get(FEED).kind()).isEqualTo(Visited.Kind.UNCHANGED);
    }

    @Test
    void feedsThatAreNoneOrCannotBeHadAreSaid() throws Exception {
        server.on(
                        "/robots.txt",
                        (request, socket, out) -> out.write(ok("text/plain", "User-agent: *\nDisallow: /closed.xml\n")))
                .page("/page.xml", HTML)
                .on("/closed.xml", (request, socket, out) -> out.write(ok("text/xml", rss())))
                .on(
                        "/broken.xml",
                        (request, socket, out) -> out.write(ok(
                                "text/xml",
                                rss(item("/a", "Fri, 27 Nov 2026")).replace("</channel></rss>", "<item><title>cut"))))
                .on("/silent.xml", (request, socket, out) -> Thread.sleep(1500))
                .page("/a", HTML);
        String host = "http://news.example.org";
        Map<String, Visited> all = once(
                new Wanted(10, Optional.empty()),
                List.of(
                        host + "/page.xml",
                        host + "/closed.xml",
                        host + "/broken.xml",
                        host + "/silent.xml",
                        host + "/gone.xml",
                        "http://127.0.0.1/feed.xml"),
                List.of());
        assertThat(all.get(host + "/page.xml").sentence()).isEqualTo("What is there is neither a feed nor a sitemap.");
        assertThat(all.get(host + "/closed.xml").sentence()).contains("does not allow it");
        assertThat(all.get(host + "/broken.xml").sentence())
                .startsWith("1 new of 1 page. Of it 1 part could not be read");
        assertThat(all.get(host + "/silent.xml").kind()).isEqualTo(Visited.Kind.FAILED);
        assertThat(all.get(host + "/gone.xml").kind()).isEqualTo(Visited.Kind.MISSING);
        assertThat(all.get("http://127.0.0.1/feed.xml").kind()).isEqualTo(Visited.Kind.REFUSED);
        assertThat(all.get(host + "/a").kind()).isEqualTo(Visited.Kind.SAVED);
    }

    @Test
    void aPageThatCouldNotBeHadIsTriedInLaterRoundsAndThenNoMore() throws Exception {
        AtomicInteger feed = new AtomicInteger();
        server.on("/feed.xml", (request, socket, out) -> {
                    feed.incrementAndGet();
                    out.write(
                            ok("text/xml", rss(item("/down", "Fri, 27 Nov 2026"), item("/gone", "Fri, 27 Nov 2026"))));
                })
                .on("/down", (request, socket, out) -> out.write(status("503 Service Unavailable", "")));
        assertThat(once().get("http://news.example.org/down").kind()).isEqualTo(Visited.Kind.FAILED);
        assertThat(server.count("/down")).isEqualTo(2);
        assertThat(once()).as("too soon").doesNotContainKey("http://news.example.org/down");
        now = now.plus(Duration.ofMinutes(16));
        assertThat(once()).containsKey("http://news.example.org/down");
        server.page("/down", HTML);
        now = now.plus(Duration.ofMinutes(16));
        assertThat(once()).as("too soon again").doesNotContainKey("http://news.example.org/down");
        now = now.plus(Duration.ofMinutes(16));
        assertThat(once().get("http://news.example.org/down").kind()).isEqualTo(Visited.Kind.SAVED);
        assertThat(server.count("/gone"))
                .as("what is not there is not asked again")
                .isEqualTo(1);
        assertThat(feed.get()).isEqualTo(5);
    }

    @Test
    void intervalsFollowTheFeed() {
        Duration ten = Duration.ofMinutes(10);
        assertThat(RHYTHM.next(Optional.empty(), false, Optional.empty())).isEqualTo(ten);
        assertThat(RHYTHM.next(Optional.of(ten), false, Optional.empty())).isEqualTo(Duration.ofMinutes(15));
        assertThat(RHYTHM.next(Optional.of(Duration.ofMinutes(55)), false, Optional.empty()))
                .isEqualTo(Duration.ofMinutes(60));
        assertThat(RHYTHM.next(Optional.of(Duration.ofMinutes(60)), true, Optional.empty()))
                .isEqualTo(Duration.ofMinutes(30));
        assertThat(RHYTHM.next(Optional.of(ten), true, Optional.empty())).isEqualTo(ten);
        assertThat(RHYTHM.next(Optional.of(ten), true, Optional.of(Duration.ofHours(2))))
                .isEqualTo(Duration.ofHours(2));
        assertThat(RHYTHM.next(Optional.of(ten), true, Optional.of(Duration.ofDays(365))))
                .isEqualTo(Duration.ofDays(1));
    }

    @Test
    void whoWatchesAsksEachFeedWhenItIsDueAndEndsWhenTold() throws Exception {
        server.on(
                        "/feed.xml",
                        (request, socket, out) -> out.write(ok(
                                "text/xml",
                                rss(item("/a", "Fri, 27 Nov 2026"))
                                        .replace("<title>Harbour", "<ttl>30</ttl><title>Harbour"))))
                .page("/a", HTML);
        Crawl crawl = crawl();
        List<Visited> told = new ArrayList<>();
        Watch watch = new Watch(crawl, List.of(FEED), List.of(), new Wanted(10, Optional.empty()), RHYTHM);
        Thread thread = new Thread(() -> {
            try {
                watch.on(visited -> {
                    synchronized (told) {
                        told.add(visited);
                        told.notifyAll();
                    }
                });
            } catch (FolderRefused | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        thread.start();
        synchronized (told) {
            while (told.size() < 2) {
                told.wait();
            }
        }
        assertThat(folder.holdings().feed(FEED).orElseThrow().due())
                .as("the feed wants half an hour")
                .isEqualTo(now.plus(Duration.ofMinutes(30)));
        crawl.stop();
        thread.join();
        assertThat(server.count("/feed.xml")).isEqualTo(1);
        assertThat(told).extracting(Visited::kind).containsExactly(Visited.Kind.ASKED, Visited.Kind.SAVED);
    }

    @Test
    void theLogbookIsWrittenAnewWhenMostOfItIsOld() throws Exception {
        server.on("/feed.xml", (request, socket, out) -> out.write(ok("text/xml", rss(item("/a", "Fri, 27 Nov 2026")))))
                .page("/a", HTML);
        once();
        Path logbook = temporary.resolve("into/state/logbook.jsonl");
        Announced known = folder.announced("http://news.example.org/a").orElseThrow();
        folder.keep(
                new Followed(FEED, now, Duration.ofMinutes(1100), Optional.empty(), Optional.empty()),
                java.util.Collections.nCopies(1100, known));
        assertThat(java.nio.file.Files.readAllLines(logbook)).hasSizeLessThan(200);
        folder.close();
        folder = FetchFolder.open(temporary.resolve("into"), FetchFolder.LARGEST, "Readout/test", clock);
        assertThat(folder.pages()).isEqualTo(1);
        assertThat(folder.holdings().feed(FEED).orElseThrow().interval()).isEqualTo(Duration.ofMinutes(1100));
        once();
        assertThat(server.count("/a")).isEqualTo(1);
    }

    @Test
    void aSitemapIsReadAsAFileOfGzipAndAtAnAddressWithAQuery() throws Exception {
        String map = "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>"
                + "http://news.example.org/a</loc></url></urlset>";
        java.io.ByteArrayOutputStream packed = new java.io.ByteArrayOutputStream();
        try (java.util.zip.GZIPOutputStream out = new java.util.zip.GZIPOutputStream(packed)) {
            out.write(map.getBytes(StandardCharsets.UTF_8));
        }
        server.page("/a", HTML)
                .page("/b", HTML)
                .on(
                        "/sitemap.xml.gz",
                        (request, socket, out) ->
                                out.write(answer("200 OK", "Content-Type: application/gzip\r\n", packed.toByteArray())))
                .on(
                        "/?sitemap=1",
                        (request, socket, out) -> out.write(ok("application/xml", map.replace("org/a", "org/b"))));
        Map<String, Visited> all = once(
                new Wanted(1000, Optional.empty()),
                List.of(),
                List.of("http://news.example.org/sitemap.xml.gz", "http://news.example.org/?sitemap=1"));
        assertThat(all.get("http://news.example.org/sitemap.xml.gz").sentence()).isEqualTo("1 new of 1 page.");
        assertThat(all.get("http://news.example.org/a").kind()).isEqualTo(Visited.Kind.SAVED);
        assertThat(all.get("http://news.example.org/b").kind()).isEqualTo(Visited.Kind.SAVED);
    }

    @Test
    void aTitleWithoutEndIsShortenedAndThePageIsKnownAfterwards() throws Exception {
        server.page("/a", HTML)
                .on(
                        "/feed.xml",
                        (request, socket, out) -> out.write(ok(
                                "application/rss+xml",
                                rss("<item><title>" + "No waiting ".repeat(150_000)
                                        + "</title><link>http://news.example.org/a</link></item>"))));
        assertThat(once().get("http://news.example.org/a").kind()).isEqualTo(Visited.Kind.SAVED);
        folder.close();
        java.nio.file.Files.delete(temporary.resolve("into/state/logbook.jsonl"));
        folder = FetchFolder.open(temporary.resolve("into"), FetchFolder.LARGEST, "Readout/test", clock);
        assertThat(folder.pages()).isEqualTo(1);
        assertThat(folder.announced("http://news.example.org/a")
                        .orElseThrow()
                        .title()
                        .orElseThrow())
                .startsWith("No waiting")
                .hasSize(2000);
    }

    @Test
    void pagesOfFeedsThatNobodyNamesAnyMoreAreLeftAndTheLimitHolds() throws Exception {
        String other = "http://other.example.org/feed.xml";
        folder.keep(
                new Followed(other, now, Duration.ofMinutes(10), Optional.empty(), Optional.empty()),
                List.of(new Announced(
                        "http://other.example.org/left",
                        other,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())));
        server.page("/a", HTML)
                .page("/b", HTML)
                .page("/left", HTML)
                .on(
                        "/feed.xml",
                        (request, socket, out) -> out.write(ok(
                                "application/rss+xml",
                                rss(item("/a", "Thu, 26 Nov 2026"), item("/b", "Thu, 26 Nov 2026")))));
        once(new Wanted(1, Optional.empty()), List.of(FEED), List.of());
        assertThat(server.count("/left")).isZero();
        assertThat(folder.pages()).isEqualTo(1);
        once(new Wanted(1, Optional.empty()), List.of(other), List.of());
        assertThat(server.count("/left")).isEqualTo(1);
    }
}
