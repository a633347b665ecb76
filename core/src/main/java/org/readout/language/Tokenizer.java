package org.readout.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opennlp.tools.tokenize.TokenizerME;
import opennlp.tools.tokenize.TokenizerModel;
import opennlp.tools.tokenize.WhitespaceTokenizer;
import org.readout.text.Span;

/**
 * Cuts a sentence into tokens: at blanks, and between them where the model says. The model sees what stands between two blanks
 * and nothing else, so its answer is kept for the next time. For one thread.
 */
final class Tokenizer {
    /** Longer than any word: such a run is cut at its marks, because the model's time grows with the square of the length. */
    private static final int LONGEST = 200;

    /** Answers kept; when there are more, all are forgotten. */
    private static final int MOST = 20_000;

    private final TokenizerME model;
    private final Map<String, List<Span>> kept = new HashMap<>();

    Tokenizer(TokenizerModel model) {
        this.model = new TokenizerME(model);
    }

    /** The tokens in order, without overlap; offsets in {@code sentence}. */
    List<Span> tokens(String sentence) {
        List<Span> tokens = new ArrayList<>();
        for (opennlp.tools.util.Span run : WhitespaceTokenizer.INSTANCE.tokenizePos(sentence)) {
            if (run.length() > LONGEST) {
                atMarks(sentence, run.getStart(), run.getEnd(), tokens);
            } else if (run.length() > 0) {
                for (Span token : byModel(sentence.substring(run.getStart(), run.getEnd()))) {
                    tokens.add(token.shift(run.getStart()));
                }
            }
        }
        return tokens;
    }

    private List<Span> byModel(String run) {
        List<Span> known = kept.get(run);
        if (known != null) {
            return known;
        }
        List<Span> tokens = new ArrayList<>();
        for (opennlp.tools.util.Span token : model.tokenizePos(run)) {
            tokens.add(new Span(token.getStart(), token.getEnd()));
        }
        if (kept.size() >= MOST) {
            kept.clear();
        }
        kept.put(run, List.copyOf(tokens));
        return tokens;
    }

    private static void atMarks(String sentence, int start, int end, List<Span> tokens) {
        int at = start;
        while (at < end) {
            int from = at;
            do {
                at += Character.charCount(sentence.codePointAt(at));
            } while (at < end && isWordPart(sentence, from) && isWordPart(sentence, at) && at - from < LONGEST);
            tokens.add(new Span(from, Math.min(at, end)));
        }
    }

    private static boolean isWordPart(String sentence, int at) {
        return Character.isLetterOrDigit(sentence.codePointAt(at));
    }
}
