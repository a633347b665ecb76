package org.readout.api.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.ledger.PartyEntry;
import org.readout.ledger.ReviewState;
import org.readout.ledger.StatementEntry;
import org.readout.text.PageName;
import org.readout.web.Chromium;

/** Judges and corrects in the system's Chromium what a desk at work has found. */
class ReviewPagesTest {
    private static Chromium chromium;

    private Bureau bureau;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    @BeforeAll
    static void openTheBrowser() {
        assumeTrue(!"false".equals(System.getProperty("readout.pages")), "SKIPPED: page tests are left out by request");
        assumeTrue(
                Chromium.installed().isPresent(),
                "SKIPPED: no Chromium on this machine, so no page was looked at (apt-get install chromium)");
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
        bureau = Bureau.open(folder);
    }

    @AfterEach
    void nothingWentWrongBehindThePage() throws IOException {
        contexts.forEach(BrowserContext::close);
        bureau.close();
        assertThat(problems).isEmpty();
    }

    private Page page(String path, int width, ColorScheme scheme, boolean scripts) {
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
        page.navigate(bureau.address(path));
        return page;
    }

    private Page page(String path) {
        return page(path, 1280, ColorScheme.LIGHT, true);
    }

    /** Presses a key that sends a form, and waits for the page that answers. */
    private static void press(Page page, String key) {
        follow(page, () -> page.keyboard().press(key));
    }

    /** Does what sends a form or follows a link, and waits until the page that answers is there. */
    private static void follow(Page page, Runnable deed) {
        AtomicInteger loaded = new AtomicInteger();
        Consumer<Page> count = any -> loaded.incrementAndGet();
        page.onLoad(count);
        deed.run();
        page.waitForCondition(() -> loaded.get() > 0);
        page.offLoad(count);
    }

    private String speaker(StatementEntry statement) throws IOException {
        return bureau.now(statement).speaker().flatMap(PartyEntry::name).orElse("");
    }

    @Test
    void theQueueIsJudgedCorrectedAndUndoneWithKeysAlone() throws IOException {
        List<StatementEntry> doubtful =
                bureau.ledger().statements().doubtful(0, 100).rows();
        Page page = page("review.html");
        press(page, "a");
        assertThat(bureau.now(doubtful.get(0)).review()).isEqualTo(ReviewState.ACCEPTED);
        press(page, "s");
        assertThat(bureau.now(doubtful.get(1)).review()).isEqualTo(ReviewState.NONE);
        press(page, "r");
        assertThat(bureau.now(doubtful.get(2)).review()).isEqualTo(ReviewState.REJECTED);
        assertThat(page.url()).endsWith("?at=" + doubtful.get(3).id());
        press(page, "u");
        assertThat(bureau.now(doubtful.get(2)).review()).isEqualTo(ReviewState.NONE);
        assertThat(page.url()).endsWith("?at=" + doubtful.get(2).id());
        page.keyboard().press("e");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("fix-speaker-name");
        page.keyboard().type("Mira Vell");
        press(page, "Enter");
        assertThat(speaker(doubtful.get(2))).isEqualTo("Mira Vell");
        assertThat(page.locator(".last").textContent()).contains("Ines", "changed the speaker of");
        press(page, "j");
        assertThat(page.url()).endsWith("?at=" + doubtful.get(4).id());
        press(page, "k");
        assertThat(page.url()).endsWith("?at=" + doubtful.get(3).id());
    }

    @Test
    void wordsSelectedInThePassageBecomeTheStatements() throws IOException {
        StatementEntry statement = bureau.statement("Corriente", "ferry line would open");
        Page page = page("review.html?at=" + statement.id());
        select(page, "#passage", "ferry line");
        page.locator("#passage").dispatchEvent("pointerup");
        page.waitForSelector("#fix-words[open]");
        follow(page, () -> page.locator("#fix-words button[type=submit]").click());
        assertThat(bureau.now(statement).words()).isEqualTo("ferry line");
    }

    private static void select(Page page, String within, String words) {
        page.evaluate(
                "([within, words]) => { const walker = document.createTreeWalker(document.querySelector(within), NodeFilter.SHOW_TEXT);"
                        + " while (walker.nextNode()) { const at = walker.currentNode.data.indexOf(words); if (at >= 0) {"
                        + " const range = document.createRange(); range.setStart(walker.currentNode, at);"
                        + " range.setEnd(walker.currentNode, at + words.length); getSelection().removeAllRanges();"
                        + " getSelection().addRange(range); return; } } throw new Error('not found: ' + words); }",
                List.of(within, words));
    }

    @Test
    void judgingNeedsNoScript() throws IOException {
        StatementEntry statement = bureau.statement("Corriente", "ferry line would open");
        Page page = page("review.html?at=" + statement.id(), 390, ColorScheme.LIGHT, false);
        page.locator("#fix-words > summary").click();
        page.locator("#fix-typed").fill("the ferry … June");
        page.locator("#fix-words button").click();
        assertThat(bureau.now(statement).words()).isEqualTo("the ferry line would open in June");
        page.navigate(bureau.address("review.html?at=" + statement.id()));
        page.locator("button:has-text('Reject')").click();
        assertThat(bureau.now(statement).review()).isEqualTo(ReviewState.REJECTED);
        page.locator(".last button").click();
        assertThat(bureau.now(statement).review()).isEqualTo(ReviewState.CORRECTED);
    }

    @Test
    void theReaderPageJudgesAndCorrectsBesideTheText() throws IOException {
        StatementEntry statement = bureau.statement("Isla", "Nobody hid a cent");
        int number = statement.place().index() + 1;
        String article = "article/" + statement.place().article() + ".html";
        Page page = page(article + "#s" + number);
        press(page, "a");
        assertThat(bureau.now(statement).review()).isEqualTo(ReviewState.ACCEPTED);
        assertThat(page.url()).endsWith("#n" + number);
        page.keyboard().press("e");
        assertThat(page.evaluate("document.activeElement.name")).isEqualTo("speaker");
        page.keyboard().type("Mira Vell");
        press(page, "Enter");
        assertThat(speaker(statement)).isEqualTo("Mira Vell");
        select(page, ".sheet article", "hid a cent");
        page.keyboard().press("w");
        press(page, "Enter");
        assertThat(bureau.now(statement).words()).isEqualTo("hid a cent");
        Locator note = page.locator("#n" + number);
        note.locator("summary:has-text('Correct')").click();
        note.locator("input[name=teller]").fill("Karl Zammutto");
        follow(page, () -> note.locator("button[value=teller]").click());
        assertThat(bureau.now(statement).tellers())
                .extracting(teller -> teller.name().orElse(""))
                .containsExactly("Karl Zammutto");
        press(page, "r");
        assertThat(bureau.now(statement).review()).isEqualTo(ReviewState.REJECTED);
        follow(page, () -> page.locator("button[value=restore]").click());
        assertThat(bureau.now(statement).review()).isEqualTo(ReviewState.CORRECTED);
    }

    @Test
    void anOccasionIsTakenApartOnItsPage() throws IOException {
        String id = bureau.article("Corriente").occasion().orElseThrow();
        Page page = page("occasion/" + PageName.of(id) + ".html");
        page.locator("details.regroup > summary").click();
        page.locator("#move").selectOption(bureau.article("Fjordpost").id());
        follow(page, () -> page.locator("button[value=move]").click());
        assertThat(bureau.article("Fjordpost").occasion()).isNotEqualTo(Optional.of(id));
    }

    @Test
    void noPageOfTheReviewHasAnAccessibilityViolationOrScrollsSideways() throws Exception {
        StatementEntry statement = bureau.statement("Isla", "Nobody hid a cent");
        bureau.post("review/statement/" + statement.id(), "action", "speaker", "speaker", "Mira Vell");
        bureau.post("review/statement/" + statement.id(), "action", "words", "words", "hid a cent");
        bureau.post("review/undo", "change", "1", "back", "review.html");
        bureau.post("review/statement/" + bureau.statement("Isla", "hiding").id(), "action", "reject");
        String actor = bureau.statement("Fjordpost", "honest and short")
                .speaker()
                .flatMap(PartyEntry::actor)
                .orElseThrow();
        for (String path : List.of(
                "review.html",
                "review.html?at=" + statement.id() + "&refused=words",
                "review/history.html",
                "review/actor/" + PageName.of(actor) + ".html",
                "article/" + statement.place().article() + ".html",
                "occasion/" + PageName.of(bureau.article("Corriente").occasion().orElseThrow()) + ".html")) {
            accessible(path, 1280, ColorScheme.LIGHT);
            accessible(path, 390, ColorScheme.DARK);
        }
    }

    private void accessible(String path, int width, ColorScheme scheme) {
        Page page = page(path, width, scheme, true);
        page.evaluate("document.querySelectorAll('details').forEach(fold => { fold.open = true; })");
        for (Rule violation : new AxeBuilder(page).setLegacyMode(true).analyze().getViolations()) {
            violation
                    .getNodes()
                    .forEach(node -> problems.add(path + " " + width + " " + scheme + ": " + violation.getId() + " "
                            + node.getHtml() + " " + node.getFailureSummary()));
        }
        assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as(path)
                .isEqualTo(0);
        page.context().close();
    }
}
