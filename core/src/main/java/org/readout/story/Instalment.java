package org.readout.story;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.readout.article.Published;
import org.readout.text.Span;

/**
 * An article as part of a story.
 *
 * @param imprint where it came from
 * @param by why it belongs to the story
 * @param of the earlier article that it copies, or that copies it; empty unless it is here for that
 * @param likeness how much it is about what the earlier articles are about, 0 to 1; 1 for the first
 * @param words the first places, in its text, of the words that tie it to them most, the strongest first; none for the first
 */
public record Instalment(Imprint imprint, Linkage by, Optional<String> of, double likeness, List<Span> words) {
    public Instalment {
        Objects.requireNonNull(imprint, "imprint");
        if (of.isPresent() != (by == Linkage.COPY)) {
            throw new IllegalArgumentException(by + " of " + of);
        }
        if (!(likeness >= 0 && likeness <= 1)) {
            throw new IllegalArgumentException("no likeness: " + likeness);
        }
        words = List.copyOf(words);
    }

    /** Its article's id. */
    public String article() {
        return imprint.article();
    }

    /** When it was published, where known. */
    public Optional<LocalDate> day() {
        return imprint.published().map(Published::date);
    }
}
