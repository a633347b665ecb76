package org.readout.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.readout.language.SentenceEncoder;

/**
 * What codes are worth. {@code java -cp … org.readout.search.MeaningBenchmark middle OUT FILE…} writes the mean of the vectors of the sentences of some texts, which is the shipped
 * {@code middle.txt} if the texts are those of core's {@code account/occasions/*}{@code /*.txt}; {@code … recall FILE} takes each hundredth of the lines of a file for a query and
 * tells how many of the five that are nearest to it are among the hundred with the closest codes: the share of a hundred in two thousand.
 */
final class MeaningBenchmark {
    private static final int FOUND = 5;
    private static final int COMPARED = 100;
    private static final int SHORTEST = 5;

    private MeaningBenchmark() {}

    /** See above. */
    public static void main(String[] arguments) throws IOException {
        if (arguments[0].equals("middle")) {
            middle(Path.of(arguments[1]), List.of(arguments).subList(2, arguments.length));
        } else {
            List<float[]> vectors = new ArrayList<>();
            for (String line : Files.readAllLines(Path.of(arguments[1]))) {
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
            recall("about nought", vectors, new float[Embedding.shipped().dimension()]);
            recall("about the middle", vectors, Embedding.shipped().middle());
        }
    }

    private static void middle(Path out, List<String> files) throws IOException {
        TreeSet<String> sentences = new TreeSet<>();
        for (String file : files) {
            for (String sentence : Files.readString(Path.of(file)).split("(?<=[.!?”])\\s+")) {
                if (sentence.split(" ").length >= SHORTEST) {
                    sentences.add(sentence);
                }
            }
        }
        double[] sum = new double[Embedding.shipped().dimension()];
        for (String sentence : sentences) {
            float[] vector = Embedding.shipped().encode(sentence);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += vector[i];
            }
        }
        List<String> lines = new ArrayList<>();
        for (double number : sum) {
            lines.add(String.format(Locale.ROOT, "%.4f", number / sentences.size()));
        }
        Files.write(out, lines);
        System.out.printf(Locale.ROOT, "%,d sentences%n", sentences.size());
    }

    private static void recall(String name, List<float[]> vectors, float[] middle) {
        List<byte[]> bytes = vectors.stream().map(Vectors::bytes).toList();
        List<long[]> codes =
                bytes.stream().map(vector -> Vectors.code(vector, middle)).toList();
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
        System.out.printf(Locale.ROOT, "codes %s: %d of %d found%n", name, kept, asked);
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
