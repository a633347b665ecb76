package org.readout.article;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.readout.text.Span;
import org.readout.text.Table;

/** Finds the place, date and agency that open a report: "PARIS, May 6 (Agency) —". */
final class Datelines {
    private static final int MOST_TOKENS = 24;
    private static final int LONGEST_PLACE = 4;

    private final Set<String> cities = new HashSet<>();
    private final Set<String> agencies;
    private final Set<String> particles;
    private final Set<String> attributive;
    private final Dates dates;

    Datelines(WordSets sets, Dates dates) {
        Table.rows(Datelines.class, "datelines.tsv", 2).forEach(row -> cities.add(row.get(0)));
        this.agencies = sets.words("agency");
        this.particles = sets.words("particle");
        this.attributive = sets.words("attributive");
        this.dates = dates;
    }

    /** Whether the line is a dateline alone: "CÚCUTA, June 10 —", "Caracas, June 9, 2026". */
    boolean isWhole(List<LineToken> tokens) {
        if (tokens.size() < 3 || tokens.size() > MOST_TOKENS || !tokens.get(0).isCapital()) {
            return false;
        }
        boolean placed =
                !dates.dates(tokens.get(0)) || cities.contains(tokens.get(0).form());
        LineToken last = tokens.get(tokens.size() - 1);
        boolean opens = last.is("-") && tokens.get(0).shape() == LineToken.Shape.CAPITALS;
        return placed
                && tokens.stream().allMatch(token -> belongs(token) && !token.is("|"))
                && (opens || (dates.namesDay(tokens) && wordsBeforeDate(tokens) <= LONGEST_PLACE + 1));
    }

    private long wordsBeforeDate(List<LineToken> tokens) {
        return tokens.stream()
                .takeWhile(token -> !dates.dates(token) || !token.isWord())
                .filter(LineToken::isWord)
                .count();
    }

    /**
     * The dateline at the start of a paragraph.
     *
     * @param first whether this is one of the report's first paragraphs: only there a city in capitals will do by itself
     */
    Optional<Span> opening(String text, Passage paragraph, boolean first) {
        List<LineToken> tokens = paragraph.tokens();
        int end = dashed(text, tokens, first);
        if (end == 0) {
            end = bracketed(tokens);
        }
        if (end == 0 && first) {
            end = runTogether(tokens);
        }
        if (end == 0 || end >= tokens.size()) {
            return Optional.empty();
        }
        return Optional.of(
                new Span(paragraph.span().start(), tokens.get(end - 1).span().end()));
    }

    /** Place, date or agency up to a dash; returns how many tokens, or 0. */
    private int dashed(String text, List<LineToken> tokens, boolean first) {
        int dash = 0;
        while (dash < Math.min(tokens.size(), MOST_TOKENS) && !isDash(text, tokens.get(dash))) {
            if (!belongs(tokens.get(dash))) {
                return 0;
            }
            dash++;
        }
        if (dash == 0 || dash >= Math.min(tokens.size(), MOST_TOKENS)) {
            return 0;
        }
        List<LineToken> before = tokens.subList(0, dash);
        boolean dated = dates.namesDay(before) && before.get(0).isCapital();
        boolean agency = endsWithAgency(before);
        boolean capitals = first && isCapitals(before);
        int end = dash;
        while (end < tokens.size() && tokens.get(end).is("-")) {
            end++;
        }
        return (dated || agency || capitals) && begins(tokens, end) ? end : 0;
    }

    /** A known agency in brackets; or anything in them, behind a place in capitals. */
    private boolean endsWithAgency(List<LineToken> before) {
        int last = before.size() - 1;
        if (last < 2 || !before.get(last).is(")")) {
            return false;
        }
        boolean known = before.get(last - 2).is("(")
                && agencies.contains(before.get(last - 1).form());
        return known || before.get(0).shape() == LineToken.Shape.CAPITALS;
    }

    /** Place and agency in brackets with no dash behind: "Lagos (AFP) The …", "(CNN)The …", "MOSCOW, May 6. /TASS/. The …". */
    private int bracketed(List<LineToken> tokens) {
        for (int i = 0; i < Math.min(tokens.size() - 2, MOST_TOKENS); i++) {
            boolean opens = tokens.get(i).is("(") || tokens.get(i).is("/");
            boolean closes = tokens.get(i + 2).is(")") || tokens.get(i + 2).is("/");
            if (opens && closes && agencies.contains(tokens.get(i + 1).form())) {
                int end = i + 3;
                while (end < tokens.size() && ".-,".contains(tokens.get(end).form())) {
                    end++;
                }
                return begins(tokens, end) ? end : 0;
            }
            if (!belongs(tokens.get(i)) || tokens.get(i).is("(")) {
                return 0;
            }
        }
        return 0;
    }

    /** A known city in capitals, and the sentence right behind it. */
    private int runTogether(List<LineToken> tokens) {
        StringBuilder place = new StringBuilder();
        int found = 0;
        for (int i = 0; i < Math.min(tokens.size(), LONGEST_PLACE); i++) {
            if (tokens.get(i).shape() != LineToken.Shape.CAPITALS) {
                break;
            }
            place.append(i == 0 ? "" : " ").append(tokens.get(i).form());
            found = cities.contains(place.toString()) ? i + 1 : found;
        }
        if (found == 0 || found >= tokens.size()) {
            return 0;
        }
        if (tokens.get(found).is(":")) {
            return begins(tokens, found + 1) ? found + 1 : 0;
        }
        long small = tokens.stream()
                .filter(token -> token.shape() == LineToken.Shape.SMALL)
                .count();
        boolean sentence = small * 3 > tokens.stream().filter(LineToken::isWord).count();
        return sentence
                        && begins(tokens, found)
                        && !attributive.contains(tokens.get(found).form())
                ? found
                : 0;
    }

    private boolean belongs(LineToken token) {
        return token.isCapital()
                || dates.dates(token)
                || particles.contains(token.form())
                || (token.shape() == LineToken.Shape.MARK && "()/.,'".contains(token.form()));
    }

    /** Every word up to the first comma, bracket or slash in capitals, with three letters at least. */
    private boolean isCapitals(List<LineToken> before) {
        int letters = 0;
        for (LineToken token : before) {
            if (!token.isWord() && !token.is(".")) {
                break;
            }
            if (token.isWord() && token.shape() != LineToken.Shape.CAPITALS) {
                return false;
            }
            letters += token.form().length();
        }
        return letters >= 3 && before.size() <= 2 * LONGEST_PLACE;
    }

    /** A dash that stands for itself: long, doubled, or with a blank before or behind it. */
    private static boolean isDash(String text, LineToken token) {
        if (!token.is("-")) {
            return false;
        }
        Span span = token.span();
        boolean alone = (span.start() > 0 && Blank.is(text.charAt(span.start() - 1)))
                || span.end() >= text.length()
                || Blank.is(text.charAt(span.end()))
                || text.charAt(span.end()) == '-';
        return alone || "—–―".indexOf(text.charAt(span.start())) >= 0;
    }

    /** Whether a sentence can begin at that token. */
    private static boolean begins(List<LineToken> tokens, int at) {
        if (at >= tokens.size()) {
            return false;
        }
        LineToken token = tokens.get(at);
        return token.isCapital() || token.shape() == LineToken.Shape.NUMBER || token.is("\"") || token.is("'");
    }
}
