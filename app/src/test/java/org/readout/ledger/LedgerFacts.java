package org.readout.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.source.Capture;
import org.readout.source.Damage;
import org.readout.source.Given;
import org.readout.source.MediaType;
import org.readout.source.Provenance;
import org.readout.text.PageName;

/** What holds of adding to a ledger and of what it derives, on either database. */
abstract class LedgerFacts {
    @TempDir
    Path temporary;

    /** The address of a ledger that is not there yet. */
    abstract LedgerAddress fresh();

    @Test
    void anArticleIsThereOnceHoweverOftenItComes() throws IOException {
        Capture ferry = Newsroom.dated("ferry.txt", Newsroom.FERRY, "Corriente", "2030-05-06");
        Capture again = Newsroom.dated("copy/ferry.txt", Newsroom.FERRY, "Corriente", "2030-05-06");
        String id = Ledger.articleId(ferry);
        try (Ledger ledger = Newsroom.open(fresh())) {
            assertThat(Newsroom.add(ledger, ferry, again)).containsExactly("added " + id, "known " + id);
            assertThat(Newsroom.add(ledger, again, ferry)).containsExactly("known " + id, "known " + id);
            assertThat(ledger.upkeep().status().counts().articles()).isEqualTo(1);
            assertThat(ledger.articles().sightings(id)).containsExactly("copy/ferry.txt", "ferry.txt");
            assertThat(ledger.articles().find(id).orElseThrow().uri()).isEqualTo("ferry.txt");
        }
    }

    @Test
    void theSameTextInAnotherOutletIsAnotherArticleOfTheSameBytes() throws IOException {
        Capture one = Newsroom.dated("a.jsonl#1", Newsroom.FERRY, "Corriente", "2030-05-06");
        Capture other = Newsroom.dated("a.jsonl#2", Newsroom.FERRY, "Fjordpost", "2030-05-06");
        try (Ledger ledger = Newsroom.open(fresh())) {
            Newsroom.add(ledger, one, other);
            assertThat(ledger.upkeep().status().counts().articles()).isEqualTo(2);
            assertThat(ledger.upkeep().status().counts().captures()).isEqualTo(1);
            ledger.group(Newsroom.BY_WORDS);
            assertThat(ledger.derived().copies(Ledger.articleId(one))).hasSize(1);
            assertThat(Newsroom.faults(ledger)).isEmpty();
        }
    }

    @Test
    void theBytesOfACaptureComeBack() throws IOException {
        try (Ledger ledger = Newsroom.open(fresh())) {
            List<Capture> captures = Newsroom.all();
            Newsroom.add(ledger, captures);
            for (Capture capture : captures) {
                Capture back =
                        ledger.articles().capture(Ledger.articleId(capture)).orElseThrow();
                assertThat(back.bytes()).isEqualTo(capture.bytes());
                assertThat(back.given()).isEqualTo(capture.given());
                assertThat(back.mediaType()).isEqualTo(capture.mediaType());
                assertThat(back.uri()).isEqualTo(capture.uri());
            }
        }
    }

    @Test
    void addingOneByOneInAnyOrderGivesWhatAddingAtOnceGives() throws IOException {
        List<Capture> captures = Newsroom.all();
        Map<String, List<String>> atOnce = dumpOf(captures, captures.size());
        assertThat(atOnce.get("occasion")).isNotEmpty();
        assertThat(atOnce.get("dispute")).isNotEmpty();
        assertThat(atOnce.get("copy")).isNotEmpty();
        assertThat(atOnce.get("story")).isNotEmpty();
        long seed = 20301;
        for (int round = 0; round < 3; round++) {
            List<Capture> shuffled = new ArrayList<>(captures);
            Collections.shuffle(shuffled, new Random(seed + round));
            for (Map.Entry<String, List<String>> table : dumpOf(shuffled, 1).entrySet()) {
                assertThat(table.getValue())
                        .as("seed %d, table %s", seed + round, table.getKey())
                        .isEqualTo(atOnce.get(table.getKey()));
            }
        }
    }

    private Map<String, List<String>> dumpOf(List<Capture> captures, int atATime) throws IOException {
        LedgerAddress address = fresh();
        try (Ledger ledger = Newsroom.open(address)) {
            for (int from = 0; from < captures.size(); from += atATime) {
                Newsroom.add(ledger, captures.subList(from, from + atATime));
                assertThat(ledger.group(Newsroom.BY_WORDS)).isTrue();
            }
            assertThat(ledger.isGrouped()).isTrue();
            assertThat(ledger.group(Newsroom.BY_WORDS)).isFalse();
            assertThat(Newsroom.faults(ledger)).isEmpty();
        }
        return Tables.dump(address);
    }

    @Test
    void damageIsNotedUntilItIsMended() throws IOException {
        try (Ledger ledger = Newsroom.open(fresh())) {
            Newsroom.add(ledger, receiver -> {
                receiver.damage(Damage.of("ferry.txt", "is empty"));
                receiver.damage(new Damage("other.html", java.util.OptionalLong.of(7), "is cut short"));
                receiver.damage(Damage.of("ferry.txt", "is empty"));
            });
            Page<DamageEntry> damages = ledger.desk().damages(0, 10);
            assertThat(damages.total()).isEqualTo(2);
            assertThat(damages.rows())
                    .extracting(DamageEntry::uri)
                    .containsExactlyInAnyOrder("ferry.txt", "other.html");
            Newsroom.add(ledger, Newsroom.dated("ferry.txt", Newsroom.FERRY, "Corriente", "2030-05-06"));
            assertThat(ledger.desk().damages(0, 10).rows())
                    .extracting(DamageEntry::uri)
                    .containsExactly("other.html");
            ledger.desk().dismiss("other.html");
            assertThat(ledger.desk().damages(0, 10).total()).isZero();
        }
    }

    @Test
    void hostileWordsAreKeptAsTextAndStopNothing() throws IOException {
        String nul = "A\u0000B";
        String lone = "C\ud800D";
        String large = "Z".repeat(100)
                + new Random(7)
                        .ints(9000, 'a', 'z' + 1)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        List<Capture> captures = new ArrayList<>();
        for (String hostile : List.of(nul, lone, large, "Robert'); DROP TABLE article;--", "\u202eevil <script>")) {
            captures.add(Capture.of(
                    hostile + ".txt",
                    (Newsroom.BRIDGE + hostile + "\n\n“We know,” " + hostile + " said.\n")
                            .getBytes(StandardCharsets.UTF_8),
                    MediaType.TEXT,
                    Optional.empty(),
                    new Given(
                            Optional.of(hostile),
                            Optional.of(hostile),
                            Optional.of(hostile),
                            Optional.of(hostile),
                            Optional.of("https://example.org/" + hostile),
                            Optional.of(hostile))));
        }
        try (Ledger ledger = Newsroom.open(fresh())) {
            assertThat(Newsroom.add(ledger, captures)).hasSize(5).allMatch(line -> line.startsWith("added "));
            assertThat(Newsroom.add(ledger, captures)).hasSize(5).allMatch(line -> line.startsWith("known "));
            for (Capture capture : captures) {
                ledger.damage(Damage.of(capture.uri(), capture.uri()));
            }
            ledger.group(Newsroom.BY_WORDS);
            assertThat(Newsroom.faults(ledger)).isEmpty();
            assertThat(ledger.upkeep().status().counts().articles()).isEqualTo(5);
            assertThat(ledger.desk().damages(0, 10).total()).isEqualTo(5);
            assertThat(ledger.outlets().page(0, 10).total()).isEqualTo(5);
            for (Capture capture : captures) {
                ledger.desk().dismiss(capture.uri());
                assertThat(ledger.articles().versions(Ledger.articleId(capture)))
                        .hasSize(1);
            }
            assertThat(ledger.desk().damages(0, 10).total()).isZero();
        }
    }

    @Test
    void anArchiveTellsWhenAnArticleWasCapturedAndTheRecordIsKept() throws IOException {
        Capture late = kept("https://isla.example/bridge", Newsroom.BRIDGE + "\nCorrected.\n", "2019-03-02T00:00:00Z");
        Capture early = kept("https://isla.example/bridge", Newsroom.BRIDGE, "2019-03-01T00:00:00Z");
        Capture now = Capture.ofText("https://isla.example/bridge", Newsroom.BRIDGE + "\nCorrected again.\n");
        try (Ledger ledger = Newsroom.open(fresh())) {
            Newsroom.add(ledger, now);
            Newsroom.add(ledger, late);
            Newsroom.add(ledger, early);
            List<ArticleEntry> versions = ledger.articles().versions(Ledger.articleId(now));
            assertThat(versions)
                    .extracting(ArticleEntry::id)
                    .containsExactly(Ledger.articleId(early), Ledger.articleId(late), Ledger.articleId(now));
            assertThat(ledger.articles().captured(versions.get(0))).isEqualTo(Instant.parse("2019-03-01T00:00:00Z"));
            assertThat(ledger.articles().captured(versions.get(2)))
                    .isEqualTo(Instant.parse(versions.get(2).added()));
            assertThat(ledger.articles()
                            .capture(versions.get(0).id())
                            .orElseThrow()
                            .provenance())
                    .isEqualTo(early.provenance());
            assertThat(ledger.articles().provenance(versions.get(2).id())).isEmpty();
        }
    }

    private static Capture kept(String address, String text, String moment) {
        return Capture.ofText(address, text)
                .from(new Provenance(
                        "old.warc.gz",
                        1234,
                        Optional.of("urn:uuid:1"),
                        Optional.of(Instant.parse(moment)),
                        Optional.of(address)));
    }

    @Test
    void articlesOfOneAddressAreItsVersionsInTheOrderInWhichTheyCame() throws IOException {
        Capture first = Capture.ofText("https://isla.example/bridge", Newsroom.BRIDGE);
        Capture second = Capture.ofText("https://isla.example/bridge", Newsroom.BRIDGE + "\nCorrected on Friday.\n");
        LedgerAddress address = fresh();
        Clock late = Clock.fixed(Instant.parse("2031-07-01T10:00:00Z"), ZoneOffset.UTC);
        Clock early = Clock.fixed(Instant.parse("1999-07-01T10:00:00Z"), ZoneOffset.UTC);
        try (Ledger ledger = Ledger.open(address, Access.WRITE, late)) {
            Newsroom.add(ledger, first);
        }
        try (Ledger ledger = Ledger.open(address, Access.WRITE, early)) {
            Newsroom.add(ledger, second);
            assertThat(ledger.group(Newsroom.BY_WORDS)).isTrue();
            assertThat(ledger.articles().versions(Ledger.articleId(second)))
                    .extracting(ArticleEntry::id)
                    .containsExactly(Ledger.articleId(first), Ledger.articleId(second));
            assertThat(Newsroom.faults(ledger)).isEmpty();
        }
    }

    @Test
    void whatFailsInTheSupplyStopsTheRunAndSaysWhy() throws IOException {
        Ledger ledger = Newsroom.open(fresh());
        int[] supplied = {0};
        assertThatThrownBy(() -> Newsroom.add(ledger, receiver -> {
                    for (int i = 0; i < 2_000; i++) {
                        supplied[0]++;
                        receiver.capture(Capture.ofText("n" + i, "Nothing was said on day " + i + "."));
                        if (i == 5) {
                            ledger.close();
                        }
                    }
                }))
                .isInstanceOf(IOException.class);
        assertThat(supplied[0]).isLessThan(2_000);
    }

    @Test
    void listsArePagedAndEveryPageIsRight() throws IOException {
        try (Ledger ledger = Newsroom.open(fresh())) {
            Newsroom.add(ledger, Newsroom.all());
            ledger.group(Newsroom.BY_WORDS);
            List<ArticleEntry> articles = new ArrayList<>();
            for (long from = 0; from < 10; from += 4) {
                Page<ArticleEntry> page = ledger.articles().page(Articles.Wanted.ALL, from, 4);
                assertThat(page.total()).isEqualTo(10);
                assertThat(page.goesOn()).isEqualTo(from < 8);
                articles.addAll(page.rows());
            }
            assertThat(articles)
                    .extracting(ArticleEntry::id)
                    .doesNotHaveDuplicates()
                    .hasSize(10);
            assertThat(articles.stream()
                            .map(entry -> entry.published().orElse(""))
                            .toList())
                    .isSortedAccordingTo(Collections.reverseOrder());
            assertThat(ledger.articles().ids("", 100)).isSorted().hasSize(10);
            assertThat(ledger.articles().find(ledger.articles().ids("", 3))).hasSize(3);
            assertThat(ledger.articles().changed(0, Optional.empty(), 100)).hasSize(10);
            assertThat(ledger.articles().changed(ledger.sequence(), Optional.empty(), 100))
                    .isEmpty();
            statements(ledger);
            actors(ledger);
            derived(ledger);
        }
    }

    private static void statements(Ledger ledger) throws IOException {
        Statements statements = ledger.statements();
        List<StatementEntry> all = new ArrayList<>();
        for (List<StatementEntry> some = statements.after("", 7);
                !some.isEmpty();
                some = statements.after(some.get(some.size() - 1).id(), 7)) {
            all.addAll(some);
        }
        assertThat(all).extracting(StatementEntry::id).doesNotHaveDuplicates().isSorted();
        long counted = all.stream().filter(one -> !one.place().repeats()).count();
        assertThat(ledger.upkeep().status().counts().statements()).isEqualTo(counted);
        assertThat(statements.doubtful(0, 5).total()).isEqualTo(counted);
        assertThat(statements.doubtful(0, 100).rows().stream()
                        .map(StatementEntry::confidence)
                        .toList())
                .isSorted();
        String teles = all.stream()
                .filter(one -> one.words().contains("We will not close"))
                .flatMap(one -> one.speaker().stream())
                .flatMap(speaker -> speaker.actor().stream())
                .findFirst()
                .orElseThrow();
        Page<StatementEntry> hers = statements.page(Statements.By.SPEAKER, teles, 0, 100);
        assertThat(hers.rows())
                .allMatch(one -> one.speaker().orElseThrow().actor().equals(Optional.of(teles)));
        assertThat(hers.total())
                .isEqualTo(all.stream()
                        .filter(one -> !one.place().repeats())
                        .filter(one -> one.speaker().flatMap(PartyEntry::actor).equals(Optional.of(teles)))
                        .count());
        assertThat(statements.page(Statements.By.OUTLET, "Isla", 0, 100).total())
                .isPositive();
        assertThat(statements.page(Statements.By.UNRESOLVED, "", 0, 100).total())
                .isEqualTo(all.stream()
                        .filter(one -> !one.place().repeats())
                        .filter(one -> one.speaker().flatMap(PartyEntry::actor).isEmpty())
                        .count());
        assertThat(statements.find(List.of(all.get(3).id(), "none", all.get(1).id())))
                .extracting(StatementEntry::id)
                .containsExactly(all.get(3).id(), all.get(1).id());
        long days = statements.perDay(Optional.empty(), 4, "").values().stream()
                .mapToLong(Long::longValue)
                .sum();
        assertThat(days)
                .isEqualTo(statements
                        .timeline(Optional.empty(), "0", "9999-12-31", 0, 1)
                        .total());
        assertThat(statements.perDay(Optional.of(teles), 10, "2030-05")).isNotEmpty();
        assertThat(statements.perDay(Optional.empty(), 10, "2030-05").keySet())
                .allMatch(day -> day.startsWith("2030-05"));
    }

    private static void actors(Ledger ledger) throws IOException {
        Page<ActorEntry> first = ledger.actors().page(Actors.Order.BY_STATEMENTS, 0, 2);
        assertThat(first.rows()).hasSize(2);
        assertThat(first.total()).isEqualTo(ledger.upkeep().status().counts().actors());
        List<ActorEntry> named =
                ledger.actors().page(Actors.Order.BY_NAME, 0, 100).rows();
        assertThat(named.stream().map(ActorEntry::name).toList()).isSorted();
        assertThat(ledger.actors().named("amália", 5))
                .extracting(ActorEntry::name)
                .containsExactly("Amália Teles");
        assertThat(ledger.actors().named("AMALIA T", 5))
                .extracting(ActorEntry::name)
                .containsExactly("Amália Teles");
        assertThat(ledger.actors().named("%", 5)).isEmpty();
        for (ActorEntry actor : named) {
            assertThat(ledger.actors().find(actor.id())).contains(actor);
            assertThat(ledger.actors().ofPage(PageName.of(actor.id()))).contains(actor);
            assertThat(actor.said()).as(actor.id()).isEqualTo((int) ledger.statements()
                    .page(Statements.By.SPEAKER, actor.id(), 0, 1)
                    .total());
            assertThat(actor.told()).as(actor.id()).isGreaterThanOrEqualTo((int) ledger.statements()
                    .page(Statements.By.TELLER, actor.id(), 0, 1)
                    .total());
        }
        assertThat(ledger.actors().network(Optional.empty(), 100)).isNotEmpty();
    }

    private static void derived(Ledger ledger) throws IOException {
        Page<OccasionEntry> occasions = ledger.derived().occasions(Derived.Order.BY_REPORTS, 2, 0, 10);
        assertThat(occasions.rows()).isNotEmpty();
        OccasionEntry first = occasions.rows().get(0);
        assertThat(ledger.derived().comparison(first.id())).isPresent();
        assertThat(ledger.derived()
                        .dossier(ledger.derived().whole(first.id()).orElseThrow())
                        .reports())
                .hasSize(first.reports());
        assertThat(ledger.articles()
                        .page(
                                new Articles.Wanted(
                                        Optional.empty(), Optional.empty(), Optional.of(first.id()), Optional.empty()),
                                0,
                                10)
                        .total())
                .isEqualTo(first.reports());
        assertThat(ledger.statements()
                        .page(Statements.By.OCCASION, first.id(), 0, 100)
                        .total())
                .isPositive();
        StoryEntry story = ledger.derived().stories(0, 10).rows().get(0);
        assertThat(ledger.derived().story(story.id())).contains(story);
        assertThat(ledger.derived().wholeStory(story.id()).orElseThrow().instalments())
                .hasSize(story.articles());
        DisputeEntry dispute = ledger.derived().disputes(0, 10).rows().get(0);
        assertThat(ledger.derived().dispute(dispute.id())).isPresent();
        Page<OutletEntry> outlets = ledger.outlets().page(0, 2);
        assertThat(outlets.rows()).hasSize(2);
        assertThat(ledger.outlets().find("Isla").orElseThrow().articles()).isEqualTo(1);
        assertThat(ledger.outlets().find("Nowhere")).isEmpty();
    }

    @Test
    void whatADeskKeepsComesBack() throws IOException {
        try (Ledger ledger = Newsroom.open(fresh())) {
            Desk desk = ledger.desk();
            SavedSearch saved = desk.save("Ferries", "ferry", Optional.of("https://desk.example/in"), Optional.of("s"));
            assertThat(desk.searches()).containsExactly(saved);
            desk.told(saved.id(), 12);
            desk.looked(saved.id(), 11);
            assertThat(desk.searches().get(0).told()).isEqualTo(12);
            assertThat(desk.searches().get(0).looked()).isEqualTo(11);
            assertThat(desk.drop(saved.id())).isTrue();
            assertThat(desk.drop(saved.id())).isFalse();
            desk.watch("/coverage");
            desk.watch("/coverage");
            assertThat(desk.watches()).hasSize(1);
            WatchEntry watch = desk.watches().get(0);
            desk.looked(watch.id(), Optional.of("is gone"));
            assertThat(desk.watches().get(0).trouble()).contains("is gone");
            assertThat(desk.unwatch(watch.id())).isTrue();
            assertThat(desk.watches()).isEmpty();
        }
    }

    @Test
    void aSecondWriterIsRefusedAndReadersGoOn() throws IOException {
        LedgerAddress address = fresh();
        try (Ledger ledger = Newsroom.open(address)) {
            Newsroom.add(ledger, Newsroom.demo());
            for (int round = 0; round < 2; round++) {
                assertThatThrownBy(() -> Newsroom.open(address))
                        .isInstanceOf(LedgerRefused.class)
                        .hasMessageContaining("is being written by another Readout")
                        .hasMessageContaining("stop that one");
            }
            try (Ledger reader = Ledger.open(address, Access.READ, Clock.systemUTC())) {
                assertThat(reader.upkeep().status().counts().articles()).isEqualTo(5);
                Newsroom.add(ledger, Newsroom.dated("ferry.txt", Newsroom.FERRY, "Corriente", "2030-05-06"));
                assertThat(reader.upkeep().status().counts().articles()).isEqualTo(6);
                assertThatThrownBy(() -> reader.seen("a", "b")).hasMessageContaining("for reading only");
            }
        }
    }

    @Test
    void readingALedgerThatIsNotThereSaysHowOneIsMade() {
        assertThatThrownBy(() -> Ledger.open(fresh(), Access.READ, Clock.systemUTC()))
                .isInstanceOf(LedgerRefused.class)
                .hasMessageContaining("there is no ledger at")
                .hasMessageContaining("readout add PATH");
    }
}
