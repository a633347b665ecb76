package org.readout.account;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.readout.language.SentenceEncoder;

/** How near the passages of some pairs lie in meaning. They are encoded on all processors. For one thread. */
final class Meanings {
    private final float[][] vectors;
    private final Nearest nearest;

    Meanings(List<Passage> passages, List<Likeness.Close> pairs, SentenceEncoder encoder) {
        this.vectors = vectors(passages, pairs, encoder);
        this.nearest = new Nearest(passages);
        Map<Integer, List<Integer>> neighbours = new HashMap<>();
        for (Likeness.Close pair : pairs) {
            neighbours.computeIfAbsent(pair.one(), key -> new ArrayList<>()).add(pair.other());
            neighbours.computeIfAbsent(pair.other(), key -> new ArrayList<>()).add(pair.one());
        }
        neighbours.forEach((number, others) -> {
            double[] near = new double[passages.size()];
            others.forEach(other -> near[other] = nearness(number, other));
            nearest.choose(number, near);
        });
    }

    private static float[][] vectors(List<Passage> passages, List<Likeness.Close> pairs, SentenceEncoder encoder) {
        BitSet wanted = new BitSet();
        for (Likeness.Close pair : pairs) {
            wanted.set(pair.one());
            wanted.set(pair.other());
        }
        float[][] vectors = new float[passages.size()][];
        wanted.stream().parallel().forEach(number -> vectors[number] = encoder.encode(words(passages.get(number))));
        return vectors;
    }

    private static String words(Passage passage) {
        return passage.words().stream().map(Word::form).collect(Collectors.joining(" "));
    }

    /** The cosine of two passages of a pair. */
    double nearness(int one, int other) {
        return SentenceEncoder.nearness(vectors[one], vectors[other]);
    }

    /** 1 where each of a pair is the nearest in meaning that the other has in some report, 0.5 where one is. */
    double mutual(int one, int other) {
        return nearest.mutual(one, other);
    }
}
