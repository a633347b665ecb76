package org.readout.account;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.readout.text.Span;
import org.readout.text.Table;
import org.readout.text.Unaccented;

/** Reads stretches of a text into comparable words. Linear in their length; thread-safe. */
final class WordReader {
    private static final int SHORTEST_RESPELLED = 5;

    private final Stems stems = new Stems();
    private final List<List<String>> spellings = Table.rows(WordReader.class, "spellings.tsv", 3);

    /**
     * The words of {@code spans}; accents that stand alone are none.
     *
     * @param quoted the stretches inside quotation marks
     */
    List<Word> read(String text, List<Span> spans, List<Span> quoted) {
        List<Word> words = new ArrayList<>();
        for (Span span : spans) {
            int at = span.start();
            while (at < span.end()) {
                int end = endOfWord(text, at, span.end());
                if (end > at) {
                    Word word = word(text, new Span(at, end), span, quoted);
                    if (!word.form().isEmpty()) {
                        words.add(word);
                    }
                    at = end;
                } else {
                    at++;
                }
            }
        }
        return List.copyOf(words);
    }

    private static int endOfWord(String text, int from, int limit) {
        int at = from;
        while (at < limit) {
            char c = text.charAt(at);
            boolean inner = at > from
                    && at + 1 < limit
                    && (isJoint(c) && Character.isLetter(text.charAt(at - 1)) && Character.isLetter(text.charAt(at + 1))
                            || (c == '.' || c == ',')
                                    && Character.isDigit(text.charAt(at - 1))
                                    && Character.isDigit(text.charAt(at + 1)));
            if (!Character.isLetterOrDigit(c)
                    && Character.getType(c) != Character.NON_SPACING_MARK
                    && !Character.isSurrogate(c)
                    && !inner) {
                break;
            }
            at++;
        }
        return at;
    }

    private static boolean isJoint(char c) {
        return c == '\'' || c == '\u2019';
    }

    private Word word(String text, Span span, Span stretch, List<Span> quoted) {
        String form = fold(span.cut(text));
        Set<Word.Trait> traits = EnumSet.noneOf(Word.Trait.class);
        if (Character.isUpperCase(text.charAt(span.start()))) {
            traits.add(Word.Trait.CAPITAL);
            if (!startsSentence(text, span.start(), stretch.start())) {
                traits.add(Word.Trait.NAME);
            }
        }
        if (quoted.stream().anyMatch(quotation -> quotation.contains(span))) {
            traits.add(Word.Trait.QUOTED);
        }
        before(text, span.start(), stretch.start(), traits);
        after(text, span.end(), traits);
        return new Word(form, stems.of(form), span, traits);
    }

    private static void before(String text, int start, int from, Set<Word.Trait> traits) {
        for (int at = start - 1; at >= Math.max(0, from - 4); at--) {
            char c = text.charAt(at);
            if (c == '[') {
                traits.add(Word.Trait.BRACKETED);
            } else if (c == '$') {
                traits.add(Word.Trait.DOLLARS);
            } else if (c == '€') {
                traits.add(Word.Trait.EUROS);
            } else if (c == '£') {
                traits.add(Word.Trait.POUNDS);
            } else if (c == '…' || c == '.' && at >= 2 && text.startsWith("...", at - 2)) {
                traits.add(Word.Trait.AFTER_ELLIPSIS);
            } else if (Character.isLetterOrDigit(c) || c == ']') {
                break;
            }
        }
    }

    private static void after(String text, int end, Set<Word.Trait> traits) {
        int at = end;
        while (at < text.length() && !Character.isLetterOrDigit(text.charAt(at)) && at < end + 3) {
            char c = text.charAt(at);
            if (".,;:!?\u2014\u2013".indexOf(c) >= 0) {
                traits.add(Word.Trait.STOP);
            } else if (c == '%') {
                traits.add(Word.Trait.PERCENT);
            } else if (c == ']') {
                traits.add(Word.Trait.BRACKETED);
            } else if (c != '"' && c != '\u201d' && c != '\u2019' && c != '\'' && c != '\u00bb' && c != ' ') {
                break;
            }
            at++;
        }
    }

    private static boolean startsSentence(String text, int start, int from) {
        int at = start - 1;
        while (at >= from && !Character.isLetterOrDigit(text.charAt(at))) {
            if (".!?:\u201c\"\u2018\u00ab".indexOf(text.charAt(at)) >= 0) {
                return true;
            }
            at--;
        }
        return at < from;
    }

    /** Lower case without accents and possessive endings, in one spelling. */
    String fold(String word) {
        String plain = Unaccented.of(word.replace('\u2019', '\''));
        if (plain.endsWith("'s")) {
            plain = plain.substring(0, plain.length() - 2);
        }
        for (List<String> spelling : spellings) {
            boolean whole = spelling.get(0).startsWith("=");
            String written = whole ? spelling.get(0).substring(1) : spelling.get(0);
            if (whole ? plain.equals(written) : plain.length() >= SHORTEST_RESPELLED && plain.contains(written)) {
                return whole ? spelling.get(1) : plain.replace(written, spelling.get(1));
            }
        }
        return plain;
    }
}
