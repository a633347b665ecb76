package org.readout.account;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.readout.text.Span;

/**
 * A place in a report that has the words of a quotation, or words like them.
 *
 * @param verdict what the place is to the quotation, never {@link Verdict#NOT_FOUND}
 * @param source the report
 * @param place where the words stand
 * @param voice to whom they are given; empty where no statement holds them
 * @param diff the quotation held against the report
 * @param score 0 to 1: the quotation's words that the report shares, by weight, of all words of both that were held against each
 *     other; for a paraphrase the share of the quotation's words alone
 * @param reasons the words that are shared, then each change, seen from the report: {@link Change#NEGATION_DROPPED} where the
 *     quotation lacks a "not" that the report has. {@code here} is in the quotation's {@link Query#text}, {@code there} in the report
 */
public record Finding(
        Verdict verdict,
        Source source,
        Place place,
        Optional<Voice> voice,
        Diff diff,
        double score,
        List<Reason> reasons) {
    /** The nearest first, then the earliest, and at last the place; no two findings of a run are equal in it. */
    static final Comparator<Finding> NEAREST = Comparator.comparing(Finding::verdict)
            .thenComparing(finding -> finding.voice().isEmpty())
            .thenComparing(finding -> !finding.place().quoted())
            .thenComparing(Comparator.comparingDouble(Finding::score).reversed())
            .thenComparing(Finding::source)
            .thenComparing(finding -> finding.place().whole());

    /**
     * Where the words stand.
     *
     * @param spans in UTF-16 units of the report's text, in order, at least one
     * @param points the same in code points
     * @param quoted whether they are in quotation marks
     * @param words the report's words, made comparable: the same for two places with one wording
     */
    public record Place(List<Span> spans, List<Span> points, boolean quoted, String words) {
        public Place {
            spans = List.copyOf(spans);
            points = List.copyOf(points);
            if (spans.isEmpty() || spans.size() != points.size()) {
                throw new IllegalArgumentException("places " + spans + " and " + points);
            }
        }

        /** From the first word to the last. */
        public Span whole() {
            return new Span(spans.get(0).start(), spans.get(spans.size() - 1).end());
        }
    }

    public Finding {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(diff, "diff");
        reasons = List.copyOf(reasons);
        if (verdict == Verdict.NOT_FOUND) {
            throw new IllegalArgumentException("a finding that finds nothing in " + source.uri());
        }
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("score " + score);
        }
    }
}
