package org.readout.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ShortestEditTest {
    private static List<String> words(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).toList();
    }

    private static List<String> kept(List<String> words, java.util.function.IntPredicate kept) {
        List<String> left = new ArrayList<>();
        for (int at = 0; at < words.size(); at++) {
            if (kept.test(at)) {
                left.add(words.get(at));
            }
        }
        return left;
    }

    private static int longestCommon(List<String> one, List<String> other) {
        int[][] longest = new int[one.size() + 1][other.size() + 1];
        for (int i = 1; i <= one.size(); i++) {
            for (int j = 1; j <= other.size(); j++) {
                longest[i][j] = one.get(i - 1).equals(other.get(j - 1))
                        ? longest[i - 1][j - 1] + 1
                        : Math.max(longest[i - 1][j], longest[i][j - 1]);
            }
        }
        return longest[one.size()][other.size()];
    }

    @Property
    void whatIsKeptIsTheLongestThatBothHave(
            @ForAll @Size(max = 30) List<@IntRange(max = 4) Integer> one,
            @ForAll @Size(max = 30) List<@IntRange(max = 4) Integer> other) {
        ShortestEdit edit = ShortestEdit.between(words(one), words(other), 100);
        List<String> older = kept(words(one), edit::isKept);
        assertThat(older).isEqualTo(kept(words(other), edit::wasHad));
        assertThat(older).hasSize(longestCommon(words(one), words(other)));
    }

    @Property
    void pastTheBoundWhatIsKeptIsStillTheSameOnBothSides(
            @ForAll @Size(max = 30) List<@IntRange(max = 4) Integer> one,
            @ForAll @Size(max = 30) List<@IntRange(max = 4) Integer> other,
            @ForAll @IntRange(max = 12) int most) {
        ShortestEdit edit = ShortestEdit.between(words(one), words(other), most);
        assertThat(kept(words(one), edit::isKept)).isEqualTo(kept(words(other), edit::wasHad));
    }
}
