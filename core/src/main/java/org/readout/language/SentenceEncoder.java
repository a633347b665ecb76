package org.readout.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.readout.text.Span;

/**
 * Turns a sentence into a vector, so that sentences of one meaning lie near each other whatever their words. Thread-safe; some five
 * milliseconds a sentence; holds about 40 MB outside the heap.
 *
 * <p>Source: Xiao et al., "C-Pack: Packed Resources for General Chinese Embeddings", 2023; the model bge-small-en-v1.5, in 8 bits.
 */
public final class SentenceEncoder {
    /** What {@code run.json} calls the model. */
    public static final String VERSION = "bge-small-en-v1.5-q";

    private static final String NETWORK = "/bge-small-en-v1.5-q.onnx";
    private static final String TOKENIZER = "/bge-small-en-v1.5-q-tokenizer.json";
    private static final long CLS = 101;
    private static final long SEP = 102;

    /** So many word pieces of a sentence are read. */
    private static final int LONGEST = 256;

    private final WordPieceTokenizer tokenizer;
    private final Network network;

    private SentenceEncoder() throws IOException {
        this.tokenizer = new WordPieceTokenizer(vocabulary(file(TOKENIZER)));
        this.network = new Network(file(NETWORK));
    }

    /**
     * The encoder that ships with Readout, loaded at the first call.
     *
     * @throws UncheckedIOException if its jar is not in the class path
     * @throws IllegalArgumentException if it cannot be run here
     */
    public static SentenceEncoder shipped() {
        return Shipped.ONCE;
    }

    /** The holder idiom: loaded when first named, once, whatever the number of readers. */
    private static final class Shipped {
        static final SentenceEncoder ONCE = load();

        private static SentenceEncoder load() {
            try {
                return new SentenceEncoder();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The vector of {@code sentence}, of length 1. Two vectors' product is their nearness: 1 for the same sentence, about 0.5 for any two. */
    public float[] encode(String sentence) {
        List<Long> ids = new ArrayList<>();
        ids.add(CLS);
        for (WordPieces word : tokenizer.words(sentence, new Span(0, sentence.length()), LONGEST)) {
            word.ids().forEach(id -> ids.add((long) id));
        }
        List<Long> read = ids.subList(0, Math.min(LONGEST - 1, ids.size()));
        read.add(SEP);
        long[] pieces = read.stream().mapToLong(Long::longValue).toArray();
        long[] ones = new long[pieces.length];
        Arrays.fill(ones, 1);
        Tensor states = network.runRow(
                        Map.of("input_ids", pieces, "attention_mask", ones, "token_type_ids", new long[pieces.length]))
                .get("last_hidden_state");
        if (states == null) {
            throw new IllegalArgumentException("the sentence encoder gives no states");
        }
        return unit(Arrays.copyOf(states.values(), states.length(2)));
    }

    /** How near two sentences lie: the cosine of their vectors. */
    public static double nearness(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    private static float[] unit(float[] vector) {
        double length = Math.sqrt(nearness(vector, vector));
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) (vector[i] / length);
        }
        return vector;
    }

    private static byte[] vocabulary(byte[] tokenizer) throws IOException {
        JsonNode pieces = new ObjectMapper().readTree(tokenizer).path("model").path("vocab");
        String[] byNumber = new String[pieces.size()];
        pieces.properties().forEach(piece -> byNumber[piece.getValue().asInt()] = piece.getKey());
        return String.join("\n", byNumber).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] file(String name) throws IOException {
        try (InputStream in = SentenceEncoder.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new FileNotFoundException("the class path has no " + name + "; build Readout anew");
            }
            return in.readAllBytes();
        }
    }
}
