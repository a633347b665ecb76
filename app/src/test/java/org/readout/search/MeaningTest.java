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
        public double floor() {
            return 0.5;
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
            assertThat(desk.ids("by:meaning duty speaker:lindqvist")).containsExactly("levy", "ferry");
            assertThat(desk.ids("by:meaning duty speaker:lindqvist -ferry")).containsExactly("levy");
            assertThat(desk.ids("by:both vessel speaker:duarte")).containsExactly("boat");
        }
    }

    @Test
    void whatHasTheWordsAndWhatIsNearThemAreToldApart(@TempDir Path folder) throws IOException {
        try (Desk desk = new Desk(folder, BY_MATTER)) {
            fill(desk);
            desk.index().encode(10);
            desk.index().refresh();
            Hits both = desk.index().search(Query.parse("by:both boat"));
            assertThat(both.total()).isEqualTo(new Hits.Total(1, true));
            assertThat(both.near()).isEqualTo(new Hits.Total(1, true));
            assertThat(both.all()).isEqualTo(both.hits().size());
            assertThat(both.sentence()).isEqualTo("1 statement with these words, and 1 near them in meaning");
            assertThat(Desk.counts(both, Facet.AFFILIATION)).containsExactlyInAnyOrder("BRA 1", "FIN 1");
            Hits near = desk.index().search(Query.parse("by:both vessel sort:newest"));
            assertThat(near.sentence()).isEqualTo("No statement has these words. 2 are near them in meaning.");
            assertThat(desk.index()
                            .search(Query.parse("by:both ceasefire").with(new Page(2, 0, Optional.empty())))
                            .sentence())
                    .isEqualTo("No statement has these words. 1 is near them in meaning.");
            assertThat(desk.index().search(Query.parse("by:meaning vessel")).sentence())
                    .isEqualTo("2 statements near this in meaning");
            assertThat(desk.index().search(Query.parse("by:both orchid")).sentence())
                    .isEqualTo("No statement matches.");
            assertThat(desk.index().search(Query.parse("by:meaning orchid")).hits())
                    .isEmpty();
        }
    }

    @Test
    void whereOnlyTheNearestAreFoundTheSentenceSaysSo(@TempDir Path folder) throws IOException {
        try (Desk desk = new Desk(folder, BY_MATTER)) {
            Clipping[] many = new Clipping[Nearest.FOUND + 1];
            for (int i = 0; i < many.length; i++) {
                many[i] = Clipping.of("a1", "s" + i, 1, i < 3 ? "ferry" : "boat");
            }
            desk.put(many);
            desk.index().encode(many.length);
            desk.index().refresh();
            assertThat(desk.index().search(Query.parse("by:both ferry")).sentence())
                    .isEqualTo("3 statements with these words, and the 97 nearest to them in meaning");
            assertThat(desk.index().search(Query.parse("by:both vessel")).sentence())
                    .isEqualTo("No statement has these words. The 100 nearest to them in meaning follow.");
            Hits near = desk.index().search(Query.parse("by:meaning vessel"));
            assertThat(near.total()).isEqualTo(new Hits.Total(100, false));
            assertThat(near.sentence()).isEqualTo("The 100 statements nearest to this in meaning");
            for (int i = 0; i < many.length; i++) {
                many[i] = Clipping.of("a1", "s" + i, 2, "ferry");
            }
            desk.put(many);
            desk.index().encode(many.length);
            desk.index().refresh();
            assertThat(desk.index().search(Query.parse("by:both ferry")).sentence())
                    .isEqualTo("101 statements with these words, among them all that were found by meaning");
        }
    }

    @Test
    void whatIsWrittenWithASignBindsMeaningToo(@TempDir Path folder) throws IOException {
        try (Desk desk = new Desk(folder, BY_MATTER)) {
            fill(desk);
            desk.index().encode(10);
            desk.index().refresh();
            for (String mode : List.of("by:both ", "by:meaning ")) {
                assertThat(desk.ids(mode + "\"ferry levy\"")).as(mode).containsExactly("ferry");
                assertThat(desk.ids(mode + "\"levy ferry\"")).as(mode).isEmpty();
                assertThat(desk.ids(mode + "vessel \"ferry levy\"")).as(mode).containsExactly("ferry");
                assertThat(desk.ids(mode + "ship -boat")).as(mode).containsExactly("ferry");
                assertThat(desk.ids(mode + "boat*")).as(mode).containsExactly("boat");
                assertThat(desk.ids(mode + "boot~")).as(mode).doesNotContain("ferry");
                assertThat(desk.ids(mode + "boat title:harbour")).as(mode).isEmpty();
            }
        }
    }

    /** Nonsense lies at 0.53 at most from these, and each query at 0.57 at least from what answers it. */
    @Test
    void theFloorKeepsWhatAnswersAndLeavesNothingOfNonsense(@TempDir Path folder) throws IOException {
        Map<String, String> answers = Map.of(
                "the ferry service to the islands will be halted next month", "boats suspended",
                "the government will lower the levy on imported grain", "cheaper wheat from abroad",
                "both armies agreed to stop firing at midnight", "ceasefire",
                "we have delivered forty armoured vehicles and ammunition to our partners", "weapons deliveries",
                "the court found no evidence that the minister took bribes", "corruption",
                "the central bank raised its key rate by half a point", "interest rates",
                "women must have the same pay as men", "gender equality",
                "the new law protects journalists from being forced to name sources", "press freedom",
                "the drone was shot down over the northern harbour", "unmanned aircraft",
                "the hostages were freed after three weeks of negotiations", "hostage release");
        try (Desk desk = new Desk(folder, Embedding.shipped())) {
            desk.put(answers.keySet().stream()
                    .map(words -> Clipping.of("a1", answers.get(words), 1, words))
                    .toArray(Clipping[]::new));
            desk.index().encode(answers.size());
            desk.index().refresh();
            for (String query : answers.values()) {
                assertThat(desk.ids("by:meaning " + query)).as(query).startsWith(query);
            }
            for (String nonsense : List.of("zzzqqq", "xkcd plugh", "qwertyuiop", "gkjhgkjh fjdk", "blorp frindle")) {
                assertThat(desk.ids("by:meaning " + nonsense)).as(nonsense).isEmpty();
                assertThat(desk.ids("by:both " + nonsense)).as(nonsense).isEmpty();
            }
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
