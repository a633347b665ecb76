package org.readout.account;

import java.util.List;
import java.util.regex.Pattern;
import org.readout.text.Span;

/** A quotation that is looked for. Immutable. */
public final class Query {
    /** So many words are looked for at most. */
    public static final int MOST_WORDS = WordAlignment.MOST;

    /** With fewer words it is looked for as it is and in no variant. */
    private static final int FEWEST_FOR_VARIANTS = 4;

    /** More characters are not even read. */
    private static final int MOST_CHARACTERS = 20_000;

    private static final Pattern DOTS = Pattern.compile("\\[?\\s*(?:…|\\.(?:\\s?\\.){2,})\\s*\\]?");
    private static final Pattern MARKS = Pattern.compile("^[\\s\"“”«»„‘]+|[\\s\"“”«»„]+$");

    private final String text;
    private final List<Word> words;

    private Query(String text, List<Word> words) {
        this.text = text;
        this.words = List.copyOf(words);
    }

    /**
     * The query for a quotation.
     *
     * @throws IllegalArgumentException if it has no words or more than {@value #MOST_WORDS}
     */
    public static Query of(String quotation) {
        if (quotation.length() > MOST_CHARACTERS) {
            throw tooLong();
        }
        String text = MARKS.matcher(
                        DOTS.matcher(quotation.replaceAll("\\s+", " ")).replaceAll(" … "))
                .replaceAll("");
        List<Word> words = new PlainWords().read(text, List.of(new Span(0, text.length())), List.of());
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a quotation without words");
        }
        if (words.size() > MOST_WORDS) {
            throw tooLong();
        }
        return new Query(text, words);
    }

    private static IllegalArgumentException tooLong() {
        return new IllegalArgumentException("a quotation of more than " + MOST_WORDS + " words");
    }

    /** It on one line, without the marks around it, dots for words left out written as "…". */
    public String text() {
        return text;
    }

    /** Its words, made comparable. */
    List<Word> words() {
        return words;
    }

    /** Whether it is too short for anything but its exact words to tell something. */
    public boolean exactOnly() {
        return words.size() < FEWEST_FOR_VARIANTS;
    }

    /** Whether anything may stand before the word at {@code place}. */
    boolean isOpenBefore(int place) {
        return place > 0 && place < words.size() && words.get(place).is(Word.Trait.AFTER_ELLIPSIS);
    }

    /** Whether the word at {@code place} was put in by whoever quotes, so that a report may lack it. */
    boolean isInserted(int place) {
        return words.get(place).is(Word.Trait.BRACKETED);
    }
}
