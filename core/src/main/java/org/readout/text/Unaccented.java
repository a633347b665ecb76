package org.readout.text;

import java.text.Normalizer;
import java.util.Locale;

/** Puts words into the form in which names are looked up, whoever wrote them. */
public final class Unaccented {
    private Unaccented() {}

    /** {@code words} in lower case, without accents and strokes. */
    public static String of(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFD)
                .replaceAll("\\p{Mn}+", "")
                .toLowerCase(Locale.ROOT)
                .replace('ı', 'i')
                .replace('ø', 'o')
                .replace('ł', 'l')
                .replace('đ', 'd');
    }
}
