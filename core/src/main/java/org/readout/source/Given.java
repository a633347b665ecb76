package org.readout.source;

import java.util.Optional;

/**
 * What the source says about an article beside its text: the fields of a JSON line. Nothing here is read out of the text,
 * and nothing is interpreted; each value is as it was given, without outer blanks, never blank.
 *
 * @param title the headline
 * @param outlet who published it
 * @param byline who wrote it
 * @param published when, in the source's own notation
 * @param address where it was published, as a URL
 * @param language BCP 47 tag
 */
public record Given(
        Optional<String> title,
        Optional<String> outlet,
        Optional<String> byline,
        Optional<String> published,
        Optional<String> address,
        Optional<String> language) {
    private static final Given NOTHING = new Given(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public Given {
        title = kept(title);
        outlet = kept(outlet);
        byline = kept(byline);
        published = kept(published);
        address = kept(address);
        language = kept(language);
    }

    /** Nothing said, as for a file of plain text. */
    public static Given nothing() {
        return NOTHING;
    }

    private static Optional<String> kept(Optional<String> value) {
        return value.map(String::strip).filter(text -> !text.isEmpty());
    }
}
