package org.readout.story;

import java.util.Optional;
import org.readout.article.Published;
import org.readout.text.CodePoints;

/**
 * What tells where an article came from.
 *
 * @param article its id
 * @param published when, where known
 * @param outlet who published it, where known
 * @param credits what its byline, dateline and last line say, spelled like the key of an {@link Outlet}; may be empty
 * @param agency the agency named there, if it is not the outlet
 * @param points counts the article's text in code points
 */
public record Imprint(
        String article,
        Optional<Published> published,
        Optional<Outlet> outlet,
        String credits,
        Optional<String> agency,
        CodePoints points) {

    /** Whether this article names the outlet of {@code other}, which is not its own, as where it comes from. */
    boolean isCreditedTo(Imprint other) {
        return other.outlet.isPresent()
                && !other.outlet.equals(outlet)
                && (" " + credits + " ").contains(" " + other.outlet.get().key() + " ");
    }
}
