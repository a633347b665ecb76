package org.readout.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.readout.analysis.Analyzer;
import org.readout.language.SentenceEncoder;
import org.readout.statement.Engine;
import org.readout.statement.EngineUnavailable;

/**
 * The weights of {@code pairs.tsv} are what our ten invented occasions give, and hold for an occasion that they have not seen. Where
 * the table is to be made anew, the failure says the weights; that of the other test says the curves over thresholds.
 */
class PairModelTest {
    private static final double THRESHOLD = 0.35;
    private static final List<InventedOccasion> OCCASIONS = new ArrayList<>();
    private static final Optional<Supplier<SentenceEncoder>> ENCODER = Optional.of(SentenceEncoder::shipped);

    @BeforeAll
    static void read() throws IOException, EngineUnavailable {
        OCCASIONS.addAll(InventedOccasion.in(
                Path.of("src/test/resources/org/readout/account/occasions"), new Analyzer(Engine.LEARNED)));
    }

    @Test
    void theTableIsWhatOurOccasionsGive() {
        isFitted(ENCODER, PairModel.withMeaning());
        isFitted(Optional.empty(), PairModel.wordsAlone());
    }

    private static void isFitted(Optional<Supplier<SentenceEncoder>> encoder, PairModel table) {
        Map<Feature, Double> fitted = PairFit.weights(PairFit.without(PairFit.byName(OCCASIONS, encoder), ""));
        // Another processor rounds the encoder's whole numbers otherwise, so its cosines differ in the third digit.
        fitted.forEach((feature, weight) -> assertThat(table.weight(feature))
                .as("%s of %s", feature, fitted)
                .isCloseTo(weight, within(0.15)));
    }

    @Test
    void meaningHelpsWhereAnOccasionIsLeftOut() {
        Curve words = leftOut(Optional.empty());
        Curve both = leftOut(ENCODER);
        assertThat(both.f1(THRESHOLD))
                .as("words alone%n%s%nwords and meaning%n%s", words, both)
                .isGreaterThan(0.76)
                .isGreaterThan(words.f1(THRESHOLD));
    }

    private static Curve leftOut(Optional<Supplier<SentenceEncoder>> encoder) {
        Map<String, PairFit.Examples> all = PairFit.byName(OCCASIONS, encoder);
        Curve curve = new Curve();
        all.forEach((name, examples) -> {
            PairModel model = new PairModel(PairFit.weights(PairFit.without(all, name)));
            examples.pairs().forEach(pair -> curve.add(model.probability(pair.features()), pair.together()));
            curve.missed += examples.missed();
        });
        return curve;
    }

    /** Probabilities and what a careful reader says. */
    private static final class Curve {
        private final List<Double> together = new ArrayList<>();
        private final List<Double> apart = new ArrayList<>();
        private long missed;

        void add(double probability, boolean isTogether) {
            (isTogether ? together : apart).add(probability);
        }

        private static long above(List<Double> probabilities, double threshold) {
            return probabilities.stream().filter(one -> one >= threshold).count();
        }

        double precision(double threshold) {
            long right = above(together, threshold);
            return (double) right / (right + above(apart, threshold));
        }

        double recall(double threshold) {
            return (double) above(together, threshold) / (together.size() + missed);
        }

        @Override
        public String toString() {
            StringBuilder rows = new StringBuilder();
            for (double threshold = 0.1; threshold < 0.75; threshold += 0.05) {
                rows.append(String.format(
                        Locale.ROOT,
                        "%.2f: %.3f / %.3f / %.3f%n",
                        threshold,
                        precision(threshold),
                        recall(threshold),
                        f1(threshold)));
            }
            return rows.toString();
        }

        double f1(double threshold) {
            double precision = precision(threshold);
            double recall = recall(threshold);
            return 2 * precision * recall / (precision + recall);
        }
    }

    @Test
    void theEncoderPutsOneMeaningNearerThanOneMatter() {
        SentenceEncoder encoder = SentenceEncoder.shipped();
        float[] said = encoder.encode("the two sides agreed to reopen the bridge before winter");
        float[] reworded =
                encoder.encode("both parties decided that the crossing is to be opened again by the end of autumn");
        float[] other = encoder.encode("the two sides agreed to end the search for the missing sailors");
        assertThat(SentenceEncoder.nearness(said, reworded)).isGreaterThan(SentenceEncoder.nearness(said, other));
        assertThat(SentenceEncoder.nearness(said, said)).isCloseTo(1, within(1e-5));
        assertThat(encoder.encode("")).hasSize(384);
        assertThat(encoder.encode("word ".repeat(5000))).hasSize(384);
    }
}
