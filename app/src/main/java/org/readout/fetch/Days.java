package org.readout.fetch;

import java.time.LocalDate;
import java.util.Optional;
import org.readout.article.ArticleReader;
import org.readout.article.Published;
import org.readout.source.Capture;
import org.readout.source.Given;

/** Reads the day out of what a feed says of a page, by the rules for articles. Thread-safe. */
final class Days {
    private final ArticleReader reader = new ArticleReader();

    /** The day; empty where what is written is none. */
    Optional<LocalDate> of(Optional<String> written) {
        if (written.isEmpty()) {
            return Optional.empty();
        }
        Given given = new Given(
                Optional.empty(), Optional.empty(), Optional.empty(), written, Optional.empty(), Optional.empty());
        return reader.read(Capture.ofText("", "", given)).metadata().published().map(Published::date);
    }
}
