package org.readout.statement;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.readout.article.Block;
import org.readout.article.BlockKind;
import org.readout.language.WordPieceTokenizer;
import org.readout.language.WordPieces;
import org.readout.text.CodePoints;
import org.readout.text.Span;

class WindowTest {
    @Property(tries = 300)
    void everyWordIsDecidedOnceAndSeenWithItsSurroundings(
            @ForAll @Size(max = 12) List<@IntRange(min = 1, max = 500) Integer> blocks) {
        List<ModelWord> words = new ArrayList<>();
        for (int b = 0; b < blocks.size(); b++) {
            for (int i = 0; i < blocks.get(b); i++) {
                int at = words.size();
                words.add(new ModelWord(
                        new WordPieces(new Span(at, at + 1), Collections.nCopies(1 + (i * 7) % 3, 7)),
                        ModelWord.Marks.OUTSIDE,
                        ModelWord.Shape.LOWER,
                        b,
                        false));
            }
        }
        int decided = 0;
        for (Window window : Window.over(words)) {
            assertThat(window.coreFirst()).isEqualTo(decided);
            assertThat(window.coreLast()).isGreaterThan(window.coreFirst());
            assertThat(window.first()).isLessThanOrEqualTo(window.coreFirst());
            assertThat(window.last()).isGreaterThanOrEqualTo(window.coreLast());
            int pieces = words.subList(window.first(), window.last()).stream()
                    .mapToInt(ModelWord::size)
                    .sum();
            assertThat(pieces).isLessThanOrEqualTo(400);
            decided = window.coreLast();
        }
        assertThat(decided).isEqualTo(words.size());
    }

    /** The sample is written by {@code training/sample.py} from an invented text. */
    @Test
    void theModelIsGivenWhatItWasTrainedOn() throws IOException {
        JsonNode sample = sample();
        String text = sample.get("text").textValue();
        CodePoints points = CodePoints.of(text);
        List<Block> blocks = new ArrayList<>();
        for (JsonNode block : sample.get("blocks")) {
            BlockKind kind = BlockKind.valueOf(block.get(2).textValue().toUpperCase(Locale.ROOT));
            blocks.add(Block.of(kind, span(points, block)));
        }
        List<Quotation> quotations = new ArrayList<>();
        for (JsonNode both : sample.get("quotations")) {
            quotations.add(new Quotation(
                    span(points, both.get(0)), span(points, both.get(1)), Quotation.Ending.CLOSED, false));
        }
        List<ModelWord> words = ModelWord.of(new Manuscript(text, blocks, quotations, List.of()), tokenizer(), 9999);
        assertThat(words.stream()
                        .map(word -> points.of(word.span()))
                        .map(WindowTest::pair)
                        .toList())
                .isEqualTo(rows(sample.get("words")));
        List<Window> windows = Window.over(words);
        assertThat(windows).hasSize(sample.get("windows").size());
        for (int i = 0; i < windows.size(); i++) {
            JsonNode expected = sample.get("windows").get(i);
            Window window = windows.get(i);
            assertThat(window)
                    .isEqualTo(new Window(
                            expected.get("first").intValue(),
                            expected.get("last").intValue(),
                            expected.get("coreFirst").intValue(),
                            expected.get("coreLast").intValue()));
            Map<String, long[]> input = AttributionModel.input(words.subList(window.first(), window.last()));
            for (String name : List.of("ids", "state", "shape", "heading", "firsts")) {
                assertThat(input.get(name)).as(name).containsExactly(numbers(expected.get(name)));
            }
        }
    }

    private static JsonNode sample() throws IOException {
        try (InputStream stream = WindowTest.class.getResourceAsStream("windows.json")) {
            return new ObjectMapper().readTree(stream);
        }
    }

    private static WordPieceTokenizer tokenizer() throws IOException {
        try (InputStream stream =
                WindowTest.class.getResourceAsStream("/org/readout/model/attribution/vocabulary.txt")) {
            return new WordPieceTokenizer(stream.readAllBytes());
        }
    }

    private static Span span(CodePoints points, JsonNode pair) {
        return points.utf16(new Span(pair.get(0).intValue(), pair.get(1).intValue()));
    }

    private static List<Integer> pair(Span span) {
        return List.of(span.start(), span.end());
    }

    private static List<List<Integer>> rows(JsonNode pairs) {
        List<List<Integer>> rows = new ArrayList<>();
        pairs.forEach(
                pair -> rows.add(List.of(pair.get(0).intValue(), pair.get(1).intValue())));
        return rows;
    }

    private static long[] numbers(JsonNode array) {
        long[] numbers = new long[array.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = array.get(i).longValue();
        }
        return numbers;
    }
}
