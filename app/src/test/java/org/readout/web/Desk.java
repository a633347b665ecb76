package org.readout.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.readout.account.Query;
import org.readout.account.QuotationCheck;
import org.readout.analysis.Analysis;
import org.readout.statement.Act;
import org.readout.statement.StatementKind;
import org.readout.story.DateRange;
import org.readout.text.Span;

/** Every page of the desk in which people work, of an invented dispute over a lighthouse. What is free text goes through {@code ink}. */
final class Desk {
    /** Tries to be markup, a script, an address, an expression, another direction and the end of an attribute. */
    static final String HOSTILE =
            "\"'><script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\"></textarea></title></svg>"
                    + "javascript:alert(1) ${7*7} {{x}} \u202Etxt.exe أهلاً 👩‍🚀 --></script>";

    private final UnaryOperator<String> ink;
    private final Newsroom newsroom = new Newsroom();
    private final Site site;

    private Desk(UnaryOperator<String> ink, Site site) {
        this.ink = ink;
        this.site = site;
    }

    static Desk plain() {
        return new Desk(UnaryOperator.identity(), Site.desk("t0ken"));
    }

    static Desk hostile() {
        return new Desk(text -> HOSTILE + text, Site.desk("t0ken\"><script>").saying(HOSTILE));
    }

    /** Every page by its address. */
    Map<String, byte[]> pages() {
        Map<String, byte[]> pages = new LinkedHashMap<>();
        pages.put("index.html", newsroom.home(home(), site));
        pages.put("empty.html", newsroom.home(emptyHome(), site));
        pages.put("job/j1.html", newsroom.job(job(JobLine.State.READING), site));
        pages.put("job/j2.html", newsroom.job(job(JobLine.State.DONE), site));
        pages.put("job/j3.html", newsroom.job(job(JobLine.State.STOPPED), site));
        pages.put("search.html", newsroom.search(search(), site));
        pages.put("searches.html", newsroom.saved(new SavedPage(saved(), refusal()), site));
        pages.put("check.html", newsroom.check(check("A coast without one light is a coast without a promise"), site));
        pages.put("check-exact.html", newsroom.check(check("Iron does not hurry"), site));
        pages.put("check-none.html", newsroom.check(check("The ferries will run on Sundays from now on"), site));
        pages.put("check-empty.html", newsroom.check(CheckPage.EMPTY, site));
        pages.put("review.html", newsroom.review(review(), site));
        pages.put(
                "review-done.html",
                newsroom.review(
                        new ReviewPage(
                                new ReviewPage.Progress(412, 0),
                                Optional.empty(),
                                ReviewPage.Names.NONE,
                                Optional.empty(),
                                Optional.empty()),
                        site));
        pages.put("review/history.html", newsroom.history(history(), site));
        pages.put("article/a1b2-readings.html", newsroom.readings(new Reread(ink).page(wire(), change()), site));
        pages.put("review/actor/daniel-okafor.html", newsroom.identity(identity(), site));
        pages.put("outlets.html", newsroom.outlets(new OutletsPage(outlets(), 4), site));
        pages.put("outlet/nordlys-wire.html", newsroom.outlet(outlet(), site));
        pages.put("network.html", newsroom.network(network(Optional.empty()), site));
        pages.put(
                "speaker/ingrid-vestergaard-network.html",
                newsroom.network(network(Optional.of(actor("Ingrid Vestergaard", "ingrid-vestergaard"))), site));
        pages.put("intake.html", newsroom.intake(intake(), site));
        pages.put("export.html", newsroom.export(export(), site));
        for (int status : new int[] {400, 401, 403, 404, 409, 413, 429, 500, 503}) {
            FaultPage page = FaultPage.of(status, "");
            pages.put(
                    "fault-" + status + ".html",
                    newsroom.fault(
                            new FaultPage(status, page.title(), ink.apply("The limit is 64 MiB."), page.root()), site));
        }
        pages.put(
                "door.html",
                newsroom.door(
                        new DoorPage(ink.apply("/review.html"), Optional.of(ink.apply("That is not the token.")), ""),
                        site));
        pages.put("api/index.html", newsroom.api(openapi(), site));
        return pages;
    }

    private Optional<String> refusal() {
        return Optional.of(ink.apply("The address must begin with https://."));
    }

    private ArticleLine article(String page, String title, String outlet, String day) {
        return new ArticleLine(
                page,
                ink.apply(title),
                ink.apply("https://" + page + ".example/2025/04/lighthouse"),
                Optional.of(ink.apply(outlet)),
                Optional.of(LocalDate.parse(day)),
                new ArticleLine.Tally(9, 4));
    }

    private ArticleLine wire() {
        return article(
                "a1b2", "Vestergaard warns of “a dark coast” as lighthouse talks stall", "Nordlys Wire", "2025-04-16");
    }

    private ArticleLine repost() {
        return article("b1b2", "Lamps, promises and a month-old signature", "The Tide Table", "2025-04-17");
    }

    private OccasionLine occasion() {
        return new OccasionLine(
                "call-2025-04-15",
                "Call",
                List.of(ink.apply("Daniel Okafor"), ink.apply("Ingrid Vestergaard")),
                Optional.of(new DateRange(LocalDate.parse("2025-04-15"), LocalDate.parse("2025-04-15"))),
                Optional.of(ink.apply("Copenhagen")),
                new OccasionLine.Tally(5, 1, 0, 2, 1));
    }

    private DisputeLine dispute() {
        return new DisputeLine(
                "calendar",
                new DisputeLine.Side(
                        List.of(ink.apply("Ingrid Vestergaard")), ink.apply("A date was named for the lamps."), 3, 7),
                new DisputeLine.Side(List.of(ink.apply("Nigeria")), ink.apply("There is no calendar."), 2, 0),
                Optional.of("15–17 April 2025"));
    }

    private StoryLine story() {
        return new StoryLine(
                "lighthouse",
                ink.apply("The lamps of Skagen go dark"),
                Optional.of(new DateRange(LocalDate.parse("2025-02-11"), LocalDate.parse("2025-04-17"))),
                new StoryLine.Tally(7, 2, 2));
    }

    private Finds finds() {
        return new Finds(
                List.of(
                        new Listed(wire(), Optional.empty(), 2, Optional.of(occasion()), Optional.of(story())),
                        new Listed(
                                repost(),
                                Optional.of(new Original(wire(), true, .92)),
                                0,
                                Optional.empty(),
                                Optional.empty())),
                List.of(story()),
                List.of(occasion()),
                List.of(dispute()));
    }

    private HomePage home() {
        return new HomePage(
                false,
                new HomePage.Holdings(1_204, 18_377, 2_051, 88, 61, 17),
                finds(),
                List.of(new JobLine("j1", JobLine.State.READING, 3, 5, List.of(), 0, Optional.empty())),
                new Draft(
                        ink.apply("A pasted report."),
                        ink.apply("Lamps"),
                        ink.apply("Nordlys Wire"),
                        ink.apply("2025-04-16"),
                        ink.apply("ftp://example"),
                        Optional.of(ink.apply("The address must begin with http:// or https://."))));
    }

    private HomePage emptyHome() {
        return new HomePage(true, new HomePage.Holdings(0, 0, 0, 0, 0, 0), finds(), List.of(), Draft.EMPTY);
    }

    JobPage job(JobLine.State state) {
        List<JobLine.Failure> failures = List.of(new JobLine.Failure(
                ink.apply("clippings/broken.warc.gz"),
                ink.apply("byte 4,096"),
                ink.apply("The archive ends in the middle of a record.")));
        Optional<String> trouble =
                state == JobLine.State.STOPPED ? Optional.of(ink.apply("The disk is full.")) : Optional.empty();
        JobLine job = new JobLine(state.ended() ? "j2" : "j1", state, state.ended() ? 5 : 3, 5, failures, 3, trouble);
        return new JobPage(job, 1, 2, 18, state.ended() ? finds() : Finds.NONE);
    }

    byte[] print(JobPage page) {
        return newsroom.job(page, site);
    }

    byte[] print(SavedPage page) {
        return newsroom.saved(page, site);
    }

    private Named named(String words, String name, String page) {
        return new Named(ink.apply(words), Optional.of(ink.apply(name)), Optional.of("DNK"), Optional.of(page));
    }

    private Attributed attributed() {
        return new Attributed(
                Optional.of(named("the prime minister", "Ingrid Vestergaard", "ingrid-vestergaard")),
                Optional.of(Act.WARN),
                StatementKind.MIXED,
                List.of(named("the Nigerian presidency", "Nigerian presidency", "nigerian-presidency")),
                Optional.empty());
    }

    private Attributed unresolved() {
        return new Attributed(
                Optional.of(
                        new Named(ink.apply("the spokesman"), Optional.empty(), Optional.empty(), Optional.empty())),
                Optional.of(Act.SAY),
                StatementKind.QUOTED,
                List.of(),
                Optional.empty());
    }

    List<SavedSearch> saved() {
        return List.of(
                new SavedSearch(
                        "s1",
                        ink.apply("Lamps at Skagen"),
                        asked("lamps"),
                        3,
                        Optional.of(ink.apply("https://hooks.example/readout")),
                        Optional.of(ink.apply("k3y-for-what-is-told")),
                        LocalDate.parse("2025-04-18")),
                new SavedSearch(
                        "s2",
                        ink.apply("Engineers"),
                        asked("engineers"),
                        0,
                        Optional.empty(),
                        Optional.empty(),
                        LocalDate.parse("2025-04-20")));
    }

    private Asked asked(String words) {
        return Asked.of(Map.of(
                "q", List.of(ink.apply(words)),
                "speaker", List.of(ink.apply("person:ingrid-vestergaard")),
                "from", List.of("2025-04-01")));
    }

    private FindPage search() {
        String words = ink.apply("Denmark would keep the lamps of the Skagen station burning whatever the talks bring");
        int lamps = words.indexOf("lamps");
        Highlighted marked = new Highlighted(words, List.of(new Span(lamps, lamps + 5)));
        List<FindPage.Hit> hits = List.of(
                new FindPage.Hit(
                        "article/a1b2.html#s2",
                        marked,
                        attributed(),
                        wire(),
                        Optional.of(LocalDate.parse("2025-04-15"))),
                new FindPage.Hit(
                        "article/a1b2.html#s7",
                        Highlighted.plain(ink.apply("There is no calendar, and there was none on the table,")),
                        unresolved(),
                        wire(),
                        Optional.empty()));
        List<FindPage.Facet> facets = List.of(
                new FindPage.Facet(
                        Asked.Field.SPEAKER,
                        List.of(
                                new FindPage.Value(
                                        ink.apply("person:ingrid-vestergaard"), ink.apply("Ingrid Vestergaard"), 41),
                                new FindPage.Value("person:daniel-okafor", ink.apply("Daniel Okafor"), 12)),
                        6),
                new FindPage.Facet(
                        Asked.Field.OUTLET,
                        List.of(new FindPage.Value("Nordlys Wire", ink.apply("Nordlys Wire"), 30)),
                        0),
                new FindPage.Facet(Asked.Field.KIND, List.of(new FindPage.Value("mixed", "partly quoted", 22)), 0));
        return new FindPage(
                asked("lamps"),
                Optional.of(new FindPage.Found(
                        53,
                        "41 statements with these words, and 12 near them in meaning",
                        OptionalLong.of(17),
                        hits,
                        Optional.of("Y3Vyc29y"))),
                facets,
                saved(),
                Optional.empty(),
                Optional.of(ink.apply("The index is behind by 4 reports; they are not searched yet.")));
    }

    private CheckPage check(String quotation) {
        QuotationCheck check = new QuotationCheck(Query.of(quotation));
        List<Analysis> reports = new ArrayList<>(Coverage.reports());
        reports.forEach(check::accept);
        return CheckPage.of(
                ink.apply(quotation),
                check.answer(),
                finding -> Optional.of("article/" + finding.source().article() + ".html"));
    }

    private ReviewPage review() {
        String start = ink.apply("Nigeria denies that any date was named. ");
        String said = "“There is no calendar, and there was none on the table,”";
        String text = start + said + " the spokesman told Nordlys Wire. "
                + ink.apply("The papers had been signed a month ago.");
        int from = start.length();
        int speaker = text.indexOf("the spokesman");
        MarkedPassage passage = new MarkedPassage(
                text,
                1_200,
                List.of(
                        new MarkedPassage.Part(new Span(from, from + said.length()), Role.WORDS),
                        new MarkedPassage.Part(new Span(speaker, speaker + 13), Role.SPEAKER),
                        new MarkedPassage.Part(new Span(speaker + 14, speaker + 18), Role.CUE)));
        ReviewPage.Matter matter = new ReviewPage.Matter(
                "a1b2-s7",
                new ReviewPage.Place(wire(), "article/a1b2.html#s7"),
                passage,
                new ReviewPage.Finding(
                        unresolved(),
                        new Span(1_240, 1_296),
                        ink.apply("told"),
                        .38,
                        ink.apply("model r5, rules 3"),
                        List.of(
                                ink.apply("The speaker is not resolved."),
                                ink.apply("The cue stands eleven words from its source.")),
                        Optional.of(occasion())),
                Optional.of("a1b2-s3"),
                Optional.of("b1b2-s1"));
        return new ReviewPage(
                new ReviewPage.Progress(12, 29),
                Optional.of(matter),
                new ReviewPage.Names(
                        List.of(ink.apply("Ingrid Vestergaard"), ink.apply("Daniel Okafor")),
                        List.of(ink.apply("Call [c1]"))),
                Optional.of(change()),
                Optional.of(ink.apply("These words do not stand in the article.")));
    }

    private HistoryPage.Change change() {
        return new HistoryPage.Change(
                "c7",
                new HistoryPage.Made(ink.apply("Marta"), OffsetDateTime.parse("2025-04-18T09:05:00+02:00")),
                HistoryPage.Deed.SPEAKER,
                new HistoryPage.Subject(ink.apply("We keep ours."), Optional.of("article/a1b2.html#s4"), true),
                ink.apply("speaker not resolved"),
                ink.apply("Ingrid Vestergaard"),
                true);
    }

    private HistoryPage history() {
        HistoryPage.Change merged = new HistoryPage.Change(
                "c6",
                new HistoryPage.Made(ink.apply("Jonas"), OffsetDateTime.parse("2025-04-17T16:40:00+02:00")),
                HistoryPage.Deed.MERGED,
                new HistoryPage.Subject(ink.apply("D. Okafor"), Optional.empty(), false),
                ink.apply("D. Okafor"),
                ink.apply("Daniel Okafor"),
                false);
        return new HistoryPage(new ListPage<>(2, List.of(change(), merged), new Pager(1, 1, "history", true)));
    }

    private IdentityPage identity() {
        IdentityPage.Actor okafor =
                new IdentityPage.Actor(ink.apply("person:daniel-okafor"), "daniel-okafor", ink.apply("Daniel Okafor"));
        IdentityPage.Actor other =
                new IdentityPage.Actor(ink.apply("person:d-okafor"), "d-okafor", ink.apply("D. Okafor"));
        return new IdentityPage(
                okafor,
                List.of(new IdentityPage.Candidate(
                        other, 3, ink.apply("The same family name and initial, in reports of the same week."))),
                new ListPage<>(
                        2,
                        List.of(
                                new IdentityPage.Member(
                                        ink.apply("b1b2-s1"), ink.apply("to wait"), repost(), "article/b1b2.html#s1"),
                                new IdentityPage.Member(
                                        "b1b2-s2",
                                        ink.apply("Iron does not hurry,"),
                                        repost(),
                                        "article/b1b2.html#s2")),
                        new Pager(1, 3, "daniel-okafor", true)),
                List.of(ink.apply("Ingrid Vestergaard [person:ingrid-vestergaard]")),
                refusal());
    }

    private List<OutletLine> outlets() {
        return List.of(
                new OutletLine(
                        ink.apply("Nordlys Wire"),
                        "nordlys-wire",
                        41,
                        39,
                        new OutletLine.Habits(12, 130, 9, 44, 3, 41)),
                new OutletLine(
                        ink.apply("The Tide Table"), "the-tide-table", 8, 2, new OutletLine.Habits(0, 11, 0, 0, 1, 2)));
    }

    private OutletPage outlet() {
        OutletPage.Matter matter = new OutletPage.Matter(
                ink.apply("the engineers’ papers had been signed a month ago"),
                Optional.of(named("Okafor", "Daniel Okafor", "daniel-okafor")),
                "occasion/call-2025-04-15.html#p3",
                occasion(),
                2);
        String here = ink.apply("A coast without one light is a coast without a promise");
        OutletPage.Altered altered = new OutletPage.Altered(
                new Highlighted(here, List.of(new Span(here.indexOf("one"), here.indexOf("one") + 3))),
                Highlighted.plain(ink.apply("A coast without a light is a coast without a promise")),
                false,
                ink.apply("Other words stand there"),
                Optional.empty(),
                "occasion/call-2025-04-15.html#p1-B");
        return new OutletPage(outlets().get(0), finds().reports(), List.of(matter), List.of(matter), List.of(altered));
    }

    private NetworkPage.Actor actor(String name, String page) {
        return new NetworkPage.Actor(ink.apply(name), page);
    }

    NetworkPage network(Optional<NetworkPage.Actor> centre) {
        NetworkPage.Actor vestergaard = actor("Ingrid Vestergaard", "ingrid-vestergaard");
        NetworkPage.Actor okafor = actor("Daniel Okafor", "daniel-okafor");
        NetworkPage.Actor nigeria = actor("Nigeria", "nigeria");
        NetworkPage.Actor presidency = actor("Presidency of the Federal Republic of Nigeria", "presidency");
        return new NetworkPage(
                centre,
                List.of(
                        edge(vestergaard, NetworkPage.Way.TO, okafor, 31),
                        edge(vestergaard, NetworkPage.Way.ABOUT, nigeria, 12),
                        edge(okafor, NetworkPage.Way.ABOUT, vestergaard, 9),
                        edge(presidency, NetworkPage.Way.ABOUT, vestergaard, 4),
                        edge(nigeria, NetworkPage.Way.ABOUT, presidency, 1)),
                77);
    }

    private static NetworkPage.Edge edge(NetworkPage.Actor from, NetworkPage.Way way, NetworkPage.Actor to, int count) {
        return new NetworkPage.Edge(
                from, way, to, count, "search.html?speaker=" + from.page() + "&" + way.label() + "=" + to.page());
    }

    private IntakePage intake() {
        OffsetDateTime when = OffsetDateTime.parse("2025-04-18T09:05:00+02:00");
        return new IntakePage(
                new IntakePage.Health(
                        1_204,
                        Optional.of(when),
                        4,
                        ink.apply("SQLite, 412 MB, in the data folder. It can be written."),
                        true),
                new ListPage<>(
                        2,
                        List.of(
                                new IntakePage.Failure(
                                        "f1",
                                        ink.apply("clippings/broken.warc.gz"),
                                        ink.apply("byte 4,096"),
                                        ink.apply("The archive ends in the middle of a record."),
                                        when,
                                        true),
                                new IntakePage.Failure(
                                        "f2",
                                        ink.apply("clippings/scan.pdf"),
                                        "",
                                        ink.apply("Not a kind of file that Readout reads."),
                                        when,
                                        false)),
                        new Pager(1, 1, "intake", true)),
                true,
                List.of(
                        new IntakePage.Watch(
                                "w1",
                                ink.apply("/home/marta/clippings"),
                                IntakePage.Kind.FOLDER,
                                Optional.of(when),
                                120,
                                Optional.empty()),
                        new IntakePage.Watch(
                                "w2",
                                ink.apply("https://nordlys.example/feed.xml"),
                                IntakePage.Kind.FEED,
                                Optional.empty(),
                                0,
                                Optional.of(ink.apply("The feed answers 404.")))),
                refusal());
    }

    Citation citation() {
        return new Citation(
                ink.apply("a1b2-s3"),
                new Citation.Report(
                        ink.apply("Vestergaard warns of “a dark coast”"),
                        Optional.of(ink.apply("Karin Holt")),
                        Optional.of(ink.apply("Nordlys Wire")),
                        Optional.of(LocalDate.parse("2025-04-16")),
                        ink.apply("https://nordlys.example/2025/04/lighthouse?id=7&lang=en")),
                LocalDate.parse("2025-04-18"),
                Optional.of(new Citation.Quoted(
                        ink.apply("A coast without a light is a coast without a promise,"),
                        Optional.of(ink.apply("Ingrid Vestergaard")),
                        List.of(ink.apply("the Nigerian presidency")),
                        true)));
    }

    private ExportPage export() {
        return new ExportPage(
                new ExportPage.Scope(
                        ExportPage.Extent.STORY,
                        ink.apply("story:lighthouse"),
                        ink.apply("The lamps of Skagen go dark"),
                        new Counted(212, "story/lighthouse.html")),
                List.of(ExportChoice.values()),
                Optional.of(citation()));
    }

    /** A small OpenAPI document. */
    JsonNode openapi() {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("openapi", "3.1.0");
        root.putObject("info")
                .put("title", ink.apply("Readout API"))
                .put("version", ink.apply("1"))
                .put(
                        "description",
                        ink.apply("What the ledger holds.") + "\n\n" + ink.apply("Offsets are in code points."));
        ObjectNode get = root.putObject("paths")
                .putObject(ink.apply("/api/v1/statements/{id}"))
                .putObject("get");
        get.putArray("tags").add(ink.apply("Statements"));
        get.put("summary", ink.apply("One statement"))
                .put("description", ink.apply("With its article and its tellers."));
        ObjectNode id = get.putArray("parameters").addObject();
        id.put("name", ink.apply("id")).put("in", "path").put("required", true).put("description", ink.apply("Its id"));
        id.putObject("schema").put("type", "string").put("format", ink.apply("uuid"));
        ObjectNode answers = get.putObject("responses");
        ObjectNode found = answers.putObject("200");
        found.put("description", ink.apply("The statement"));
        found.putObject("content")
                .putObject("application/json")
                .putObject("schema")
                .put("$ref", "#/components/schemas/" + "Statement");
        answers.putObject("404").put("$ref", "#/components/responses/Missing");
        ObjectNode components = root.putObject("components");
        components.putObject("responses").putObject("Missing").put("description", ink.apply("There is none."));
        ObjectNode statement = components.putObject("schemas").putObject("Statement");
        statement.put("type", "object").put("description", ink.apply("Words given to a speaker."));
        statement.putArray("required").add("words");
        ObjectNode properties = statement.putObject("properties");
        properties.putObject("words").put("type", "string").put("description", ink.apply("What was said"));
        properties.putObject("tellers").put("type", "array").putObject("items").put("type", "string");
        return root;
    }
}
