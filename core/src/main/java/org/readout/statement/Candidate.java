package org.readout.statement;

import java.util.List;
import java.util.Optional;
import org.readout.statement.Subjects.Range;
import org.readout.text.Span;

/**
 * One reading of one cue: a construction with its speaker and content, before the quotations are joined.
 *
 * @param passage the sentence
 * @param entry the row of the cue table
 * @param frame the construction
 * @param cue tokens of the cue
 * @param speaker tokens of the speaker; empty if the sentence names none
 * @param content stretches of text, in order
 * @param addressee tokens of whom it is said to
 */
record Candidate(
        Passage passage,
        CueEntry entry,
        Frame frame,
        Range cue,
        Optional<Range> speaker,
        List<Span> content,
        Optional<Range> addressee) {

    Candidate {
        content = List.copyOf(content);
    }

    /** The same with content that ends before {@code offset}. */
    Candidate cutAt(int offset) {
        List<Span> cut = content.stream()
                .filter(span -> span.start() < offset)
                .map(span -> span.end() <= offset ? span : new Span(span.start(), offset))
                .toList();
        return new Candidate(passage, entry, frame, cue, speaker, cut, addressee);
    }
}
