package org.readout.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.readout.source.Capture;
import org.readout.source.Decoded;
import org.readout.source.Given;
import org.readout.source.MediaType;

/**
 * Reads one capture into an {@link Article}: web pages through their markup, everything else as plain text. What the source
 * says beside the text goes before what the text says of itself. Pure and thread-safe.
 */
public final class ArticleReader {
    private final Dates dates;
    private final PlainText plainText;
    private final Html html;

    /** A reader with the tables of this package. */
    public ArticleReader() {
        WordSets sets = new WordSets();
        this.dates = new Dates(sets);
        Datelines datelines = new Datelines(sets, dates);
        Markup markup = new Markup(sets, dates, datelines);
        Marking marking = new Marking(datelines);
        this.plainText = new PlainText(dates, markup, marking);
        this.html = new Html(
                new PageMetadata(dates, sets), markup, marking, new PageParts(dates, new Captions(sets, dates)));
    }

    /** The article of a capture. Never fails: what was hard to read is said in its warnings. */
    public Article read(Capture capture) {
        Decoded decoded = capture.decode();
        Reading reading =
                capture.mediaType() == MediaType.HTML ? html.read(decoded.text()) : plainText.read(decoded.text());
        List<String> warnings = new ArrayList<>(decoded.warnings());
        warnings.addAll(reading.warnings());
        return new Article(
                capture.sha256().substring(0, 16),
                capture.uri(),
                capture.sha256(),
                metadata(capture.given(), reading.metadata()),
                reading.text(),
                reading.blocks(),
                warnings,
                reading.makeup());
    }

    private Metadata metadata(Given given, Metadata found) {
        Optional<Published> published = given.published().flatMap(dates::published);
        return new Metadata(
                given.outlet().or(found::outlet),
                given.title().or(found::title),
                given.byline().or(found::byline),
                published.or(found::published),
                given.language().or(found::language));
    }
}
