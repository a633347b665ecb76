package org.readout.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of an archive that something else than a kill has damaged. */
class HealingTest {
    @TempDir
    Path temporary;

    private HostileServer server;
    private Path file;

    @BeforeEach
    void fetch() throws Exception {
        server = new HostileServer();
        try (FetchFolder folder = open()) {
            Patience patience = new Patience(1, Duration.ofMillis(5), Duration.ofMillis(5), Duration.ofSeconds(1));
            Politeness politeness = new Politeness(Duration.ZERO, Duration.ofMillis(5), 1, patience);
            for (String page : List.of("a", "b", "c")) {
                server.page("/" + page, "<html><body><p>Ada Berg spoke of " + page + ".</p></body></html>");
                new Crawl(server.fetcher(), folder, politeness, FetchLimits.PAGE, Clock.systemUTC())
                        .run(List.of("http://news.example.org/" + page), false, visited -> {});
            }
            assertThat(folder.pages()).isEqualTo(3);
            file = folder.captures().get(0);
        }
        Files.delete(temporary.resolve("into/state/logbook.jsonl"));
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private FetchFolder open() throws IOException {
        return FetchFolder.open(temporary.resolve("into"), FetchFolder.LARGEST, "Readout/test", Clock.systemUTC());
    }

    /** Where the record with this number begins, from 0. */
    private static int start(byte[] bytes, int number) {
        int found = -1;
        for (int i = 0; i + 3 < bytes.length; i++) {
            if (bytes[i] == 0x1f && (bytes[i + 1] & 0xff) == 0x8b && bytes[i + 2] == 8 && bytes[i + 3] == 0) {
                found++;
                if (found == number) {
                    return i;
                }
            }
        }
        throw new IllegalStateException("so many records there are not: " + number);
    }

    /** The second visit's answer is the fifth record: before it stand the file's own and three of the first visit. */
    @Test
    void aFlippedBitCostsOneVisitAndTakesNothingAway() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[start(bytes, 4) + 40] ^= 1;
        Files.write(file, bytes);
        try (FetchFolder folder = open()) {
            assertThat(folder.pages()).isEqualTo(2);
            assertThat(folder.holdings().page("http://news.example.org/b")).isEmpty();
            assertThat(folder.damages()).singleElement().asString().contains("cannot be read");
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
    }

    @Test
    void aFirstRecordOfAnotherFormCostsNoVisit() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[3] = 16;
        Files.write(file, bytes);
        try (FetchFolder folder = open()) {
            assertThat(folder.pages()).isEqualTo(3);
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
    }

    @Test
    void aFileThatCannotBeReadAtAllIsPutAsideAndTold() throws IOException {
        byte[] bytes = "no archive at all".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        Files.write(file, bytes);
        try (FetchFolder folder = open()) {
            assertThat(folder.pages()).isZero();
            assertThat(folder.damages()).singleElement().asString().contains(".damaged");
        }
        assertThat(Files.readAllBytes(file.resolveSibling(file.getFileName() + ".damaged")))
                .isEqualTo(bytes);
    }

    @Test
    void aFileThatCannotBeMadeIsNotTheOneOfTheNextVisit() throws IOException {
        Path folder = temporary.resolve("other");
        Clock clock = Clock.fixed(Instant.parse("2026-11-27T10:00:00Z"), ZoneOffset.UTC);
        try (Archive archive =
                Archive.open(folder, 1000, "Readout/test", clock, Optional.empty(), (node, mark) -> {}, told -> {})) {
            Files.createDirectory(folder.resolve("readout-20261127100000-00001.warc.gz"));
            assertThatThrownBy(() -> archive.add(List.of(new byte[9]))).isInstanceOf(IOException.class);
            assertThat(archive.add(List.of(new byte[9])).file()).isEqualTo("readout-20261127100000-00002.warc.gz");
        }
    }

    @Test
    void filesAreInTheOrderOfTheirNumbersThoughTheClockWentBack() {
        List<String> files = List.of("readout-20261127100000-00001.warc.gz", "readout-20251127100000-00002.warc.gz");
        assertThat(Stream.of(files.get(1), files.get(0)).sorted(Archive.ORDER)).isEqualTo(files);
        assertThat(new ArchiveMark(files.get(1), 1)).isGreaterThan(new ArchiveMark(files.get(0), 9));
    }
}
