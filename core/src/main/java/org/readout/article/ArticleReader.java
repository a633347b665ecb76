package org.readout.article;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.readout.article.Origin.Place;
import org.readout.source.Capture;
import org.readout.source.Decoded;
import org.readout.source.Given;

/**
 * Reads one capture into an {@link Article}: web pages through their markup, PDF and DOCX
 * documents through their libraries, everything else as plain text. What the source
 * says beside the text goes before what the text says of itself. Pure and thread-safe.
 */
public final class ArticleReader {
    private final WrittenDates dates;
    private final Bylines bylines;
    private final Agencies agencies = new Agencies();
    private final PlainText plainText;
    private final Html html;
    private final Pdf pdf;
    private final Docx docx;

    /** A reader with the tables of this package. */
    public ArticleReader() {
        WordSets sets = new WordSets();
        Dates printed = new Dates(sets);
        this.dates = new WrittenDates(printed, sets);
        this.bylines = new Bylines(sets);
        Datelines datelines = new Datelines(sets, printed);
        Markup markup = new Markup(sets, printed, datelines);
        Marking marking = new Marking(datelines);
        this.plainText = new PlainText(printed, markup, marking);
        PrintedText paper = new PrintedText(markup, marking, plainText, printed);
        this.pdf = new Pdf(paper);
        this.docx = new Docx(paper);
        this.html = new Html(
                new PageMetadata(dates, bylines, agencies, sets),
                markup,
                marking,
                new PageParts(dates, new Captions(sets, printed)));
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
                metadata(capture.given(), reading),
                reading.text(),
                reading.blocks(),
                warnings,
                reading.makeup());
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

    private Metadata metadata(Given given, Reading reading) {
        Metadata found = reading.metadata();
        Optional<Published> published = given.published().flatMap(dates::published);
        Optional<String> byline = given.byline().or(found::byline);
        List<Author> authors = found.particulars().authors();
        if (given.byline().isPresent() || authors.isEmpty()) {
            authors = byline.map(line -> bylines.authors(line)).orElse(List.of());
        }
        List<Origin> origins = new ArrayList<>();
        origin(origins, Fact.OUTLET, given.outlet(), found.outlet(), found);
        origin(origins, Fact.TITLE, given.title(), found.title(), found);
        origin(origins, Fact.BYLINE, given.byline(), found.byline(), found);
        origin(origins, Fact.PUBLISHED, published, found.published(), found);
        origin(origins, Fact.LANGUAGE, given.language(), found.language(), found);
        for (Fact fact : List.of(Fact.MODIFIED, Fact.SECTION, Fact.KEYWORDS, Fact.CANONICAL)) {
            found.particulars().origin(fact).ifPresent(origins::add);
        }
        Optional<String> agency = agency(reading, byline, authors, origins);
        origins.sort(Comparator.comparing(Origin::fact));
        return new Metadata(
                given.outlet().or(found::outlet),
                given.title().or(found::title),
                byline,
                published.or(found::published),
                given.language().or(found::language),
                new Particulars(
                        authors,
                        found.particulars().modified(),
                        found.particulars().section(),
                        found.particulars().keywords(),
                        agency,
                        found.particulars().canonical(),
                        origins));
    }

    private static void origin(
            List<Origin> origins, Fact fact, Optional<?> given, Optional<?> found, Metadata metadata) {
        if (given.isPresent()) {
            origins.add(Origin.of(fact, Place.GIVEN, ""));
        } else if (found.isPresent()) {
            origins.add(metadata.particulars().origin(fact).orElseGet(() -> Origin.of(fact, Place.TEXT, "")));
        }
    }

    /** The agency in the byline, else what the page's markup says, else the one in the text's own credit lines. */
    private Optional<String> agency(
            Reading reading, Optional<String> byline, List<Author> authors, List<Origin> origins) {
        boolean person = authors.stream().anyMatch(author -> author.kind() == Author.Kind.PERSON);
        Optional<String> signed = byline.flatMap(agencies::named)
                .filter(credit -> !person || !bylines.words().isDegree(credit.form()))
                .map(Agencies.Credit::agency);
        if (signed.isPresent()) {
            Origin origin = origins.stream()
                    .filter(one -> one.fact() == Fact.BYLINE)
                    .findFirst()
                    .orElseThrow();
            origins.add(Origin.of(Fact.AGENCY, origin.place(), origin.name()));
            return signed;
        }
        Particulars found = reading.metadata().particulars();
        if (found.agency().isPresent()) {
            found.origin(Fact.AGENCY).ifPresent(origins::add);
            return found.agency();
        }
        Optional<String> credited = CreditLines.of(reading.text(), reading.blocks()).stream()
                .flatMap(line -> agencies.named(line).stream())
                .map(Agencies.Credit::agency)
                .findFirst();
        credited.ifPresent(agency -> origins.add(Origin.of(Fact.AGENCY, Place.TEXT, "credit line")));
        return credited;
    }
}
