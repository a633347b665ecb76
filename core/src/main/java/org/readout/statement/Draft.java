package org.readout.statement;

import java.util.ArrayList;
import java.util.List;
import org.readout.text.Span;

/** A statement in the making: a candidate and the stretches that later sentences add to its content. */
final class Draft {
    private final Candidate candidate;
    private final List<Span> content;
    private final String rule;

    Draft(Candidate candidate, String rule) {
        this.candidate = candidate;
        this.content = new ArrayList<>(candidate.content());
        this.rule = rule;
    }

    Candidate candidate() {
        return candidate;
    }

    List<Span> content() {
        return List.copyOf(content);
    }

    String rule() {
        return rule;
    }

    /** Adds a stretch that goes on with the same words. */
    void add(Span more) {
        content.add(more);
    }

    boolean overlaps(Span span) {
        return content.stream().anyMatch(span::overlaps);
    }
}
