package org.readout.actor;

import java.text.Normalizer;
import java.util.Locale;

/** The form in which words are compared: lower case, without diacritics, periods and the shapes of apostrophes. */
final class WordKey {
    private WordKey() {}

    /** The key of the word {@code text[start, end)}. */
    static String of(CharSequence text, int start, int end) {
        StringBuilder key = new StringBuilder(end - start);
        boolean plain = true;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                key.append((char) (c + 32));
            } else if (c == '’' || c == 'ʼ') {
                key.append('\'');
            } else if (c != '.') {
                key.append(c);
                plain &= c < 0x80;
            }
        }
        return plain ? key.toString() : fold(key.toString());
    }

    private static String fold(String word) {
        String apart = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        StringBuilder key = new StringBuilder(apart.length());
        for (int i = 0; i < apart.length(); i++) {
            char c = apart.charAt(i);
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
                switch (c) {
                    case 'ø' -> key.append('o');
                    case 'ł' -> key.append('l');
                    case 'đ', 'ð' -> key.append('d');
                    case 'ı' -> key.append('i');
                    case 'æ' -> key.append("ae");
                    case 'œ' -> key.append("oe");
                    case 'ß' -> key.append("ss");
                    default -> key.append(c);
                }
            }
        }
        return key.toString();
    }
}
