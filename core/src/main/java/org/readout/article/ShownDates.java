package org.readout.article;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.readout.article.Dates.DayOrder;
import org.readout.article.Origin.Place;
import org.readout.article.PageDates.Found;
import org.readout.text.Span;

/** Finds the dates that a page shows, and what it says they are. Thread-safe. */
final class ShownDates {
    private static final int LONGEST_LINE = 120;
    private static final int LONGEST_LABEL = 40;

    /** A longer line with a date tells something that happened. */
    private static final int LONGEST_DATE = 50;

    /** Dates by the headline stand together; what comes so many pieces later belongs to something else. */
    private static final int TOGETHER = 8;

    private static final int MOST_TOKENS = 40;
    private static final int SHORT = 24;
    private static final int JOINED = 4;
    private static final int UP = 3;
    private static final String BY_THE_HEADLINE = "by the headline";

    private final WrittenDates dates;
    private final Set<String> issued;
    private final Set<String> changed;
    private final Set<String> original;
    private final PageNames names = new PageNames(PageNames.Role.DATE);

    ShownDates(WrittenDates dates, WordSets sets) {
        this.dates = dates;
        this.issued = sets.words("issued");
        this.changed = sets.words("changed");
        this.original = sets.words("original");
    }

    /** What a date is said to be. */
    private enum Label {
        ISSUED,
        CHANGED,
        NONE
    }

    /**
     * The dates by the headline, of each sort the first.
     *
     * @param issued said to be that of publication
     * @param changed said to be that of a later change
     * @param plain not said to be anything, and not in a sentence of the report
     */
    record Seen(Optional<Found> issued, Optional<Found> changed, Optional<Found> plain) {}

    /** The dates by the headline: those behind it, and where there are none those before it. */
    Seen of(ShownWords words, DayOrder order) {
        Seen below = seen(words, words.below(), order);
        return below.issued().isPresent()
                        || below.plain().isPresent()
                        || below.changed().isPresent()
                ? below
                : seen(words, words.above(), order);
    }

    private Seen seen(ShownWords words, List<ShownWords.Piece> pieces, DayOrder order) {
        Map<Label, Found> first = new EnumMap<>(Label.class);
        int firstAt = -1;
        for (int i = 0; i < pieces.size() && (firstAt < 0 || i < firstAt + TOGETHER); i++) {
            Optional<Published> date = date(pieces, i, order);
            Label label = date.isPresent() ? label(pieces, i) : Label.NONE;
            boolean alone = pieces.get(i).text().length() <= LONGEST_DATE && !words.isInReport(pieces.get(i));
            if (date.isPresent() && (label != Label.NONE || alone)) {
                firstAt = firstAt < 0 ? i : firstAt;
                first.putIfAbsent(label, PageDates.found(date.get(), Place.SHOWN, BY_THE_HEADLINE));
            }
        }
        return new Seen(
                Optional.ofNullable(first.get(Label.ISSUED)),
                Optional.ofNullable(first.get(Label.CHANGED)),
                Optional.ofNullable(first.get(Label.NONE)));
    }

    private Optional<Published> date(List<ShownWords.Piece> pieces, int at, DayOrder order) {
        ShownWords.Piece piece = pieces.get(at);
        if (piece.text().length() > LONGEST_LINE) {
            return Optional.empty();
        }
        Optional<Published> marked = time(piece.holder()).flatMap(value -> dates.published(value, order));
        if (marked.isPresent()) {
            return marked;
        }
        Optional<Published> alone = dates.printed(piece.text(), order);
        if (alone.isPresent() || piece.text().length() > SHORT) {
            return alone;
        }
        StringBuilder joined = new StringBuilder(piece.text());
        for (int i = at + 1; i < pieces.size() && i < at + JOINED; i++) {
            if (pieces.get(i).text().length() > SHORT
                    || dates.printed(pieces.get(i).text(), order).isPresent()) {
                return Optional.empty();
            }
            joined.append(' ').append(pieces.get(i).text());
            Optional<Published> together = dates.printed(joined.toString(), order);
            if (together.isPresent()) {
                return together;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> time(Element holder) {
        Element at = holder;
        for (int up = 0; up < UP && at != null; up++, at = at.parent()) {
            if (at.nameIs("time") && at.hasAttr("datetime")) {
                return Optional.of(at.attr("datetime"));
            }
        }
        return Optional.empty();
    }

    /** What stands before the date in its piece, else in the one or two before, else in the names of its element. */
    private Label label(List<ShownWords.Piece> pieces, int at) {
        Label own = label(pieces.get(at).text());
        if (own != Label.NONE) {
            return own;
        }
        for (int back = 1; back <= 2 && at - back >= 0; back++) {
            String before = pieces.get(at - back).text();
            if (before.length() > LONGEST_LABEL
                    || dates.printed(before, DayOrder.UNKNOWN).isPresent()) {
                break;
            }
            Label told = label(before);
            if (told != Label.NONE) {
                return told;
            }
        }
        return Label.NONE;
    }

    private Label label(String text) {
        Label last = Label.NONE;
        for (LineToken token : LineToken.of(text, new Span(0, Math.min(text.length(), LONGEST_LINE)), MOST_TOKENS)) {
            if (token.shape() == LineToken.Shape.NUMBER && last != Label.NONE) {
                return last;
            }
            if (changed.contains(token.form())) {
                last = Label.CHANGED;
            } else if (issued.contains(token.form()) && last == Label.NONE) {
                last = Label.ISSUED;
            }
        }
        return last;
    }

    /** A date in an element that is named for dates. */
    Optional<Found> named(ShownWords words, DayOrder order) {
        List<ShownWords.Piece> pieces = words.all();
        for (int i = 0; i < pieces.size(); i++) {
            Element holder = pieces.get(i).holder();
            boolean named = names.describe(holder)
                    || holder.nameIs("time")
                    || (holder.parent() != null && names.describe(holder.parent()));
            if (named && label(pieces, i) != Label.CHANGED) {
                Optional<Published> date = date(pieces, i, order);
                if (date.isPresent()) {
                    return date.map(found -> PageDates.found(found, Place.SHOWN, "date"));
                }
            }
        }
        return Optional.empty();
    }

    /** What a line anywhere can say that its date is. */
    enum Sort {
        /** Of the first publication. */
        ORIGINAL,
        /** Of publication. */
        ISSUED,
        /** Of the last change. */
        CHANGED
    }

    /** A date anywhere in a short line that says what it is. */
    Optional<Found> elsewhere(ShownWords words, DayOrder order, Sort sort) {
        List<ShownWords.Piece> pieces = words.all();
        Label wanted = sort == Sort.CHANGED ? Label.CHANGED : Label.ISSUED;
        for (int i = 0; i < pieces.size(); i++) {
            String text = pieces.get(i).text();
            boolean told = text.length() <= LONGEST_LINE
                    && holdsDigit(text)
                    && (sort != Sort.ORIGINAL || saysOriginal(text))
                    && label(text) == wanted;
            if (told) {
                Optional<Published> date = date(pieces, i, order);
                if (date.isPresent()) {
                    return date.map(found -> PageDates.found(found, Place.SHOWN, "on the page"));
                }
            }
        }
        return Optional.empty();
    }

    private boolean saysOriginal(String text) {
        return LineToken.of(text, new Span(0, text.length()), MOST_TOKENS).stream()
                .anyMatch(token -> original.contains(token.form()));
    }

    private static boolean holdsDigit(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }
}
