package org.readout.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.readout.text.Span;
import org.readout.text.Table;

/**
 * Tells the words under pictures from those of the report, by what {@code captions.tsv} gives points for: a credit, the place of
 * someone in the picture, a description in the present tense, a date in full.
 */
final class Captions {
    /** So many points make a caption. */
    static final int ENOUGH = 4;

    private static final int MOST_TOKENS = 90;
    private static final int LONGEST_CREDIT = 24;
    private static final int LATEST_VERB = 24;
    private static final int SCENE = 2;
    private static final int DATE = 2;
    private static final int SQUARE_BRACKETS = 2;

    /** A credit of so many points needs no further look at the sentence. */
    private static final int CERTAIN = 6;

    /** An agency's name behind so many words may be the source of an item of news. */
    private static final int LONG = 25;

    private static final int LONG_COST = 2;

    private record Row(int points, LinePattern pattern) {}

    private final Map<String, List<Row>> groups = new HashMap<>();
    private final Set<String> scene;
    private final Set<String> clause;
    private final Dates dates;

    Captions(WordSets sets, Dates dates) {
        for (List<String> row : Table.rows(Captions.class, "captions.tsv", 4)) {
            groups.computeIfAbsent(row.get(0), name -> new ArrayList<>())
                    .add(new Row(Integer.parseInt(row.get(1)), LinePattern.of(row.get(2), sets)));
        }
        this.scene = sets.words("scene");
        this.clause = sets.words("clause");
        this.dates = dates;
    }

    /** Whether the line is a credit and nothing else. */
    boolean isCredit(Passage line) {
        return line.tokens().size() <= LONGEST_CREDIT && credit(bare(line.tokens())) >= ENOUGH;
    }

    /** Where the caption names who made or owns the picture; empty if it names nobody, or nothing else. */
    Optional<Span> credit(Passage caption) {
        List<LineToken> tokens = caption.tokens();
        int end = tokens.size();
        while (end > 0 && tokens.get(end - 1).is(".")) {
            end--;
        }
        if (end == 0 || !caption.isWhole()) {
            return Optional.empty();
        }
        boolean closed = tokens.get(end - 1).is(")");
        for (int at = end - 1; at > 0 && end - at < LONGEST_CREDIT; at--) {
            String form = tokens.get(at).form();
            boolean opens = closed ? form.equals("(") : form.equals(".") || form.equals("|");
            if (opens && credit(bare(tokens.subList(at + 1, end))) >= ENOUGH) {
                LineToken last = tokens.get(closed ? end - 2 : end - 1);
                int start = tokens.get(at + 1).span().start();
                return start < last.span().end()
                        ? Optional.of(new Span(start, last.span().end()))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Points for being a caption, {@link #ENOUGH} of them for one that stands by itself. */
    int points(String text, Passage line) {
        List<LineToken> tokens = line.tokens();
        if (tokens.isEmpty() || tokens.size() > MOST_TOKENS) {
            return 0;
        }
        int credit = credited(text, tokens);
        int points = credit + best("start", tokens) + best("place", tokens) + scene(tokens) + date(tokens);
        if (credit > 0 && credit < CERTAIN && line.words() > LONG) {
            points -= LONG_COST;
        }
        return credit >= CERTAIN ? points : points + worst("counter", tokens);
    }

    private int credited(String text, List<LineToken> tokens) {
        int end = tokens.size();
        while (end > 0 && tokens.get(end - 1).is(".")) {
            end--;
        }
        int points = Math.max(trailing(tokens, end), isShort(tokens) ? credit(bare(tokens)) : 0);
        if (end > 0 && tokens.get(end - 1).is(")")) {
            int open = end - 2;
            while (open >= 0 && end - open < LONGEST_CREDIT && !tokens.get(open).is("(")) {
                open--;
            }
            if (open >= 0 && tokens.get(open).is("(")) {
                int inside = credit(tokens.subList(open + 1, end - 1));
                boolean square = text.charAt(tokens.get(open).span().start()) == '[';
                points = Math.max(points, inside > 0 && square ? inside + SQUARE_BRACKETS : inside);
            }
        }
        return points;
    }

    private static boolean isShort(List<LineToken> tokens) {
        return tokens.size() <= LONGEST_CREDIT;
    }

    /** Points of what stands behind the last full stop or bar before {@code end}. */
    private int trailing(List<LineToken> tokens, int end) {
        int points = 0;
        for (int at = end - 1; at > 0 && end - at < LONGEST_CREDIT; at--) {
            String form = tokens.get(at).form();
            if (form.equals(".") || form.equals("|")) {
                points = Math.max(points, credit(tokens.subList(at + 1, end)));
                if (form.equals("|")) {
                    break;
                }
            }
        }
        return points;
    }

    private int credit(List<LineToken> tokens) {
        return tokens.isEmpty() ? 0 : best("credit", tokens);
    }

    private static List<LineToken> bare(List<LineToken> tokens) {
        int start = 0;
        int end = tokens.size();
        while (start < end && "()|-".contains(tokens.get(start).form())) {
            start++;
        }
        while (start < end && "().|-".contains(tokens.get(end - 1).form())) {
            end--;
        }
        return tokens.subList(start, end);
    }

    private int best(String group, List<LineToken> tokens) {
        return rows(group)
                .filter(row -> row.pattern().matches(tokens))
                .mapToInt(Row::points)
                .max()
                .orElse(0);
    }

    private int worst(String group, List<LineToken> tokens) {
        return rows(group)
                .filter(row -> row.pattern().matches(tokens))
                .mapToInt(Row::points)
                .min()
                .orElse(0);
    }

    private Stream<Row> rows(String group) {
        return groups.getOrDefault(group, List.of()).stream();
    }

    /** Whether the first verb, if the tables know it, is one in the present tense of what people are seen doing. */
    private int scene(List<LineToken> tokens) {
        if (!tokens.get(0).isCapital()) {
            return 0;
        }
        for (int i = 1; i < Math.min(tokens.size(), LATEST_VERB); i++) {
            LineToken token = tokens.get(i);
            if (token.is("\"") || (token.is(".") && i > 1 && !tokens.get(i - 1).isCapital())) {
                return 0;
            }
            if (token.shape() == LineToken.Shape.SMALL && clause.contains(token.form())) {
                return 0;
            }
            if (token.shape() == LineToken.Shape.SMALL && scene.contains(token.form())) {
                return SCENE;
            }
        }
        return 0;
    }

    /** Whether a date in full stands in the second half of the line. */
    private int date(List<LineToken> tokens) {
        int from = Math.max(tokens.size() / 2, tokens.size() - LATEST_VERB);
        return dates.find(tokens.subList(from, tokens.size())).isPresent() ? DATE : 0;
    }
}
