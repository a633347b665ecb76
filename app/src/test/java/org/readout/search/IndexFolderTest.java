package org.readout.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of a folder that is empty, good, old, damaged, in use, or somebody else's. */
class IndexFolderTest {
    private static final Gazette GAZETTE = new Gazette(11);
    private static final Embedding ENCODER = Gazette.directions(16);

    private static void fill(StatementIndex index, int articles) throws IOException {
        for (int number = 0; number < articles; number++) {
            index.update(Gazette.article(number), GAZETTE.statements(number));
        }
        index.commit(new Position("ledger-7", articles));
    }

    private static IndexUnusable refused(Path folder, Embedding embedding) {
        return catchThrowableOfType(IndexUnusable.class, () -> StatementIndex.open(folder, embedding)
                .close());
    }

    @Test
    void theIndexKnowsHowFarItHasRead(@TempDir Path folder) throws IOException {
        try (StatementIndex index = StatementIndex.open(folder.resolve("new/index"), ENCODER)) {
            assertThat(index.position()).isEmpty();
            assertThat(index.size()).isZero();
            fill(index, 3);
            assertThat(index.position()).contains(new Position("ledger-7", 3));
            index.update(Gazette.article(3), GAZETTE.statements(3));
            index.refresh();
            assertThat(index.size()).isEqualTo(40);
        }
        try (StatementIndex index = StatementIndex.open(folder.resolve("new/index"), ENCODER)) {
            assertThat(index.position()).contains(new Position("ledger-7", 3));
            assertThat(index.size()).as("what was not committed is forgotten").isEqualTo(30);
            index.verify();
        }
    }

    @Test
    void anIndexMadeAnewAnswersAsTheOldOneDid(@TempDir Path folder) throws IOException {
        Path old = folder.resolve("old");
        List<Query> queries = List.of(
                Query.of(Gazette.word(1)),
                Query.of(Gazette.word(1)).with(Match.BOTH),
                Query.of("").with(Order.OLDEST),
                Query.of("\"" + Gazette.word(2) + "\"").with(Filters.NONE.with(Facet.KIND, "mixed")));
        try (StatementIndex index = StatementIndex.open(old, ENCODER)) {
            fill(index, 60);
            for (int number = 10; number < 30; number++) {
                index.remove(Gazette.article(number));
                index.encode(7);
                index.refresh();
                index.update(Gazette.article(number), GAZETTE.statements(number));
            }
            while (index.encode(100) > 0) {
                index.refresh();
            }
            index.commit(new Position("ledger-7", 60));
            try (StatementIndex anew = StatementIndex.open(folder.resolve("anew"), ENCODER)) {
                fill(anew, 60);
                while (anew.encode(1000) > 0) {
                    anew.refresh();
                }
                assertThat(anew.size()).isEqualTo(index.size());
                for (Query query : queries) {
                    Hits one = index.search(query);
                    Hits other = anew.search(query);
                    assertThat(other.total()).isEqualTo(one.total());
                    assertThat(other.tallies()).isEqualTo(one.tallies());
                    assertThat(other.hits().stream().map(Hit::statement))
                            .containsExactlyInAnyOrderElementsOf(
                                    one.hits().stream().map(Hit::statement).toList());
                }
            }
        }
    }

    @Test
    void anyCutFileIsToldAndTheIndexCanBeMadeAnew(@TempDir Path folder) throws IOException {
        Path whole = folder.resolve("whole");
        try (StatementIndex index = StatementIndex.open(whole, ENCODER)) {
            fill(index, 20);
            index.encode(200);
            index.commit(new Position("ledger-7", 20));
        }
        int told = 0;
        for (String name : names(whole)) {
            for (double share : new double[] {0, 0.5, 0.99}) {
                Path copy = copy(whole, folder.resolve("copy"));
                byte[] bytes = Files.readAllBytes(copy.resolve(name));
                Files.write(copy.resolve(name), Arrays.copyOf(bytes, (int) (bytes.length * share)));
                told += toldAndMadeAnew(copy, name);
            }
            Path copy = copy(whole, folder.resolve("copy"));
            Files.delete(copy.resolve(name));
            if (!name.startsWith("segments")) {
                told += toldAndMadeAnew(copy, name);
            } else {
                assertThat(refused(copy, ENCODER).why()).isEqualTo(IndexUnusable.Why.DAMAGED);
                StatementIndex.discard(copy);
            }
        }
        assertThat(told).isGreaterThan(5);
    }

    private static int toldAndMadeAnew(Path copy, String name) throws IOException {
        IndexUnusable refused = refused(copy, ENCODER);
        assertThat(refused).as(name).isNotNull();
        assertThat(refused.why()).as(name).isEqualTo(IndexUnusable.Why.DAMAGED);
        assertThat(refused).hasMessage("The search index in " + copy + " is damaged. Make it anew from the ledger.");
        assertThat(refused.canBeMadeAnew()).isTrue();
        StatementIndex.discard(copy);
        try (StatementIndex index = StatementIndex.open(copy, ENCODER)) {
            assertThat(index.position()).isEmpty();
            fill(index, 2);
            assertThat(index.size()).isEqualTo(20);
        }
        return 1;
    }

    @Test
    void aChangedByteIsFoundByVerifying(@TempDir Path folder) throws IOException {
        try (StatementIndex index = StatementIndex.open(folder, ENCODER)) {
            fill(index, 20);
        }
        Path largest = names(folder).stream()
                .map(folder::resolve)
                .max((one, other) ->
                        Long.compare(one.toFile().length(), other.toFile().length()))
                .orElseThrow();
        byte[] bytes = Files.readAllBytes(largest);
        bytes[bytes.length / 2] ^= 1;
        Files.write(largest, bytes);
        assertThatThrownBy(() -> {
                    try (StatementIndex index = StatementIndex.open(folder, ENCODER)) {
                        index.verify();
                    }
                })
                .isInstanceOf(IndexUnusable.class)
                .hasMessageContaining("is damaged");
    }

    @Test
    void anIndexInUseIsTold(@TempDir Path folder) throws IOException {
        try (StatementIndex index = StatementIndex.open(folder, ENCODER)) {
            fill(index, 1);
            IndexUnusable refused = refused(folder, ENCODER);
            assertThat(refused.why()).isEqualTo(IndexUnusable.Why.IN_USE);
            assertThat(refused).hasMessage("The search index in " + folder + " is in use by another process.");
            assertThat(refused.canBeMadeAnew()).isFalse();
            assertThatThrownBy(() -> StatementIndex.discard(folder)).hasMessageContaining("in use");
            assertThat(index.search(Query.of("")).total().count()).isEqualTo(10);
        }
    }

    @Test
    void otherFilesAreNotTouched(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("letter.txt"), "mine");
        assertThat(refused(folder, ENCODER).why()).isEqualTo(IndexUnusable.Why.FOREIGN);
        assertThatThrownBy(() -> StatementIndex.discard(folder)).isInstanceOf(IndexUnusable.class);
        assertThat(folder.resolve("letter.txt")).hasContent("mine");
    }

    @Test
    void anIndexOfAnotherProgramIsToldAndNotOpened(@TempDir Path folder) throws IOException {
        try (IndexWriter writer =
                new IndexWriter(FSDirectory.open(folder), new IndexWriterConfig(new KeywordAnalyzer()))) {
            writer.commit();
        }
        IndexUnusable refused = refused(folder, ENCODER);
        assertThat(refused.why()).isEqualTo(IndexUnusable.Why.FOREIGN);
        assertThat(refused).hasMessageContaining("was not made by Readout");
    }

    @Test
    void vectorsOfAnotherEncoderAreToldButWordsAloneCanBeRead(@TempDir Path folder) throws IOException {
        try (StatementIndex index = StatementIndex.open(folder, ENCODER)) {
            fill(index, 2);
            index.encode(5);
            index.commit(new Position("ledger-7", 2));
        }
        assertThat(refused(folder, Gazette.directions(8)).why()).isEqualTo(IndexUnusable.Why.OUTDATED);
        try (StatementIndex index = StatementIndex.open(folder, Embedding.none())) {
            assertThat(index.withoutVector()).isEqualTo(15);
        }
        try (StatementIndex index = StatementIndex.open(folder, ENCODER)) {
            assertThat(index.encode(100)).isEqualTo(15);
        }
    }

    @Test
    void anIndexWithoutEncoderTakesOneLater(@TempDir Path folder) throws IOException {
        try (StatementIndex index = StatementIndex.open(folder, Embedding.none())) {
            fill(index, 2);
        }
        try (StatementIndex index = StatementIndex.open(folder, ENCODER)) {
            assertThat(index.position()).contains(new Position("ledger-7", 2));
            assertThat(index.encode(100)).isEqualTo(20);
        }
    }

    @Test
    void aClosedIndexSaysSo(@TempDir Path folder) throws IOException {
        StatementIndex index = StatementIndex.open(folder, ENCODER);
        index.close();
        assertThatThrownBy(() -> index.search(Query.of("x")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is closed");
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("write.lock"))
                    .sorted()
                    .toList();
        }
    }

    private static Path copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        for (String name : names(to)) {
            Files.delete(to.resolve(name));
        }
        for (String name : names(from)) {
            Files.copy(from.resolve(name), to.resolve(name));
        }
        return to;
    }
}
