package org.readout.account;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.readout.text.Span;

/**
 * Reads words as one holds quotations side by side: a figure is one word by its value, however it is written; the signs for percent and
 * currencies are words; a letter that an editor put in brackets belongs to its word; possessive endings are kept. Thread-safe.
 */
final class PlainWords {
    private final WordReader reader = new WordReader();
    private final NumberWords numbers = new NumberWords();

    /** The words of {@code spans}; {@code quoted} are the stretches inside quotation marks. */
    List<Word> read(String text, List<Span> spans, List<Span> quoted) {
        List<Word> whole = whole(text, reader.read(text, spans, quoted));
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < whole.size()) {
            Word word = whole.get(at);
            OptionalDouble value = value(whole, at);
            if (value.isEmpty()) {
                words.add(word);
                at++;
                continue;
            }
            int end = at + (isPair(whole, at) ? 2 : 1);
            double figure = value.getAsDouble();
            while (end < whole.size() && !whole.get(end - 1).is(Word.Trait.STOP)) {
                OptionalDouble multiplier = numbers.multiplier(whole.get(end));
                if (multiplier.isEmpty()) {
                    break;
                }
                figure *= multiplier.getAsDouble();
                end++;
            }
            figure(words, text, whole.subList(at, end), figure);
            at = end;
        }
        return List.copyOf(words);
    }

    private static void figure(List<Word> words, String text, List<Word> written, double value) {
        Word first = written.get(0);
        Word last = written.get(written.size() - 1);
        String form = BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
        Set<Word.Trait> traits = EnumSet.noneOf(Word.Trait.class);
        traits.addAll(first.traits());
        traits.addAll(last.traits());
        words.add(new Word(form, form, first.span().cover(last.span()), traits));
        sign(text, first, Word.Trait.DOLLARS, '$', "dollars", words);
        sign(text, first, Word.Trait.EUROS, '€', "euros", words);
        sign(text, first, Word.Trait.POUNDS, '£', "pounds", words);
        if (last.is(Word.Trait.PERCENT)) {
            int end = last.span().end();
            int sign = text.indexOf('%', end);
            words.add(new Word("percent", "percent", new Span(sign, sign + 1), traits));
        }
    }

    private static void sign(String text, Word figure, Word.Trait trait, char mark, String form, List<Word> words) {
        int start = text.lastIndexOf(mark, figure.span().start());
        if (figure.is(trait) && start >= 0) {
            Set<Word.Trait> traits = EnumSet.copyOf(figure.traits());
            traits.remove(Word.Trait.NAME);
            words.add(new Word(form, form, new Span(start, start + 1), traits));
        }
    }

    private OptionalDouble value(List<Word> words, int at) {
        Word word = words.get(at);
        OptionalDouble value = numbers.value(word);
        if (word.form().equals("one")
                && at + 1 < words.size()
                && numbers.multiplier(words.get(at + 1)).isPresent()) {
            return OptionalDouble.of(1);
        }
        if (value.isEmpty() && word.form().matches("[0-9]{1,4}(st|nd|rd|th)")) {
            return OptionalDouble.of(
                    Double.parseDouble(word.form().substring(0, word.form().length() - 2)));
        }
        return value.isPresent() && isPair(words, at)
                ? OptionalDouble.of(
                        value.getAsDouble() + numbers.value(words.get(at + 1)).orElse(1))
                : value;
    }

    /** "Twenty-five". */
    private boolean isPair(List<Word> words, int at) {
        if (at + 1 >= words.size() || NumberWords.isFigure(words.get(at)) || NumberWords.isFigure(words.get(at + 1))) {
            return false;
        }
        double tens = numbers.value(words.get(at)).orElse(0);
        Word next = words.get(at + 1);
        double units = next.form().equals("one") ? 1 : numbers.value(next).orElse(0);
        boolean close = next.span().start() == words.get(at).span().end() + 1;
        return close && tens >= 20 && tens <= 90 && tens % 10 == 0 && units >= 1 && units <= 9;
    }

    /** The words with brackets read, parts of one word joined, and their possessive endings. */
    private static List<Word> whole(String text, List<Word> read) {
        List<Word> words = new ArrayList<>();
        boolean inside = false;
        int end = 0;
        for (Word word : read) {
            int start = word.span().start();
            String between = text.substring(Math.min(start, Math.max(end, start - 8)), start);
            boolean joined = end > 0 && (between.equals("[") || between.equals("]"));
            inside = between.lastIndexOf('[') > between.lastIndexOf(']') || inside && between.indexOf(']') < 0;
            end = word.span().end();
            Word plain = word(text, word, inside);
            boolean percent = plain.form().equals("cent")
                    && !words.isEmpty()
                    && words.get(words.size() - 1).form().equals("per");
            if ((joined || percent) && !words.isEmpty()) {
                Word before = words.remove(words.size() - 1);
                String form = before.form() + plain.form();
                Set<Word.Trait> traits = EnumSet.noneOf(Word.Trait.class);
                traits.addAll(before.traits());
                traits.addAll(plain.traits());
                if (joined) {
                    traits.remove(Word.Trait.BRACKETED);
                }
                words.add(new Word(form, form, before.span().cover(plain.span()), traits));
            } else {
                words.add(plain);
            }
        }
        return words;
    }

    private static Word word(String text, Word word, boolean bracketed) {
        Set<Word.Trait> traits = EnumSet.noneOf(Word.Trait.class);
        traits.addAll(word.traits());
        traits.remove(Word.Trait.BRACKETED);
        if (bracketed) {
            traits.add(Word.Trait.BRACKETED);
        }
        String written = word.span().cut(text).replace('\u2019', '\'');
        boolean possessive = written.endsWith("'s") || written.endsWith("'S");
        String form = possessive ? word.form() + "'s" : word.form();
        return new Word(form, word.stem(), word.span(), traits);
    }
}
