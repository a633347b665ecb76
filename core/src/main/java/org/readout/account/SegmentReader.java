package org.readout.account;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.readout.actor.Actor;
import org.readout.statement.Act;
import org.readout.statement.Party;
import org.readout.statement.Statement;
import org.readout.text.Span;

/**
 * Cuts the statements of a report into segments: at the ends of sentences, where a quotation stops and begins anew, and where a
 * reporter strings clauses together with "and that". A statement that lies in another is read as one with it, unless several lie
 * there. A statement in a repeated passage goes with the first. Thread-safe.
 */
final class SegmentReader {
    /** Fewer words are no segment by themselves. */
    private static final int FEWEST_WORDS = 3;

    private static final String CLAUSE = "and that ";

    private final WordReader words;

    SegmentReader(WordReader words) {
        this.words = words;
    }

    /** The segments of the report with that number, in order of its statements. */
    List<Segment> read(int number, Report report) {
        List<Segment> segments = new ArrayList<>();
        ReportIndex index = new ReportIndex(report);
        for (List<Integer> family : families(report, index)) {
            Statement outer = report.statement(family.get(family.size() - 1));
            List<Span> quoted = outer.words().quoted();
            for (List<Span> spans : pieces(report.text(), outer)) {
                List<Word> read = words.read(report.text(), spans, quoted);
                if (!read.isEmpty()) {
                    segments.add(
                            segment(report, index, new Segment.Place(number, segments.size()), family, spans, read));
                }
            }
        }
        return segments;
    }

    /** The report's own sentences, numbered behind its other segments. */
    List<Segment> narrated(int number, Report report, int from) {
        List<Segment> segments = new ArrayList<>();
        ReportIndex where = new ReportIndex(report);
        for (int index : report.narrated()) {
            List<Span> spans = report.statement(index).words().content();
            List<Word> read = words.read(report.text(), spans, List.of());
            if (read.size() >= FEWEST_WORDS) {
                segments.add(new Segment(
                        new Segment.Place(number, from + segments.size()),
                        List.of(index),
                        spans,
                        read,
                        Segment.Voices.NARRATOR,
                        List.of(),
                        where.times(spans)));
            }
        }
        return segments;
    }

    private static Segment segment(
            Report report,
            ReportIndex where,
            Segment.Place place,
            List<Integer> family,
            List<Span> spans,
            List<Word> words) {
        List<Actor> speakers = new ArrayList<>();
        List<Act> acts = new ArrayList<>();
        for (int index : family) {
            Statement statement = report.statement(index);
            actor(statement.attribution().speaker()).ifPresent(speakers::add);
            statement.attribution().cue().ifPresent(cue -> acts.add(cue.act()));
        }
        Statement inner = report.statement(family.get(0));
        List<Actor> tellers = inner.attribution().tellers().stream()
                .flatMap(teller -> teller.resolution().actor().stream())
                .toList();
        Segment.Voices voices =
                new Segment.Voices(speakers, actor(inner.attribution().speaker()), tellers, false);
        return new Segment(place, where.withRepeats(family), spans, words, voices, acts, where.times(spans));
    }

    private static Optional<Actor> actor(Optional<Party> party) {
        return party.flatMap(named -> named.resolution().actor());
    }

    /** Statements by themselves, or one with the only one that lies in it, the inner one first. */
    private static List<List<Integer>> families(Report report, ReportIndex where) {
        List<Integer> own = report.statements().stream()
                .filter(index -> report.statement(index).copyOf().isEmpty())
                .toList();
        List<List<Integer>> families = new ArrayList<>();
        Set<Integer> inner = new HashSet<>();
        for (int outer : own) {
            List<Integer> inside = where.inside(outer);
            if (inside.size() == 1 && !inner.contains(inside.get(0))) {
                inner.add(inside.get(0));
                families.add(List.of(inside.get(0), outer));
            } else {
                families.add(List.of(outer));
            }
        }
        families.removeIf(family -> family.size() == 1 && inner.contains(family.get(0)));
        return families;
    }

    private List<List<Span>> pieces(String text, Statement statement) {
        List<List<Span>> pieces = new ArrayList<>();
        List<Span> piece = new ArrayList<>();
        for (Span span : statement.words().content()) {
            int start = span.start();
            for (int at = span.start(); at < span.end(); at++) {
                if (SentenceEnds.isEnd(text, at, span)) {
                    piece.add(new Span(start, at + 1));
                    start = at + 1;
                    piece = closed(text, pieces, piece);
                } else if (at > start && text.startsWith(CLAUSE, at) && text.charAt(at - 1) == ' ') {
                    piece.add(new Span(start, at));
                    start = at;
                    piece = closed(text, pieces, piece);
                }
            }
            if (start < span.end()) {
                piece.add(new Span(start, span.end()));
            }
        }
        if (!piece.isEmpty()) {
            if (pieces.isEmpty() || count(text, piece) >= FEWEST_WORDS) {
                pieces.add(piece);
            } else {
                pieces.get(pieces.size() - 1).addAll(piece);
            }
        }
        return pieces;
    }

    private List<Span> closed(String text, List<List<Span>> pieces, List<Span> piece) {
        if (count(text, piece) < FEWEST_WORDS) {
            return piece;
        }
        pieces.add(piece);
        return new ArrayList<>();
    }

    private int count(String text, List<Span> spans) {
        return words.read(text, spans, List.of()).size();
    }
}
