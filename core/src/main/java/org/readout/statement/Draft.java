package org.readout.statement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.readout.statement.Support.Keep;
import org.readout.text.Span;

/** A statement in the making: where it is attributed, what speaks for it, and content to which later sentences may add. */
final class Draft {
    /** A construction that is right this often needs no speaker who is known to speak. */
    private static final double SURE = 0.7;

    /** Of what a rule alone finds, the share that stands where the model found nothing. */
    private static final double DOUBTED = 0.6;

    private final Citing citing;
    private final Support support;
    private final List<Span> content;

    Draft(Citing citing, List<Span> content, Support support) {
        this.citing = citing;
        this.content = new ArrayList<>(content);
        this.support = support;
    }

    /** The draft of a rule. */
    static Draft of(Candidate candidate, String engine, String rule) {
        Passage passage = candidate.passage();
        Frame frame = candidate.frame();
        boolean bare = candidate.entry().frames().isEmpty();
        Span cue = candidate.cue().span(passage);
        Citing citing = new Citing(
                passage,
                bare ? Optional.empty() : Optional.of(cue),
                candidate.entry(),
                candidate.speaker().map(range -> range.span(passage)),
                candidate.addressee().map(range -> range.span(passage)));
        return new Draft(
                citing,
                candidate.content(),
                new Support(engine + "/" + rule, frame.confidence(), frame.passesOn(), keep(candidate)));
    }

    /** The draft of a rule that is named after its construction. */
    static Draft of(Candidate candidate, String engine) {
        return of(candidate, engine, candidate.frame().name().toLowerCase(Locale.ROOT));
    }

    private static Keep keep(Candidate candidate) {
        if (candidate.frame() == Frame.QUOTE) {
            return Keep.ALWAYS;
        }
        boolean sure = candidate.frame().confidence() > SURE;
        if (candidate.entry().lemma().equals("according")) {
            return Keep.UNLESS_MUTE;
        }
        return sure ? Keep.NAMED_UNLESS_MUTE : Keep.NAMED_AND_VOICED;
    }

    /**
     * The same inside the words of somebody else, less sure: another engine saw the words and did not take them for an
     * attribution. Kept only as a link of a chain of tellers.
     */
    Draft doubted() {
        return new Draft(
                citing,
                content,
                new Support(support.by(), DOUBTED * support.confidence(), support.passesOn(), Keep.ANOTHER_VOICE));
    }

    Citing citing() {
        return citing;
    }

    Support support() {
        return support;
    }

    List<Span> content() {
        return List.copyOf(content);
    }

    /** Adds a stretch that goes on with the same words. */
    void add(Span more) {
        content.add(more);
    }

    boolean overlaps(Span span) {
        return content.stream().anyMatch(span::overlaps);
    }

    /** Length of its content, in UTF-16 units. */
    int length() {
        return content.stream().mapToInt(Span::length).sum();
    }
}
