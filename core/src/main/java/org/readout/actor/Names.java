package org.readout.actor;

import java.util.ArrayList;
import java.util.List;

/** How the name of a chunk is printed and compared. */
final class Names {
    private Names() {}

    /** The words from {@code from} to {@code to} with single blanks, without brackets, hyphens kept. */
    static String print(String text, Words words, int from, int to) {
        StringBuilder name = new StringBuilder();
        for (int i = from; i < to; i++) {
            if (i > from) {
                switch (words.gap(i)) {
                    case HYPHEN -> name.append('-');
                    case NONE -> {}
                    case COMMA -> name.append(", ");
                    case SPACE, BRACKET, BREAK -> name.append(' ');
                }
            }
            name.append(text, words.start(i), words.end(i));
        }
        return name.toString();
    }

    /** The keys by which people are told apart: a doubled last letter counts once ("Zelenskyy", "Zelensky"). */
    static List<String> keys(Words words, int from, int to) {
        List<String> keys = new ArrayList<>(to - from);
        for (int i = from; i < to; i++) {
            keys.add(key(words.key(i)));
        }
        return keys;
    }

    static String key(String word) {
        int length = word.length();
        boolean doubled = length > 3 && word.charAt(length - 1) == word.charAt(length - 2);
        return doubled ? word.substring(0, length - 1) : word;
    }
}
