package org.readout.statement;

import java.util.Optional;
import org.readout.text.Span;

/**
 * The place in a passage where words are given to somebody: who, by which cue, to whom.
 *
 * @param passage the sentence that attributes
 * @param cue the words that attribute; empty for a quotation that stands by itself
 * @param entry the row of the cue table; {@link CueEntry#NONE} where no row lists the cue
 * @param speaker the words that name who speaks; empty if the sentence names nobody
 * @param addressee the words that name to whom it is said
 */
record Citing(Passage passage, Optional<Span> cue, CueEntry entry, Optional<Span> speaker, Optional<Span> addressee) {

    /** Where it stands: the cue, or the passage's first word. */
    Span place() {
        return cue.orElseGet(() -> passage.span(0));
    }

    /** The same with other words that name the speaker. */
    Citing by(Optional<Span> other) {
        return new Citing(passage, cue, entry, other, addressee);
    }

    /** The same with words that name the addressee. */
    Citing to(Optional<Span> other) {
        return new Citing(passage, cue, entry, speaker, other);
    }
}
