package org.readout.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.actor.Actor;
import org.readout.actor.ActorType;
import org.readout.analysis.Analyzer;
import org.readout.analysis.FieldDifference;
import org.readout.analysis.StatementField;
import org.readout.ledger.StatementChange.Fate;
import org.readout.source.Capture;
import org.readout.statement.Engine;

/** What holds of an article's readings held against each other, on either database. */
abstract class RereadingFacts {
    private static final Actor WITNESS =
            new Actor("person:wilma-ostrander", "Wilma Ostrander", ActorType.PERSON, Optional.of("NOR"));
    private static final Capture FERRY = Newsroom.dated("ferry.txt", Newsroom.FERRY, "Corriente", "2030-05-06");
    private static final String ARTICLE = Ledger.articleId(FERRY);

    @TempDir
    Path temporary;

    private LedgerAddress address;

    abstract LedgerAddress fresh();

    @BeforeEach
    void add() throws IOException {
        address = fresh();
        try (Ledger ledger = Newsroom.open(address)) {
            Newsroom.add(ledger, FERRY);
        }
    }

    private static StatementEntry saying(Ledger ledger, String words) throws IOException {
        return ledger.statements().ofArticle(ARTICLE).stream()
                .filter(one -> one.words().contains(words))
                .findFirst()
                .orElseThrow();
    }

    private static StatementChange change(Rereading.Changes changes, String words) {
        return changes.statements().stream()
                .filter(one -> one.words().contains(words))
                .findFirst()
                .orElseThrow();
    }

    /** Writes the rows of the only reading as an earlier version might have found them. */
    private void earlier(UnaryOperator<List<String>> rows) throws IOException {
        List<String> lines;
        try (Ledger ledger = Newsroom.open(address)) {
            long analysis = ledger.articles().analyses(ARTICLE).get(0).id();
            lines = new String(ledger.articles().statementRows(analysis).orElseThrow(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
        String written = String.join("\n", rows.apply(lines)) + "\n";
        stored(gzip(written));
        Tables.execute(address, "UPDATE analysis SET engine = '{\"engine\":\"rules-0\",\"spellings\":\"3\"}'");
    }

    private void stored(byte[] packed) throws IOException {
        String hex = HexFormat.of().formatHex(packed);
        Tables.execute(
                address,
                "UPDATE analysis SET statements = " + (address.isPostgresql() ? "'\\x" + hex + "'" : "x'" + hex + "'"));
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void anotherVersionTellsWhatItFoundOtherwise() throws IOException {
        earlier(lines -> {
            List<String> rows = new ArrayList<>();
            for (String line : lines) {
                if (line.contains("open in June")) {
                    rows.add(line.replace("\"name\":\"Amália Teles\"", "\"name\":\"Jon Arvidsen\"")
                            .replace("\"actor\":\"person:amalia-teles\"", "\"actor\":\"person:jon-arvidsen\"")
                            .replaceFirst("\"act\":\"[a-z]+\"", "\"act\":\"pledge\""));
                } else if (line.contains("talks were honest")) {
                    rows.add(line.replaceAll("\"confidence\":[0-9.]+,\"by\"", "\"confidence\":0.11,\"by\""));
                } else if (!line.contains("asked for a delay")) {
                    rows.add(line);
                }
            }
            rows.add(lines.get(0)
                    .replaceFirst(
                            "\"spans\":\\[\\[[0-9]+,[0-9]+]],\"text\":\"[^\"]*\"",
                            "\"spans\":[[0,6]],\"text\":\"LISBON\"")
                    .replaceFirst("\"quoted\":\\[\\[[0-9]+,[0-9]+]]", "\"quoted\":[]"));
            return rows;
        });
        try (Ledger ledger = Newsroom.open(address)) {
            StatementEntry june = saying(ledger, "open in June");
            assertThat(ledger.rereadings().latest(ARTICLE)).isEmpty();
            assertThat(ledger.review(Newsroom.RULES).reread(ARTICLE)).isTrue();
            Rereading.Changes changes = ledger.rereadings().latest(ARTICLE).orElseThrow();
            assertThat(changes.engine())
                    .contains(
                            new Rereading.Part("engine", Optional.of("rules-0"), Optional.of("rules-1")),
                            new Rereading.Part("spellings", Optional.of("3"), Optional.empty()));
            assertThat(changes.corrections()).isEmpty();
            assertThat(changes.statements())
                    .extracting(StatementChange::fate)
                    .containsExactly(Fate.CHANGED, Fate.NEW, Fate.GONE);
            StatementChange changed = change(changes, "open in June");
            assertThat(changed.id()).contains(june.id());
            assertThat(changed.current()).isTrue();
            assertThat(changed.place().start()).isEqualTo(june.place().start());
            assertThat(changed.speaker()).contains("Amália Teles");
            assertThat(changed.differences())
                    .containsExactly(
                            new FieldDifference(StatementField.ACT, "pledge", "say"),
                            new FieldDifference(StatementField.SPEAKER, "Jon Arvidsen", "Amália Teles"));
            StatementChange added = change(changes, "asked for a delay");
            assertThat(added.fate()).isEqualTo(Fate.NEW);
            assertThat(added.id()).contains(saying(ledger, "asked for a delay").id());
            StatementChange gone = change(changes, "LISBON");
            assertThat(gone.fate()).isEqualTo(Fate.GONE);
            assertThat(gone.current()).isFalse();
            assertThat(changes.same())
                    .isEqualTo(ledger.statements().ofArticle(ARTICLE).size() - 2);
            assertThat(changes.reweighed()).isEqualTo(1);
        }
    }

    @Test
    void anotherVersionOfTheSameMindChangesNothing() throws IOException {
        earlier(lines -> lines.stream()
                .map(line -> line.replaceAll("\"by\":\"[^\"]*\"", "\"by\":\"rules-0/other\""))
                .toList());
        try (Ledger ledger = Newsroom.open(address)) {
            ledger.review(Newsroom.RULES).reread(ARTICLE);
            Rereading.Changes changes = ledger.rereadings().latest(ARTICLE).orElseThrow();
            assertThat(changes.engine()).isNotEmpty();
            assertThat(changes.statements()).isEmpty();
            assertThat(changes.same())
                    .isEqualTo(ledger.statements().ofArticle(ARTICLE).size());
            assertThat(changes.reweighed()).isZero();
        }
    }

    @Test
    void whatAPersonChangesIsToldAsThatAndIsKeptOverAnotherVersion() throws IOException {
        long before;
        try (Ledger ledger = Newsroom.open(address)) {
            Review review = ledger.review(Newsroom.RULES);
            before = ledger.articles().analyses(ARTICLE).get(0).id();
            StatementEntry talks = saying(ledger, "talks were honest");
            CorrectionEntry made = review.correct(new Correction.Speaker(talks.id(), Optional.of(WITNESS)), "ana");
            Rereading.Changes changes = ledger.rereadings().latest(ARTICLE).orElseThrow();
            assertThat(changes.engine()).isEmpty();
            assertThat(changes.corrections()).containsExactly(new Review.Step(made, false));
            assertThat(changes.kept()).isZero();
            assertThat(changes.statements()).hasSize(1);
            assertThat(changes.statements().get(0).id()).contains(talks.id());
            assertThat(changes.statements().get(0).differences())
                    .containsExactly(new FieldDifference(StatementField.SPEAKER, "Jon Arvidsen", "Wilma Ostrander"));
        }
        Tables.execute(address, "UPDATE analysis SET engine = '{\"engine\":\"rules-0\"}'");
        try (Ledger ledger = Newsroom.open(address)) {
            Review review = ledger.review(Newsroom.RULES);
            review.reread(ARTICLE);
            Rereading.Changes changes = ledger.rereadings().latest(ARTICLE).orElseThrow();
            assertThat(changes.engine()).isNotEmpty();
            assertThat(changes.corrections()).isEmpty();
            assertThat(changes.kept()).isEqualTo(1);
            assertThat(changes.statements()).isEmpty();
            review.undo(review.history(0, 1).get(0).id(), "ben");
            Rereading.Changes back = ledger.rereadings().latest(ARTICLE).orElseThrow();
            assertThat(back.corrections()).extracting(Review.Step::back).containsExactly(true);
            assertThat(back.kept()).isZero();
            assertThat(back.statements().get(0).differences())
                    .containsExactly(new FieldDifference(StatementField.SPEAKER, "Wilma Ostrander", "Jon Arvidsen"));
            Page<Rereading> all = ledger.rereadings().page(ARTICLE, 0, 100);
            assertThat(all.total()).isEqualTo(4);
            assertThat(all.rows())
                    .extracting(one -> one.changes().isPresent())
                    .containsExactly(true, true, true, false);
            for (int from = 0; from < 5; from++) {
                assertThat(ledger.rereadings().page(ARTICLE, from, 1).rows())
                        .isEqualTo(all.rows().subList(Math.min(from, 4), Math.min(from + 1, 4)));
            }
            long last = all.rows().get(0).analysis();
            Rereading.Changes whole = ledger.rereadings()
                    .between(ARTICLE, before, last)
                    .orElseThrow()
                    .changes()
                    .orElseThrow();
            assertThat(whole.statements()).isEmpty();
            assertThat(whole.corrections()).hasSize(2);
            assertThat(ledger.rereadings().between(ARTICLE, all.rows().get(1).analysis(), last))
                    .contains(all.rows().get(0));
            assertThat(ledger.rereadings().between(ARTICLE, last, before)).isEmpty();
            assertThat(ledger.rereadings().between(ARTICLE, before, last + 9)).isEmpty();
        }
    }

    @Test
    void whatAPersonChangesIsToldWithItsOwnReadingWhateverTheClockSays() throws IOException {
        Clock back = Clock.fixed(Instant.parse("2001-01-01T00:00:00Z"), ZoneOffset.UTC);
        CorrectionEntry first;
        try (Ledger ledger = Newsroom.open(address)) {
            first = ledger.review(Newsroom.RULES)
                    .correct(
                            new Correction.Accept(
                                    saying(ledger, "talks were honest").id()),
                            "ana");
        }
        try (Ledger ledger = Ledger.open(address, Access.WRITE, back)) {
            Review review = ledger.review(Newsroom.RULES);
            CorrectionEntry second = review.correct(
                    new Correction.Accept(saying(ledger, "open in June").id()), "ben");
            CorrectionEntry undone = review.undo(first.id(), "ben").orElseThrow();
            assertThat(ledger.rereadings().page(ARTICLE, 0, 9).rows())
                    .extracting(one ->
                            one.changes().map(Rereading.Changes::corrections).orElse(List.of()))
                    .containsExactly(
                            List.of(new Review.Step(undone, true)),
                            List.of(new Review.Step(second, false)),
                            List.of(new Review.Step(undone, false)),
                            List.of());
        }
        Tables.execute(address, "UPDATE correction SET sequence = 0, undone_sequence = NULL");
        try (Ledger ledger = Newsroom.open(address)) {
            assertThat(ledger.rereadings().page(ARTICLE, 0, 9).rows())
                    .hasSize(4)
                    .flatExtracting(one ->
                            one.changes().map(Rereading.Changes::corrections).orElse(List.of()))
                    .isEmpty();
        }
    }

    @Test
    void aRejectedStatementIsGoneAndTheOthersKeepTheirIdsThoughTheirRowsAreNumberedAnew() throws IOException {
        try (Ledger ledger = Newsroom.open(address)) {
            Review review = ledger.review(Newsroom.RULES);
            List<StatementEntry> all = ledger.statements().ofArticle(ARTICLE);
            StatementEntry first = all.get(0);
            StatementEntry talks = saying(ledger, "talks were honest");
            review.correct(new Correction.Reject(first.id()), "ana");
            Rereading.Changes changes = ledger.rereadings().latest(ARTICLE).orElseThrow();
            assertThat(changes.same()).isEqualTo(all.size() - 1);
            assertThat(changes.statements()).hasSize(1);
            StatementChange gone = changes.statements().get(0);
            assertThat(gone.fate()).isEqualTo(Fate.GONE);
            assertThat(gone.id()).contains(first.id());
            assertThat(gone.current()).isFalse();
            int cut = talks.place().end() - " honest".length();
            review.correct(new Correction.WordsAt(talks.id(), talks.place().start(), cut), "ana");
            StatementChange shorter = ledger.rereadings()
                    .latest(ARTICLE)
                    .orElseThrow()
                    .statements()
                    .get(0);
            assertThat(shorter.id()).contains(talks.id());
            assertThat(shorter.differences())
                    .extracting(FieldDifference::field)
                    .startsWith(StatementField.WORDS)
                    .doesNotContain(StatementField.QUOTED);
            Rereading.Changes earlier = ledger.rereadings()
                    .page(ARTICLE, 1, 1)
                    .rows()
                    .get(0)
                    .changes()
                    .orElseThrow();
            assertThat(earlier.statements()).isEqualTo(changes.statements());
        }
    }

    @Test
    void theLearnedEngineIsHeldAgainstTheRules() throws Exception {
        CaptureReader learned = new CaptureReader(new Analyzer(Engine.LEARNED));
        try (Ledger ledger = Newsroom.open(address)) {
            ledger.review(learned).reread(ARTICLE);
            Rereading.Changes changes = ledger.rereadings().latest(ARTICLE).orElseThrow();
            assertThat(changes.engine()).extracting(Rereading.Part::name).contains("engine");
            List<StatementEntry> here = ledger.statements().ofArticle(ARTICLE).stream()
                    .filter(one -> one.place().index() >= 0)
                    .toList();
            assertThat(changes.same() + changes.count(Fate.CHANGED) + changes.count(Fate.NEW))
                    .isEqualTo(here.size());
            assertThat(changes.statements())
                    .allSatisfy(one -> assertThat(one.id()).isPresent());
        }
    }

    @Test
    void rowsThatCannotBeReadAreRefusedInWords() throws IOException {
        try (Ledger ledger = Newsroom.open(address)) {
            assertThat(ledger.rereadings().page("no-article", 0, 10).rows()).isEmpty();
            assertThat(ledger.rereadings().latest("no-article")).isEmpty();
        }
        for (byte[] damaged : List.of(
                "no bytes of gzip".getBytes(StandardCharsets.UTF_8),
                gzip("{\"content\":"),
                gzip("[]\n"),
                gzip("{\"content\":{\"spans\":[[9,3]],\"text\":\"x\"}}\n"),
                gzip("[".repeat(100_000)))) {
            stored(damaged);
            try (Ledger ledger = Newsroom.open(address)) {
                assertThatThrownBy(() -> ledger.rereadings().page(ARTICLE, 0, 10))
                        .isInstanceOf(LedgerRefused.class)
                        .hasMessageContaining("take back a copy of the ledger");
            }
        }
        stored(gzip(""));
        Tables.execute(address, "UPDATE analysis SET engine = 'nothing'");
        try (Ledger ledger = Newsroom.open(address)) {
            assertThatThrownBy(() -> ledger.rereadings().page(ARTICLE, 0, 10))
                    .isInstanceOf(LedgerRefused.class)
                    .hasMessageContaining("which versions made");
        }
    }
}
