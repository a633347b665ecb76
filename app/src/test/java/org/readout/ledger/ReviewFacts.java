package org.readout.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.actor.Actor;
import org.readout.actor.ActorType;
import org.readout.analysis.Analyzer;
import org.readout.source.Capture;
import org.readout.statement.Engine;
import org.readout.text.CodePoints;

/** What holds of corrections, on either database. */
abstract class ReviewFacts {
    private static final Actor WITNESS =
            new Actor("person:wilma-ostrander", "Wilma Ostrander", ActorType.PERSON, Optional.of("NOR"));

    @TempDir
    Path temporary;

    abstract LedgerAddress fresh();

    private static Capture ferry() {
        return Newsroom.dated("ferry.txt", Newsroom.FERRY, "Corriente", "2030-05-06");
    }

    private static StatementEntry saying(Ledger ledger, String article, String words) throws IOException {
        return ledger.statements().ofArticle(article).stream()
                .filter(one -> one.words().contains(words))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aCorrectionOfWhatSomebodyHasChangedSinceItWasSeenIsNotMade() throws IOException {
        try (Ledger ledger = Newsroom.open(fresh())) {
            Newsroom.add(ledger, ferry());
            Review review = ledger.review(Newsroom.RULES);
            String talks = saying(ledger, Ledger.articleId(ferry()), "talks were honest")
                    .id();
            String line = saying(ledger, Ledger.articleId(ferry()), "ferry line would open")
                    .id();
            long seen = ledger.sequence();
            review.correct(new Correction.Accept(line), "ana");
            CorrectionEntry other = review.correct(new Correction.Reject(talks), "ana");
            List<Correction.OfStatement> accepting = List.of(new Correction.Accept(talks));
            assertThat(review.correctAsSeen(accepting, "ben", seen)).contains(new Review.Step(other, false));
            assertThat(review.correctAsSeen(List.of(new Correction.Reject(talks)), "ben", seen))
                    .isEmpty();
            assertThat(review.steps(0, 10).total()).isEqualTo(2);
            ledger.group(Newsroom.BY_WORDS);
            long later = ledger.sequence();
            CorrectionEntry undone = review.undo(other.id(), "ana").orElseThrow();
            assertThat(review.correctAsSeen(accepting, "ben", later)).contains(new Review.Step(undone, true));
            assertThat(review.correctAsSeen(accepting, "ben", ledger.sequence()))
                    .isEmpty();
            assertThat(review.about(talks)).extracting(CorrectionEntry::who).containsExactly("ben");
        }
    }

    @Test
    void groupingIsNoChangeOfAStatement() throws IOException {
        try (Ledger ledger = Newsroom.open(fresh())) {
            Newsroom.add(ledger, Newsroom.all());
            Review review = ledger.review(Newsroom.RULES);
            String talks = saying(ledger, Ledger.articleId(ferry()), "talks were honest")
                    .id();
            long seen = ledger.sequence();
            ledger.group(Newsroom.BY_WORDS);
            assertThat(review.reread(Ledger.articleId(ferry()))).isTrue();
            assertThat(ledger.sequence()).isGreaterThan(seen);
            assertThat(review.correctAsSeen(List.of(new Correction.Accept(talks)), "ben", seen))
                    .isEmpty();
            assertThat(review.about(talks)).hasSize(1);
        }
    }

    @Test
    void aChangeIsSeenAsOneThoughTheClockWasSetBack() throws IOException {
        LedgerAddress address = fresh();
        Clock later = Clock.fixed(Instant.parse("2031-07-01T12:00:00Z"), ZoneOffset.UTC);
        Clock earlier = Clock.fixed(Instant.parse("2031-07-01T11:00:00Z"), ZoneOffset.UTC);
        long seen;
        String talks;
        CorrectionEntry first;
        try (Ledger ledger = Ledger.open(address, Access.WRITE, later)) {
            Newsroom.add(ledger, ferry());
            talks = saying(ledger, Ledger.articleId(ferry()), "talks were honest")
                    .id();
            String line = saying(ledger, Ledger.articleId(ferry()), "ferry line would open")
                    .id();
            ledger.review(Newsroom.RULES).correct(new Correction.Accept(line), "ana");
            first = ledger.review(Newsroom.RULES).correct(new Correction.Accept(talks), "ana");
            seen = ledger.sequence();
        }
        try (Ledger ledger = Ledger.open(address, Access.WRITE, earlier)) {
            Review review = ledger.review(Newsroom.RULES);
            CorrectionEntry other = review.correct(new Correction.Speaker(talks, Optional.of(WITNESS)), "ana");
            List<Correction.OfStatement> rejecting = List.of(new Correction.Reject(talks));
            assertThat(review.correctAsSeen(rejecting, "ben", seen)).contains(new Review.Step(other, false));
            long then = ledger.sequence();
            CorrectionEntry undone = review.undo(first.id(), "ana").orElseThrow();
            assertThat(review.correctAsSeen(rejecting, "ben", then)).contains(new Review.Step(undone, true));
            assertThat(review.about(talks)).containsExactly(other);
        }
    }

    @Test
    void aChangeIsSeenAsOneThoughCorrectionsWereForgotten() throws IOException {
        try (Ledger ledger = Newsroom.open(fresh())) {
            Newsroom.add(ledger, Newsroom.all());
            Review review = ledger.review(Newsroom.RULES);
            Capture bridge = Newsroom.dated("bridge.txt", Newsroom.BRIDGE, "Isla", "2031-06-11");
            String talks = saying(ledger, Ledger.articleId(ferry()), "talks were honest")
                    .id();
            for (StatementEntry one : ledger.statements().ofArticle(Ledger.articleId(bridge))) {
                review.correct(new Correction.Accept(one.id()), "ana");
            }
            long seen = ledger.sequence();
            CorrectionEntry other = review.correct(new Correction.Reject(talks), "ana");
            assertThat(ledger.upkeep().forget(Ledger.articleId(bridge))).isTrue();
            assertThat(review.correctAsSeen(List.of(new Correction.Accept(talks)), "ben", seen))
                    .contains(new Review.Step(other, false));
        }
    }

    @Test
    void aCorrectedSpeakerCountsEverywhereStaysAndIsUndone() throws IOException {
        String article = Ledger.articleId(ferry());
        LedgerAddress address = fresh();
        Map<String, List<String>> before;
        try (Ledger ledger = Newsroom.open(address)) {
            Newsroom.add(ledger, Newsroom.all());
            ledger.group(Newsroom.BY_WORDS);
            before = Tables.dump(address);
            Review review = ledger.review(Newsroom.RULES);
            StatementEntry talks = saying(ledger, article, "talks were honest");
            CorrectionEntry entry = review.correct(new Correction.Speaker(talks.id(), Optional.of(WITNESS)), "ana");
            ledger.group(Newsroom.BY_WORDS);
            StatementEntry after = ledger.statements().find(talks.id()).orElseThrow();
            assertThat(after.speaker().orElseThrow().actor()).contains(WITNESS.id());
            assertThat(after.review()).isEqualTo(ReviewState.CORRECTED);
            assertThat(ledger.actors().find(WITNESS.id()).orElseThrow().said()).isEqualTo(1);
            assertThat(review.reread(article)).isTrue();
            assertThat(ledger.statements().find(talks.id()).orElseThrow().speaker())
                    .isEqualTo(after.speaker());
            assertThat(Newsroom.faults(ledger)).isEmpty();
            assertThat(review.undo(entry.id(), "ben")
                            .orElseThrow()
                            .undone()
                            .orElseThrow()
                            .who())
                    .isEqualTo("ben");
            assertThat(review.undo(entry.id(), "ben")).isEmpty();
            ledger.group(Newsroom.BY_WORDS);
            assertThat(review.history(0, 10)).extracting(CorrectionEntry::who).containsExactly("ana");
        }
        Map<String, List<String>> after = Tables.dump(address);
        for (String table :
                List.of("statement", "party", "occasion", "story", "dispute", "position", "copy", "report")) {
            assertThat(after.get(table)).as(table).isEqualTo(before.get(table));
        }
    }

    @Test
    void wordsTellersAcceptingAndRejectingStayOverReadingAgainAndAreUndone() throws IOException {
        String article = Ledger.articleId(ferry());
        try (Ledger ledger = Newsroom.open(fresh())) {
            Newsroom.add(ledger, ferry());
            Review review = ledger.review(Newsroom.RULES);
            List<StatementEntry> before = ledger.statements().ofArticle(article);
            StatementEntry harbour = saying(ledger, article, "We will not close");
            StatementEntry june = saying(ledger, article, "open in June");
            StatementEntry delay = saying(ledger, article, "asked for a delay");
            StatementEntry talks = saying(ledger, article, "talks were honest");
            int cut = harbour.place().end() - " the harbour,".length();
            List<CorrectionEntry> made = List.of(
                    review.correct(
                            new Correction.WordsAt(harbour.id(), harbour.place().start(), cut), "ana"),
                    review.correct(new Correction.Tellers(june.id(), List.of(WITNESS)), "ana"),
                    review.correct(new Correction.Reject(delay.id()), "ana"),
                    review.correct(new Correction.Accept(talks.id()), "ana"));
            for (int round = 0; round < 2; round++) {
                assertThat(ledger.statements()
                                .find(harbour.id())
                                .orElseThrow()
                                .place()
                                .end())
                        .isEqualTo(cut);
                assertThat(ledger.statements().find(june.id()).orElseThrow().tellers())
                        .extracting(teller -> teller.actor().orElse(""))
                        .containsExactly(WITNESS.id());
                assertThat(ledger.statements().find(delay.id()).orElseThrow())
                        .matches(one -> one.review() == ReviewState.REJECTED
                                && one.place().index() < 0);
                assertThat(ledger.statements().find(talks.id()).orElseThrow())
                        .matches(one -> one.review() == ReviewState.ACCEPTED && one.confidence() == 1);
                assertThat(ledger.statements().doubtful(0, 100).rows())
                        .extracting(StatementEntry::id)
                        .doesNotContain(harbour.id(), june.id(), delay.id(), talks.id());
                assertThat(Newsroom.faults(ledger)).isEmpty();
                review.reread(article);
            }
            for (CorrectionEntry one : made) {
                assertThat(review.undo(one.id(), "ben")).isPresent();
            }
            assertThat(ledger.statements().ofArticle(article)).isEqualTo(before);
            assertThatThrownBy(() -> review.correct(new Correction.WordsAt(talks.id(), 5, 100_000), "ana"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("100000");
            assertThatThrownBy(() -> review.correct(new Correction.Accept("none"), "ana"))
                    .hasMessageContaining("there is no statement none");
            assertThat(review.history(0, 100)).hasSize(4);
        }
    }

    @Test
    void anotherEngineKeepsIdsAndCorrectionsAndTheOldReadingBeside() throws Exception {
        CaptureReader learned = new CaptureReader(new Analyzer(Engine.LEARNED));
        try (Ledger ledger = Newsroom.open(fresh())) {
            List<Capture> demo = Newsroom.demo();
            Newsroom.add(ledger, demo);
            Review rules = ledger.review(Newsroom.RULES);
            List<StatementEntry> before = ledger.statements().after("", 1000);
            for (StatementEntry one : before) {
                if (!one.place().repeats()) {
                    rules.correct(new Correction.Accept(one.id()), "ana");
                }
            }
            Review other = ledger.review(learned);
            assertThat(other.outdated("", 100)).hasSize(5);
            for (Capture capture : demo) {
                other.reread(Ledger.articleId(capture));
            }
            assertThat(other.outdated("", 100)).isEmpty();
            for (StatementEntry one : before) {
                if (!one.place().repeats()) {
                    StatementEntry now = ledger.statements().find(one.id()).orElseThrow();
                    assertThat(now.place().index()).as(one.words()).isNotNegative();
                    assertThat(now.review()).isEqualTo(ReviewState.ACCEPTED);
                }
            }
            List<Articles.Version> analyses = ledger.articles().analyses(Ledger.articleId(demo.get(0)));
            assertThat(analyses.get(0).engine())
                    .isNotEqualTo(analyses.get(analyses.size() - 1).engine());
            assertThat(ledger.articles()
                            .statementRows(analyses.get(analyses.size() - 1).id()))
                    .isPresent();
            ledger.group(Newsroom.BY_WORDS);
            assertThat(Newsroom.faults(ledger)).isEmpty();
        }
    }

    @Test
    void actorsAreMergedAndPartedAgain() throws IOException {
        LedgerAddress address = fresh();
        Map<String, List<String>> before;
        try (Ledger ledger = Newsroom.open(address)) {
            Newsroom.add(ledger, Newsroom.all());
            ledger.group(Newsroom.BY_WORDS);
            before = Tables.dump(address);
            ActorEntry teles = ledger.actors().named("Teles", 1).get(0);
            ActorEntry other = ledger.actors().named("Zammutto", 1).get(0);
            Review review = ledger.review(Newsroom.RULES);
            CorrectionEntry merged = review.correct(new Correction.MergeActors(other.id(), teles.id()), "ana");
            ledger.group(Newsroom.BY_WORDS);
            assertThat(ledger.actors().find(teles.id()).orElseThrow().said()).isEqualTo(teles.said() + other.said());
            assertThat(ledger.statements()
                            .page(Statements.By.SPEAKER, other.id(), 0, 1)
                            .total())
                    .isZero();
            assertThatThrownBy(() -> review.correct(new Correction.MergeActors(teles.id(), other.id()), "ana"))
                    .hasMessageContaining("merged");
            Newsroom.add(ledger, Newsroom.dated("late.txt", Newsroom.BRIDGE + "\nLate.\n", "Late", "2031-06-12"));
            ledger.group(Newsroom.BY_WORDS);
            assertThat(ledger.actors().find(other.id()).map(ActorEntry::said).orElse(0))
                    .isZero();
            review.reread(Ledger.articleId(ferry()));
            assertThat(Newsroom.faults(ledger)).isEmpty();
            review.undo(merged.id(), "ana");
            ledger.upkeep()
                    .forget(Ledger.articleId(
                            Newsroom.dated("late.txt", Newsroom.BRIDGE + "\nLate.\n", "Late", "2031-06-12")));
            ledger.group(Newsroom.BY_WORDS);
        }
        Map<String, List<String>> after = Tables.dump(address);
        for (String table :
                List.of("actor", "statement", "party", "occasion", "story", "dispute", "position", "copy")) {
            assertThat(after.get(table)).as(table).isEqualTo(before.get(table));
        }
    }

    @Test
    void comparisonsKnowAtOnceWhoAnActorIsNow() throws IOException {
        try (Ledger ledger = Newsroom.open(fresh())) {
            Newsroom.add(ledger, Newsroom.all());
            ledger.group(Newsroom.BY_WORDS);
            ActorEntry teles = ledger.actors().named("Teles", 1).get(0);
            ActorEntry other = ledger.actors().named("Zammutto", 1).get(0);
            String occasion = ledger.derived().occasions(Derived.Order.BY_REPORTS, 2, 0, 10).rows().stream()
                    .map(OccasionEntry::id)
                    .filter(id -> speakers(ledger, id).contains(teles.id()))
                    .findFirst()
                    .orElseThrow();
            assertThat(ledger.derived().comparison(occasion).orElseThrow())
                    .isSameAs(ledger.derived().comparison(occasion).orElseThrow());
            Review review = ledger.review(Newsroom.RULES);
            CorrectionEntry merged = review.correct(new Correction.MergeActors(teles.id(), other.id()), "ana");
            assertThat(speakers(ledger, occasion)).contains(other.id()).doesNotContain(teles.id());
            review.undo(merged.id(), "ana");
            assertThat(speakers(ledger, occasion)).contains(teles.id()).doesNotContain(other.id());
        }
    }

    private static List<String> speakers(Ledger ledger, String occasion) {
        try {
            return ledger.derived().comparison(occasion).orElseThrow().points().stream()
                    .flatMap(point -> point.speaker().stream())
                    .map(actor -> actor.id())
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void occasionsAreMergedAndPartedAndTheirFormerIdsLeadOn() throws IOException {
        String ferry = Ledger.articleId(ferry());
        String bridge = Ledger.articleId(Newsroom.dated("bridge.txt", Newsroom.BRIDGE, "Isla", "2031-06-11"));
        try (Ledger ledger = Newsroom.open(fresh())) {
            List<Capture> all = Newsroom.all();
            String demo = Ledger.articleId(all.get(0));
            Newsroom.add(ledger, all);
            ledger.group(Newsroom.BY_WORDS);
            Review review = ledger.review(Newsroom.RULES);
            String one = ledger.articles().find(ferry).orElseThrow().occasion().orElseThrow();
            String other = ledger.articles().find(demo).orElseThrow().occasion().orElseThrow();
            assertThat(one).isNotEqualTo(other);
            CorrectionEntry merged = review.correct(new Correction.MergeOccasions(ferry, demo), "ana");
            ledger.group(Newsroom.BY_WORDS);
            String both = ledger.articles().find(ferry).orElseThrow().occasion().orElseThrow();
            assertThat(ledger.articles().find(demo).orElseThrow().occasion()).contains(both);
            String former = both.equals(one) ? other : one;
            assertThat(ledger.derived().occasion(former).orElseThrow().id()).isEqualTo(both);
            assertThat(Newsroom.faults(ledger)).isEmpty();
            CorrectionEntry split = review.correct(new Correction.SplitOccasion(ferry), "ana");
            ledger.group(Newsroom.BY_WORDS);
            String apart =
                    ledger.articles().find(ferry).orElseThrow().occasion().orElseThrow();
            assertThat(apart).isNotEqualTo(both);
            assertThat(ledger.derived().occasion(apart).orElseThrow().reports()).isEqualTo(1);
            review.undo(split.id(), "ana");
            review.undo(merged.id(), "ana");
            ledger.group(Newsroom.BY_WORDS);
            assertThat(ledger.articles().find(ferry).orElseThrow().occasion()).contains(one);
            assertThat(ledger.articles().find(demo).orElseThrow().occasion()).contains(other);
            StatementEntry bridgeSaid = saying(ledger, bridge, "longest in our sea");
            CorrectionEntry moved = review.correct(new Correction.AtOccasion(bridgeSaid.id(), Optional.of(one)), "ana");
            ledger.group(Newsroom.BY_WORDS);
            assertThat(ledger.statements().find(bridgeSaid.id()).orElseThrow().occasion())
                    .contains(one);
            assertThat(ledger.statements()
                            .page(Statements.By.OCCASION, one, 0, 100)
                            .rows())
                    .extracting(StatementEntry::id)
                    .contains(bridgeSaid.id());
            review.reread(bridge);
            ledger.group(Newsroom.BY_WORDS);
            assertThat(ledger.statements().find(bridgeSaid.id()).orElseThrow().occasion())
                    .contains(one);
            assertThat(Newsroom.faults(ledger)).isEmpty();
            review.undo(moved.id(), "ana");
            ledger.group(Newsroom.BY_WORDS);
            assertThat(ledger.statements().find(bridgeSaid.id()).orElseThrow().occasion())
                    .isEqualTo(bridgeSaid.occasion());
            assertThat(review.history(0, 10))
                    .extracting(entry -> entry.correction().kind())
                    .containsExactly("occasion", "split-occasion", "merge-occasions");
        }
    }

    @Test
    void wordsThatStandElsewhereInANewTextAreStillTheStatement() throws IOException {
        String text = Newsroom.FERRY;
        String moved = "A line that the old version did not find.\n\n" + text;
        Correcting.Known known;
        try (Ledger ledger = Newsroom.open(fresh())) {
            Newsroom.add(ledger, ferry());
            StatementEntry talks = saying(ledger, Ledger.articleId(ferry()), "talks were honest");
            known = new Correcting.Known(
                    talks.id(),
                    new Matching.Place(talks.place().start(), talks.place().end(), talks.words()));
        }
        Reading plain = Newsroom.RULES.read(Capture.ofText("ferry.txt", text), "x");
        String form = StatementForm.write(plain.analysis().statements().get(0), text);
        CodePoints points = CodePoints.of(moved);
        assertThat(StatementForm.read(form, moved)
                        .orElseThrow()
                        .words()
                        .content()
                        .get(0)
                        .cut(moved))
                .isEqualTo(plain.analysis()
                        .statements()
                        .get(0)
                        .words()
                        .content()
                        .get(0)
                        .cut(text));
        assertThat(StatementForm.read(form, text))
                .contains(plain.analysis().statements().get(0));
        assertThat(StatementForm.read(form, "Nothing of it.")).isEmpty();
        Correcting correcting = new Correcting(List.of(known), List.of());
        Reading again = Newsroom.RULES.read(Capture.ofText("ferry.txt", moved), "x", correcting);
        int index = correcting.ids().indexOf(known.id());
        assertThat(again.analysis()
                        .statements()
                        .get(index)
                        .words()
                        .content()
                        .get(0)
                        .cut(moved))
                .contains("talks were honest");
        assertThat(points.length()).isPositive();
    }
}
