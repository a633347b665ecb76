package org.readout.article;

import java.util.Objects;
import java.util.Optional;
import org.readout.text.Span;

/**
 * A stretch of an article that has a writer or a time of its own.
 *
 * @param kind what it is
 * @param span its place in the article's text, never empty
 * @param author who wrote it, as the page has it; empty where the page does not say
 * @param published when, where the page says so
 * @param service for a post, where it was posted; else empty
 */
public record Part(
        PartKind kind, Span span, Optional<String> author, Optional<Published> published, Optional<String> service) {
    public Part {
        Objects.requireNonNull(kind, "kind");
        if (span.isEmpty()) {
            throw new IllegalArgumentException("empty part at " + span);
        }
    }
}
