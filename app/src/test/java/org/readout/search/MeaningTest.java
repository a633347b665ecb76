package org.readout.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.language.SentenceEncoder;

/** Search by meaning, with an encoder that knows three matters. */
class MeaningTest {
    private static final Map<String, Integer> MATTERS = Map.of(
            "ferry",
            0,
            "boat",
            0,
            "ship",
            0,
            "vessel",
            0,
            "tax",
            1,
            "levy",
            1,
            "duty",
            1,
            "peace",
            2,
            "truce",
            2,
            "ceasefire",
            2);

    private static final int WIDTH = 16;

    /** Sixteen numbers for each matter, and for what has none. */
    private static final Embedding BY_MATTER = new Embedding() {
        @Override
        public int dimension() {
            return 4 * WIDTH;
        }

        @Override
        public String version() {
            return "matters-1";
        }

        @Override
        public float[] encode(String words) {
            float[] vector = new float[4 * WIDTH];
            for (String word : words.split(" ")) {
                int matter = MATTERS.getOrDefault(word, 3);
                for (int i = 0; i < WIDTH; i++) {
                    vector[matter * WIDTH + i] += word.length();
                }
            }
            double length = Math.sqrt(SentenceEncoder.nearness(vector, vector));
            for (int i = 0; i < vector.length; i++) {
                vector[i] /= (float) length;
            }
            return vector;
        }
    };

    private static void fill(Desk desk) throws IOException {
        desk.put(
                Clipping.of("a1", "boat", 1, "boat").by("Helena Duarte", "BRA"),
                Clipping.of("a1", "levy", 1, "levy").by("Eero Lindqvist", "FIN"),
                Clipping.of("a2", "ferry", 2, "ferry levy").by("Eero Lindqvist", "FIN"),
                Clipping.of("a3", "truce", 3, "truce"));
    }

    @Test
    void wordsComeAtOnceAndMeaningLater(@TempDir Path folder) throws IOException {
        try (Desk desk = new Desk(folder, BY_MATTER)) {
            fill(desk);
            assertThat(desk.index().withoutVector()).isEqualTo(4);
            assertThat(desk.ids("ferry")).containsExactly("ferry");
            assertThat(desk.ids("by:meaning vessel")).isEmpty();
            assertThat(desk.index().encode(3)).isEqualTo(3);
            desk.index().refresh();
            assertThat(desk.index().withoutVector()).isEqualTo(1);
            assertThat(desk.index().encode(3)).isEqualTo(1);
            assertThat(desk.index().encode(3)).isZero();
            assertThat(desk.index().withoutVector()).isZero();
            assertThat(desk.index().size()).isEqualTo(4);
            assertThat(desk.ids("by:meaning vessel").subList(0, 2)).containsExactly("boat", "ferry");
        }
    }

    @Test
    void aHitByMeaningTellsItsNearness(@TempDir Path folder) throws IOException {
        try (Desk desk = new Desk(folder, BY_MATTER)) {
            fill(desk);
            desk.index().encode(10);
            desk.index().refresh();
            Hits hits = desk.index().search(Query.parse("by:meaning ship"));
            assertThat(hits.match()).isEqualTo(Match.MEANING);
            assertThat(hits.hits().get(0).nearness().orElseThrow()).isCloseTo(1, within(0.15));
            assertThat(hits.hits().get(0).marks()).isEmpty();
        }
    }

    @Test
    void whatIsHighInBothListsComesFirst(@TempDir Path folder) throws IOException {
        try (Desk desk = new Desk(folder, BY_MATTER)) {
            fill(desk);
            desk.index().encode(10);
            desk.index().refresh();
            Hits hits = desk.index().search(Query.parse("by:both levy"));
            assertThat(Desk.ids(hits.hits()).subList(0, 2)).containsExactly("levy", "ferry");
            assertThat(hits.hits().get(0).score()).isCloseTo(2 / 61.0, within(1e-9));
            assertThat(hits.total().count()).isEqualTo(hits.hits().size());
        }
    }

    @Test
    void filtersAndMinusHoldForMeaningToo(@TempDir Path folder) throws IOException {
        try (Desk desk = new Desk(folder, BY_MATTER)) {
            fill(desk);
            desk.index().encode(10);
            desk.index().refresh();
            assertThat(desk.ids("by:meaning vessel speaker:lindqvist")).containsExactly("ferry", "levy");
            assertThat(desk.ids("by:meaning vessel speaker:lindqvist -ferry")).containsExactly("levy");
            assertThat(desk.ids("by:both duty speaker:duarte")).containsExactly("boat");
        }
    }

    @Test
    void aStatementKeepsItsVectorWhileItsWordsStay(@TempDir Path folder) throws IOException {
        try (Desk desk = new Desk(folder, BY_MATTER)) {
            fill(desk);
            desk.index().encode(10);
            desk.index().commit(new Position("ledger-1", 3));
            desk.put(
                    Clipping.of("a1", "boat", 4, "boat").by("Ana Reis", "BRA"),
                    Clipping.of("a1", "levy", 4, "another duty"));
            assertThat(desk.index().withoutVector()).isEqualTo(1);
            assertThat(desk.ids("by:meaning ship").get(0)).isEqualTo("boat");
        }
    }

    /** An article that is written anew while its vectors are made must not come back as it was. */
    @Test
    void whatIsRemovedWhileItIsEncodedStaysRemoved(@TempDir Path folder) throws IOException {
        StatementIndex[] index = new StatementIndex[1];
        Embedding meddling = new Embedding() {
            @Override
            public int dimension() {
                return BY_MATTER.dimension();
            }

            @Override
            public String version() {
                return BY_MATTER.version();
            }

            @Override
            public float[] encode(String words) {
                try {
                    index[0].remove("a1");
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
                return BY_MATTER.encode(words);
            }
        };
        try (Desk desk = new Desk(folder, meddling)) {
            index[0] = desk.index();
            fill(desk);
            assertThat(desk.index().encode(10)).isEqualTo(2);
            desk.index().refresh();
            assertThat(desk.ids("")).containsExactlyInAnyOrder("ferry", "truce");
        }
    }

    @Test
    void withoutAnEncoderMeaningIsWords(@TempDir Path folder) throws IOException {
        try (Desk desk = new Desk(folder, Embedding.none())) {
            fill(desk);
            Hits hits = desk.index().search(Query.parse("by:both levy"));
            assertThat(hits.match()).isEqualTo(Match.WORDS);
            assertThat(Desk.ids(hits.hits())).containsExactlyInAnyOrder("levy", "ferry");
            assertThat(desk.index().encode(5)).isZero();
        }
    }

    @Test
    void bytesKeepTheCosineOfTheShippedEncoder() {
        Embedding shipped = Embedding.shipped();
        List<String> sentences = List.of(
                "The ferry to the northern port will sail again on Monday.",
                "Boats will go to the harbour in the north from next week.",
                "No talks about lorries were held, the ministry said.",
                "Yes.");
        float[][] vectors = sentences.stream().map(shipped::encode).toArray(float[][]::new);
        for (float[] one : vectors) {
            for (float[] other : vectors) {
                byte[] first = Vectors.bytes(one);
                byte[] second = Vectors.bytes(other);
                assertThat(Vectors.cosine(first, new BytesRef(second)))
                        .isCloseTo(SentenceEncoder.nearness(one, other), within(0.01));
            }
        }
        assertThat(shipped.encode("x")).hasSize(shipped.dimension());
    }

    @Test
    void theShippedEncoderFindsOtherWords(@TempDir Path folder) throws IOException {
        try (Desk desk = new Desk(folder, Embedding.shipped())) {
            desk.put(
                    Clipping.of("a1", "ferry", 1, "the ferry service to the islands will be halted next month"),
                    Clipping.of("a2", "tax", 2, "the government will lower the levy on imported grain"),
                    Clipping.of("a3", "truce", 3, "both armies agreed to stop firing at midnight"));
            desk.index().encode(10);
            desk.index().refresh();
            assertThat(desk.ids("by:meaning ceasefire between the troops").get(0))
                    .isEqualTo("truce");
            assertThat(desk.ids("by:both boats suspended").get(0)).isEqualTo("ferry");
            assertThat(desk.index()
                            .search(Query.of("cheaper wheat from abroad")
                                    .with(Match.MEANING)
                                    .with(new Page(1, 0, Optional.empty())))
                            .hits()
                            .get(0)
                            .statement()
                            .id())
                    .isEqualTo("tax");
        }
    }
}
