package org.readout.api.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.web.Chromium;

/** Who comes for the first time: the program as it is started from a terminal, an empty ledger, a browser. Pictures go to {@code target/screens}. */
class NewcomerTest {
    private static final Path SCREENS = Path.of("target", "screens");
    private static final int PATIENCE = 180_000;

    private static Chromium chromium;

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private long started;
    private Newcomer newcomer;

    @BeforeAll
    static void openTheBrowser() throws IOException {
        assumeTrue(!"false".equals(System.getProperty("readout.pages")), "SKIPPED: page tests are left out by request");
        assumeTrue(
                Chromium.installed().isPresent(),
                "SKIPPED: no Chromium on this machine, so no page was looked at (apt-get install chromium)");
        Files.createDirectories(SCREENS);
        chromium = Chromium.start();
    }

    @AfterAll
    static void closeTheBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        started = System.nanoTime();
        newcomer = Newcomer.start(folder);
    }

    @AfterEach
    void nothingWentWrongBehindThePage() {
        contexts.forEach(BrowserContext::close);
        newcomer.close();
        assertThat(problems).isEmpty();
    }

    @Test
    void anEmptyDeskShowsTheInventedCase() {
        Page page = page(1280, ColorScheme.LIGHT);
        page.navigate(newcomer.address());
        page.waitForSelector("#newest .occasion", new Page.WaitForSelectorOptions().setTimeout(PATIENCE));
        told("the front page with the invented case, from the start of the process", started);
        assertThat(page.locator("h1").textContent()).isEqualTo("Who said what, according to whom");
        assertThat(page.locator("main").textContent()).contains("The ledger is empty", "an invented case");
        pictures("newcomer-home", newcomer.address());
        page.locator("#newest .happening a").first().click();
        assertThat(page.locator(".matrix tbody").count()).isPositive();
        assertThat(page.locator(".notice").textContent()).contains("invented");
        pictures("newcomer-demo-occasion", page.url());
    }

    @Test
    void fiveReportsThatAreDroppedShowBothAccountsOfTheCall() throws IOException {
        Optional<Path> coverage = coverage();
        assumeTrue(
                coverage.isPresent(),
                "SKIPPED: the five reports of the June 2022 call are not on this machine (shared/coverage), so nobody"
                        + " dropped them on the desk");
        Page page = page(1280, ColorScheme.LIGHT);
        page.navigate(newcomer.address());
        long dropped = System.nanoTime();
        drop(page, reports(coverage.get()));
        page.waitForSelector(
                "#job[data-state=done], #job.done", new Page.WaitForSelectorOptions().setTimeout(PATIENCE));
        told("the occasion in place, from the drop of the five reports", dropped);
        assertThat(page.url()).isEqualTo(newcomer.address());
        Locator call = page.locator("#job .occasions .occasion")
                .filter(new Locator.FilterOptions().setHasText("June 2022"))
                .filter(new Locator.FilterOptions().setHasText("Call:"));
        assertThat(call.count()).isPositive();
        page.waitForCondition(() ->
                Boolean.TRUE.equals(page.evaluate("document.querySelector('h1').textContent.startsWith('5 reports')")));
        assertThat(page.locator("main").textContent()).doesNotContain("invented");
        assertThat(page.locator(".notice").count()).isZero();
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENS.resolve("newcomer-dropped-1280-light.png"))
                .setFullPage(true));
        call.locator(".happening a").first().click();
        assertThat(page.locator(".witnesses").textContent())
                .contains("Kremlin")
                .containsPattern("Xi Jinping|Chin|Xinhua");
        assertThat(page.locator(".matrix tbody").count()).isPositive();
        pictures("newcomer-call", page.url());
        page.navigate(newcomer.address());
        assertThat(page.locator("h1").textContent()).startsWith("5 reports");
        pictures("newcomer-filled", newcomer.address());
    }

    /** Drops files on the page, as from a folder on the screen. */
    private static void drop(Page page, List<Path> files) throws IOException {
        List<List<String>> named = new ArrayList<>();
        for (Path file : files) {
            named.add(List.of(file.getFileName().toString(), Files.readString(file)));
        }
        page.evaluate("""
                (files) => {
                  const transfer = new DataTransfer();
                  for (const [name, text] of files) { transfer.items.add(new File([text], name, { type: 'text/plain' })); }
                  for (const kind of ['dragover', 'drop']) {
                    document.body.dispatchEvent(new DragEvent(kind, { dataTransfer: transfer, bubbles: true, cancelable: true }));
                  }
                }""", named);
    }

    private static List<Path> reports(Path coverage) throws IOException {
        try (Stream<Path> files = Files.list(coverage)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    private static Optional<Path> coverage() {
        Path at = Path.of("").toAbsolutePath();
        for (int up = 0; up < 3 && at != null; up++, at = at.getParent()) {
            Path folder = at.resolve("shared").resolve("coverage");
            if (Files.isDirectory(folder)) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }

    private Page page(int width, ColorScheme scheme) {
        BrowserContext context = chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, width > 600 ? 900 : 844)
                        .setColorScheme(scheme)
                        .setReducedMotion(ReducedMotion.REDUCE));
        contexts.add(context);
        Page page = context.newPage();
        page.setDefaultTimeout(PATIENCE);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                problems.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> problems.add(page.url() + ": " + error));
        return page;
    }

    private void pictures(String name, String address) {
        for (int width : new int[] {1280, 390}) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                Page page = page(width, scheme);
                page.navigate(address);
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(SCREENS.resolve(
                                name + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png"))
                        .setFullPage(true));
                assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                        .as("%s fits %d", name, width)
                        .isEqualTo(true);
                page.context().close();
            }
        }
    }

    @SuppressWarnings("SystemOut") // a figure for who reads the log; nothing depends on it
    private static void told(String what, long since) {
        System.out.println("newcomer: " + what + ": "
                + Duration.ofNanos(System.nanoTime() - since).toMillis() + " ms");
    }
}
