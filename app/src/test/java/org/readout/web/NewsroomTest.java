package org.readout.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** The bytes of the desk's pages, without a browser. */
class NewsroomTest {
    private static final Set<String> TAGS = Set.of(
            "html",
            "head",
            "meta",
            "title",
            "link",
            "body",
            "a",
            "header",
            "nav",
            "main",
            "script",
            "noscript",
            "h1",
            "h2",
            "h3",
            "h4",
            "p",
            "b",
            "i",
            "q",
            "span",
            "bdi",
            "div",
            "section",
            "article",
            "aside",
            "ol",
            "ul",
            "li",
            "dl",
            "dt",
            "dd",
            "details",
            "summary",
            "form",
            "fieldset",
            "legend",
            "label",
            "input",
            "textarea",
            "select",
            "option",
            "datalist",
            "button",
            "progress",
            "time",
            "mark",
            "del",
            "ins",
            "blockquote",
            "table",
            "caption",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "figure",
            "svg",
            "path",
            "text",
            "pre",
            "code",
            "kbd");

    private static Document parsed(byte[] page) {
        return Jsoup.parse(new String(page, StandardCharsets.UTF_8), "http://desk.example/");
    }

    @Test
    void hostileTextBecomesNoMarkupAndNoAddress() {
        Desk.hostile().pages().forEach((path, bytes) -> {
            Document page = parsed(bytes);
            assertThat(page.title()).as(path).isNotEqualTo("owned");
            for (Element element : page.getAllElements()) {
                if (!element.tagName().startsWith("#")) {
                    assertThat(element.tagName()).as(path).isIn(TAGS);
                }
                for (Attribute attribute : element.attributes()) {
                    assertThat(attribute.getKey())
                            .as(path)
                            .doesNotStartWith("on")
                            .isNotEqualTo("style");
                }
            }
            for (Element script : page.select("script")) {
                assertThat(script.attr("src")).as(path).matches("(\\.\\./)*assets/[a-z]+\\.js");
                assertThat(script.data()).as(path).isEmpty();
            }
            for (Element link : page.select("a[href], form[action], link[href]")) {
                String href = link.hasAttr("href") ? link.attr("href") : link.attr("action");
                assertThat(href).as(path).matches("[a-zA-Z0-9._/?#=&%+*:,-]+");
                assertThat(href.toLowerCase(java.util.Locale.ROOT)).as(path).doesNotStartWith("javascript:");
            }
        });
    }

    @Test
    void everyFormThatChangesSomethingCarriesTheToken() {
        Desk.plain().pages().forEach((path, bytes) -> {
            for (Element form : parsed(bytes).select("form[method=post]")) {
                assertThat(form.select("input[type=hidden][name=token]").attr("value"))
                        .as(path + " " + form.attr("action"))
                        .isEqualTo("t0ken");
            }
        });
    }

    @Test
    void noIdStandsTwiceOnAPageAndEveryFieldHasItsLabel() {
        Desk.plain().pages().forEach((path, bytes) -> {
            Document page = parsed(bytes);
            Set<String> ids = new HashSet<>();
            for (Element element : page.select("[id]")) {
                assertThat(ids.add(element.id())).as(path + " #" + element.id()).isTrue();
            }
            for (Element link : page.select("a[href^=#]")) {
                assertThat(ids).as(path).contains(link.attr("href").substring(1));
            }
            for (Element field : page.select("input:not([type=hidden]), select, textarea")) {
                assertThat(field.closest("label") != null
                                || !page.select("label[for=" + field.id() + "]").isEmpty())
                        .as(path + " " + field)
                        .isTrue();
            }
        });
    }

    @Test
    void everyNumberOfTheFrontPageIsALink() {
        Document page = parsed(Desk.plain().pages().get("index.html"));
        assertThat(page.select("h1 a, .head .say a").eachText())
                .startsWith(
                        "1,204 reports",
                        "18,377 statements",
                        "2,051 speakers",
                        "88 stories",
                        "61 occasions",
                        "17 disputes");
    }

    @Test
    void anEmptyLedgerSaysThatTheCaseIsInvented() {
        Document page = parsed(Desk.plain().pages().get("empty.html"));
        assertThat(page.select(".head .say").text()).contains("The ledger is empty", "an invented case");
        assertThat(page.select("#drop input[type=file][multiple][name=files]")).hasSize(1);
        assertThat(page.select("form#add").attr("enctype")).isEqualTo("multipart/form-data");
    }

    @Test
    void aJobThatRunsRefreshesItselfOnlyWhereScriptsAreOff() {
        Document running = parsed(Desk.plain().pages().get("job/j1.html"));
        assertThat(running.select("head > noscript").outerHtml()).contains("http-equiv=\"refresh\"");
        assertThat(running.select("#job").attr("data-events")).isEqualTo("../api/v1/jobs/j1/events");
        assertThat(running.select("#job").attr("data-page")).isEqualTo("../job/j1.html");
        Document done = parsed(Desk.plain().pages().get("job/j2.html"));
        assertThat(done.select("noscript")).isEmpty();
        assertThat(done.select("#job").hasAttr("data-events")).isFalse();
    }

    @Test
    void aFacetValueThatIsChosenLeadsToTheSearchWithoutIt() {
        Document page = parsed(Desk.plain().pages().get("search.html"));
        assertThat(page.select(".facets li.chosen a.name").attr("href"))
                .isEqualTo("search.html?q=lamps&from=2025-04-01");
        assertThat(page.select(".facets li:not(.chosen) a.name").first().attr("href"))
                .isEqualTo("search.html?q=lamps&speaker=person%3Aingrid-vestergaard&speaker=person%3Adaniel-okafor"
                        + "&from=2025-04-01");
        assertThat(page.select(".entry mark").text()).isEqualTo("lamps");
        assertThat(page.select("a[rel=next]").attr("href")).endsWith("&after=Y3Vyc29y");
    }

    @Test
    void whatDiffersInAQuotationIsMarkedForEyesAndEars() {
        Document page = parsed(Desk.plain().pages().get("check.html"));
        assertThat(page.select("h2#answer").text()).startsWith("Not in these words. Nearest: Ingrid Vestergaard");
        assertThat(page.select(".wordings del").text()).isEqualTo("[only in the quotation: one]");
        assertThat(page.select(".wordings ins").text()).isEqualTo("[only in the report: a]");
        assertThat(parsed(Desk.plain().pages().get("check-exact.html"))
                        .select("h2#answer")
                        .text())
                .startsWith("Yes, word for word: Daniel Okafor");
        assertThat(parsed(Desk.plain().pages().get("check-none.html"))
                        .select("h2#answer")
                        .text())
                .isEqualTo("Not found in 4 reports.");
    }

    @Test
    void aNumberWithoutABasisIsNotShownAsZero() {
        Document page = parsed(Desk.plain().pages().get("outlets.html"));
        assertThat(page.select("tbody tr").get(1).select("td").get(3).text()).isEqualTo("no basis");
        assertThat(page.select("tbody tr").get(0).select("td").get(4).text()).isEqualTo("3 of 41");
    }

    @Test
    void readingsTellWhoOrWhatMadeThemAndWhatChanged() {
        Document page = parsed(Desk.plain().pages().get("article/a1b2-readings.html"));
        assertThat(page.select(".reread > .say").eachText())
                .containsExactly(
                        "Read again by another version.",
                        "By the same version, after a correction: what changed is a person’s doing.",
                        "The first reading, when the report was added.");
        assertThat(page.select(".reread .parts").get(0).text())
                .isEqualTo("engine rules-1 before, rules-2 now opennlp new: 2.5.9");
        assertThat(page.text())
                .contains(
                        "40 statements as before, 1 changed, 2 new, 1 gone. Of those as before, 5 are held surer or less"
                                + " sure. 1 correction was kept.")
                .contains("1 statement more is changed, new or gone");
        assertThat(page.select(".revised").get(0).select("del").first().text()).contains("until May.");
        assertThat(page.select(".revised a").eachAttr("href"))
                .containsExactly("../statement/a1b2-s4", "../statement/a1b2-s9", "../statement/a1b2-s4");
    }

    @Test
    void aFaultAtAnyDepthFindsItsWayToTheRoot() {
        assertThat(FaultPage.rootOf("/index.html")).isEmpty();
        assertThat(FaultPage.rootOf("/review/actor/x.html")).isEqualTo("../../");
        byte[] page = new Newsroom().fault(FaultPage.of(404, "../"), Site.desk("t"));
        assertThat(parsed(page).select("link[rel=stylesheet]").attr("href")).isEqualTo("../assets/readout.css");
    }

    @Test
    void theApiPageFollowsReferencesAndLinksSchemas() {
        Document page = parsed(Desk.plain().pages().get("api/index.html"));
        assertThat(page.select("h3").eachText()).containsExactly("GET /api/v1/statements/{id}", "Statement");
        assertThat(page.select("a[href=#schema-Statement]").text()).isEqualTo("Statement");
        assertThat(page.select("dd .reason").eachText()).contains("There is none.");
        assertThat(page.text()).contains("list of string");
    }

    @Test
    void aDamagedDescriptionOfTheApiStillMakesAPage() {
        var circular = JsonNodeFactory.instance.objectNode();
        circular.putObject("paths").putObject("/x").putObject("get").put("$ref", "#/paths/~1x/get");
        var schemas = circular.putObject("components").putObject("schemas");
        schemas.putObject("A").putArray("allOf").addObject().put("$ref", "#/components/schemas/A");
        var nested = schemas.putObject("B").putObject("properties").putObject("deep");
        for (int depth = 0; depth < 50; depth++) {
            nested = nested.put("type", "array").putObject("items");
        }
        for (var document :
                List.of(circular, JsonNodeFactory.instance.objectNode(), JsonNodeFactory.instance.arrayNode())) {
            assertThat(new Newsroom().api(document, Site.desk("t"))).isNotEmpty();
        }
    }

    @Test
    void aPageWithNothingToShowIsStillAPage() {
        Newsroom newsroom = new Newsroom();
        Site site = Site.desk("t");
        Map<String, byte[]> pages = Map.of(
                "search",
                newsroom.search(
                        new FindPage(
                                Asked.EVERYTHING,
                                Optional.empty(),
                                List.of(),
                                List.of(),
                                Optional.of("More than there is."),
                                Optional.empty()),
                        site),
                "network",
                newsroom.network(new NetworkPage(Optional.empty(), List.of(), 0), site),
                "outlets",
                newsroom.outlets(new OutletsPage(List.of(), 0), site),
                "history",
                newsroom.history(new HistoryPage(new ListPage<>(0, List.of(), Pager.single())), site));
        pages.forEach(
                (name, page) -> assertThat(parsed(page).select("h1")).as(name).hasSize(1));
    }
}
