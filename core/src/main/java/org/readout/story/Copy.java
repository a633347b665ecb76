package org.readout.story;

import java.util.Objects;
import java.util.Optional;

/**
 * An article that repeats another, or a passage of it. Each pair of articles is compared by itself: that A copies B and B copies C
 * says nothing here of A and C.
 *
 * @param article id of the one that copies
 * @param of id of the one that it copies; where no direction is known, see {@link Direction#NONE}
 * @param kind whether the article as such is a copy or only passages are
 * @param direction by what it is known which copies which
 * @param credit the agency or outlet, other than its own, that {@code article} gives as its source; empty where it names none that
 *     we know
 * @param overlap what they share, seen from {@code article}
 */
public record Copy(
        String article, String of, CopyKind kind, Direction direction, Optional<String> credit, Overlap overlap) {
    public Copy {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(direction, "direction");
        if (article.equals(of)) {
            throw new IllegalArgumentException("an article is no copy of itself: " + article);
        }
    }
}
