package org.readout.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What reports are about, as directions. */
class GistTest {
    private static final double CLOSE = 1e-6;

    private static Gist gist(int[] words, double... weights) {
        return Gist.of(words, weights);
    }

    @Test
    void aGistIsWhollyLikeItselfWhateverItsLength() {
        Gist gist = gist(new int[] {-3, 1, 8}, 2, 1, 5);
        assertThat(gist.likeness(gist)).isCloseTo(1, within(CLOSE));
        assertThat(gist.with(gist).likeness(gist)).isCloseTo(1, within(CLOSE));
    }

    @Test
    void theLikenessIsTheCosine() {
        Gist one = gist(new int[] {1, 2}, 3, 4);
        Gist other = gist(new int[] {2, 3}, 4, 3);
        assertThat(one.likeness(other)).isCloseTo(16.0 / 25, within(CLOSE));
        assertThat(one.shared(other)).isEqualTo(1);
        assertThat(one.common(other, 5)).containsExactly(2);
        assertThat(one.heaviest(2)).containsExactly(2, 1);
    }

    @Test
    void whatSharesNothingIsNotAlike() {
        assertThat(gist(new int[] {1}, 1).likeness(gist(new int[] {2}, 1))).isZero();
        assertThat(gist(new int[0]).likeness(gist(new int[] {2}, 1))).isZero();
        assertThat(gist(new int[] {2}, 0).likeness(gist(new int[] {2}, 1))).isZero();
    }

    @Test
    void aSumKeepsTheHeaviestWords() {
        Gist gist = gist(new int[] {0}, 1);
        Random random = new Random(3);
        for (int i = 0; i < 40; i++) {
            int[] words = random.ints(100, 1, 1 << 20).distinct().sorted().toArray();
            gist = gist.with(gist(
                    words, IntStream.range(0, words.length).mapToDouble(j -> 1).toArray()));
        }
        assertThat(gist.heaviest(Integer.MAX_VALUE)).hasSize(Gist.MOST_WORDS).startsWith(0);
    }

    @Test
    void wordsAreCountedOnceForEachReport() {
        WordCounts counts = new WordCounts();
        for (int report = 0; report < 10; report++) {
            counts.add(IntStream.range(0, 10_000 >> report).toArray());
        }
        assertThat(counts.reports()).isEqualTo(10);
        assertThat(counts.of(0)).isEqualTo(10);
        assertThat(counts.of(9_999)).isEqualTo(1);
        assertThat(counts.of(10_001)).isZero();
    }

    @Test
    void theLatestStoriesOfAWordAreLookedAt() {
        StoryIndex index = new StoryIndex();
        for (int story = 0; story < 3 * StoryIndex.MOST_STORIES; story++) {
            index.add(new int[] {5}, story);
        }
        index.add(new int[] {5}, 2 * StoryIndex.MOST_STORIES);
        index.add(new int[] {5, 6}, 7);
        assertThat(index.candidates(new int[] {5}, 3))
                .containsExactly(
                        3 * StoryIndex.MOST_STORIES - 1,
                        3 * StoryIndex.MOST_STORIES - 2,
                        3 * StoryIndex.MOST_STORIES - 3);
        assertThat(index.candidates(new int[] {5}, 1000))
                .hasSize(StoryIndex.MOST_STORIES)
                .contains(7);
        assertThat(index.candidates(new int[] {6, 5}, 1)).containsExactly(7);
        assertThat(index.candidates(new int[] {9}, 3)).isEmpty();
    }

    @Test
    void listedWordsTellLessThanNames() {
        WordOrder order = new WordOrder();
        assertThat(order.share(order.number("the"))).isGreaterThan(0.99);
        assertThat(order.share(order.number("minister"))).isGreaterThan(order.share(order.number("cockpit")));
        assertThat(order.share(order.number("vardholm"))).isBetween(0.0, 0.001);
        assertThat(order.number("failed")).isEqualTo(order.number("fails"));
    }
}
