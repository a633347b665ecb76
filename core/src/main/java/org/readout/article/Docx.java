package org.readout.article;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Reads documents of Word since 2007 (ECMA-376): paragraphs, headings, items and cells of the body, without headers, footers, notes,
 * comments, and what was deleted or hidden. Nothing touches the disk. Thread-safe.
 */
final class Docx {
    /** Most bytes that one part of the document may become. */
    private static final long MOST_BYTES = 64L << 20;

    private final PrintedText printed;

    Docx(PrintedText printed) {
        this.printed = printed;
    }

    /** The article of a document; without blocks, and with a warning that says why, where it cannot be read. */
    Reading read(byte[] bytes) {
        return printed.read("The Word document", () -> contents(bytes));
    }

    private static PrintedContents contents(byte[] bytes) throws IOException, XMLStreamException {
        try (SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel(bytes);
                ZipFile zip = ZipFile.builder().setSeekableByteChannel(channel).get()) {
            Optional<ZipArchiveEntry> body = part(zip, "word/document.xml");
            if (body.isEmpty()) {
                throw new Watched.Unreadable("is none: it has no word/document.xml");
            }
            DocxStyles styles = new DocxStyles();
            Optional<ZipArchiveEntry> named = part(zip, "word/styles.xml");
            if (named.isPresent()) {
                try (InputStream in = open(zip, named.get())) {
                    styles.read(DocxXml.open(in));
                }
            }
            List<String> warnings = new ArrayList<>();
            DocxBody text = new DocxBody(styles);
            try (InputStream in = open(zip, body.get())) {
                text.read(DocxXml.open(in));
            } catch (XMLStreamException e) {
                Watched.Unreadable reason = DocxXml.unreadable(e);
                if (reason.isRefusal() || text.parts().isEmpty()) {
                    throw reason;
                }
                warnings.add("The Word document is broken; only what stands before that place was read.");
            }
            if (text.parts().isEmpty()) {
                throw new Watched.Unreadable("holds no text");
            }
            return new PrintedContents(text.parts(), properties(zip), warnings);
        }
    }

    /** Names differ in case and slashes, by who wrote the document. */
    private static Optional<ZipArchiveEntry> part(ZipFile zip, String name) {
        for (Enumeration<ZipArchiveEntry> entries = zip.getEntries(); entries.hasMoreElements(); ) {
            ZipArchiveEntry entry = entries.nextElement();
            if (entry.getName().replace('\\', '/').equalsIgnoreCase(name)) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    private static InputStream open(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        if (entry.getMethod() != ZipArchiveEntry.STORED && entry.getMethod() != ZipArchiveEntry.DEFLATED) {
            throw new Watched.Unreadable("is not opened: a part of it is packed in a way that is not read");
        }
        return new Bounded(zip.getInputStream(entry), MOST_BYTES);
    }

    private static PrintedProperties properties(ZipFile zip) throws IOException {
        Optional<ZipArchiveEntry> core = part(zip, "docProps/core.xml");
        if (core.isEmpty()) {
            return PrintedProperties.none();
        }
        try (InputStream in = open(zip, core.get())) {
            DocxXml.Properties said = DocxXml.properties(in);
            return new PrintedProperties(
                    said.title(), said.creator(), said.created().flatMap(Docx::day));
        } catch (XMLStreamException e) {
            return PrintedProperties.none();
        }
    }

    private static Optional<LocalDate> day(String written) {
        try {
            return written.length() < 10 ? Optional.empty() : Optional.of(LocalDate.parse(written.substring(0, 10)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
