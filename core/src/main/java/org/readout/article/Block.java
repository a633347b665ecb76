package org.readout.article;

import java.util.Objects;
import java.util.Optional;
import org.readout.text.Span;

/**
 * A stretch of an article's text of one kind.
 *
 * @param kind what it is
 * @param span its place in the article's text, without outer blanks, never empty
 * @param original for a {@link BlockKind#REPEAT}, the passage of the article that it repeats; else empty
 * @param origin for HTML, the place in the decoded source from which the block came; else empty
 * @param form how the page sets it
 */
public record Block(BlockKind kind, Span span, Optional<Span> original, Optional<Span> origin, BlockForm form) {
    public Block {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(form, "form");
        if (span.isEmpty()) {
            throw new IllegalArgumentException("empty block at " + span);
        }
        if (original.isPresent() != (kind == BlockKind.REPEAT)) {
            throw new IllegalArgumentException("a repeat, and nothing else, has an original: " + kind + " " + span);
        }
    }

    /** A block that the page sets plainly. */
    public Block(BlockKind kind, Span span, Optional<Span> original, Optional<Span> origin) {
        this(kind, span, original, origin, BlockForm.PLAIN);
    }

    /** A block of plain text. */
    public static Block of(BlockKind kind, Span span) {
        return new Block(kind, span, Optional.empty(), Optional.empty());
    }
}
