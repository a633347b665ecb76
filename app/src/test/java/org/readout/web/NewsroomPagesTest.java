package org.readout.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Opens the desk's pages in the system's Chromium, from a server that sends the desk's policy. */
class NewsroomPagesTest {
    private static Chromium chromium;
    private static Map<String, byte[]> pages = Map.of();

    private DeskServer server;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    @BeforeAll
    static void openTheBrowser() {
        assumeTrue(!"false".equals(System.getProperty("readout.pages")), "SKIPPED: page tests are left out by request");
        assumeTrue(
                Chromium.installed().isPresent(),
                "SKIPPED: no Chromium on this machine, so no page was looked at (apt-get install chromium)");
        pages = Desk.plain().pages();
        chromium = Chromium.start();
    }

    @AfterAll
    static void closeTheBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void serve() throws IOException {
        server = new DeskServer(pages);
    }

    @AfterEach
    void nothingWentWrongBehindThePage() {
        contexts.forEach(BrowserContext::close);
        server.close();
        assertThat(problems).isEmpty();
    }

    private Page open(DeskServer from, String path, int width, ColorScheme scheme, boolean scripts) {
        BrowserContext context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 844)
                        .setColorScheme(scheme)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setJavaScriptEnabled(scripts));
        contexts.add(context);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                problems.add(path + ": " + message.text());
            }
        });
        page.onPageError(error -> problems.add(path + ": " + error));
        page.navigate(from.address(path));
        return page;
    }

    private Page open(String path) {
        return open(server, path, 1280, ColorScheme.LIGHT, true);
    }

    @Test
    void noPageHasAnAccessibilityViolation() {
        for (String path : pages.keySet()) {
            // The faults differ in their words alone.
            if (!path.startsWith("fault-") || path.equals("fault-404.html")) {
                accessible(path, 1280, ColorScheme.LIGHT);
                accessible(path, 390, ColorScheme.DARK);
            }
        }
    }

    private void accessible(String path, int width, ColorScheme scheme) {
        Page page = open(server, path, width, scheme, true);
        page.evaluate("document.querySelectorAll('details').forEach(fold => { fold.open = true; })");
        for (Rule violation : new AxeBuilder(page).setLegacyMode(true).analyze().getViolations()) {
            violation
                    .getNodes()
                    .forEach(node -> problems.add(path + " " + width + " " + scheme + ": " + violation.getId() + " "
                            + node.getHtml() + " " + node.getFailureSummary()));
        }
        page.context().close();
    }

    @Test
    void noPageScrollsSidewaysOnAPhone() {
        Page page = open(server, "index.html", 390, ColorScheme.LIGHT, true);
        for (String path : pages.keySet()) {
            page.navigate(server.address(path));
            assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                    .as(path)
                    .isEqualTo(0);
        }
    }

    @Test
    void hostileTextNeitherRunsNorBreaksThePolicy() throws IOException {
        Map<String, byte[]> hostile = Desk.hostile().pages();
        try (DeskServer from = new DeskServer(hostile)) {
            Page page = open(from, "index.html", 390, ColorScheme.LIGHT, true);
            page.onDialog(dialog -> problems.add("a dialog opened"));
            for (String path : hostile.keySet()) {
                page.navigate(from.address(path));
                assertThat(page.title()).as(path).isNotEqualTo("owned");
                assertThat(page.locator("img, iframe, script:not([src])").count())
                        .as(path)
                        .isZero();
                for (Object link : (List<?>)
                        page.evaluate("[...document.querySelectorAll('a')].map(link => link.protocol || 'svg')")) {
                    assertThat(String.valueOf(link)).as(path).isIn("http:", "svg");
                }
                assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                        .as(path)
                        .isEqualTo(0);
            }
        }
    }

    @Test
    void theQueueIsJudgedWithKeysAlone() {
        for (String[] step :
                new String[][] {{"a", "action=accept"}, {"r", "action=reject"}, {"s", "action=skip"}, {"u", "change=c7"}
                }) {
            Page page = open("review.html");
            int before = server.sent().size();
            page.keyboard().press(step[0]);
            page.waitForCondition(() -> server.sent().size() > before);
            DeskServer.Sent sent = server.sent().get(server.sent().size() - 1);
            assertThat(sent.path()).isEqualTo(step[0].equals("u") ? "review/undo" : "review/statement/a1b2-s7");
            assertThat(sent.body()).contains("token=t0ken", step[1]);
        }
    }

    @Test
    void aKeyOpensTheFieldAndLettersInItJudgeNothing() {
        Page page = open("review.html");
        page.keyboard().press("e");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("fix-speaker-name");
        page.keyboard().type("Sara Aru");
        assertThat(server.sent()).isEmpty();
        page.keyboard().press("Escape");
        assertThat(page.evaluate("document.activeElement.tagName")).isEqualTo("SUMMARY");
        page.keyboard().press("w");
        assertThat(page.locator("#fix-speaker").getAttribute("open")).isNull();
        page.keyboard().press("Escape");
        page.keyboard().press("e");
        page.keyboard().press("Enter");
        page.waitForCondition(() -> server.sent().size() == 1);
        assertThat(server.sent().get(0).path()).isEqualTo("review/statement/a1b2-s7");
        assertThat(server.sent().get(0).body()).contains("action=speaker", "speaker=Sara+Aru", "back=review.html");
    }

    @Test
    void theQueueIsWalkedWithKeys() {
        Page page = open("review.html");
        page.keyboard().press("j");
        page.waitForURL("**/review.html?at=b1b2-s1");
        page.keyboard().press("k");
        page.waitForURL("**/review.html?at=a1b2-s3");
        page.keyboard().press("Control+a");
        page.keyboard().press("x");
        assertThat(server.sent()).isEmpty();
    }

    @Test
    void wordsSelectedInThePassageAreTakenOver() {
        Page page = open("review.html");
        page.evaluate(
                "const range = document.createRange(); const text = document.querySelector('#passage .words').lastChild;"
                        + " range.setStart(text, 1); range.setEnd(text, 21); getSelection().removeAllRanges();"
                        + " getSelection().addRange(range);");
        page.locator("#passage").dispatchEvent("pointerup");
        page.waitForCondition(() -> Boolean.TRUE.equals(page.evaluate("document.querySelector('#fix-words').open")));
        assertThat(page.locator("#fix-shown").textContent()).isEqualTo("“There is no calendar”");
        assertThat(page.locator("#fix-start").inputValue()).isEqualTo("1241");
        assertThat(page.locator("#fix-end").inputValue()).isEqualTo("1261");
    }

    @Test
    void judgingNeedsNoScript() {
        Page page = open(server, "review.html", 390, ColorScheme.LIGHT, false);
        page.locator("button:has-text('Reject')").click();
        assertThat(server.sent().get(0).body()).contains("action=reject");
        page.locator("#fix-teller > summary").click();
        page.locator("#fix-teller-name").fill("the presidency");
        page.locator("#fix-teller button").click();
        assertThat(server.sent().get(1).body()).contains("action=teller", "teller=the+presidency");
    }

    @Test
    void chosenFilesAreReadInPlaceAndTheResultFollows() throws IOException {
        Page page = open("empty.html");
        page.locator("#files")
                .setInputFiles(new FilePayload(
                        "lamps.txt", "text/plain", "The lamps are lit.".getBytes(StandardCharsets.UTF_8)));
        assertThat(page.locator("#chosen").textContent()).isEqualTo("lamps.txt");
        page.locator("#add button[type=submit]").click();
        page.waitForSelector("#jobs .job.reading");
        assertThat(page.url()).endsWith("empty.html");
        assertThat(server.sent().get(0).body()).contains("The lamps are lit.", "name=\"token\"", "t0ken");
        assertThat(page.locator("#jobs [role=status]").textContent()).isEqualTo("Reading: 3 of 5 reports.");
        page.waitForCondition(() -> server.listeners() == 1);
        server.put("job/j1.html", Desk.plain().print(Desk.plain().job(JobLine.State.DONE)));
        server.push();
        page.waitForSelector("#jobs .job.done");
        assertThat(page.locator("#jobs .happening a").first().getAttribute("href"))
                .isEqualTo(server.address("occasion/call-2025-04-15.html"));
        assertThat(page.locator("#jobs progress").count()).isZero();
    }

    @Test
    void aJobThatStillRunsIsFollowedWhenThePageIsOpenedAgain() throws IOException {
        Page page = open("index.html");
        page.waitForSelector("#jobs .job.reading progress");
        page.waitForCondition(() -> server.listeners() == 1);
        server.put("job/j1.html", Desk.plain().print(Desk.plain().job(JobLine.State.DONE)));
        server.push();
        page.waitForSelector("#jobs .job.done");
        assertThat(page.locator("#jobs [role=status]").textContent()).isEqualTo("Done.");
    }

    @Test
    void droppedFilesAreReadWithoutAnotherClick() {
        Page page = open("empty.html");
        page.evaluate(
                "const drop = new DataTransfer(); drop.items.add(new File(['Lamps.'], 'dropped.txt'));"
                        + " document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: drop, bubbles: true, cancelable: true }));");
        page.waitForSelector("#jobs .job.reading");
        assertThat(server.sent().get(0).body()).contains("filename=\"dropped.txt\"", "Lamps.");
    }

    @Test
    void anEmptyFormIsNotSentAndARefusalIsTold() {
        Page page = open("empty.html");
        page.locator("#add button[type=submit]").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#chosen").textContent()).startsWith("Nothing to read yet");
        assertThat(server.sent()).isEmpty();
        page.route(
                "**/add",
                route -> route.fulfill(new com.microsoft.playwright.Route.FulfillOptions()
                        .setStatus(413)
                        .setContentType("application/problem+json")
                        .setBody("{\"detail\":\"It is larger than 64 MiB.\"}")));
        page.locator("summary:has-text('Paste a text')").click();
        page.locator("#text").fill("Lamps.");
        page.locator("#add button[type=submit]").click();
        page.waitForCondition(
                () -> page.locator("#chosen").textContent().equals("Not taken. It is larger than 64 MiB."));
        assertThat(page.locator("#text").inputValue()).isEqualTo("Lamps.");
        problems.removeIf(problem -> problem.contains("413"));
    }

    @Test
    void newMatchesOfASavedSearchAppearByThemselves() throws IOException {
        Page page = open("search.html");
        assertThat(page.locator("#saved-s2 .n").textContent()).isEqualTo("none new");
        page.waitForCondition(() -> server.listeners() == 1);
        Desk desk = Desk.plain();
        SavedSearch found = new SavedSearch(
                "s2",
                "Engineers",
                Asked.EVERYTHING,
                2,
                Optional.empty(),
                Optional.empty(),
                LocalDate.parse("2025-04-20"));
        server.put(
                "searches.html", desk.print(new SavedPage(List.of(desk.saved().get(0), found), Optional.empty())));
        server.push();
        page.waitForCondition(
                () -> page.locator("#saved-s2 .n").textContent().strip().equals("2 new"));
        assertThat(page.locator("#saved form").count()).isZero();
        assertThat(page.locator("#saved-s2 .fresh").getAttribute("href"))
                .isEqualTo(server.address("search.html?fresh=s2"));
    }

    @Test
    void theNetworkIsWalkedWithoutAScript() {
        Page page = open(server, "network.html", 390, ColorScheme.LIGHT, false);
        page.locator("svg a").first().focus();
        page.keyboard().press("Enter");
        page.waitForURL("**/speaker/*-network.html");
        problems.removeIf(problem -> problem.contains("404"));
    }
}
