package org.readout.api.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.api.Job;
import org.readout.api.Server;
import org.readout.api.Settings;
import org.readout.web.Chromium;

/** Every page of a desk that has the invented case and reports of people who mean ill. */
class DeskCrawlTest {
    private static final String DEMO = "/org/readout/cli/demo/";

    @TempDir
    private static Path folder;

    private static Kiosk kiosk;
    private static String job;
    private static Crawl crawl;

    @BeforeAll
    static void fill() throws IOException, InterruptedException {
        kiosk = new Kiosk(folder);
        Job adding =
                kiosk.desk().add(new Incoming(Optional.of(demo()), List.of(), List.of(Hostile.reports()), List.of()));
        while (!kiosk.desk().jobs().find(adding.id()).orElseThrow().state().settled()) {
            Thread.sleep(50);
        }
        job = adding.id();
        kiosk.add(Hostile.quarrel());
        kiosk.desk().bringUp(kiosk.desk().own());
        kiosk.send(
                "search.html?q=ferry",
                "search/save",
                "query",
                "q=ferry",
                "name",
                "<script>alert(9)</script> \u202Eyrref");
        String first = kiosk.statements().get(0).id();
        kiosk.send("review.html", "review/statement/" + first, "action", "accept");
        crawl = new Crawl(kiosk.root()).run();
    }

    private static Path demo() throws IOException {
        Path coverage = Files.createDirectories(folder.resolve("brought"));
        try (BufferedReader index =
                new BufferedReader(new InputStreamReader(resource("index.txt"), StandardCharsets.UTF_8))) {
            for (String name : index.lines().filter(line -> !line.isBlank()).toList()) {
                try (InputStream text = resource(name)) {
                    Files.copy(text, coverage.resolve(name));
                }
            }
        }
        Files.writeString(coverage.resolve("<img src=x onerror=alert(10)>'; DROP TABLE article;--.html"), "<p>\u0000");
        return coverage;
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(DeskCrawlTest.class.getResourceAsStream(DEMO + name), name);
    }

    @AfterAll
    static void close() throws IOException {
        kiosk.close();
    }

    @Test
    void everyLinkLeadsSomewhereAndNoPageHasMarkupOfItsReports() {
        assertThat(crawl.problems()).isEmpty();
        assertThat(crawl.pages()).hasSizeGreaterThan(60);
        assertThat(crawl.pages()).allSatisfy((path, text) -> assertThat(text)
                .as(path)
                .doesNotContainIgnoringCase(Hostile.MARKUP.toArray(CharSequence[]::new)));
    }

    @Test
    void theReportsOfPeopleWhoMeanIllAreReadAsTheyAre() throws IOException {
        assertThat(kiosk.ledger().upkeep().status().counts().articles()).isEqualTo(10);
        assertThat(String.join("\n", crawl.pages().values()))
                .contains("&lt;script>alert", "DROP TABLE article;--", "O'Brien");
    }

    @Test
    void everyKindOfPageIsReached() {
        assertThat(kinds().values()).allSatisfy(path -> assertThat(path).isPresent());
    }

    @Test
    void noKindOfPageHasAnAccessibilityViolation() throws IOException {
        assumeTrue(!"false".equals(System.getProperty("readout.pages")), "SKIPPED: page tests are left out by request");
        assumeTrue(
                Chromium.installed().isPresent(),
                "SKIPPED: no Chromium on this machine, so no page was looked at (apt-get install chromium)");
        List<String> problems = new ArrayList<>();
        try (Chromium chromium = Chromium.start();
                Server guarded = DeskServer.start(
                        kiosk.desk(), Settings.shared("127.0.0.1", 0, "a token of the crawl"), "test")) {
            Map<String, String> addresses = new LinkedHashMap<>();
            kinds().forEach((kind, path) -> addresses.put(
                    kind, kiosk.root().resolve("/" + path.orElseThrow()).toString()));
            addresses.put("no page", kiosk.root().resolve("/nothing.html").toString());
            addresses.put(
                    "login",
                    URI.create("http://127.0.0.1:" + guarded.port() + "/login").toString());
            look(chromium, addresses, 1280, ColorScheme.LIGHT, problems);
            look(chromium, addresses, 390, ColorScheme.DARK, problems);
        }
        assertThat(problems).isEmpty();
    }

    private static void look(
            Chromium chromium, Map<String, String> addresses, int width, ColorScheme scheme, List<String> problems) {
        try (var context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, width > 600 ? 900 : 844)
                        .setColorScheme(scheme)
                        .setReducedMotion(ReducedMotion.REDUCE))) {
            Page page = context.newPage();
            page.onPageError(error -> problems.add(page.url() + ": " + error));
            page.onDialog(dialog -> {
                problems.add(page.url() + " asks " + dialog.message());
                dialog.dismiss();
            });
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") && !page.url().endsWith("/nothing.html")) {
                    problems.add(page.url() + ": " + message.text());
                }
            });
            addresses.forEach((kind, address) -> {
                page.navigate(address);
                page.locator("details").evaluateAll("all => all.forEach(details => details.open = true)");
                String where = kind + " " + width + " " + scheme + " " + page.url();
                if (!Boolean.TRUE.equals(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))) {
                    problems.add(where + ": scrolls sideways");
                }
                for (Rule violation :
                        new AxeBuilder(page).setLegacyMode(true).analyze().getViolations()) {
                    if (List.of("serious", "critical").contains(violation.getImpact())) {
                        violation
                                .getNodes()
                                .forEach(node -> problems.add(where + ": " + violation.getId() + " " + node.getHtml()
                                        + " " + node.getFailureSummary()));
                    }
                }
            });
        }
    }

    /** One page of each kind, by what it is. */
    private static Map<String, Optional<String>> kinds() {
        Map<String, Optional<String>> kinds = new LinkedHashMap<>();
        kinds.put("home", Optional.of("index.html"));
        kinds.put("job", Optional.of("job/" + job + ".html"));
        kinds.put("reports", crawl.first("list/reports-1[.]html"));
        kinds.put("speakers", crawl.first("list/speakers-1[.]html"));
        kinds.put("occasions", crawl.first("list/occasions-1[.]html"));
        kinds.put("stories", crawl.first("list/stories-1[.]html"));
        kinds.put("disputes", crawl.first("list/disputes-1[.]html"));
        kinds.put("edited", crawl.first("list/edited-1[.]html"));
        kinds.put("article", crawl.first("article/[0-9a-f]+[.]html"));
        kinds.put("readings", crawl.first("article/.*-readings[.]html"));
        kinds.put("occasion", crawl.first("occasion/.*[.]html"));
        kinds.put("story", crawl.first("story/.*[.]html"));
        kinds.put("speaker", crawl.first("speaker/.*[.]html"));
        kinds.put("network", crawl.first("network[.]html"));
        kinds.put("between", crawl.first("between/.*"));
        kinds.put("dispute", crawl.first("dispute/.*[.]html"));
        kinds.put("timeline", crawl.first("timeline/.*[.]html"));
        kinds.put("outlets", crawl.first("outlets[.]html"));
        kinds.put("outlet", crawl.first("outlet/.*[.]html"));
        kinds.put("search", Optional.of("search.html?q=ferry"));
        kinds.put("searches", crawl.first("searches[.]html"));
        kinds.put("check", Optional.of("check.html?q=We+waited+for+the+ferry"));
        kinds.put("review", crawl.first("review[.]html"));
        kinds.put("history", crawl.first("review/history[^/]*[.]html"));
        kinds.put("identity", crawl.first("review/actor/.*[.]html"));
        kinds.put("intake", crawl.first("intake[.]html"));
        kinds.put("export", crawl.first("export[.]html"));
        kinds.put("api", crawl.first("api/index[.]html"));
        return kinds;
    }
}
