package org.readout.account;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.readout.text.Table;

/** Numbers as words and digits write them. Immutable. */
final class NumberWords {
    private final Map<String, Double> values = new HashMap<>();
    private final Map<String, Double> multipliers = new HashMap<>();

    NumberWords() {
        for (List<String> row : Table.rows(NumberWords.class, "numbers.tsv", 4)) {
            (row.get(1).equals("value") ? values : multipliers).put(row.get(0), Double.parseDouble(row.get(2)));
        }
    }

    /** Whether it begins with a digit. */
    static boolean isFigure(Word word) {
        return Character.isDigit(word.form().charAt(0));
    }

    /** The value of one word: "1,043", "18.40", "1.1bn", "eight"; empty for another word and for an ordinal. */
    OptionalDouble value(Word word) {
        String form = word.form();
        Double known = values.get(form);
        if (known != null) {
            return OptionalDouble.of(known);
        }
        if (!isFigure(word)) {
            return OptionalDouble.empty();
        }
        int end = 0;
        while (end < form.length() && !Character.isLetter(form.charAt(end))) {
            end++;
        }
        double factor = end == form.length() ? 1 : multipliers.getOrDefault(form.substring(end), 0.0);
        String digits = form.substring(0, end).replace(",", "");
        boolean number = factor > 0 && digits.matches("[0-9]{1,15}(\\.[0-9]{1,6})?");
        return number ? OptionalDouble.of(factor * Double.parseDouble(digits)) : OptionalDouble.empty();
    }

    /** "million", "bn": what a number before the word is multiplied by; empty for another word. */
    OptionalDouble multiplier(Word word) {
        Double known = multipliers.get(word.form());
        return known == null ? OptionalDouble.empty() : OptionalDouble.of(known);
    }
}
