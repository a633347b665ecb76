package org.readout.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Opens the pages of a desk in the system's Chromium, under a strict policy. */
class DeskBrowserTest {
    private static Map<String, byte[]> pages;
    private static PageServer server;
    private static Chromium chromium;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    @BeforeAll
    static void openTheBrowser() throws IOException {
        assumeTrue(!"false".equals(System.getProperty("readout.pages")), "SKIPPED: page tests are left out by request");
        assumeTrue(
                Chromium.installed().isPresent(),
                "SKIPPED: no Chromium on this machine, so no page was looked at (apt-get install chromium)");
        pages = DeskSample.pages();
        server = new PageServer(pages);
        chromium = Chromium.start();
    }

    @AfterAll
    static void closeTheBrowser() {
        if (chromium != null) {
            chromium.close();
            server.close();
        }
    }

    @BeforeEach
    void forgetWhatWasSent() {
        server.sent().clear();
    }

    @AfterEach
    void nothingWentWrongBehindThePage() {
        contexts.forEach(BrowserContext::close);
        assertThat(problems).isEmpty();
    }

    private Page open(String path) {
        return open(path, 1280, ColorScheme.LIGHT, true);
    }

    private Page open(String path, int width, ColorScheme scheme, boolean scripts) {
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
        page.onPageError(problems::add);
        page.onRequest(request -> {
            if (!request.url().startsWith(server.root()) && !request.url().startsWith("data:")) {
                problems.add("asked the network for " + request.url());
            }
        });
        page.navigate(server.root() + path);
        return page;
    }

    @Test
    void noPageHasAnAccessibilityViolation() {
        for (String path : pages.keySet()) {
            accessible(path, 1280, ColorScheme.LIGHT);
        }
        for (String path : List.of(
                DeskSample.WIRE,
                DeskSample.EDITS,
                DeskSample.OCCASION,
                DeskSample.SPEAKER,
                "timeline/all-1.html?in=2025-04")) {
            accessible(path, 390, ColorScheme.DARK);
        }
    }

    private void accessible(String path, int width, ColorScheme scheme) {
        Page page = open(path, width, scheme, true);
        page.locator("details").evaluateAll("all => all.forEach(details => details.open = true)");
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
        Page page = open(DeskSample.WIRE, 390, ColorScheme.LIGHT, true);
        for (String path : pages.keySet()) {
            page.navigate(server.root() + path);
            page.locator("details").evaluateAll("all => all.forEach(details => details.open = true)");
            assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                    .as(path)
                    .isEqualTo(0);
        }
    }

    @Test
    void nothingHostileRunsOrBecomesAnAddress() {
        Page page = open(DeskSample.WIRE);
        for (String path : pages.keySet()) {
            page.navigate(server.root() + path);
            assertThat(page.title()).as(path).isNotEqualTo("owned");
            assertThat(page.locator("img, svg, iframe, script:not([src]), [style], b > b")
                            .count())
                    .as(path)
                    .isZero();
            assertThat(page.locator("a[href^='javascript:' i], a[href^='data:' i], form[action^='http' i]")
                            .count())
                    .as(path)
                    .isZero();
        }
    }

    @Test
    void withoutScriptsAButtonSendsWhatItSays() {
        Page page = open(DeskSample.WIRE, 1280, ColorScheme.LIGHT, false);
        page.locator("#n3 button[value=accept]").click();
        assertThat(sent().path()).isEqualTo("review/statement/a1b2c3d4e5f60718-s3");
        assertThat(sent().fields())
                .containsEntry("action", "accept")
                .containsEntry("token", DeskSample.SITE.token().orElseThrow())
                .containsEntry("back", DeskSample.WIRE + "#n3");
        assertThat(page.url()).isEqualTo(server.root() + DeskSample.WIRE + "#n3");
        page.locator("#n3 details.correct summary").click();
        page.locator("#n3 input[name=speaker]").fill("Daniel Okafor [person:daniel-okafor]");
        page.locator("#n3 input[name=speaker]").press("Enter");
        assertThat(sent().fields())
                .containsEntry("action", "speaker")
                .containsEntry("speaker", "Daniel Okafor [person:daniel-okafor]");
        page.locator("#n3 details.correct summary").click();
        page.locator("#n3 input[name=end]").fill("900");
        page.locator("#n3 button[value=words]").click();
        assertThat(sent().fields()).containsEntry("action", "words").containsEntry("end", "900");
        assertThat(page.locator("#n3 .take").isVisible()).isFalse();
    }

    private static PageServer.Sent sent() {
        return server.sent().get(server.sent().size() - 1);
    }

    @Test
    void keysAcceptRejectAndOpenWhatCanBeCorrected() {
        Page page = open(DeskSample.WIRE);
        page.keyboard().press("j");
        page.keyboard().press("j");
        page.keyboard().press("r");
        page.waitForURL(server.root() + DeskSample.WIRE + "#n2");
        assertThat(sent().path()).endsWith("-s2");
        assertThat(sent().fields()).containsEntry("action", "reject");
        assertThat(page.locator("#n2.chosen").count()).isEqualTo(1);
        page.keyboard().press("j");
        assertThat(page.evaluate("document.activeElement.dataset.n")).isEqualTo("3");
        page.keyboard().press("a");
        page.waitForURL(server.root() + DeskSample.WIRE + "#n3");
        assertThat(sent().fields()).containsEntry("action", "accept");
        page.keyboard().press("e");
        assertThat(page.evaluate("document.activeElement.name")).isEqualTo("speaker");
        page.keyboard().type("area");
        assertThat(page.locator("#n3 input[name=speaker]").inputValue()).isEqualTo("area");
        assertThat(server.sent()).hasSize(2);
        page.keyboard().press("Escape");
        assertThat(page.locator("#n3 details.correct").getAttribute("open")).isNull();
    }

    @Test
    void aSelectionBecomesTheWordsInCodePoints() {
        Page page = open(DeskSample.HOSTILE + "#s1");
        page.evaluate("() => { const run = document.querySelector('#s1').lastChild;"
                + " const at = run.data.indexOf('𝔘'); const range = document.createRange();"
                + " range.setStart(run, at); range.setEnd(run, at + 6);"
                + " getSelection().removeAllRanges(); getSelection().addRange(range); }");
        page.keyboard().press("w");
        String text = Coverage.hostile().article().text();
        int start = text.codePointCount(0, text.indexOf("𝔘"));
        assertThat(page.locator("#n1 input[name=start]").inputValue()).isEqualTo(String.valueOf(start));
        assertThat(page.locator("#n1 input[name=end]").inputValue()).isEqualTo(String.valueOf(start + 3));
        page.keyboard().press("Enter");
        page.waitForURL("**/*#n1");
        assertThat(sent().fields()).containsEntry("action", "words").containsEntry("start", String.valueOf(start));
    }

    @Test
    void aSelectionOverParagraphsTakesThemFromTheDateline() {
        Page page = open(DeskSample.WIRE + "#s2");
        page.evaluate("() => { const lines = document.querySelectorAll('article p.paragraph');"
                + " getSelection().setBaseAndExtent(lines[0], 0, lines[1], lines[1].childNodes.length); }");
        page.locator("#n2 details.correct summary").click();
        page.locator("#n2 .take").click();
        String text = Coverage.wire().article().text();
        assertThat(page.locator("#n2 input[name=start]").inputValue())
                .isEqualTo(String.valueOf(text.indexOf("COPENHAGEN")));
        assertThat(page.locator("#n2 input[name=end]").inputValue())
                .isEqualTo(String.valueOf(text.indexOf("before the summer.") + "before the summer.".length()));
    }

    @Test
    void anOccasionIsMergedAndAReportSentElsewhere() {
        Page page = open(DeskSample.OCCASION, 390, ColorScheme.LIGHT, false);
        page.locator(".regroup > summary").click();
        page.locator("#merge").fill("call-2025-04-15");
        page.locator("#merge").press("Enter");
        assertThat(sent().path()).isEqualTo("review/occasion/" + Summit.ID);
        assertThat(sent().fields()).containsEntry("action", "merge").containsEntry("other", "call-2025-04-15");
        page.locator(".regroup > summary").click();
        page.locator("#move").selectOption("d2b2c3d4e5f60718");
        page.locator("button[value=move]").click();
        assertThat(sent().fields())
                .containsEntry("action", "move")
                .containsEntry("article", "d2b2c3d4e5f60718")
                .containsEntry("other", "")
                .containsEntry("back", DeskSample.OCCASION);
    }

    @Test
    void aRejectedStatementCanBeRestored() {
        Page page = open(DeskSample.WIRE, 1280, ColorScheme.LIGHT, false);
        page.locator(".rejected button").click();
        assertThat(sent().path()).isEqualTo("review/statement/a1b2c3d4e5f60718-s99");
        assertThat(sent().fields()).containsEntry("action", "restore");
    }

    @Test
    void theBarsOfATimelineLeadInward() {
        Page page = open("timeline/all-1.html", 1280, ColorScheme.LIGHT, false);
        page.locator(".bars a").last().click();
        assertThat(page.url()).endsWith("timeline/all-1.html?in=2025");
        page.locator(".bars a[href$='2025-04']").click();
        page.locator(".bars a[href$='2025-04-15']").click();
        assertThat(page.locator(".crumbs").innerText()).contains("All years", "2025", "April 2025", "15 April 2025");
        assertThat(page.locator(".timeline .day").count()).isEqualTo(1);
    }

    @Test
    void aVersionLeadsToWhatChangedInIt() {
        Page page = open(DeskSample.WIRE, 1280, ColorScheme.LIGHT, false);
        page.locator(".editions a[href*='-to-a1']").click();
        assertThat(page.locator(".edit.is-changed del").count()).isEqualTo(2);
    }
}
