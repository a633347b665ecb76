package org.readout.actor;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.readout.language.PartOfSpeech;
import org.readout.text.Span;

/**
 * The words of an article's sentences in order of the text, cut finer than tokens: hyphens part words ("al-Masri" is
 * two), a possessive ending is a word of its own, and the period of an initial or a title belongs to its word.
 *
 * <p>Every word has a key: lower case, without diacritics and inner periods. Keys of words that neither stand in the
 * lexicon nor begin with a capital are left empty, for nobody asks for them.
 */
final class Words {
    /** What stands between a word and the one before it in the same sentence. */
    enum Gap {
        /** Blanks only. */
        SPACE,
        /** A hyphen. */
        HYPHEN,
        /** Square brackets, as editors put them into quotations. */
        BRACKET,
        /** Nothing: the possessive ending. */
        NONE,
        /** A comma. */
        COMMA,
        /** Any other punctuation, or the start of a sentence. */
        BREAK
    }

    static final String POSSESSIVE = "'s";

    private static final int CAPITAL = 1;
    private static final int UPPER = 2;
    private static final int QUOTED = 4;

    private int size;
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int[] sentences = new int[64];
    private byte[] flags = new byte[64];
    private PartOfSpeech[] tags = new PartOfSpeech[64];
    private Gap[] gaps = new Gap[64];
    private String[] keys = new String[64];
    private int[] firsts = new int[16];
    private int sentenceCount;
    private final BitSet asides = new BitSet();
    private final BitSet marked = new BitSet();

    /** Opens the next sentence; words added from now on belong to it. */
    void openSentence() {
        if (sentenceCount == firsts.length) {
            firsts = Arrays.copyOf(firsts, sentenceCount * 2);
        }
        firsts[sentenceCount++] = size;
    }

    void add(
            int start, int end, String key, boolean capital, boolean upper, boolean quoted, Gap gap, PartOfSpeech tag) {
        if (size == starts.length) {
            grow();
        }
        starts[size] = start;
        ends[size] = end;
        keys[size] = key;
        sentences[size] = sentenceCount - 1;
        tags[size] = tag;
        gaps[size] = gap;
        flags[size] = (byte) ((capital ? CAPITAL : 0) | (upper ? UPPER : 0) | (quoted ? QUOTED : 0));
        size++;
    }

    private void grow() {
        int room = size * 2;
        starts = Arrays.copyOf(starts, room);
        ends = Arrays.copyOf(ends, room);
        sentences = Arrays.copyOf(sentences, room);
        flags = Arrays.copyOf(flags, room);
        tags = Arrays.copyOf(tags, room);
        gaps = Arrays.copyOf(gaps, room);
        keys = Arrays.copyOf(keys, room);
    }

    int size() {
        return size;
    }

    int sentenceCount() {
        return sentenceCount;
    }

    int start(int word) {
        return starts[word];
    }

    int end(int word) {
        return ends[word];
    }

    /** Says that the word added last has a letter with a mark, as no English word of grammar has. */
    void mark() {
        marked.set(size - 1);
    }

    /** Whether the word has a letter with a mark. */
    boolean isMarked(int word) {
        return marked.get(word);
    }

    /** The word's key; empty for a word in lower case that the lexicon doesn't know. */
    String key(int word) {
        return keys[word];
    }

    boolean is(int word, String key) {
        return word >= 0 && word < size && keys[word].equals(key);
    }

    boolean isCapital(int word) {
        return (flags[word] & CAPITAL) != 0;
    }

    /** Whether all letters of the word, at least two, are capitals. */
    boolean isUpper(int word) {
        return (flags[word] & UPPER) != 0;
    }

    /** Whether the word stands inside quotation marks. */
    boolean isQuoted(int word) {
        return (flags[word] & QUOTED) != 0;
    }

    Gap gap(int word) {
        return gaps[word];
    }

    /** Whether {@code word} exists, is of the sentence of the one before, and only a blank or a hyphen parts them. */
    boolean follows(int word) {
        return word < size && (gap(word) == Gap.SPACE || gap(word) == Gap.HYPHEN || gap(word) == Gap.NONE);
    }

    PartOfSpeech tag(int word) {
        return tags[word];
    }

    int sentence(int word) {
        return sentences[word];
    }

    /** First word of a sentence; equals {@link #afterLastOf} for a sentence without words. */
    int firstOf(int sentence) {
        return firsts[sentence];
    }

    int afterLastOf(int sentence) {
        return sentence + 1 < sentenceCount ? firsts[sentence + 1] : size;
    }

    boolean isFirst(int word) {
        return firsts[sentences[word]] == word;
    }

    /** Marks the sentences that begin in these places, in order, as asides. */
    void setAside(List<Span> places) {
        int at = 0;
        for (int i = 0; i < sentenceCount && at < places.size(); i++) {
            int start = firsts[i] < size ? starts[firsts[i]] : Integer.MAX_VALUE;
            while (at < places.size() && places.get(at).end() <= start) {
                at++;
            }
            asides.set(i, at < places.size() && places.get(at).start() <= start && firsts[i] < afterLastOf(i));
        }
    }

    /** Whether the sentence is an aside, such as the words under a picture. */
    boolean isAside(int sentence) {
        return asides.get(sentence);
    }

    Span span(int from, int to) {
        return new Span(starts[from], ends[to - 1]);
    }

    /** Index of the first word that ends after {@code offset}; {@link #size()} if none does. */
    int after(int offset) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ends[middle] > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Index after the last word that starts before {@code offset}. */
    int before(int offset) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (starts[middle] >= offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
