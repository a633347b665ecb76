package org.readout.account;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.readout.account.WordAlignment.Match;
import org.readout.text.Span;

/** Cuts a quotation and the report's words that it fits into pieces that a reader can follow. */
final class PieceWriter {
    private final Query query;
    private final String text;
    private final List<Word> words;

    /**
     * A writer.
     *
     * @param text the report's
     * @param words the report's, in which the pairs count
     */
    PieceWriter(Query query, String text, List<Word> words) {
        this.query = query;
        this.text = text;
        this.words = words;
    }

    /** The pieces, in order. */
    List<Piece> pieces(List<Match> matches, List<Difference> parts) {
        List<Piece> pieces = new ArrayList<>();
        int done = 0;
        for (Difference part : parts) {
            shared(matches, done, part.before(), pieces);
            done = part.before();
            if (part.change().isPresent()) {
                add(pieces, Piece.Kind.ASKED, around(part.asked()), query.text());
                add(pieces, Piece.Kind.REPORTED, around(part.reported()), text);
            } else if (isSkipped(part)) {
                pieces.add(new Piece(Piece.Kind.SKIPPED, ""));
            } else {
                add(pieces, Piece.Kind.SHARED, around(part.reported()), text);
            }
        }
        shared(matches, done, matches.size(), pieces);
        return pieces;
    }

    private void shared(List<Match> matches, int from, int to, List<Piece> pieces) {
        if (from < to) {
            Span first = words.get(matches.get(from).there()).span();
            Span last = words.get(matches.get(to - 1).there()).span();
            pieces.add(
                    new Piece(Piece.Kind.SHARED, new Span(first.start(), Math.max(first.end(), last.end())).cut(text)));
        }
    }

    private static void add(List<Piece> pieces, Piece.Kind kind, List<Span> spans, String from) {
        spans.forEach(span -> pieces.add(new Piece(kind, span.cut(from))));
    }

    /** Whether the report has words there that the quotation owns up to leave out, or the reporter's own. */
    static boolean isSkipped(Difference part) {
        return part.change().isEmpty()
                && !part.reported().isEmpty()
                && !joined(part.asked()).equals(joined(part.reported()));
    }

    private static String joined(List<Word> words) {
        return words.stream().map(Word::form).collect(Collectors.joining());
    }

    /** From the first of the words to the last; nothing where there are none. */
    static List<Span> around(List<Word> words) {
        return words.stream().map(Word::span).reduce(Span::cover).stream().toList();
    }
}
