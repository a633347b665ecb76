package org.readout.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.readout.language.SentenceEncoder;

/**
 * What codes are worth: {@code java -cp … org.readout.search.MeaningBenchmark FILE} takes each hundredth of the lines of a file for a query and tells how many of the five that are
 * nearest to it are among the hundred with the closest codes. That is the share of a hundred in two thousand, which an index compares.
 */
final class MeaningBenchmark {
    private static final int FOUND = 5;
    private static final int COMPARED = 100;

    private MeaningBenchmark() {}

    /** See above. */
    public static void main(String[] arguments) throws IOException {
        List<float[]> vectors = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(arguments[0]))) {
            vectors.add(Embedding.shipped().encode(line));
        }
        System.out.printf(
                Locale.ROOT,
                "%,d vectors, largest number %.3f%n",
                vectors.size(),
                vectors.stream()
                        .flatMapToDouble(
                                vector -> IntStream.range(0, vector.length).mapToDouble(i -> Math.abs(vector[i])))
                        .max()
                        .orElse(0));
        recall(vectors);
    }

    private static void recall(List<float[]> vectors) {
        List<long[]> codes =
                vectors.stream().map(Vectors::bytes).map(Vectors::code).toList();
        int asked = 0;
        int kept = 0;
        for (int query = 0; query < vectors.size(); query += COMPARED) {
            int from = query;
            List<Integer> nearest = sorted(
                    vectors.size(),
                    from,
                    Comparator.comparingDouble(
                            other -> -SentenceEncoder.nearness(vectors.get(from), vectors.get(other))));
            List<Integer> closest = sorted(
                    vectors.size(),
                    from,
                    Comparator.comparingInt(other -> distance(codes.get(from), codes.get(other))));
            List<Integer> compared = closest.subList(0, COMPARED);
            asked += FOUND;
            kept += (int) nearest.subList(0, FOUND).stream()
                    .filter(compared::contains)
                    .count();
        }
        System.out.printf(Locale.ROOT, "%d of %d found%n", kept, asked);
    }

    private static List<Integer> sorted(int of, int but, Comparator<Integer> order) {
        return IntStream.range(0, of)
                .filter(number -> number != but)
                .boxed()
                .sorted(order)
                .toList();
    }

    private static int distance(long[] one, long[] other) {
        int distance = 0;
        for (int i = 0; i < one.length; i++) {
            distance += Long.bitCount(one[i] ^ other[i]);
        }
        return distance;
    }
}
