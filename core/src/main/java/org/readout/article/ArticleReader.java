package org.readout.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.readout.source.Capture;
import org.readout.source.Decoded;
import org.readout.source.Given;

/**
 * Reads one capture into an {@link Article}: web pages through their markup, PDF and DOCX
 * documents through their libraries, everything else as plain text. What the source
 * says beside the text goes before what the text says of itself. Pure and thread-safe.
 */
public final class ArticleReader {
    private final Dates dates;
    private final PlainText plainText;
    private final Html html;
    private final Pdf pdf;
    private final Docx docx;

    /** A reader with the tables of this package. */
    public ArticleReader() {
        WordSets sets = new WordSets();
        this.dates = new Dates(sets);
        Datelines datelines = new Datelines(sets, dates);
        Markup markup = new Markup(sets, dates, datelines);
        Marking marking = new Marking(datelines);
        this.plainText = new PlainText(dates, markup, marking);
        PrintedText printed = new PrintedText(markup, marking, plainText, dates);
        this.pdf = new Pdf(printed);
        this.docx = new Docx(printed);
        this.html = new Html(new PageMetadata(dates, sets), markup, marking);
    }

    /** The article of a capture. Never fails: what was hard to read is said in its warnings. */
    public Article read(Capture capture) {
        List<String> warnings = new ArrayList<>();
        Reading reading =
                switch (capture.mediaType()) {
                    case TEXT -> plainText.read(decoded(capture, warnings));
                    case HTML -> html.read(decoded(capture, warnings));
                    case PDF -> pdf.read(carried(capture, warnings));
                    case DOCX -> docx.read(carried(capture, warnings));
                };
        warnings.addAll(reading.warnings());
        return new Article(
                capture.sha256().substring(0, 16),
                capture.uri(),
                capture.sha256(),
                metadata(capture.given(), reading.metadata()),
                reading.text(),
                reading.blocks(),
                warnings);
    }

    private static String decoded(Capture capture, List<String> warnings) {
        Decoded decoded = capture.decode();
        warnings.addAll(decoded.warnings());
        return decoded.text();
    }

    private static byte[] carried(Capture capture, List<String> warnings) {
        warnings.addAll(capture.warnings());
        return capture.bytes();
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
