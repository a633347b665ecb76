package org.readout.statement;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.readout.language.Network;
import org.readout.language.Tensor;
import org.readout.language.WordPieceTokenizer;
import org.readout.statement.Subjects.Range;

/**
 * The learned model: an encoder that tags cues, and a scorer that gives each cue its content and its source. Its files come
 * from the class path, each checked against the sum in {@code model.properties}. Thread-safe.
 */
final class AttributionModel {
    private static final String FOLDER = "/org/readout/model/attribution/";
    private static final String WAY_OUT = "Build Readout anew, or read by rules alone with --engine rules.";
    private static final int CLS = 101;
    private static final int SEP = 102;

    private final Files files;
    private final Properties properties;
    private final WordPieceTokenizer tokenizer;
    private final Network encoder;
    private final Network rows;
    private final double threshold;
    private final double least;
    private final Calibration calibration;

    /** Where the model's files come from. */
    interface Files {
        /** The file of that name; null if there is none. */
        @Nullable InputStream open(String name);
    }

    private AttributionModel(Files files) throws IOException {
        this.files = files;
        this.properties = new Properties();
        properties.load(
                new InputStreamReader(new ByteArrayInputStream(bytes("model.properties")), StandardCharsets.UTF_8));
        this.tokenizer = new WordPieceTokenizer(checked("vocabulary.txt"));
        this.encoder = new Network(checked("encoder.onnx"));
        this.rows = new Network(checked("rows.onnx"));
        this.threshold = Double.parseDouble(property("cue.threshold"));
        this.least = Double.parseDouble(property("confidence.least"));
        this.calibration = Calibration.of(property("calibration"));
    }

    /** Whether the jar of the model is in the class path. */
    static boolean isThere() {
        return AttributionModel.class.getResource(FOLDER + "model.properties") != null;
    }

    /**
     * The model that ships with Readout, loaded at the first call.
     *
     * @throws EngineUnavailable if a file is missing, has not its sum, or cannot be run here
     */
    static AttributionModel load() throws EngineUnavailable {
        Loading once = Shipped.ONCE;
        if (once.failure().isPresent()) {
            EngineUnavailable failure = once.failure().get();
            throw new EngineUnavailable(String.valueOf(failure.getMessage()), failure);
        }
        return once.model().orElseThrow();
    }

    /** What loading gave: the model, or why there is none. */
    private record Loading(Optional<AttributionModel> model, Optional<EngineUnavailable> failure) {
        static Loading of(Files files) {
            try {
                return new Loading(Optional.of(load(files)), Optional.empty());
            } catch (EngineUnavailable e) {
                return new Loading(Optional.empty(), Optional.of(e));
            }
        }
    }

    /** The holder idiom: loaded when first named, once, whatever the number of readers. */
    private static final class Shipped {
        static final Loading ONCE = Loading.of(name -> AttributionModel.class.getResourceAsStream(FOLDER + name));
    }

    /** Loads the model from other files. */
    static AttributionModel load(Files files) throws EngineUnavailable {
        try {
            return new AttributionModel(files);
        } catch (IOException | IllegalArgumentException e) {
            throw new EngineUnavailable("The learned model cannot be used: " + e.getMessage() + ". " + WAY_OUT, e);
        } catch (LinkageError e) {
            throw new EngineUnavailable(
                    "The library that runs the learned model does not work on this machine (" + reason(e)
                            + "). Read by rules alone with --engine rules.",
                    e);
        }
    }

    /** The deepest cause that says something. */
    private static String reason(Throwable fault) {
        String reason = fault.getClass().getSimpleName();
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            String message = cause.getMessage();
            reason = message == null || message.isBlank() ? reason : message;
        }
        return reason;
    }

    private String property(String name) throws IOException {
        String value = properties.getProperty(name);
        if (value == null) {
            throw new IOException("model.properties has no " + name);
        }
        return value;
    }

    private byte[] checked(String name) throws IOException {
        byte[] bytes = bytes(name);
        try {
            String sum = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            if (!sum.equals(property("sha256." + name))) {
                throw new IOException(
                        name + " has SHA-256 " + sum + ", and its card says " + property("sha256." + name));
            }
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
        return bytes;
    }

    private byte[] bytes(String name) throws IOException {
        try (InputStream stream = files.open(name)) {
            if (stream == null) {
                throw new IOException(name + " is not there");
            }
            return stream.readAllBytes();
        }
    }

    /** Name and version: {@code attribution-2}. */
    String version() {
        return properties.getProperty("version", "attribution");
    }

    /** Version of the library that runs it. */
    String library() {
        return encoder.library();
    }

    /** The words of an article as the model sees them; of more than {@code most}, one more. */
    List<ModelWord> words(Manuscript manuscript, int most) {
        return ModelWord.of(manuscript, tokenizer, most);
    }

    /** The attributions of an article, in order of their cues. */
    List<ModelFinding> read(List<ModelWord> words) {
        List<ModelFinding> found = new ArrayList<>();
        for (Window window : Window.over(words)) {
            read(words, window, found);
        }
        return Sharing.settled(found).stream()
                .filter(finding -> finding.confidence() >= least)
                .toList();
    }

    private void read(List<ModelWord> words, Window window, List<ModelFinding> found) {
        Map<String, Tensor> encoded = encoder.run(input(words.subList(window.first(), window.last())), Map.of());
        Tensor probabilities = output(encoded, "cues");
        List<Range> cues = cues(probabilities).stream()
                .filter(cue -> window.decides(cue.first() + window.first()))
                .toList();
        if (cues.isEmpty()) {
            return;
        }
        long[] first = cues.stream().mapToLong(Range::first).toArray();
        long[] last = cues.stream().mapToLong(cue -> cue.end() - 1).toArray();
        Tensor scores = output(
                rows.run(Map.of("first", first, "last", last), Map.of("words", output(encoded, "words"))), "rows");
        for (int i = 0; i < cues.size(); i++) {
            Range cue = cues.get(i);
            double sure = probabilities.values()[3 * cue.first() + 1];
            float[][] row = row(scores, i);
            Arguments.of(row)
                    .map(arguments -> arguments.without(cue))
                    .filter(arguments -> !arguments.content().isEmpty())
                    .map(arguments -> new ModelFinding(
                            shifted(cue, window),
                            arguments.content().stream()
                                    .map(range -> shifted(range, window))
                                    .toList(),
                            arguments.source().map(range -> shifted(range, window)),
                            calibration.confidence(sure, arguments),
                            new ModelFinding.Belief(window.first(), Arguments.belief(row))))
                    .ifPresent(found::add);
        }
    }

    private static Tensor output(Map<String, Tensor> outputs, String name) {
        return Objects.requireNonNull(outputs.get(name), name);
    }

    private static Range shifted(Range range, Window window) {
        return new Range(range.first() + window.first(), range.end() + window.first());
    }

    private static float[][] row(Tensor scores, int i) {
        int words = scores.length(1);
        int labels = scores.length(2);
        float[][] row = new float[words][labels];
        for (int w = 0; w < words; w++) {
            System.arraycopy(scores.values(), (i * words + w) * labels, row[w], 0, labels);
        }
        return row;
    }

    /** Ranges of words that the model takes for cues. */
    private List<Range> cues(Tensor probabilities) {
        float[] p = probabilities.values();
        int words = probabilities.length(0);
        List<Range> found = new ArrayList<>();
        for (int i = 0; i < words; i++) {
            if (p[3 * i + 1] >= threshold && p[3 * i + 1] >= p[3 * i + 2]) {
                int end = i + 1;
                while (end < words && p[3 * end + 2] > 0.5) {
                    end++;
                }
                found.add(new Range(i, end));
                i = end - 1;
            }
        }
        return found;
    }

    /** Pieces between the marks of the sequence's ends and of each new block, with what is told of them. */
    static Map<String, long[]> input(List<ModelWord> words) {
        List<long[]> pieces = new ArrayList<>();
        long[] firsts = new long[words.size()];
        pieces.add(special(CLS));
        for (int i = 0; i < words.size(); i++) {
            ModelWord word = words.get(i);
            if (i > 0 && word.block() != words.get(i - 1).block()) {
                pieces.add(special(SEP));
            }
            firsts[i] = pieces.size();
            for (int k = 0; k < Math.min(word.size(), ModelWord.MOST_PIECES); k++) {
                pieces.add(new long[] {
                    word.pieces().ids().get(k),
                    word.marks().code(),
                    word.shape().code(),
                    word.heading() ? 1 : 0
                });
            }
        }
        pieces.add(special(SEP));
        return Map.of(
                "ids", column(pieces, 0),
                "state", column(pieces, 1),
                "shape", column(pieces, 2),
                "heading", column(pieces, 3),
                "firsts", firsts);
    }

    private static long[] special(int piece) {
        return new long[] {piece, ModelWord.Marks.OUTSIDE.code(), ModelWord.Shape.NONE.code(), 0};
    }

    private static long[] column(List<long[]> rows, int column) {
        return rows.stream().mapToLong(row -> row[column]).toArray();
    }
}
