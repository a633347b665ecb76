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
 * @param teller the words of the same attribution that name who quotes the speaker
 */
record Citing(
        Passage passage,
        Optional<Span> cue,
        CueEntry entry,
        Optional<Span> speaker,
        Optional<Span> addressee,
        Optional<Span> teller) {

    /** An attribution that names nobody besides who speaks and to whom. */
    Citing(Passage passage, Optional<Span> cue, CueEntry entry, Optional<Span> speaker, Optional<Span> addressee) {
        this(passage, cue, entry, speaker, addressee, Optional.empty());
    }

    /** Where it stands: the cue, or the passage's first word. */
    Span place() {
        return cue.orElseGet(() -> passage.span(0));
    }

    /** The same with other words that name the speaker. */
    Citing by(Optional<Span> other) {
        return new Citing(passage, cue, entry, other, addressee, teller);
    }

    /** The same with words that name who quotes the speaker. */
    Citing onTheWordOf(Optional<Span> other) {
        return new Citing(passage, cue, entry, speaker, addressee, other);
    }

    /** The same with words that name the addressee. */
    Citing to(Optional<Span> other) {
        return new Citing(passage, cue, entry, speaker, other, teller);
    }
}
