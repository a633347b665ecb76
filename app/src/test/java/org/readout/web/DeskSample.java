package org.readout.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.readout.account.Claim;
import org.readout.account.Dispute;
import org.readout.account.Position;
import org.readout.actor.Actor;
import org.readout.actor.ActorType;
import org.readout.analysis.Analysis;
import org.readout.article.BlockKind;
import org.readout.statement.Act;
import org.readout.statement.Statement;
import org.readout.statement.StatementKind;

/** Every page of a desk with the invented coverage, summit and quarrel, by its address: {@code DeskSample OUT} writes them. */
final class DeskSample {
    static final String OWNED = "<script>document.title='owned'</script>";
    static final String BIDI = "\u202Etxt.exe\u2066";
    static final Site SITE = Site.desk("t0k\"en<b>").saying("You see the demo case. " + OWNED);
    static final String WIRE = "article/a1b2c3d4e5f60718.html";
    static final String HOSTILE = "article/c1b2c3d4e5f60718.html";
    static final String OCCASION = "occasion/" + Summit.ID + ".html";
    static final String EDITS = EditsPage.href("a0b2c3d4e5f60718", "a1b2c3d4e5f60718");
    static final String SPEAKER = "speaker/person-ingrid-vestergaard.html";
    static final Actor HOSTILE_ACTOR = new Actor(
            "person:" + OWNED + "/../" + BIDI, OWNED + " & " + BIDI, ActorType.PERSON, Optional.of("<b>\"NGA\"</b>"));

    private final DeskPages desk = new DeskPages(Layout.usual());
    private final Map<String, byte[]> pages = new LinkedHashMap<>();

    private DeskSample() {}

    static Map<String, byte[]> pages() throws IOException {
        DeskSample sample = new DeskSample();
        sample.readers();
        sample.summit();
        sample.quarrel();
        sample.lists();
        sample.timelines();
        return sample.pages;
    }

    static FiledArticle filed(Analysis analysis) {
        List<FiledArticle.Filing> filings = new ArrayList<>();
        Reviewed[] states = Reviewed.values();
        for (int index = 0; index < analysis.statements().size(); index++) {
            filings.add(new FiledArticle.Filing(
                    analysis.statementId(index),
                    states[index % states.length],
                    index == 1 ? Optional.of(occasions().get(0)) : Optional.empty()));
        }
        return new FiledArticle(
                analysis,
                filings,
                List.of(new FiledArticle.Rejection(
                        "a1b2c3d4e5f60718-s99", "Karin Holt", "the keeper had always wanted a brass band")),
                3,
                List.of(
                        edition("a0b2c3d4e5f60718", "2025-04-16T06:02:00Z", 7),
                        edition("a1b2c3d4e5f60718", "2025-04-16T14:37:00Z", 10),
                        edition("a2b2c3d4e5f60718", "2025-04-17T05:00:00Z", 10)),
                List.of(
                        new Choice(Coverage.OKAFOR.id(), Coverage.OKAFOR.name(), "Nigeria"),
                        new Choice(Coverage.VESTERGAARD.id(), Coverage.VESTERGAARD.name(), "Denmark")),
                occasions());
    }

    private static FiledArticle.Edition edition(String article, String moment, int statements) {
        return new FiledArticle.Edition(article, Instant.parse(moment), statements);
    }

    static List<Choice> occasions() {
        return List.of(
                new Choice(Summit.ID, "Summit: Daniel Okafor, Ingrid Vestergaard", "1–2 May 2025"),
                new Choice("call-2025-04-15-x" + OWNED, "Call: " + OWNED + BIDI, "15 April 2025"));
    }

    /** The hostile report, with hostile ids, rejections and choices. */
    static FiledArticle hostile() {
        Analysis analysis = Coverage.hostile();
        return new FiledArticle(
                analysis,
                List.of(new FiledArticle.Filing(
                        "c1/../\"><script>" + BIDI,
                        Reviewed.CORRECTED,
                        Optional.of(occasions().get(1)))),
                List.of(new FiledArticle.Rejection("\"' onfocus=alert(1) x=", OWNED, OWNED + BIDI)),
                2,
                List.of(
                        edition(OWNED, "2025-04-16T06:02:00Z", 1),
                        edition("c1b2c3d4e5f60718", "2025-04-18T00:00:00Z", 1)),
                List.of(new Choice(HOSTILE_ACTOR.id(), HOSTILE_ACTOR.name(), OWNED)),
                occasions());
    }

    /** The wire's report as it first stood: a word other, a paragraph fewer, one more that was taken out. */
    static Analysis firstWire() {
        Scribe scribe = new Scribe("a0b2c3d4e5f60718", "https://nordlys.example/2025/04/lighthouse?id=7&lang=en")
                .outlet("Nordlys Wire")
                .day("2025-04-16")
                .title("Vestergaard warns of “a dark coast” as lighthouse talks stall");
        for (var block : Coverage.wire().article().blocks()) {
            String words = block.span().cut(Coverage.wire().article().text());
            if (block.kind() == BlockKind.CAPTION) {
                scribe.block(BlockKind.PARAGRAPH, "The talks are to go on in Lagos on Friday. " + OWNED);
            } else if (!words.startsWith("The station has been dark")) {
                scribe.block(
                        block.kind(), words.replace("whatever the talks bring", "until the talks bring something"));
            }
        }
        return scribe.analysis();
    }

    private void readers() {
        pages.put(WIRE, desk.reader(SITE, filed(Coverage.wire()), 1).orElseThrow());
        pages.put(HOSTILE, desk.reader(SITE, hostile(), 1).orElseThrow());
        FiledArticle repost = FiledArticle.of(
                Coverage.repost(), List.of(filing("b1-s1"), filing("b1-s2"), filing("b1-s3"), filing("b1-s4")));
        pages.put("article/b1b2c3d4e5f60718.html", desk.reader(SITE, repost, 1).orElseThrow());
        pages.put(
                EDITS,
                desk.edits(
                        SITE,
                        new DeskPages.Captured(firstWire(), Instant.parse("2025-04-16T06:02:00Z")),
                        new DeskPages.Captured(Coverage.wire(), Instant.parse("2025-04-16T14:37:00Z"))));
    }

    private static FiledArticle.Filing filing(String id) {
        return new FiledArticle.Filing(id, Reviewed.OPEN, Optional.empty());
    }

    private void summit() {
        Summit summit = new Summit();
        Morgue morgue = Morgue.of(summit.dossier());
        pages.put(
                OCCASION,
                desk.occasion(SITE, summit.occasion(), summit.comparison(1), morgue, occasions(), 1)
                        .orElseThrow());
        OccasionLine line = desk.line(summit.occasion(), summit.comparison(1), morgue);
        StoryLine story = new StoryLine(Summit.STORY, "Lamps " + OWNED, Optional.empty(), new StoryLine.Tally(4, 1, 1));
        List<Listed> reports = summit.reports().stream().map(DeskSample::listed).toList();
        pages.put(
                "story/" + Summit.STORY + ".html", desk.story(SITE, story, List.of(line), new Slice<>(reports, 1, 4)));
        pages.put("list/stories-1.html", desk.stories(SITE, new Slice<>(List.of(story), 1, 1)));
        pages.put("list/occasions-1.html", desk.occasions(SITE, new Slice<>(List.of(line), 1, 1)));
        pages.put("list/reports-1.html", desk.reports(SITE, new Slice<>(reports, 1, 4)));
    }

    private static Listed listed(Analysis analysis) {
        return new Listed(ArticleLine.of(analysis), Optional.empty(), 0, Optional.empty(), Optional.empty());
    }

    private void quarrel() throws IOException {
        Quarrel quarrel = new Quarrel();
        Quarrel.Found found = quarrel.find();
        Entries entries = entries(quarrel.reports());
        Dispute dispute = found.disputes().get(0);
        pages.put(
                DisputeLine.of(dispute).href(),
                desk.dispute(SITE, dispute, entries, 1).orElseThrow());
        pages.put("list/disputes-1.html", desk.disputes(SITE, new Slice<>(List.of(DisputeLine.of(dispute)), 1, 1)));
        Position position = found.positions().get(0);
        SpeakerLine speaker = SpeakerLine.of(position.speaker(), List.of("DNK"), 2, 0, 2);
        pages.put(
                "position/" + speaker.page() + ".html",
                desk.positions(SITE, speaker, found.positions(), entries, 1).orElseThrow());
    }

    static Entries entries(List<Analysis> analyses) {
        DeskPages desk = new DeskPages(Layout.usual());
        return (article, index) -> analyses.stream()
                .filter(analysis -> analysis.article().id().equals(article))
                .findFirst()
                .map(analysis -> entry(desk, analysis, index));
    }

    static Entry entry(DeskPages desk, Analysis analysis, int index) {
        Statement statement = analysis.statements().get(index);
        var content = statement.words().content();
        Attributed attributed = new Attributed(
                statement.attribution().speaker().map(party -> party.resolution()
                        .actor()
                        .map(Named::of)
                        .orElseGet(() -> Named.unresolved(
                                party.spans().get(0).cut(analysis.article().text())))),
                Optional.of(Act.SAY),
                StatementKind.QUOTED,
                List.of(Named.of(HOSTILE_ACTOR)),
                Optional.empty());
        return new Entry(
                Saying.of(
                        index + 1,
                        desk.part(analysis.article(), content.get(0).start()),
                        content.get(0).cut(analysis.article().text()),
                        attributed),
                ArticleLine.of(analysis));
    }

    private void lists() {
        SpeakerLine hostile = SpeakerLine.of(HOSTILE_ACTOR, List.of("<b>NGA</b>", "DNK"), 1, 1, 1);
        SpeakerLine speaker = SpeakerLine.of(Coverage.VESTERGAARD, List.of("DNK"), 5, 1, 1);
        pages.put("list/speakers-1.html", desk.speakers(SITE, new Slice<>(List.of(speaker, hostile), 1, 2)));
        List<SpeakerPage.Spoken> spoken = new ArrayList<>();
        for (int index : new int[] {0, 1, 2, 5}) {
            spoken.add(new SpeakerPage.Spoken(entry(desk, Coverage.wire(), index), index == 5));
        }
        List<SpeakerPage.Ties> ties = List.of(
                new SpeakerPage.Ties(
                        "Reported by",
                        List.of(
                                new SpeakerPage.Tie("Nordlys Wire", 4, "search.html?speaker=person%3Aingrid", false),
                                new SpeakerPage.Tie(OWNED + BIDI, 1, "search.html?outlet=x", false))),
                new SpeakerPage.Ties(
                        "By what is done",
                        List.of(new SpeakerPage.Tie(
                                "says", 3, "speaker/person-ingrid-vestergaard.html?act=SAY", true))));
        pages.put(SPEAKER, desk.speaker(SITE, speaker, new Slice<>(spoken, 1, 4, "?act=SAY"), 1, ties));
        pages.put(hostile.href(), desk.speaker(SITE, hostile, new Slice<>(List.of(), 1, 0), 0, List.of()));
        pages.put(
                "speaker/unresolved.html",
                desk.unresolved(
                        SITE,
                        new Slice<>(
                                List.of(
                                        entry(desk, Coverage.wire(), 7),
                                        entry(desk, Coverage.wire(), 8),
                                        entry(desk, Coverage.wire(), 9)),
                                1,
                                3)));
    }

    private void timelines() {
        pages.put("timeline/all-1.html", desk.timeline(SITE, chronology("")));
        pages.put("timeline/all-1.html?in=2025", desk.timeline(SITE, chronology("2025")));
        pages.put("timeline/all-1.html?in=2025-04", desk.timeline(SITE, chronology("2025-04")));
        pages.put("timeline/all-1.html?in=2025-04-15", desk.timeline(SITE, chronology("2025-04-15")));
        Summit summit = new Summit();
        OccasionLine line = desk.line(summit.occasion(), summit.comparison(1), Morgue.of(summit.dossier()));
        pages.put(
                "timeline/occasions-1.html",
                desk.timeline(
                        SITE,
                        new Chronology(
                                new Chronology.Scope(TimelinePage.View.OCCASIONS, Optional.empty(), Period.ALL),
                                List.of(new Chronology.Count(new Period("2025"), 1)),
                                0,
                                List.of(),
                                List.of(),
                                List.of(line),
                                new Chronology.Place(1, 1))));
    }

    static Chronology chronology(String iso) {
        DeskPages desk = new DeskPages(Layout.usual());
        Period period = new Period(iso);
        List<Chronology.Dated> sayings = new ArrayList<>();
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (int index = 0; index < 6; index++) {
            LocalDate day = LocalDate.of(2025, 4, 11).plusDays(index / 2 * 2L);
            if (!day.isBefore(period.first()) && !day.isAfter(period.last())) {
                sayings.add(new Chronology.Dated(
                        day,
                        Claim.Basis.REPORT,
                        entry(desk, index == 4 ? Coverage.hostile() : Coverage.wire(), index == 4 ? 0 : index)));
            }
            counts.merge(Period.within(period.counted(), day).iso(), 1 + index, Integer::sum);
        }
        counts.merge(iso.isEmpty() ? "2022" : iso.length() == 4 ? "2025-01" : "2025-04-30", 41, Integer::sum);
        return new Chronology(
                new Chronology.Scope(TimelinePage.View.STATEMENTS, Optional.empty(), period),
                counts.entrySet().stream()
                        .map(count -> new Chronology.Count(new Period(count.getKey()), count.getValue()))
                        .toList(),
                3,
                List.of(SpeakerLine.of(HOSTILE_ACTOR, List.of(), 9, 0, 1)),
                sayings,
                List.of(),
                new Chronology.Place(1, sayings.size()));
    }

    static String text(byte[] page) {
        return new String(page, StandardCharsets.UTF_8);
    }

    static byte[] asset(String name) throws IOException {
        try (InputStream asset = DeskPages.class.getResourceAsStream("assets/" + name)) {
            return Objects.requireNonNull(asset, name).readAllBytes();
        }
    }

    public static void main(String[] arguments) throws IOException {
        Path out = Path.of(arguments[0]);
        Map<String, byte[]> all = new LinkedHashMap<>(pages());
        for (String asset : List.of("readout.css", "reader.js", "proof.js")) {
            all.put("assets/" + asset, asset(asset));
        }
        for (Map.Entry<String, byte[]> page : all.entrySet()) {
            Path file =
                    out.resolve(page.getKey().replace("?in=", "-in-").replaceAll("(.+)\\.html(-in-.*)", "$1$2.html"));
            Files.createDirectories(file.getParent());
            Files.write(file, page.getValue());
        }
    }
}
