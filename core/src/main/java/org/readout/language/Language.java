package org.readout.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import opennlp.tools.postag.POSModel;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceModel;
import opennlp.tools.tokenize.TokenizerModel;
import org.readout.text.Span;

/**
 * Reads paragraphs of English into sentences of tagged tokens, with the Universal Dependencies (EWT) models that the
 * OpenNLP project publishes and a table of abbreviations that do not end a sentence.
 *
 * <p>The models are loaded at the first use, once for each instance. Thread-safe: every thread has detectors of its own
 * over the shared models.
 */
public final class Language {
    /** Sentences longer than this many tokens are tagged in pieces, so that time stays linear. */
    private static final int LONGEST = 400;

    private static final int WINDOW = 20_000;

    private final Abbreviations abbreviations = Abbreviations.load();
    private final ThreadLocal<Readers> readers = ThreadLocal.withInitial(() -> new Readers(Models.SHARED));

    private record Readers(SentenceDetectorME sentences, Tokenizer tokens, Tagger tags) {
        Readers(Models models) {
            this(new SentenceDetectorME(models.sentences), new Tokenizer(models.tokens), new Tagger(models.tags));
        }
    }

    /** The holder idiom: loaded when first named, once, whatever the number of instances. */
    private static final class Models {
        static final Models SHARED = new Models();

        final SentenceModel sentences;
        final TokenizerModel tokens;
        final POSModel tags;

        Models() {
            try {
                sentences = new SentenceModel(open("opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin"));
                tokens = new TokenizerModel(open("opennlp-en-ud-ewt-tokens-1.3-2.5.4.bin"));
                tags = new POSModel(open("opennlp-en-ud-ewt-pos-1.3-2.5.4.bin"));
            } catch (IOException e) {
                throw new UncheckedIOException("a language model in the class path cannot be read", e);
            }
        }

        private static InputStream open(String name) throws IOException {
            InputStream stream = Language.class.getResourceAsStream("/" + name);
            if (stream == null) {
                throw new IOException("language model " + name + " is not in the class path");
            }
            return stream;
        }
    }

    /**
     * Reads one paragraph.
     *
     * @param text the whole text
     * @param paragraph the part to read; spans in the answer are offsets in the whole text
     * @return sentences in order, without overlap; none for a blank paragraph
     */
    public List<Sentence> read(String text, Span paragraph) {
        String plain = plain(text, paragraph);
        List<Sentence> found = new ArrayList<>();
        for (Span part : windows(plain)) {
            readWindow(plain, part, paragraph.start(), found);
        }
        return List.copyOf(found);
    }

    private void readWindow(String plain, Span part, int shift, List<Sentence> found) {
        Readers readers = this.readers.get();
        String window = part.cut(plain);
        for (Span span : sentences(window, readers.sentences)) {
            String sentence = span.cut(window);
            List<Span> pieces = tokens(sentence, readers.tokens);
            int base = shift + part.start() + span.start();
            for (int from = 0; from < pieces.size(); from += LONGEST) {
                List<Span> some = pieces.subList(from, Math.min(pieces.size(), from + LONGEST));
                found.add(tagged(sentence, some, base, readers.tags));
            }
        }
    }

    private static Sentence tagged(String sentence, List<Span> pieces, int base, Tagger tagger) {
        String[] words = pieces.stream().map(piece -> piece.cut(sentence)).toArray(String[]::new);
        String[] tags = Arrays.stream(words).allMatch(Language::isMark) ? words : tagger.tag(words);
        List<Token> tokens = new ArrayList<>(words.length);
        for (int i = 0; i < words.length; i++) {
            tokens.add(new Token(pieces.get(i).shift(base), tag(tags[i], words[i])));
        }
        return new Sentence(
                new Span(
                        tokens.get(0).span().start(),
                        tokens.get(tokens.size() - 1).span().end()),
                tokens);
    }

    /** The first of a contracted token's tags ("AUX+PART"): the one that says what its word is. */
    private static PartOfSpeech tag(String tag, String word) {
        if (isMark(word)) {
            return PartOfSpeech.PUNCT;
        }
        int plus = tag.indexOf('+');
        String first = plus < 0 ? tag : tag.substring(0, plus);
        return first.equals("PUNCT") || first.equals("SYM") ? PartOfSpeech.X : PartOfSpeech.valueOf(first);
    }

    private static boolean isMark(String word) {
        return word.codePoints().noneMatch(Character::isLetterOrDigit);
    }

    private List<Span> sentences(String window, SentenceDetectorME detector) {
        List<Span> spans = new ArrayList<>();
        for (opennlp.tools.util.Span found : detector.sentPosDetect(window)) {
            if (found.length() == 0) {
                continue;
            }
            Span span = new Span(found.getStart(), found.getEnd());
            int last = spans.size() - 1;
            if (last >= 0 && abbreviations.joins(window, spans.get(last), span)) {
                spans.set(last, spans.get(last).cover(span));
            } else {
                spans.add(span);
            }
        }
        return spans;
    }

    private static List<Span> tokens(String sentence, Tokenizer tokenizer) {
        List<Span> spans = new ArrayList<>();
        for (Span found : tokenizer.tokens(sentence)) {
            split(sentence, found, spans);
        }
        return withInitials(sentence, spans);
    }

    /** Joins a name's initial with its stop: "Jeffrey M. Jones" has three tokens. */
    private static List<Span> withInitials(String sentence, List<Span> spans) {
        List<Span> joined = new ArrayList<>(spans.size());
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            boolean initial = span.length() == 1
                    && Character.isUpperCase(sentence.charAt(span.start()))
                    && i + 2 < spans.size()
                    && spans.get(i + 1).start() == span.end()
                    && sentence.charAt(span.end()) == '.';
            if (initial) {
                span = span.cover(spans.get(i + 1));
                i++;
            }
            joined.add(span);
        }
        return joined;
    }

    /** Dashes and brackets stand alone, and so do quotation marks at either end: the tokenizer leaves some glued. */
    private static void split(String sentence, Span token, List<Span> into) {
        int start = token.start();
        for (int i = token.start(); i < token.end(); i++) {
            if (standsAlone(sentence, token, i)) {
                add(start, i, into);
                add(i, i + 1, into);
                start = i + 1;
            }
        }
        add(start, token.end(), into);
    }

    private static boolean standsAlone(String sentence, Span token, int i) {
        char c = sentence.charAt(i);
        if (c == '\'') {
            boolean opens = i == token.start() && token.length() > 1 && Character.isUpperCase(sentence.charAt(i + 1));
            return opens;
        }
        return c == '—' || c == '–' || c == '"' || c == '[' || c == ']' || c == '(' || c == ')' || c == '…';
    }

    private static void add(int start, int end, List<Span> into) {
        if (end > start) {
            into.add(new Span(start, end));
        }
    }

    /** Windows that end at a blank, for paragraphs of any length. */
    private static List<Span> windows(String plain) {
        if (plain.length() <= WINDOW) {
            return plain.isBlank() ? List.of() : List.of(new Span(0, plain.length()));
        }
        List<Span> windows = new ArrayList<>();
        int start = 0;
        while (start < plain.length()) {
            int end = Math.min(plain.length(), start + WINDOW);
            if (end < plain.length()) {
                int blank = plain.lastIndexOf(' ', end);
                end = blank > start + WINDOW / 2 ? blank : end;
            }
            if (!plain.substring(start, end).isBlank()) {
                windows.add(new Span(start, end));
            }
            start = end;
        }
        return windows;
    }

    /** The paragraph with typographic marks as the models know them, character for character. */
    private static String plain(String text, Span paragraph) {
        char[] plain = paragraph.cut(text).toCharArray();
        for (int i = 0; i < plain.length; i++) {
            plain[i] = switch (plain[i]) {
                case '’', '‘', '‛', '´' -> '\'';
                case '“', '”', '„', '‟', '«', '»', '″' -> '"';
                case '\u00a0', '\n', '\r', '\t', '\f', '\u2028', '\u200b', '\ufeff', '\u202f' -> ' ';
                default -> plain[i];
            };
        }
        return new String(plain);
    }

    /** Version of the library that runs the models, for provenance. */
    public String library() {
        return opennlp.tools.util.Version.currentVersion().toString();
    }

    /** Version of the models, for provenance. */
    public String version() {
        return String.format(Locale.ROOT, "opennlp-en-ud-ewt-%s", "1.3");
    }
}
