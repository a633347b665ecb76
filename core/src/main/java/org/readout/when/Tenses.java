package org.readout.when;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.readout.language.PartOfSpeech;
import org.readout.language.Token;

/**
 * Tells from the verbs around a time expression whether it lies behind or ahead: the nearest verb before it decides, or,
 * where none stands before it, the first one after it.
 */
final class Tenses {
    /** How many tokens away a verb may stand. */
    private static final int REACH = 14;

    private enum Marker {
        AHEAD,
        THEN_AHEAD,
        /** Only right before the day. */
        AHEAD_BEFORE_DAY,
        PAST
    }

    private final Map<String, Marker> markers = new HashMap<>();

    /** Reads {@code tenses.tsv}. */
    Tenses() {
        for (String[] row : Table.rows("tenses.tsv", 3)) {
            markers.put(row[0], Marker.valueOf(row[1].toUpperCase(Locale.ROOT).replace('-', '_')));
        }
    }

    /**
     * The outlook of what stands at {@code [start, end)}.
     *
     * @param tokens the tokens of its sentence
     */
    Outlook at(String text, List<Token> tokens, int start, int end) {
        int first = firstTokenFrom(tokens, start);
        if (first > 0 && markers.get(word(text, tokens.get(first - 1))) == Marker.AHEAD_BEFORE_DAY) {
            return Outlook.AHEAD;
        }
        Outlook before = look(text, tokens, first - 1, -1);
        return before != Outlook.OPEN ? before : look(text, tokens, firstTokenFrom(tokens, end), 1);
    }

    private Outlook look(String text, List<Token> tokens, int from, int step) {
        boolean infinitive = false;
        boolean progressive = false;
        for (int i = from, seen = 0; i >= 0 && i < tokens.size() && seen < REACH; i += step, seen++) {
            Token token = tokens.get(i);
            PartOfSpeech tag = token.tag();
            if (tag == PartOfSpeech.NOUN || tag == PartOfSpeech.PROPN || tag == PartOfSpeech.DET) {
                continue;
            }
            String word = word(text, token);
            boolean verb = tag == PartOfSpeech.VERB || tag == PartOfSpeech.AUX;
            if (word.equals(";")) {
                return Outlook.OPEN;
            }
            Outlook told = told(markers.get(word), word, verb, tag);
            if (told == Outlook.PAST && infinitive) {
                return Outlook.OPEN;
            }
            if (told != Outlook.OPEN) {
                return told;
            }
            if (progressive && (word.equals("is") || word.equals("are"))) {
                return Outlook.AHEAD;
            }
            infinitive |= step < 0 && word.equals("to") && tag == PartOfSpeech.PART;
            progressive |= step < 0 && verb && word.endsWith("ing");
        }
        return Outlook.OPEN;
    }

    private static Outlook told(@Nullable Marker marker, String word, boolean verb, PartOfSpeech tag) {
        if (marker == null) {
            return tag == PartOfSpeech.VERB && word.endsWith("ed") ? Outlook.PAST : Outlook.OPEN;
        }
        return switch (marker) {
            case AHEAD -> Outlook.AHEAD;
            case THEN_AHEAD -> Outlook.THEN_AHEAD;
            case AHEAD_BEFORE_DAY -> Outlook.OPEN;
            case PAST -> verb ? Outlook.PAST : Outlook.OPEN;
        };
    }

    private static String word(String text, Token token) {
        int start = token.span().start();
        int end = token.span().end();
        while (start < end && (text.charAt(start) == '\'' || text.charAt(start) == '\u2019')) {
            start++;
        }
        return end - start > Vocabulary.LONGEST
                ? text.substring(end - Vocabulary.LONGEST, end)
                : text.substring(start, end).toLowerCase(Locale.ROOT);
    }

    /** Index of the first token that starts at {@code offset} or later. */
    private static int firstTokenFrom(List<Token> tokens, int offset) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).span().start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
