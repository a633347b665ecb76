package org.readout.fetch;

import java.util.Objects;
import java.util.Optional;
import org.readout.article.ArticleReader;
import org.readout.article.Metadata;
import org.readout.source.Capture;
import org.readout.source.Given;

/**
 * What a feed or a sitemap says of a page.
 *
 * @param address the page's
 * @param feed the address of the feed
 * @param title the headline
 * @param outlet who published it
 * @param published when, in the feed's notation
 * @param language BCP 47 tag
 */
public record Announced(
        String address,
        String feed,
        Optional<String> title,
        Optional<String> outlet,
        Optional<String> published,
        Optional<String> language) {
    private static final int LONGEST = 2000;

    public Announced {
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(feed, "feed");
        title = title.map(Announced::shortened);
        outlet = outlet.map(Announced::shortened);
        published = published.map(Announced::shortened);
        language = language.map(Announced::shortened);
    }

    /** A text no longer than a line of the logbook and a record of the archive have room for. */
    static String shortened(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }

    /** The page with what the feed says of its title, outlet, day and language where the page itself is silent; one that cannot be read is given as it is. */
    public Capture told(Capture page, ArticleReader reader) {
        Given given = page.given();
        Metadata own;
        try {
            own = reader.read(page).metadata();
        } catch (RuntimeException | StackOverflowError e) {
            return page; // whoever reads the page next is told of it in the usual way
        }
        return page.with(new Given(
                given.title().or(() -> silent(own.title(), title)),
                given.outlet().or(() -> silent(own.outlet(), outlet)),
                given.byline(),
                given.published().or(() -> silent(own.published(), published)),
                given.address().or(() -> Optional.of(address)),
                given.language().or(() -> silent(own.language(), language))));
    }

    private static Optional<String> silent(Optional<?> ofPage, Optional<String> ofFeed) {
        return ofPage.isPresent() ? Optional.empty() : ofFeed;
    }
}
