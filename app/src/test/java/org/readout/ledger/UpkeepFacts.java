package org.readout.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.source.Capture;

/** What holds of keeping a ledger well, on either database. */
abstract class UpkeepFacts {
    private static final String ODD = "Quillfeather";

    @TempDir
    Path temporary;

    abstract LedgerAddress fresh();

    private static Capture bridge() {
        return Newsroom.dated("bridge.txt", Newsroom.BRIDGE, "Isla", "2031-06-11");
    }

    @Test
    void forgettingLeavesNoWordOfAnArticleAndItIsNotTakenAgain() throws IOException {
        LedgerAddress address = fresh();
        Capture bridge = bridge();
        String id = Ledger.articleId(bridge);
        try (Ledger ledger = Newsroom.open(address)) {
            Newsroom.add(ledger, Newsroom.all());
            ledger.damage(org.readout.source.Damage.of("bridge.txt", "Quillfeather was cut short"));
            ledger.group(Newsroom.BY_WORDS);
            Review review = ledger.review(Newsroom.RULES);
            List<ActorEntry> quillfeather = ledger.actors().named(ODD, 5);
            StatementEntry said = ledger.statements().ofArticle(id).get(0);
            review.correct(new Correction.Accept(said.id()), "ana");
            review.correct(
                    new Correction.MergeActors(
                            quillfeather.get(quillfeather.size() - 1).id(),
                            ledger.actors().named("Zammutto", 1).get(0).id()),
                    "ana");
            ledger.group(Newsroom.BY_WORDS);
            assertThat(traces(address)).isNotEmpty();
            assertThat(ledger.upkeep().forget(id)).isTrue();
            assertThat(ledger.upkeep().forget(id)).isFalse();
            assertThat(traces(address)).isEmpty();
            ledger.group(Newsroom.BY_WORDS);
            assertThat(traces(address)).isEmpty();
            assertThat(Newsroom.faults(ledger)).isEmpty();
            assertThat(Newsroom.add(ledger, bridge))
                    .containsExactly("skipped bridge.txt: was removed from this ledger on request");
            assertThat(ledger.add(List.of(Newsroom.RULES.read(bridge, id)), Newsroom.RULES.versions()))
                    .isEmpty();
            assertThat(ledger.articles().find(id)).isEmpty();
        }
    }

    /** Where the odd name of the article still stands. */
    private static List<String> traces(LedgerAddress address) throws IOException {
        List<String> traces = new java.util.ArrayList<>();
        Tables.whole(address).forEach((table, rows) -> rows.stream()
                .filter(row -> row.toLowerCase(java.util.Locale.ROOT).contains("quillfeather"))
                .map(row -> table + ": " + row.substring(0, Math.min(200, row.length())))
                .forEach(traces::add));
        Path parent = address.folder().getParent();
        try (Stream<Path> files = Files.walk(parent)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                        .toLowerCase(java.util.Locale.ROOT)
                        .contains("quillfeather")) {
                    traces.add(file.toString());
                }
            }
        }
        return traces;
    }

    @Test
    void verifyTellsWhatIsNotInOrder() throws IOException {
        LedgerAddress address = fresh();
        List<Capture> all = Newsroom.all();
        try (Ledger ledger = Newsroom.open(address)) {
            Newsroom.add(ledger, all);
            ledger.group(Newsroom.BY_WORDS);
            assertThat(Newsroom.faults(ledger)).isEmpty();
            Path cut = place(address, all.get(0));
            byte[] whole = Files.readAllBytes(cut);
            Files.write(cut, java.util.Arrays.copyOf(whole, 20));
            assertThat(Newsroom.faults(ledger))
                    .anyMatch(fault -> fault.contains("is damaged") && fault.contains(cut.toString()));
            Files.delete(cut);
            assertThat(Newsroom.faults(ledger))
                    .anyMatch(fault -> fault.contains("is missing") && fault.contains("add"));
            assertThat(Newsroom.add(ledger, all.get(0))).hasSize(1).allMatch(line -> line.startsWith("known"));
            assertThat(Newsroom.faults(ledger)).isEmpty();
        }
        Tables.execute(address, "UPDATE statement SET starts = starts + 1 WHERE words LIKE '%longest in our sea%'");
        try (Ledger ledger = Ledger.open(address, Access.READ, Clock.systemUTC())) {
            assertThat(Newsroom.faults(ledger)).anyMatch(fault -> fault.contains("does not stand where its row says"));
        }
        Tables.execute(
                address,
                "UPDATE statement SET starts = starts - 1 WHERE words LIKE '%longest in our sea%'",
                "INSERT INTO capture (sha256, bytes, added) VALUES ('" + "0".repeat(64) + "', 1, '')",
                "UPDATE statement SET speaker = 'nobody' WHERE words LIKE '%longest in our sea%'",
                "INSERT INTO report (occasion, article, own) SELECT id, 'gone', 1 FROM occasion WHERE reports > 2");
        try (Ledger ledger = Ledger.open(address, Access.READ, Clock.systemUTC())) {
            assertThat(Newsroom.faults(ledger))
                    .anyMatch(fault -> fault.contains("belongs to no article"))
                    .anyMatch(fault -> fault.contains("the speaker nobody is not among the actors"))
                    .anyMatch(fault -> fault.contains("gone"));
        }
    }

    static Path place(LedgerAddress address, Capture capture) {
        return address.folder()
                .resolve("captures")
                .resolve(capture.sha256().substring(0, 2))
                .resolve(capture.sha256());
    }

    @Test
    void aCopyOpensAndIsInOrder() throws IOException {
        LedgerAddress address = fresh();
        Path copy = temporary.resolve("copy");
        try (Ledger ledger = Newsroom.open(address)) {
            Newsroom.add(ledger, Newsroom.all());
            ledger.group(Newsroom.BY_WORDS);
            ledger.upkeep().backup(copy);
            assertThatThrownBy(() -> ledger.upkeep().backup(copy)).hasMessageContaining("new or empty folder");
            for (Capture capture : Newsroom.all()) {
                assertThat(copy.resolve("ledger.db.d").resolve(address.folder().relativize(place(address, capture))))
                        .hasBinaryContent(capture.bytes());
            }
        }
        if (!address.isPostgresql()) {
            LedgerAddress there = LedgerAddress.ofFile(copy.resolve("ledger.db"));
            Map<String, List<String>> before = Tables.dump(address);
            assertThat(Tables.dump(there)).isEqualTo(before);
            try (Ledger ledger = Ledger.open(there, Access.READ, Clock.systemUTC())) {
                assertThat(Newsroom.faults(ledger)).isEmpty();
            }
            try (Ledger ledger = Newsroom.open(there)) {
                assertThat(ledger.isGrouped()).isTrue();
                Newsroom.add(ledger, bridge());
                assertThat(Newsroom.faults(ledger)).isEmpty();
            }
        }
    }

    @Test
    void whatAnotherVersionHasDerivedIsNotMisreadAndIsMadeAgain() throws IOException {
        LedgerAddress address = fresh();
        Map<String, List<String>> before;
        try (Ledger ledger = Newsroom.open(address)) {
            Newsroom.add(ledger, Newsroom.all());
            ledger.group(Newsroom.BY_WORDS);
        }
        before = Tables.dump(address);
        Tables.ofAnotherVersion(address);
        try (Ledger ledger = Newsroom.open(address)) {
            assertThat(ledger.upkeep().status().otherForm()).isEqualTo(10);
            OccasionEntry occasion = ledger.derived()
                    .occasions(Derived.Order.BY_REPORTS, 2, 0, 1)
                    .rows()
                    .get(0);
            assertThat(ledger.derived().whole(occasion.id())).isEmpty();
            assertThat(ledger.derived().comparison(occasion.id())).isEmpty();
            assertThat(ledger.isGrouped()).isFalse();
            assertThat(ledger.review(Newsroom.RULES).group(Newsroom.BY_WORDS)).isTrue();
            assertThat(ledger.review(Newsroom.RULES).group(Newsroom.BY_WORDS)).isFalse();
            assertThat(ledger.derived().comparison(occasion.id())).isPresent();
            assertThat(Newsroom.faults(ledger)).isEmpty();
        }
        Map<String, List<String>> after = Tables.dump(address);
        for (String table : List.of(
                "article",
                "statement",
                "party",
                "actor",
                "occasion",
                "story",
                "dispute",
                "position",
                "copy",
                "reading")) {
            assertThat(after.get(table)).as(table).isEqualTo(before.get(table));
        }
    }

    @Test
    void anArticleThatCannotBeReadAgainHoldsUpNothingAndIsToldAndNoted() throws IOException {
        LedgerAddress address = otherVersion();
        List<Capture> all = Newsroom.all();
        List<String> ids = all.stream().map(Ledger::articleId).toList();
        Files.delete(place(address, all.get(0)));
        Path folder = place(address, all.get(1));
        Files.delete(folder);
        Files.createDirectory(folder);
        Tables.execute(
                address,
                "UPDATE article SET given = 'no row' WHERE id = '" + ids.get(5) + "'",
                "INSERT INTO capture (sha256, bytes, added) VALUES ('no digest', 1, '')",
                "UPDATE article SET sha256 = 'no digest' WHERE id = '" + ids.get(7) + "'");
        Map<String, String> reasons = Map.of(
                ids.get(0), "its capture is missing",
                ids.get(1), "its capture could not be read",
                ids.get(5), "a row of the ledger is damaged",
                ids.get(7), "by a fault of Readout (IllegalArgumentException)");
        try (Ledger ledger = Newsroom.open(address)) {
            Heard heard = new Heard();
            assertThat(ledger.awaitsRereading()).isTrue();
            assertThat(ledger.review(Newsroom.RULES).group(Newsroom.BY_WORDS, heard))
                    .isTrue();
            assertThat(ledger.isGrouped()).isTrue();
            assertThat(heard.read).hasSize(6).doesNotContainAnyElementsOf(reasons.keySet());
            assertThat(heard.failed.keySet()).isEqualTo(reasons.keySet());
            reasons.forEach(
                    (article, reason) -> assertThat(heard.failed.get(article)).contains(reason));
            assertThat(ledger.upkeep().status().otherForm()).isEqualTo(4);
            for (int index : List.of(0, 1, 5, 7)) {
                assertThat(notes(ledger, all.get(index).uri()))
                        .hasSize(1)
                        .allMatch(note -> note.startsWith(
                                        "this version of Readout cannot read article " + ids.get(index) + " again: ")
                                && note.contains(reasons.get(ids.get(index))));
            }
            Heard again = new Heard();
            assertThat(ledger.awaitsRereading()).isFalse();
            assertThat(ledger.review(Newsroom.RULES).group(Newsroom.BY_WORDS, again))
                    .isFalse();
            assertThat(again.failed).isEmpty();
        }
    }

    @Test
    void whatCouldNotBeReadAgainIsTriedOnceEachTimeTheLedgerIsOpened() throws IOException {
        LedgerAddress address = otherVersion();
        String bridge = Ledger.articleId(bridge());
        Tables.execute(address, "UPDATE article SET given = '{ ' || given WHERE id = '" + bridge + "'");
        try (Ledger ledger = Newsroom.open(address)) {
            ledger.review(Newsroom.RULES).group(Newsroom.BY_WORDS);
            assertThat(notes(ledger, "bridge.txt")).hasSize(1);
            Newsroom.add(ledger, bridge());
            assertThat(notes(ledger, "bridge.txt"))
                    .as("that the file came again mends nothing")
                    .hasSize(1);
        }
        try (Ledger ledger = Newsroom.open(address)) {
            Heard heard = new Heard();
            ledger.review(Newsroom.RULES).group(Newsroom.BY_WORDS, heard);
            assertThat(heard.failed).containsOnlyKeys(bridge);
            assertThat(notes(ledger, "bridge.txt")).hasSize(1);
            ledger.desk().dismiss("bridge.txt");
            assertThat(ledger.awaitsRereading()).isTrue();
        }
        Tables.execute(address, "UPDATE article SET given = substr(given, 3) WHERE id = '" + bridge + "'");
        try (Ledger ledger = Newsroom.open(address)) {
            Heard heard = new Heard();
            assertThat(ledger.review(Newsroom.RULES).group(Newsroom.BY_WORDS, heard))
                    .isTrue();
            assertThat(heard.read).containsExactly(bridge);
            assertThat(Newsroom.faults(ledger)).isEmpty();
        }
    }

    @Test
    void anArticleWhoseCaptureIsPutBackIsReadAgainAndItsNoteGoes() throws IOException {
        LedgerAddress address = otherVersion();
        Files.delete(place(address, bridge()));
        try (Ledger ledger = Newsroom.open(address)) {
            Review review = ledger.review(Newsroom.RULES);
            review.group(Newsroom.BY_WORDS);
            assertThat(notes(ledger, "bridge.txt")).hasSize(1);
            assertThat(ledger.awaitsRereading()).isFalse();
            Newsroom.add(ledger, bridge());
            assertThat(ledger.awaitsRereading()).isTrue();
            assertThat(review.group(Newsroom.BY_WORDS)).isTrue();
            assertThat(notes(ledger, "bridge.txt")).isEmpty();
            assertThat(ledger.upkeep().status().otherForm()).isZero();
            assertThat(Newsroom.faults(ledger)).isEmpty();
        }
    }

    @Test
    void twoGroupingsAtOnceReadEachArticleAgainOnce() throws Exception {
        LedgerAddress address = otherVersion();
        int before = Tables.whole(address).get("analysis").size();
        try (Ledger ledger = Newsroom.open(address)) {
            ExecutorService threads = Executors.newFixedThreadPool(2);
            try {
                List<Future<Boolean>> both = new ArrayList<>();
                ledger.reviewing().lock();
                try {
                    for (int thread = 0; thread < 2; thread++) {
                        both.add(threads.submit(
                                () -> ledger.review(Newsroom.RULES).group(Newsroom.BY_WORDS)));
                    }
                    while (ledger.reviewing().getQueueLength() < 2) {
                        Thread.onSpinWait();
                    }
                } finally {
                    ledger.reviewing().unlock();
                }
                for (Future<Boolean> one : both) {
                    one.get(60, TimeUnit.SECONDS);
                }
            } finally {
                threads.shutdownNow();
            }
        }
        assertThat(Tables.whole(address).get("analysis")).hasSize(before + 10);
    }

    private LedgerAddress otherVersion() throws IOException {
        LedgerAddress address = fresh();
        try (Ledger ledger = Newsroom.open(address)) {
            Newsroom.add(ledger, Newsroom.all());
            ledger.group(Newsroom.BY_WORDS);
        }
        Tables.ofAnotherVersion(address);
        return address;
    }

    private static List<String> notes(Ledger ledger, String uri) throws IOException {
        return ledger.desk().damages(0, 50).rows().stream()
                .filter(damage -> damage.uri().equals(uri))
                .map(DamageEntry::reason)
                .toList();
    }

    /** What was told of reading again. */
    private static final class Heard implements Review.Listener {
        private final List<String> read = new ArrayList<>();
        private final Map<String, String> failed = new HashMap<>();

        @Override
        public void read(String article) {
            read.add(article);
        }

        @Override
        public void failed(String article, String reason) {
            assertThat(failed.put(article, reason)).isNull();
        }
    }
}
