package org.readout.account;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.readout.actor.Actor;
import org.readout.actor.OfficialBodies;
import org.readout.article.Article;

/** Which official body published an article itself: by its outlet, its byline, a line at its
 * head, or the site it stands on. Immutable. */
final class Officials {
    /** Who published it stands in one of the first lines. */
    private static final int HEAD = 4;

    private final OfficialBodies bodies = new OfficialBodies();

    /** The body; empty for what the press publishes, and where it is not told. */
    Optional<Actor> of(Article article) {
        Stream<String> lines = Stream.concat(
                Stream.concat(article.metadata().outlet().stream(), article.metadata().byline().stream()),
                article.blocks().stream().limit(HEAD).map(block -> block.span().cut(article.text())));
        return site(article.uri()).or(() -> lines.flatMap(line -> List.of(line.split("\\R")).stream())
                .flatMap(line -> bodies.named(line).stream())
                .findFirst());
    }

    private Optional<Actor> site(String uri) {
        try {
            return Optional.ofNullable(URI.create(uri).getHost()).flatMap(bodies::on);
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }
}
