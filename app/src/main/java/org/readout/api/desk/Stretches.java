package org.readout.api.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.readout.text.Span;

/** Finds the words that a reviewer types in an article's text, whatever its blanks and the shapes of its quotation marks. */
final class Stretches {
    private static final int LONGEST = 20_000;
    private static final int MOST_PIECES = 20;
    private static final int MOST_PLACES = 2_000;
    private static final String BLANK = "[\\s\\u00a0]";
    private static final String SINGLE = "'’‘ʼ";
    private static final String DOUBLE = "\"“”„«»";

    private Stretches() {}

    /**
     * The stretch from the first to the last of the words typed, in UTF-16 units, the one that begins nearest to {@code near}.
     *
     * @param typed words as they stand in the text, with {@code …} or three dots for what is left out
     */
    static Optional<Span> find(String text, String typed, int near) {
        List<Pattern> pieces = new ArrayList<>();
        for (String piece : typed.split("…|\\.\\.\\.", MOST_PIECES)) {
            if (!piece.isBlank()) {
                pieces.add(pattern(piece.strip()));
            }
        }
        if (pieces.isEmpty() || typed.length() > LONGEST) {
            return Optional.empty();
        }
        Optional<Span> nearest = Optional.empty();
        Matcher first = pieces.get(0).matcher(text);
        for (int places = 0; places < MOST_PLACES && first.find(); places++) {
            Optional<Integer> end = end(text, pieces, first.end());
            if (end.isPresent()
                    && (nearest.isEmpty()
                            || Math.abs(first.start() - near)
                                    < Math.abs(nearest.get().start() - near))) {
                nearest = Optional.of(new Span(first.start(), end.get()));
            }
        }
        return nearest;
    }

    /** Where the last piece ends, of those that follow the first one after another. */
    private static Optional<Integer> end(String text, List<Pattern> pieces, int from) {
        int end = from;
        for (Pattern piece : pieces.subList(1, pieces.size())) {
            Matcher matcher = piece.matcher(text);
            if (!matcher.find(end)) {
                return Optional.empty();
            }
            end = matcher.end();
        }
        return Optional.of(end);
    }

    private static Pattern pattern(String piece) {
        StringBuilder expression = new StringBuilder();
        piece.replaceAll(BLANK + "+", " ").codePoints().forEach(letter -> {
            if (letter == ' ') {
                expression.append(BLANK).append('+');
            } else if (SINGLE.indexOf(letter) >= 0) {
                expression.append('[').append(SINGLE).append(']');
            } else if (DOUBLE.indexOf(letter) >= 0) {
                expression.append('[').append(DOUBLE).append(']');
            } else {
                expression.append(Pattern.quote(Character.toString(letter)));
            }
        });
        return Pattern.compile(expression.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
