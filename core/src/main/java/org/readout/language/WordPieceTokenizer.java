package org.readout.language;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.readout.text.CodePoints;
import org.readout.text.Span;

/**
 * Cuts text into the word pieces of a vocabulary, each word with its exact place: the tokenizer counts code points of what it
 * was given, and every place is mapped back to UTF-16 units of the article's text. Thread-safe.
 *
 * <p>Source of the algorithm: Wu et al., "Google's Neural Machine Translation System", 2016 (WordPiece).
 */
public final class WordPieceTokenizer {
    /** UTF-16 units given to the tokenizer at once, so that memory does not grow with a paragraph. */
    private static final int WINDOW = 20_000;

    private final HuggingFaceTokenizer tokenizer;

    /**
     * A tokenizer from its description.
     *
     * @param json the bytes of a {@code tokenizer.json} in Hugging Face's format
     * @throws IOException if they describe no tokenizer
     */
    public WordPieceTokenizer(byte[] json) throws IOException {
        this.tokenizer = HuggingFaceTokenizer.newInstance(
                new ByteArrayInputStream(json),
                Map.of("truncation", "false", "padding", "false", "addSpecialTokens", "false"));
    }

    /**
     * The words of one paragraph, in order, without overlap.
     *
     * @param text the whole text
     * @param paragraph the part to read; spans in the answer are offsets in the whole text
     */
    public List<WordPieces> words(String text, Span paragraph) {
        List<WordPieces> words = new ArrayList<>();
        int start = paragraph.start();
        while (start < paragraph.end()) {
            int end = Math.min(paragraph.end(), start + WINDOW);
            if (end < paragraph.end()) {
                int blank = text.lastIndexOf(' ', end);
                end = blank > start ? blank : whole(text, end);
            }
            read(text.substring(start, end), start, words);
            start = end;
        }
        return words;
    }

    /** The offset itself, or the one before it where it would part a surrogate pair. */
    private static int whole(String text, int offset) {
        return Character.isLowSurrogate(text.charAt(offset)) ? offset - 1 : offset;
    }

    private void read(String part, int shift, List<WordPieces> words) {
        Encoding encoding = tokenizer.encode(wellFormed(part), false, false);
        long[] ids = encoding.getIds();
        long[] wordIds = encoding.getWordIds();
        @Nullable CharSpan[] places = encoding.getCharTokenSpans();
        CodePoints points = CodePoints.of(part);
        List<Integer> pieces = new ArrayList<>();
        int start = 0;
        int end = 0;
        for (int i = 0; i < ids.length; i++) {
            CharSpan place = places[i];
            if (place == null || place.getEnd() <= place.getStart()) {
                continue;
            }
            if (!pieces.isEmpty() && wordIds[i] != wordIds[i - 1]) {
                words.add(new WordPieces(points.utf16(new Span(start, end)).shift(shift), pieces));
                pieces.clear();
            }
            start = pieces.isEmpty() ? place.getStart() : start;
            end = place.getEnd();
            pieces.add((int) ids[i]);
        }
        if (!pieces.isEmpty()) {
            words.add(new WordPieces(points.utf16(new Span(start, end)).shift(shift), pieces));
        }
    }

    /** The text with half surrogate pairs and NUL replaced, unit for unit: the tokenizer takes UTF-8 that ends at no NUL. */
    private static String wellFormed(String text) {
        StringBuilder mended = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                mended.setCharAt(i, '\ufffd');
            } else if (c == 0) {
                mended.setCharAt(i, ' ');
            }
        }
        return mended.toString();
    }
}
