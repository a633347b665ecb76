package org.readout.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.readout.fetch.HostileServer.answer;
import static org.readout.fetch.HostileServer.ok;
import static org.readout.fetch.HostileServer.status;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fetching into a folder, from servers that behave well and from those that do not. */
class CrawlTest {
    private static final String HTML = "<html><head><title>Berg will not wait</title></head><body><p>“We will not "
            + "wait,” Ada Berg said on Monday.</p></body></html>";
    private static final FetchLimits LIMITS =
            new FetchLimits(100_000, 4, Duration.ofMillis(400), Duration.ofMillis(900));
    private static final Patience PATIENCE =
            new Patience(3, Duration.ofMillis(5), Duration.ofMillis(20), Duration.ofSeconds(2));

    @TempDir
    Path temporary;

    private HostileServer server;
    private FetchFolder folder;
    private final List<Visited> told = new ArrayList<>();

    @BeforeEach
    void start() throws IOException {
        server = new HostileServer();
        folder = open(FetchFolder.LARGEST);
    }

    @AfterEach
    void everyArchiveIsWhole() throws IOException {
        List<ArchiveReading.Read> all = ArchiveReading.of(folder);
        assertThat(all.stream().filter(read -> read.type().equals("metadata")))
                .hasSameSizeAs(told.stream()
                        .filter(visited ->
                                visited.kind() == Visited.Kind.SAVED || visited.kind() == Visited.Kind.UNCHANGED)
                        .toList());
        folder.close();
        server.close();
    }

    private FetchFolder open(long largest) throws IOException {
        return FetchFolder.open(temporary.resolve("into"), largest, "Readout/test", Clock.systemUTC());
    }

    private Crawl crawl(Duration pause, int hosts) {
        return new Crawl(
                server.fetcher(),
                folder,
                new Politeness(pause, Duration.ofMillis(150), hosts, PATIENCE),
                LIMITS,
                Clock.systemUTC());
    }

    private Map<String, Visited> fetch(boolean again, String... addresses) throws IOException, InterruptedException {
        List<Visited> now = new ArrayList<>();
        crawl(Duration.ZERO, 4).run(List.of(addresses), again, now::add);
        told.addAll(now);
        Map<String, Visited> byAddress = new LinkedHashMap<>();
        now.forEach(visited -> byAddress.put(visited.address(), visited));
        assertThat(byAddress).as("each address is told once").hasSameSizeAs(now);
        return byAddress;
    }

    private Visited fetch(String address) throws IOException, InterruptedException {
        return fetch(false, address).values().iterator().next();
    }

    private static Visited.Kind kind(Visited visited) {
        return visited.kind();
    }

    @Test
    void aPageIsKeptAsItCameWithWhatWasAskedAndWhichMachine() throws Exception {
        server.page("/a", HTML);
        assertThat(kind(fetch("http://news.example.org/a"))).isEqualTo(Visited.Kind.SAVED);
        List<ArchiveReading.Read> all = ArchiveReading.of(folder);
        assertThat(all)
                .extracting(ArchiveReading.Read::type)
                .containsExactly("warcinfo", "response", "request", "metadata");
        assertThat(all.get(1).body()).isEqualTo(HTML);
        assertThat(all.get(1).target()).isEqualTo("http://news.example.org/a");
        assertThat(all.get(1).machine()).contains("93.184.215.14");
        assertThat(all.get(2).block()).contains("GET /a", "Readout/test", "news.example.org");
        assertThat(all.get(2).concurrent()).containsExactly(all.get(1).id());
        assertThat(all.get(0).block()).contains("software: Readout/test", "conformsTo: http");
    }

    @Test
    void aPageThatIsThereIsNotAskedAgainUnlessThatIsWanted() throws Exception {
        server.on(
                "/a",
                (request, socket, out) -> out.write(
                        "\"v1\"".equals(request.headers().get("if-none-match"))
                                ? status("304 Not Modified", "ETag: \"v1\"\r\n")
                                : answer(
                                        "200 OK",
                                        "Content-Type: text/html\r\nETag: \"v1\"\r\nSet-Cookie: id=1; Path=/\r\n",
                                        HTML.getBytes(StandardCharsets.UTF_8))));
        String address = "http://news.example.org/a";
        assertThat(kind(fetch(address))).isEqualTo(Visited.Kind.SAVED);
        assertThat(kind(fetch(address + "#part"))).isEqualTo(Visited.Kind.KNOWN);
        assertThat(server.count("/a")).isEqualTo(1);
        assertThat(kind(fetch(true, address).get(address))).isEqualTo(Visited.Kind.UNCHANGED);
        assertThat(server.count("/a")).isEqualTo(2);
        assertThat(server.requests)
                .noneMatch(request -> request.headers().containsKey("cookie"))
                .noneMatch(request -> request.headers().containsKey("referer"));
        List<ArchiveReading.Read> all = ArchiveReading.of(folder);
        ArchiveReading.Read first = all.get(1);
        ArchiveReading.Read revisit = all.get(4);
        assertThat(revisit.type()).isEqualTo("revisit");
        assertThat(revisit.status()).isEqualTo(304);
        assertThat(revisit.profile().orElseThrow()).endsWith("/1.1/revisit/server-not-modified");
        assertThat(revisit.refersTo()).contains(first.id());
    }

    @Test
    void theSameBytesAreARevisitAndOtherBytesAreKeptWhateverTheServerCallsThem() throws Exception {
        AtomicInteger times = new AtomicInteger();
        server.on(
                "/a",
                (request, socket, out) -> out.write(answer(
                        "200 OK",
                        "Content-Type: text/html\r\nETag: \"same\"\r\n",
                        (times.incrementAndGet() < 3 ? HTML : HTML + "<p>Corrected.</p>")
                                .getBytes(StandardCharsets.UTF_8))));
        String address = "http://news.example.org/a";
        fetch(address);
        assertThat(kind(fetch(true, address).get(address))).isEqualTo(Visited.Kind.UNCHANGED);
        assertThat(kind(fetch(true, address).get(address))).isEqualTo(Visited.Kind.SAVED);
        List<ArchiveReading.Read> all = ArchiveReading.of(folder);
        assertThat(all.get(4).profile().orElseThrow()).endsWith("/1.1/revisit/identical-payload-digest");
        assertThat(all.get(7).type()).isEqualTo("response");
        assertThat(all.get(7).body()).endsWith("Corrected.</p>");
    }

    @Test
    void everyHopOfTheWayIsRecorded() throws Exception {
        server.on("/old", (request, socket, out) -> out.write(status("301 Moved", "Location: /caf\u00c3\u00a9\r\n")))
                .on(
                        "/caf%C3%A9",
                        (request, socket, out) ->
                                out.write(status("302 Found", "Location: https://other.example.org/b\r\n")))
                .page("/b", HTML);
        Visited visited = fetch("http://news.example.org/old");
        assertThat(visited.kind()).isEqualTo(Visited.Kind.SAVED);
        assertThat(visited.sentence()).isEqualTo("https://other.example.org/b");
        assertThat(ArchiveReading.of(folder).stream().filter(read -> read.type().equals("response")))
                .extracting(read -> read.status() + " " + read.target())
                .containsExactly(
                        "301 http://news.example.org/old",
                        "302 http://news.example.org/caf%C3%A9",
                        "200 https://other.example.org/b");
        assertThat(kind(fetch("https://other.example.org/b"))).isEqualTo(Visited.Kind.KNOWN);
        assertThat(server.requests)
                .extracting(request -> request.host() + request.target())
                .contains("other.example.org/robots.txt");
    }

    @Test
    void compressedPagesAreKeptAsTheyCame() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(HTML.getBytes(StandardCharsets.UTF_8));
        }
        server.on("/a", (request, socket, out) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n".getBytes());
            out.write("Transfer-Encoding: chunked\r\n\r\n".getBytes());
            out.write((Integer.toHexString(bytes.size()) + "\r\n").getBytes());
            out.write(bytes.toByteArray());
            out.write("\r\n0\r\n\r\n".getBytes());
        });
        assertThat(kind(fetch("http://news.example.org/a"))).isEqualTo(Visited.Kind.SAVED);
        assertThat(ArchiveReading.of(folder).get(1).body()).isEqualTo(HTML);
        assertThat(server.requests.get(1).headers()).containsEntry("accept-encoding", "gzip");
    }

    @Test
    void serversThatGiveTooMuchOrNoPageAreLeftAndSaid() throws Exception {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bomb)) {
            gzip.write(new byte[5_000_000]);
        }
        server.on("/large", (request, socket, out) -> {
                    out.write("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 52428800\r\n\r\n"
                            .getBytes());
                    for (int i = 0; i < 800; i++) {
                        out.write(new byte[1 << 16]);
                    }
                })
                .on("/endless-chunks", (request, socket, out) -> {
                    out.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".getBytes());
                    while (true) {
                        out.write("1000\r\n".getBytes());
                        out.write(new byte[0x1000]);
                        out.write("\r\n".getBytes());
                    }
                })
                .on("/endless-headers", (request, socket, out) -> {
                    out.write("HTTP/1.1 200 OK\r\n".getBytes());
                    for (int i = 0; ; i++) {
                        out.write(("X-" + i + ": more and more\r\n").getBytes());
                    }
                })
                .on(
                        "/bomb",
                        (request, socket, out) -> out.write(answer(
                                "200 OK", "Content-Type: text/html\r\nContent-Encoding: gzip\r\n", bomb.toByteArray())))
                .on(
                        "/brotli",
                        (request, socket, out) -> out.write(
                                answer("200 OK", "Content-Type: text/html\r\nContent-Encoding: br\r\n", new byte[9])))
                .on("/picture", (request, socket, out) -> out.write(ok("image/png", "no page")))
                .on("/empty", (request, socket, out) -> out.write(ok("text/html", "")))
                .on("/other", (request, socket, out) -> out.write("SSH-2.0-OpenSSH\r\n".getBytes()));
        String host = "http://news.example.org";
        Map<String, Visited> all = fetch(
                false,
                host + "/large",
                host + "/endless-chunks",
                host + "/endless-headers",
                host + "/bomb",
                host + "/brotli",
                host + "/picture",
                host + "/empty",
                host + "/other",
                host + "/nothing");
        assertThat(all.get(host + "/large").sentence()).contains("more than 100000 bytes");
        assertThat(all.get(host + "/endless-chunks").sentence()).contains("more than 100000 bytes");
        assertThat(all.get(host + "/endless-headers").sentence()).contains("headers without end");
        assertThat(all.get(host + "/bomb").sentence()).contains("more than 100000 bytes, compressed");
        assertThat(all.get(host + "/brotli").sentence()).contains("what was not asked for: br");
        assertThat(all.get(host + "/picture").sentence()).contains("no page of text but image/png");
        assertThat(all.get(host + "/empty").kind()).isEqualTo(Visited.Kind.MISSING);
        assertThat(all.get(host + "/other").sentence()).contains("does not speak HTTP");
        assertThat(all.get(host + "/nothing").sentence()).contains("status 404");
        assertThat(all.values()).noneMatch(visited -> visited.kind().had());
        assertThat(server.count("/large"))
                .as("such a server is not asked again")
                .isEqualTo(1);
    }

    @Test
    void serversThatDoNotAnswerOrBreakOffAreAskedAgainAndThenLeft() throws Exception {
        server.on("silent.example.org/robots.txt", (request, socket, out) -> out.write(status("404 Not Found", "")))
                .on("/silent", (request, socket, out) -> Thread.sleep(3_000))
                .on("/drip", (request, socket, out) -> {
                    out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes());
                    for (int i = 0; i < 100; i++) {
                        out.write('a');
                        out.flush();
                        Thread.sleep(50);
                    }
                })
                .on(
                        "/short",
                        (request, socket, out) ->
                                out.write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nshort".getBytes()))
                .on("/reset", (request, socket, out) -> {
                    out.write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nhalf".getBytes());
                    out.flush();
                    socket.setSoLinger(true, 0);
                    socket.close();
                });
        Map<String, Visited> all = fetch(
                false,
                "http://silent.example.org/silent",
                "http://drip.example.org/drip",
                "http://short.example.org/short",
                "http://reset.example.org/reset");
        assertThat(all.values()).allMatch(visited -> visited.kind() == Visited.Kind.FAILED);
        assertThat(all.get("http://silent.example.org/silent").sentence()).isEqualTo("The server took too long.");
        assertThat(all.get("http://drip.example.org/drip").sentence()).isEqualTo("The server took too long.");
        assertThat(all.get("http://short.example.org/short").sentence()).isEqualTo("The server broke off.");
        assertThat(all.get("http://reset.example.org/reset").sentence()).isEqualTo("The server broke off.");
        for (String path : List.of("/silent", "/drip", "/short", "/reset")) {
            assertThat(server.count(path)).as(path).isEqualTo(3);
        }
    }

    @Test
    void nobodyIsLedInsideOrRoundInCirclesOrOutOfEncryption() throws Exception {
        server.names.put("inside.example.org", "10.0.0.1");
        List<String> insides = List.of(
                "http://127.0.0.1/",
                "http://10.1.2.3/",
                "http://169.254.169.254/latest/meta-data",
                "http://[::1]/",
                "http://[::ffff:10.0.0.1]/",
                "http://inside.example.org/",
                "http://100.64.0.1/",
                "http://[64:ff9b::a00:1]/",
                "http://localhost/");
        for (int i = 0; i < insides.size(); i++) {
            String inside = insides.get(i);
            server.on(
                    "/lead" + i,
                    (request, socket, out) -> out.write(status("302 Found", "Location: " + inside + "\r\n")));
        }
        server.on("/round", (request, socket, out) -> out.write(status("302 Found", "Location: /circle\r\n")))
                .on("/circle", (request, socket, out) -> out.write(status("302 Found", "Location: /round\r\n")))
                .on(
                        "/plain",
                        (request, socket, out) ->
                                out.write(status("302 Found", "Location: http://news.example.org/a\r\n")))
                .page("/a", HTML);
        for (int i = 0; i < insides.size(); i++) {
            assertThat(fetch("http://news.example.org/lead" + i).kind())
                    .as(insides.get(i))
                    .isEqualTo(Visited.Kind.REFUSED);
        }
        assertThat(fetch("http://news.example.org/round").sentence()).contains("more than 4 times");
        assertThat(fetch("https://news.example.org/plain").sentence()).contains("encrypted page to one that is not");
        assertThat(server.dialled).containsOnly("93.184.215.14");
        assertThat(fetch("http://192.168.0.1/").kind()).isEqualTo(Visited.Kind.REFUSED);
        assertThat(server.requests).noneMatch(request -> request.target().startsWith("/latest"));
    }

    @Test
    void aNameThatChangesItsAnswerLeadsOnlyToTheMachineThatWasLookedAt() throws Exception {
        AtomicInteger turn = new AtomicInteger();
        GuardedFetcher rebound = new GuardedFetcher(
                new AddressGuard(host -> List.of(java.net.InetAddress.getByName(
                        turn.getAndIncrement() % 2 == 0 ? "93.184.215.14" : "127.0.0.1"))),
                (address, patience) -> {
                    server.dialled.add(address.machine().getHostAddress());
                    return new java.net.Socket(java.net.InetAddress.getLoopbackAddress(), server.port());
                });
        server.page("/a", HTML);
        List<Visited> now = new ArrayList<>();
        new Crawl(rebound, folder, new Politeness(Duration.ZERO, Duration.ZERO, 1, PATIENCE), LIMITS, Clock.systemUTC())
                .run(List.of("http://news.example.org/a"), false, now::add);
        told.addAll(now);
        assertThat(now.get(0).kind().had())
                .as("by the page's address or that of its robots.txt")
                .isFalse();
        assertThat(now.get(0).sentence()).contains("this machine");
        assertThat(server.dialled).doesNotContain("127.0.0.1");
    }

    @Test
    void whoAsksForTimeGetsIt() throws Exception {
        AtomicInteger busy = new AtomicInteger();
        AtomicInteger down = new AtomicInteger();
        List<Long> times = new ArrayList<>();
        server.on("/busy", (request, socket, out) -> {
                    times.add(request.nanos());
                    out.write(
                            busy.getAndIncrement() == 0
                                    ? status("429 Too Many Requests", "Retry-After: 1\r\n")
                                    : ok("text/html", HTML));
                })
                .on(
                        "/down",
                        (request, socket, out) -> out.write(
                                down.getAndIncrement() == 0
                                        ? status("503 Service Unavailable", "")
                                        : ok("text/html", HTML)))
                .on(
                        "/away",
                        (request, socket, out) ->
                                out.write(status("503 Service Unavailable", "Retry-After: 86400\r\n")));
        Map<String, Visited> all = fetch(
                false, "http://busy.example.org/busy", "http://down.example.org/down", "http://away.example.org/away");
        assertThat(all.get("http://busy.example.org/busy").kind()).isEqualTo(Visited.Kind.SAVED);
        assertThat(all.get("http://down.example.org/down").kind()).isEqualTo(Visited.Kind.SAVED);
        assertThat(all.get("http://away.example.org/away").kind()).isEqualTo(Visited.Kind.FAILED);
        assertThat(server.count("/away")).isEqualTo(1);
        assertThat(times.get(1) - times.get(0)).isGreaterThanOrEqualTo(1_000_000_000L);
    }

    @Test
    void robotsAreHeardAndWhereTheyCannotBeNothingIsFetched() throws Exception {
        server.on(
                        "some.example.org/robots.txt",
                        (request, socket, out) -> out.write(
                                ok(
                                        "text/plain",
                                        "User-agent: *\nDisallow: /\n\nUser-agent: Readout\nDisallow: /private\nAllow: /private/open\n")))
                .on(
                        "down.example.org/robots.txt",
                        (request, socket, out) -> out.write(status("500 Internal Server Error", "")))
                .on(
                        "led.example.org/robots.txt",
                        (request, socket, out) ->
                                out.write(status("302 Found", "Location: http://some.example.org/robots.txt\r\n")))
                .on("endless.example.org/robots.txt", (request, socket, out) -> {
                    out.write("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\nUser-agent: *\nDisallow: /private\n"
                            .getBytes());
                    while (true) {
                        out.write("Disallow: /b\n".repeat(1000).getBytes());
                    }
                })
                .on(
                        "inside.example.org/robots.txt",
                        (request, socket, out) ->
                                out.write(status("302 Found", "Location: http://10.0.0.1/robots.txt\r\n")))
                .page("/a", HTML)
                .page("/private/a", HTML)
                .page("/private/open/a", HTML);
        Map<String, Visited> all = fetch(
                false,
                "http://some.example.org/a",
                "http://some.example.org/private/a",
                "http://some.example.org/private/open/a",
                "http://down.example.org/a",
                "http://led.example.org/private/a",
                "http://endless.example.org/a",
                "http://endless.example.org/private/a",
                "http://inside.example.org/a",
                "http://none.example.org/a");
        assertThat(all.values())
                .filteredOn(visited -> visited.kind() == Visited.Kind.SAVED)
                .extracting(Visited::address)
                .containsExactlyInAnyOrder(
                        "http://some.example.org/a",
                        "http://some.example.org/private/open/a",
                        "http://endless.example.org/a",
                        "http://none.example.org/a");
        assertThat(all.get("http://some.example.org/private/a").sentence())
                .isEqualTo("The robots.txt of some.example.org does not allow it.");
        assertThat(all.get("http://down.example.org/a").sentence())
                .isEqualTo("The robots.txt of down.example.org cannot be read: The server answered with status 500.");
        assertThat(server.count("/a")).isEqualTo(3);
        assertThat(server.requests.stream()
                        .filter(request -> request.host().equals("some.example.org"))
                        .filter(request -> request.target().equals("/robots.txt")))
                .as("once for the site itself and once for the one that leads there")
                .hasSize(2);
    }

    @Test
    void oneRequestAtATimeGoesToAHostWithAPauseAndSeveralHostsAreAskedAtOnce() throws Exception {
        CountingGate gate = new CountingGate(3);
        server.on("/slow", (request, socket, out) -> {
                    gate.pass();
                    out.write(ok("text/html", HTML));
                })
                .on(
                        "calm.example.org/robots.txt",
                        (request, socket, out) -> out.write(ok("text/plain", "User-agent: *\nCrawl-delay: 3600\n")));
        for (int i = 0; i < 4; i++) {
            server.page("/p" + i, HTML);
        }
        List<String> addresses = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            addresses.add("http://one.example.org/p" + i);
        }
        for (int i = 0; i < 3; i++) {
            addresses.add("http://calm.example.org/p" + i);
        }
        for (String host : List.of("x", "y", "z")) {
            addresses.add("http://" + host + ".example.org/slow");
        }
        crawl(Duration.ofMillis(60), 5).run(addresses, false, told::add);
        assertThat(told).hasSize(10).allMatch(visited -> visited.kind() == Visited.Kind.SAVED);
        assertThat(server.crowd.get()).isEqualTo(1);
        assertThat(server.throng.get())
                .as("the gate opens for three at once only")
                .isGreaterThanOrEqualTo(3);
        assertThat(gaps("one.example.org")).allMatch(gap -> gap >= 59_000_000L);
        assertThat(gaps("calm.example.org").subList(1, 3))
                .as("the site's pause, as long as it may be")
                .allMatch(gap -> gap >= 149_000_000L);
    }

    private List<Long> gaps(String host) {
        List<Long> times = server.requests.stream()
                .filter(request -> request.host().equals(host))
                .map(HostileServer.Request::nanos)
                .sorted()
                .toList();
        return IntStream.range(1, times.size())
                .mapToObj(i -> times.get(i) - times.get(i - 1))
                .toList();
    }

    /** Lets nobody through before so many are there. */
    private static final class CountingGate {
        private final java.util.concurrent.CountDownLatch latch;

        CountingGate(int number) {
            latch = new java.util.concurrent.CountDownLatch(number);
        }

        void pass() throws InterruptedException {
            latch.countDown();
            latch.await(350, java.util.concurrent.TimeUnit.MILLISECONDS);
        }
    }

    @Test
    void anAddressOrAFaultOfOursEndsNoRun() throws Exception {
        server.page("/a", HTML);
        Map<String, Visited> all = fetch(false, "http://news.example.org/\u1fef", "http://news.example.org/a");
        assertThat(all.values())
                .extracting(Visited::kind)
                .containsExactlyInAnyOrder(Visited.Kind.REFUSED, Visited.Kind.SAVED);
        List<Visited> now = new ArrayList<>();
        List<String> gaveUp = new ArrayList<>();
        Crawl crawl = crawl(Duration.ZERO, 1);
        Job faulty = new Job() {
            @Override
            public Result visit(Visit visit) {
                if (visit.address().endsWith("/bad")) {
                    throw new StackOverflowError();
                }
                return new Over(Visited.Kind.KNOWN, "There.");
            }

            @Override
            public void gaveUp(Visit visit, boolean lasting, java.util.Optional<Duration> asked, String why) {
                gaveUp.add(visit.address() + " " + lasting);
            }
        };
        List<Visit> visits = java.util.stream.Stream.of("http://news.example.org/bad", "http://news.example.org/good")
                .map(address -> crawl.visit(address, java.util.Optional.empty()))
                .toList();
        crawl.run(faulty, visits, now::add);
        assertThat(now).extracting(Visited::kind).containsExactly(Visited.Kind.FAILED, Visited.Kind.KNOWN);
        assertThat(gaveUp).containsExactly("http://news.example.org/bad false");
    }

    @Test
    void troubleOfTheNetworkIsNotForGood() throws Exception {
        for (String line : List.of("407 Proxy", "521 Web server is down", "526 Certificate", "501 No", "410 Gone")) {
            server.on("/" + line.substring(0, 3), (request, socket, out) -> out.write(status(line, "")));
        }
        String host = "http://news.example.org/";
        Map<String, Visited> all = fetch(false, host + "407", host + "521", host + "526", host + "501", host + "410");
        for (String passing : List.of("407", "521", "526")) {
            assertThat(all.get(host + passing).kind()).as(passing).isEqualTo(Visited.Kind.FAILED);
            assertThat(folder.holdings().missed(host + passing).orElseThrow().lasting())
                    .isFalse();
        }
        assertThat(all.get(host + "501").kind()).isEqualTo(Visited.Kind.MISSING);
        assertThat(all.get(host + "410").kind()).isEqualTo(Visited.Kind.MISSING);
        GuardedFetcher away = new GuardedFetcher(
                new AddressGuard(name -> {
                    throw new java.net.UnknownHostException(name);
                }),
                Dialer.DIRECT);
        List<Visited> now = new ArrayList<>();
        new Crawl(
                        away,
                        folder,
                        new Politeness(Duration.ZERO, Duration.ofMillis(150), 1, PATIENCE),
                        LIMITS,
                        Clock.systemUTC())
                .run(List.of(host + "a"), false, now::add);
        assertThat(now.get(0).sentence()).isEqualTo("The host has no address: news.example.org.");
        assertThat(now.get(0).kind()).isEqualTo(Visited.Kind.FAILED);
        assertThat(folder.holdings().missed(host + "a").orElseThrow().lasting()).isFalse();
        assertThat(Faults.passes(new javax.net.ssl.SSLHandshakeException("no"))).isTrue();
        assertThat(Faults.sentence(new IOException())).isEqualTo("The page could not be read.");
    }

    @Test
    void whoEndsARunWaitsForNoServer() throws Exception {
        server.on("/slow", (request, socket, out) -> Thread.sleep(9_000));
        Crawl crawl = new Crawl(
                server.fetcher(),
                folder,
                new Politeness(Duration.ZERO, Duration.ofMillis(150), 1, PATIENCE),
                FetchLimits.PAGE,
                Clock.systemUTC());
        Thread ending = new Thread(() -> {
            while (server.count("/slow") == 0) {
                Thread.onSpinWait();
            }
            crawl.stop();
        });
        ending.start();
        long before = System.nanoTime();
        crawl.run(List.of("http://news.example.org/slow"), false, visited -> {});
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(6));
        assertThat(folder.holdings().missed("http://news.example.org/slow")).isEmpty();
    }

    @Test
    void oneProcessAtATimeHasTheFolder() {
        assertThatThrownBy(() -> open(1000))
                .isInstanceOf(FolderRefused.class)
                .hasMessageStartingWith("Another run is fetching into ");
    }

    @Test
    void filesOfTheArchiveTakeTurnsAndEveryCutIsHealed() throws Exception {
        folder.close();
        folder = open(2000);
        List<String> addresses = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            server.page("/p" + i, HTML + i);
            addresses.add("http://news.example.org/p" + i);
        }
        fetch(false, addresses.toArray(String[]::new));
        assertThat(folder.captures()).hasSizeGreaterThan(1);
        folder.close();
        Path last = folder.captures().get(folder.captures().size() - 1);
        byte[] whole = Files.readAllBytes(last);
        Path logbook = temporary.resolve("into/state/logbook.jsonl");
        byte[] lines = Files.readAllBytes(logbook);
        int had = folder.pages();
        for (int cut = 0; cut < whole.length; cut += 41) {
            Files.write(last, java.util.Arrays.copyOf(whole, cut));
            Files.delete(logbook);
            folder = open(2000);
            assertThat(folder.pages()).as("cut at %d", cut).isBetween(1, had - 1);
            List<ArchiveReading.Read> all = ArchiveReading.of(folder);
            assertThat(all.stream().filter(read -> read.type().equals("metadata")))
                    .as("cut at %d", cut)
                    .hasSize(folder.pages());
            folder.close();
        }
        Files.write(last, whole);
        for (int cut = 0; cut < lines.length; cut += 101) {
            Files.write(logbook, java.util.Arrays.copyOf(lines, cut));
            folder = open(2000);
            assertThat(folder.pages()).as("logbook cut at %d", cut).isEqualTo(had);
            folder.close();
        }
        folder = open(2000);
        fetch(false, addresses.toArray(String[]::new));
        for (int i = 0; i < 6; i++) {
            assertThat(server.count("/p" + i)).isEqualTo(1);
        }
    }
}
