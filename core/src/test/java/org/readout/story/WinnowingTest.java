package org.readout.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.readout.text.Span;

/** What winnowing promises, and how often a changed copy has too few prints in common with its original. */
class WinnowingTest {
    private static final int DRAWN = 3000;

    private final Random random = new Random(20251126);

    @Test
    void aStretchOfTwelveWordsGivesAPrintInCommonAndOneOfThirtySixGivesFour() {
        for (int i = 0; i < DRAWN; i++) {
            assertThat(common(around(words(12)))).isPositive();
            assertThat(common(around(words(36)))).isGreaterThanOrEqualTo(4);
        }
        assertThat(Winnowing.CERTAIN).isEqualTo(12);
    }

    @Test
    void copiesWithEightWordsInAHundredChangedAreHardlyEverMissed() {
        assertThat(missed(50, 0.08)).isBetween(0.004, 0.014);
        assertThat(missed(100, 0.08)).isLessThan(0.001);
        assertThat(missed(200, 0.08)).isZero();
    }

    @Test
    void copiesWithFifteenWordsInAHundredChangedAreSeldomMissed() {
        assertThat(missed(50, 0.15)).isBetween(0.07, 0.11);
        assertThat(missed(100, 0.15)).isLessThan(0.005);
        assertThat(missed(200, 0.15)).isLessThan(0.001);
    }

    @Test
    void aboutTwoRunsInNineAreTaken() {
        assertThat(Winnowing.prints(galley(words(90_000))).length).isBetween(19_000, 21_000);
        assertThat(Winnowing.prints(galley(words(4)))).isEmpty();
        assertThat(Winnowing.prints(galley(words(5)))).hasSize(1);
    }

    private double missed(int size, double noise) {
        int missed = 0;
        for (int i = 0; i < DRAWN; i++) {
            int[] original = words(size);
            int[] copy = noisy(original, noise);
            int shorter = Math.min(Winnowing.prints(galley(original)).length, Winnowing.prints(galley(copy)).length);
            missed += PrintIndex.isCandidate(common(List.of(original, copy)), shorter) ? 0 : 1;
        }
        return (double) missed / DRAWN;
    }

    /** Each word with this chance left out, replaced, or followed by another, all three alike. */
    private int[] noisy(int[] original, double noise) {
        List<Integer> noisy = new ArrayList<>();
        for (int word : original) {
            int change = random.nextDouble() < noise ? random.nextInt(3) : 3;
            if (change >= 2) {
                noisy.add(word);
            }
            if (change == 1 || change == 2) {
                noisy.add(random.nextInt());
            }
        }
        return noisy.stream().mapToInt(Integer::intValue).toArray();
    }

    /** The stretch in the midst of two other texts. */
    private List<int[]> around(int[] stretch) {
        return List.of(joined(words(40), stretch, words(40)), joined(words(25), stretch, words(60)));
    }

    private static int[] joined(int[]... parts) {
        return Arrays.stream(parts).flatMapToInt(Arrays::stream).toArray();
    }

    private static int common(List<int[]> texts) {
        long[] others = Winnowing.prints(galley(texts.get(1)));
        return (int) Arrays.stream(Winnowing.prints(galley(texts.get(0))))
                .filter(print -> Arrays.binarySearch(others, print) >= 0)
                .count();
    }

    private int[] words(int count) {
        return IntStream.range(0, count).map(i -> random.nextInt()).toArray();
    }

    private static Galley galley(int[] words) {
        Galley.Builder galley = new Galley.Builder();
        for (int i = 0; i < words.length; i++) {
            galley.add(words[i], new Span(i, i + 1), false, false);
        }
        return galley.build();
    }
}
