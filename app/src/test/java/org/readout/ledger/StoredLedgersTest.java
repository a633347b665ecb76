package org.readout.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every version of the tables that was ever released is kept as a file of its own, {@code ledger-1.zip} and on, made of invented coverage. Each is
 * opened, brought up to date and must hold what a ledger of today holds. With {@code -DargLine=-Dreadout.golden=true} the file of the present version is
 * written anew, which may be done until it is released and never after.
 */
class StoredLedgersTest {
    private static final Path STORED = Path.of("src/test/resources/org/readout/ledger");
    private static final List<String> COMPARED = List.of(
            "capture",
            "statement",
            "party",
            "actor",
            "occasion",
            "report",
            "story",
            "dispute",
            "position",
            "copy",
            "sighting");

    private static final String BRIDGE =
            Ledger.articleId(Newsroom.dated("bridge.txt", Newsroom.BRIDGE, "Isla", "2031-06-11"));

    @TempDir
    Path temporary;

    @TestFactory
    List<DynamicTest> everyStoredVersionIsBroughtUpToDate() throws IOException {
        if (Boolean.getBoolean("readout.golden")) {
            write(STORED.resolve("ledger-" + Store.SCHEMA + ".zip"));
        }
        try (Stream<Path> files = Files.list(STORED)) {
            List<Path> stored = files.filter(
                            file -> file.getFileName().toString().matches("ledger-[0-9]+[.]zip"))
                    .sorted()
                    .toList();
            assertThat(stored).anyMatch(file -> file.endsWith("ledger-" + Store.SCHEMA + ".zip"));
            return stored.stream()
                    .map(file -> dynamicTest(file.getFileName().toString(), () -> opens(file)))
                    .toList();
        }
    }

    private void opens(Path stored) throws IOException {
        Path folder = temporary.resolve(stored.getFileName().toString());
        unpack(stored, folder);
        LedgerAddress address = LedgerAddress.ofFile(folder.resolve("ledger.db"));
        try (Ledger ledger = Newsroom.open(address)) {
            ledger.review(Newsroom.RULES).renew(Review.Listener.DEAF);
            assertThat(ledger.upkeep().status().otherForm()).isZero();
            Review review = ledger.review(Newsroom.RULES);
            for (String article : review.outdated("", 100)) {
                assertThat(review.reread(article)).isTrue();
            }
            ledger.group(Newsroom.BY_WORDS);
            assertThat(Newsroom.faults(ledger)).isEmpty();
            assertThat(review.history(0, 10)).extracting(CorrectionEntry::who).containsExactly("ana");
            long seen = ledger.sequence();
            String corrected = ledger.statements().ofArticle(BRIDGE).get(0).id();
            assertThat(review.about(corrected))
                    .extracting(CorrectionEntry::correction)
                    .containsExactly(new Correction.Speaker(corrected, Optional.empty()));
            assertThat(review.changedSince(List.of(new Correction.Accept(corrected)), seen))
                    .isEmpty();
            assertThat(ledger.upkeep().status().schema()).isEqualTo(Store.SCHEMA);
            assertThat(Newsroom.add(ledger, Newsroom.all())).hasSize(10).allMatch(line -> line.startsWith("known "));
        }
        LedgerAddress today = LedgerAddress.ofFile(folder.resolve("today.db"));
        make(today);
        Map<String, List<String>> expected = Tables.dump(today);
        Map<String, List<String>> there = Tables.dump(address);
        for (String table : COMPARED) {
            assertThat(there.get(table)).as(table).isEqualTo(expected.get(table));
        }
    }

    private static void make(LedgerAddress address) throws IOException {
        try (Ledger ledger = Newsroom.open(address)) {
            Newsroom.add(ledger, Newsroom.all());
            StatementEntry first = ledger.statements().ofArticle(BRIDGE).get(0);
            ledger.review(Newsroom.RULES).correct(new Correction.Speaker(first.id(), Optional.empty()), "ana");
            ledger.group(Newsroom.BY_WORDS);
        }
    }

    private void write(Path stored) throws IOException {
        LedgerAddress address = LedgerAddress.ofFile(temporary.resolve("made").resolve("ledger.db"));
        make(address);
        Path copy = temporary.resolve("copied");
        try (Ledger ledger = Newsroom.open(address)) {
            ledger.upkeep().backup(copy);
        }
        Files.createDirectories(stored.getParent());
        TreeMap<String, Path> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(copy)) {
            all.filter(Files::isRegularFile)
                    .forEach(file -> files.put(copy.relativize(file).toString(), file));
        }
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(stored))) {
            for (Map.Entry<String, Path> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setLastModifiedTime(FileTime.fromMillis(0));
                zip.putNextEntry(entry);
                Files.copy(file.getValue(), zip);
            }
        }
    }

    private static void unpack(Path stored, Path folder) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(stored))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path to = folder.resolve(entry.getName());
                Files.createDirectories(to.getParent());
                Files.copy(zip, to);
            }
        }
    }
}
