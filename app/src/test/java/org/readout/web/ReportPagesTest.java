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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.account.Dispute;

/** Opens the report from disk in the system's Chromium. */
class ReportPagesTest {
    private static final String WIRE = "article/a1b2c3d4e5f60718.html";
    private static final String REPOST = "article/b1b2c3d4e5f60718.html";
    private static final String HOSTILE = "article/c1b2c3d4e5f60718.html";

    private static final String OCCASION = "summit/occasion/" + Summit.ID + ".html";

    private static final String DISPUTE = "quarrel/dispute/dispute-nga-dim-lamps-skagen.html";
    private static final String POSITIONS = "quarrel/position/person-ingrid-vestergaard.html";

    @TempDir
    private static Path report;

    private static final List<Dispute> quarrels = new ArrayList<>();

    private static Chromium chromium;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    @BeforeAll
    static void openTheBrowser() throws IOException {
        assumeTrue(!"false".equals(System.getProperty("readout.pages")), "SKIPPED: page tests are left out by request");
        assumeTrue(
                Chromium.installed().isPresent(),
                "SKIPPED: no Chromium on this machine, so no page was looked at (apt-get install chromium)");
        Sample.write(report);
        new Summit().write(report.resolve("summit"), Layout.usual(), 1);
        quarrels.addAll(new Quarrel().write(report.resolve("quarrel"), Layout.usual()));
        chromium = Chromium.start();
    }

    @AfterAll
    static void closeTheBrowser() {
        if (chromium != null) {
            chromium.close();
        }
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
                problems.add(message.text());
            }
        });
        page.onPageError(problems::add);
        page.onRequest(request -> {
            if (!request.url().startsWith("file:") && !request.url().startsWith("data:")) {
                problems.add("asked the network for " + request.url());
            }
        });
        page.navigate(report.toUri() + path);
        return page;
    }

    private static List<String> pages() throws IOException {
        try (Stream<Path> files = Files.walk(report)) {
            return files.map(path -> report.relativize(path).toString().replace('\\', '/'))
                    .filter(path -> path.endsWith(".html"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void noPageHasAnAccessibilityViolation() {
        List<String> everyKind = List.of(
                "index.html",
                WIRE,
                REPOST,
                HOSTILE,
                "speaker/person-ingrid-vestergaard.html",
                "speaker/unresolved.html",
                OCCASION,
                OCCASION + "#p1-B",
                OCCASION + "#p2-C",
                "summit/index.html",
                "quarrel/index.html",
                "quarrel/list/disputes-1.html",
                DISPUTE,
                POSITIONS,
                "quarrel/timeline/all-1.html",
                "quarrel/speaker/person-ingrid-vestergaard.html",
                "list/disputes-1.html",
                "timeline/all-1.html",
                "summit/list/occasions-1.html",
                "summit/list/stories-1.html",
                "summit/story/" + Summit.STORY + ".html",
                "list/occasions-1.html",
                "list/reports-1.html",
                "list/speakers-1.html",
                "list/troubles-1.html",
                "search.html?q=the");
        for (String path : everyKind) {
            accessible(path, 1280, ColorScheme.LIGHT);
            accessible(path, 390, ColorScheme.DARK);
        }
        for (String path : List.of(
                "index.html",
                WIRE + "#s6",
                OCCASION,
                OCCASION + "#p2-B",
                "speaker/person-ingrid-vestergaard.html",
                DISPUTE,
                POSITIONS)) {
            accessible(path, 1280, ColorScheme.DARK);
            accessible(path, 390, ColorScheme.LIGHT);
        }
    }

    private void accessible(String path, int width, ColorScheme scheme) {
        Page page = open(path, width, scheme, true);
        for (Rule violation : new AxeBuilder(page).setLegacyMode(true).analyze().getViolations()) {
            violation
                    .getNodes()
                    .forEach(node -> problems.add(path + " " + width + " " + scheme + ": " + violation.getId() + " "
                            + node.getHtml() + " " + node.getFailureSummary()));
        }
        // The checker itself asks for the style sheet, which the pages' policy rightly forbids.
        problems.removeIf(problem -> problem.startsWith("Connecting to 'file:"));
        page.context().close();
    }

    @Test
    void aDisputeHasBothSidesAndEachRowLeadsToItsStatement() {
        assertThat(quarrels).hasSize(1);
        Page page = open(DISPUTE, 1280, ColorScheme.LIGHT, false);
        assertThat(page.locator(".twosides > li.asserts").count()).isEqualTo(2);
        assertThat(page.locator(".twosides > li.denies").count()).isEqualTo(1);
        assertThat(page.locator(".twosides > li.denies mark").textContent()).isEqualTo("not");
        page.locator(".twosides > li.denies a[href*='#s1']").click();
        assertThat(page.url()).endsWith("article/e2b2c3d4e5f60718.html#s1");
    }

    @Test
    void aSpeakersPageLeadsToWhereTheWordsChange() {
        Page page = open("quarrel/speaker/person-ingrid-vestergaard.html", 390, ColorScheme.LIGHT, false);
        page.locator("a[href*='position/']").click();
        assertThat(page.locator("del").allTextContents()).containsExactly("unwavering");
    }

    @Test
    void theTimelineHasWhatWasSaidByMonthAndSpeaker() {
        Page page = open("quarrel/timeline/all-1.html", 1280, ColorScheme.LIGHT, false);
        assertThat(page.locator(".timeline section > h2").allTextContents()).containsExactly("May 2025", "June 2025");
    }

    @Test
    void noPageScrollsSidewaysOnAPhone() throws IOException {
        Page page = open("index.html", 390, ColorScheme.LIGHT, true);
        for (String path : pages()) {
            page.navigate(report.toUri() + path);
            assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                    .as(path)
                    .isEqualTo(0);
        }
    }

    @Test
    void nothingInAnArticleBecomesMarkupScriptOrAddress() throws IOException {
        Page page = open("index.html");
        for (String path : pages()) {
            page.navigate(report.toUri() + path);
            assertThat(page.title()).as(path).isNotEqualTo("owned");
            assertThat(page.locator("img, svg, iframe, script:not([src])").count())
                    .as(path)
                    .isZero();
            assertThat(page.locator("a[href^='javascript:' i], a[href^='data:' i]")
                            .count())
                    .as(path)
                    .isZero();
        }
        page.navigate(report.toUri() + HOSTILE);
        assertThat(page.locator("article").textContent())
                .contains("<script>document.title='owned'</script>${7*7} {{x}}");
        assertThat(page.locator("dd.path").first().innerText()).isEqualTo("javascript:alert(document.domain)");
    }

    @Test
    void everyLinkInTheReportLeadsSomewhere() throws IOException {
        Page page = open("index.html");
        for (String path : pages()) {
            page.navigate(report.toUri() + path);
            for (Object found : (List<?>) page.evaluate(
                    "[...document.querySelectorAll('a[href]')].map(link => [link.href, link.rel].join(' '))")) {
                String[] link = String.valueOf(found).split(" ", 2);
                if (link[0].startsWith("file:")) {
                    leadsSomewhere(link[0], path);
                } else {
                    assertThat(link[0]).startsWith("https://");
                    assertThat(link[1]).isEqualTo("noopener noreferrer");
                }
            }
        }
    }

    private static void leadsSomewhere(String href, String from) throws IOException {
        Path file = Path.of(java.net.URI.create(href.replaceAll("[?#].*", "")));
        assertThat(file).as(href + " on " + from).exists();
        String anchor = href.replaceFirst("[^#]*#?", "");
        if (!anchor.isEmpty()) {
            assertThat(Files.readString(file)).as(href + " on " + from).contains("id=\"" + anchor + "\"");
        }
    }

    @Test
    void theTextOnThePageIsTheTextOfTheArticle() {
        Page page = open(WIRE);
        String text = Coverage.wire().article().text();
        for (Object block : (List<?>)
                page.evaluate(
                        "[...document.querySelectorAll('article > *')].map(b => [...b.childNodes]"
                                + ".filter(n => !n.classList || !n.classList.contains('label')).map(n => n.textContent).join(''))")) {
            assertThat(text).contains(String.valueOf(block));
        }
        assertThat(page.locator("#s2").textContent())
                .isEqualTo("Denmark would keep the lamps of the Skagen station burning whatever the talks bring");
    }

    @Test
    void hoveringTiesTheWordsTheSpeakerTheCueTheTellerAndTheNoteTogether() {
        Page page = open(WIRE);
        page.locator("#s2").hover();
        assertThat(page.locator(".on").evaluateAll("all => all.map(e => e.dataset.role || e.id)"))
                .isEqualTo(List.of("speaker", "cue", "to", "when", "said", "teller", "n2"));
        page.locator(".mast").hover();
        assertThat(page.locator(".on").count()).isZero();
    }

    @Test
    void everyPartOfAStatementThatNestsInAnotherIsTied() {
        Page page = open(WIRE);
        page.locator("#n6").hover();
        assertThat(page.locator(".words.on").allTextContents())
                .containsExactly("that Nigeria would send its engineers before the summer");
        page.locator("#n5").hover();
        assertThat(String.join("", page.locator(".words.on").allTextContents()))
                .startsWith("Okafor had “reiterated”")
                .endsWith("that Nigeria would send its engineers before the summer");
    }

    @Test
    void theKeyboardGoesFromStatementToStatement() {
        Page page = open(WIRE);
        page.keyboard().press("j");
        assertThat(page.evaluate("document.activeElement.dataset.n")).isEqualTo("1");
        page.keyboard().press("j");
        page.keyboard().press("j");
        page.keyboard().press("k");
        assertThat(page.evaluate("document.activeElement.dataset.n")).isEqualTo("2");
        assertThat(page.locator("#n2.on").count()).isEqualTo(1);
        page.keyboard().press("Tab");
        assertThat(page.evaluate("document.activeElement.dataset.n")).isEqualTo("3");
        page.keyboard().press("Enter");
        assertThat(page.url()).endsWith("#s3");
        assertThat(page.locator("#n3.chosen").count()).isEqualTo(1);
        page.keyboard().press("Escape");
        assertThat(page.locator(".on, .chosen").count()).isZero();
        assertThat(page.url()).doesNotContain("#s3");
    }

    @Test
    void aPermalinkShowsItsStatementWithAndWithoutScripts() {
        Page page = open(WIRE + "#s6");
        assertThat(page.locator("#n6.on").count()).isEqualTo(1);
        Page plain = open(WIRE + "#s6", 390, ColorScheme.LIGHT, false);
        assertThat(plain.locator("#s6:target").count()).isEqualTo(1);
        assertThat(plain.locator("#n6").isVisible()).isTrue();
    }

    @Test
    void onAPhoneTheListStandsBelowAndATapBringsTheNoteUp() {
        Page page = open(WIRE, 390, ColorScheme.LIGHT, true);
        double text = page.locator("article > p.furniture").boundingBox().y;
        assertThat(page.locator("#n1").boundingBox().y).isGreaterThan(text);
        page.locator("#s9").click();
        var note = page.locator("#n9").boundingBox();
        assertThat(note.y + note.height).isEqualTo(844);
    }

    @Test
    void onADeskTheNoteStandsBesideItsParagraph() {
        Page page = open(WIRE);
        var paragraph = page.locator("p.paragraph:has(#s8)").boundingBox();
        var note = page.locator("#n8").boundingBox();
        assertThat(note.x).isGreaterThan(paragraph.x + paragraph.width);
        assertThat(note.y).isBetween(paragraph.y, paragraph.y + paragraph.height);
    }

    @Test
    void aRepeatIsFoldedAndItsCopiesPointToTheFirst() {
        Page page = open(REPOST);
        assertThat(page.locator("details.repeat summary").innerText())
                .isEqualTo("The report repeats itself here: 15 words, counted once.");
        assertThat(page.locator("#s3").isVisible()).isFalse();
        assertThat(page.locator("#n3 a").last().getAttribute("href")).isEqualTo("#s1");
        page.navigate(report.toUri() + REPOST + "#s3");
        page.reload();
        assertThat(page.locator("#s3").isVisible()).isTrue();
    }

    @Test
    void blocksThatAreNotTheReportAreLabelled() {
        Page page = open(WIRE);
        assertThat(page.locator(".caption .label").innerText()).isEqualToIgnoringCase("Caption");
        assertThat(page.locator(".furniture .label").innerText()).containsIgnoringCase("furniture");
    }

    @Test
    void anUnresolvedSpeakerIsShownAsUnresolved() {
        Page page = open(WIRE);
        assertThat(page.locator("#n8").innerText()).contains("the spokesman").contains("speaker not resolved");
        Page unresolved = open("speaker/unresolved.html");
        assertThat(unresolved.locator("h2").allInnerTexts())
                .containsExactly("the spokesman", "Two officials close to the talks", "No speaker named");
    }

    @Test
    void aSpeakersPageHoldsWhatItSaysAndWhatOthersSayOnItsWord() {
        Page page = open("speaker/person-ingrid-vestergaard.html");
        assertThat(page.locator("#said .entry").count()).isEqualTo(5);
        assertThat(page.locator("#told .entry").count()).isEqualTo(1);
        page.locator("#told .quote").click();
        assertThat(page.url()).endsWith(WIRE + "#s6");
    }

    @Test
    void aCellOpensBothPassagesWithTheDifferenceMarkedWithoutScripts() {
        Page page = open(OCCASION, 1280, ColorScheme.LIGHT, false);
        assertThat(page.locator("#p1-B").isVisible()).isFalse();
        page.locator("#p1 td[data-letter=B] a").click();
        assertThat(page.locator("#p1-B").isVisible()).isTrue();
        assertThat(page.locator("#p1-B mark").allInnerTexts()).containsExactly("three", "four");
        assertThat(page.locator("#p1-B .reasons").innerText()).contains("Another figure stands there");
        page.locator("#p1-B .passage a").last().click();
        assertThat(page.url()).endsWith("article/d2b2c3d4e5f60718.html#s1");
    }

    @Test
    void filtersOfAnOccasionWorkFromTheKeyboardWithoutScripts() {
        Page page = open(OCCASION, 1280, ColorScheme.LIGHT, false);
        assertThat(page.locator(".point:visible").count()).isEqualTo(2);
        page.locator("#only-quoted").focus();
        page.keyboard().press("Space");
        assertThat(page.locator(".point:visible").count()).isEqualTo(1);
        assertThat(page.locator(".matrix .copylist:visible").count()).isEqualTo(1);
        page.locator("#no-copies").focus();
        page.keyboard().press("Space");
        assertThat(page.locator(".matrix .copylist:visible").count()).isZero();
    }

    @Test
    void anOccasionSaysWhoAloneHasAPointAndWhoHasWhichVersion() {
        Page page = open(OCCASION);
        assertThat(page.locator(".alone h2").allInnerTexts()).containsExactly("Only in A The Skagen Post, 2 May 2025");
        assertThat(page.locator(".versions .entry").allInnerTexts())
                .satisfiesExactly(
                        first -> assertThat(first).contains("three winters", "A C and 1 copy"),
                        second -> assertThat(second).contains("four winters").endsWith("B"));
        assertThat(page.locator(".head .say").first().innerText())
                .isEqualTo("4 reports: 3 independent, 1 copy. Found: 1 contradiction and 1 altered quotation.");
    }

    @Test
    void everyRelationHasAMarkAndAWord() {
        Page page = open(OCCASION);
        assertThat(page.locator(".point td > a").allInnerTexts())
                .containsExactly("= said", "* altered", "= said", "= said", "× contradicted", "@ other speaker");
    }

    @Test
    void theSearchFindsWordsFromDisk() {
        Page page = open("search.html");
        page.locator("#q").fill("engin");
        assertCount(page, "3 statements in 1 report");
        assertThat(page.locator("#results mark").first().innerText()).isEqualTo("engineers");
        page.locator("#results .quote").first().click();
        assertThat(page.url()).contains(WIRE + "#s");
    }

    @Test
    void theSearchFoldsCaseAndAccentsAndTakesOtherScripts() {
        Page page = open("search.html?q=ÁLERT");
        assertCount(page, "1 statement in 1 report");
        page.locator("#q").fill("أهلا");
        assertCount(page, "1 statement in 1 report");
    }

    @Test
    void filtersChooseBySpeakerAffiliationKindActAndOutlet() {
        assertCount(open("search.html?speaker=okafor"), "3 statements in 2 reports");
        assertCount(open("search.html?affiliation=DNK"), "5 statements in 1 report");
        assertCount(open("search.html?kind=MIXED"), "1 statement in 1 report");
        assertCount(open("search.html?act=URGE"), "1 statement in 1 report");
        assertCount(open("search.html?outlet=The+Tide+Table"), "2 statements in 1 report");
        Page page = open("search.html?act=URGE");
        page.locator("#kind").selectOption("QUOTED");
        assertCount(page, "No statement matches.");
        page.locator("button[type=reset]").click();
        assertCount(page, "13 statements in 3 reports");
    }

    @Test
    void theFrontPageLeadsToTheSearch() {
        Page page = open("index.html");
        page.locator("#q").fill("calendar");
        page.locator("#q").press("Enter");
        assertCount(page, "1 statement in 1 report");
    }

    @Test
    void withoutScriptsTheSearchSaysWhereElseToLook() {
        Page page = open("search.html", 1280, ColorScheme.LIGHT, false);
        assertThat(page.locator("noscript").count()).isEqualTo(1);
        assertThat(page.content()).contains("lead to every statement without them");
    }

    private static void assertCount(Page page, String sentence) {
        com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(page.locator("#count"))
                .hasText(sentence);
        if (!sentence.startsWith("No")) {
            page.locator("#results .entry").first().waitFor();
        }
    }
}
