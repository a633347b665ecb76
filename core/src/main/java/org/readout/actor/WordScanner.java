package org.readout.actor;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.readout.language.PartOfSpeech;
import org.readout.language.Sentence;
import org.readout.language.Token;

/** Cuts sentences into {@link Words} in one pass over their characters, keeping account of quotation marks. */
final class WordScanner {
    private static final Set<String> ABBREVIATIONS = Set.of(
            "mr", "mrs", "ms", "dr", "gen", "sen", "rep", "gov", "lt", "col", "sgt", "st", "jr", "sr", "prof", "adm",
            "capt", "maj", "no", "rev", "hon", "messrs", "brig", "cmdr", "sens", "reps", "pres", "vs", "inc", "corp",
            "co", "ltd", "dept", "univ", "min");

    private final String text;
    private final Predicate<String> known;
    private final Words words = new Words();
    private boolean doubleOpen;
    private boolean singleOpen;

    private WordScanner(String text, Predicate<String> known) {
        this.text = text;
        this.known = known;
    }

    /**
     * The words of {@code sentences}, which are in order of the text.
     *
     * @param known whether a key stands in the lexicon, so that it's kept for words in lower case, too
     */
    static Words scan(String text, List<Sentence> sentences, Predicate<String> known) {
        WordScanner scanner = new WordScanner(text, known);
        int last = 0;
        for (Sentence sentence : sentences) {
            scanner.between(
                    Math.min(last, sentence.span().start()), sentence.span().start());
            scanner.sentence(sentence);
            last = sentence.span().end();
        }
        return scanner.words;
    }

    /** The words of a text without sentences, as the lexicon's tables hold them. */
    static Words scan(String text) {
        WordScanner scanner = new WordScanner(text, key -> true);
        scanner.words.openSentence();
        scanner.words(0, text.length(), List.of());
        return scanner.words;
    }

    private void between(int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == '\n') {
                doubleOpen = false;
                singleOpen = false;
                return;
            }
            mark(i);
        }
    }

    private void sentence(Sentence sentence) {
        words.openSentence();
        words(sentence.span().start(), sentence.span().end(), sentence.tokens());
    }

    private void words(int from, int to, List<Token> tokens) {
        Words.Gap gap = Words.Gap.BREAK;
        int token = 0;
        boolean first = true;
        int i = from;
        while (i < to) {
            int letter = text.codePointAt(i);
            if (!Character.isLetterOrDigit(letter)) {
                gap = widen(gap, text.charAt(i), i);
                i += 1;
                continue;
            }
            int end = wordEnd(i, to);
            while (token < tokens.size() && tokens.get(token).span().end() <= i) {
                token++;
            }
            PartOfSpeech tag = token < tokens.size() ? tokens.get(token).tag() : PartOfSpeech.X;
            add(i, end, first ? Words.Gap.BREAK : gap, tag);
            first = false;
            gap = Words.Gap.NONE;
            int possessive = possessiveEnd(end, to);
            if (possessive > end) {
                words.add(
                        end, possessive, Words.POSSESSIVE, false, false, inQuotes(), Words.Gap.NONE, PartOfSpeech.PART);
                end = possessive;
            }
            i = end;
        }
    }

    private void add(int start, int end, Words.Gap gap, PartOfSpeech tag) {
        boolean capital = Character.isUpperCase(text.codePointAt(start)) || Character.isTitleCase(text.charAt(start));
        String key = WordKey.of(text, start, end);
        if (!capital && !known.test(key)) {
            key = "";
        }
        words.add(start, end, key, capital, capital && isUpper(start, end), inQuotes(), gap, tag);
        for (int i = start; i < end; i++) {
            if (text.charAt(i) >= 0x80 && Character.isLetter(text.charAt(i))) {
                words.mark();
                break;
            }
        }
    }

    private boolean isUpper(int start, int end) {
        int letters = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (Character.isLowerCase(c)) {
                return false;
            }
            letters += Character.isLetter(c) ? 1 : 0;
        }
        return letters > 1;
    }

    private int wordEnd(int start, int to) {
        int i = start;
        while (i < to) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c) || isCombining(c)) {
                i++;
            } else if (isApostrophe(c) && i + 1 < to && isInnerApostrophe(i, to)) {
                i++;
            } else if (c == '.' && isAbbreviating(start, i, to)) {
                i++;
            } else {
                break;
            }
        }
        return i;
    }

    private static boolean isCombining(char c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** An apostrophe with letters on both sides is part of the word, unless it opens a possessive ending. */
    private boolean isInnerApostrophe(int i, int to) {
        return Character.isLetter(text.charAt(i + 1)) && !isPossessive(i, to);
    }

    private boolean isPossessive(int i, int to) {
        char next = text.charAt(i + 1);
        return (next == 's' || next == 'S') && (i + 2 >= to || !Character.isLetterOrDigit(text.charAt(i + 2)));
    }

    private boolean isAbbreviating(int start, int period, int to) {
        boolean single = period - start == 1 || text.charAt(period - 2) == '.';
        if (single) {
            return Character.isUpperCase(text.charAt(period - 1))
                    || (period + 1 < to && Character.isLetter(text.charAt(period + 1)));
        }
        return period - start <= 6 && ABBREVIATIONS.contains(WordKey.of(text, start, period)) && period + 1 < to;
    }

    private int possessiveEnd(int end, int to) {
        if (end >= to || !isApostrophe(text.charAt(end))) {
            return end;
        }
        if (end + 1 < to && isPossessive(end, to)) {
            return end + 2;
        }
        boolean plural = text.charAt(end - 1) == 's' && !singleOpen;
        return plural && end + 1 < to && text.charAt(end + 1) == ' ' ? end + 1 : end;
    }

    private Words.Gap widen(Words.Gap gap, char c, int at) {
        mark(at);
        if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
            return gap == Words.Gap.NONE ? Words.Gap.SPACE : gap;
        }
        if (gap == Words.Gap.BREAK) {
            return gap;
        }
        return switch (c) {
            case '-', '\u2010', '\u2011' -> gap == Words.Gap.NONE ? Words.Gap.HYPHEN : Words.Gap.BREAK;
            case '[', ']' -> gap == Words.Gap.COMMA ? Words.Gap.BREAK : Words.Gap.BRACKET;
            case ',' -> Words.Gap.COMMA;
            default -> Words.Gap.BREAK;
        };
    }

    /** Keeps account of the mark at {@code at}, if it is one. */
    private void mark(int at) {
        switch (text.charAt(at)) {
            case '“', '„', '«' -> doubleOpen = true;
            case '”', '»' -> doubleOpen = false;
            case '"' -> doubleOpen = !doubleOpen;
            case '‘' -> singleOpen = true;
            case '’' -> singleOpen = false;
            default -> {}
        }
    }

    private boolean inQuotes() {
        return doubleOpen || singleOpen;
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’' || c == 'ʼ';
    }
}
