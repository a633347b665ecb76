package org.readout.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tells from its first bytes what a file is. */
final class Sniff {
    /** How many bytes are looked at. */
    static final int LENGTH = 4096;

    /** Text has fewer control characters than one in this many. */
    private static final int CONTROLS = 10;

    /** What opens files that hold no text. Offsets are 0 but for the ones of media containers. */
    private static final List<Magic> BINARIES = List.of(
            new Magic("504B0304", 0, "an office document or a book", true),
            new Magic(
                    "D0CF11E0A1B11AE1",
                    0,
                    "an office document of before 2007, or one that is locked with a password",
                    true),
            new Magic("7B5C727466", 0, "an RTF document", true),
            new Magic("89504E47", 0, "a PNG image", false),
            new Magic("FFD8FF", 0, "a JPEG image", false),
            new Magic("47494638", 0, "a GIF image", false),
            new Magic("49492A00", 0, "a TIFF image", false),
            new Magic("4D4D002A", 0, "a TIFF image", false),
            new Magic("52494646", 0, "an image, a sound or a film (RIFF)", false),
            new Magic("66747970", 4, "a film or an image (MP4)", false),
            new Magic("4F676753", 0, "a sound or a film (Ogg)", false),
            new Magic("1A45DFA3", 0, "a film (Matroska)", false),
            new Magic("494433", 0, "a sound (MP3)", false),
            new Magic("774F4646", 0, "a font", false),
            new Magic("774F4632", 0, "a font", false),
            new Magic("FD377A585A00", 0, "compressed with xz, which is not read; use gzip", true),
            new Magic("425A68", 0, "compressed with bzip2, which is not read; use gzip", true),
            new Magic("28B52FFD", 0, "compressed with zstd, which is not read; use gzip", true),
            new Magic("377ABCAF271C", 0, "a 7z archive", true),
            new Magic("526172211A07", 0, "a RAR archive", true),
            new Magic("7F454C46", 0, "a program", false),
            new Magic("CAFEBABE", 0, "a program", false),
            new Magic("53514C69746520666F726D61742033", 0, "a database (SQLite)", true));

    /** What opens XML without its declaration; in lower case. */
    private static final List<String> XML_ROOTS = List.of(
            "<rss",
            "<feed",
            "<rdf:rdf",
            "<urlset",
            "<sitemapindex",
            "<newsitem",
            "<newsmessage",
            "<packageitem",
            "<nitf");

    /** What opens files of one form only. */
    private static final List<Opening> OPENINGS = List.of(
            new Opening("574152432F", Form.WARC),
            new Opening("255044462D", Form.PDF),
            new Opening("504B0506", Form.ZIP));

    /** How documents start that are ZIP archives of their parts, behind the head of the first member. */
    private static final List<String> PACKED_DOCUMENTS =
            List.of("[Content_Types].xml", "_rels/", "word/", "docProps/", "mimetype", "META-INF/");

    private final byte[] head;

    /** @param head the first {@link #LENGTH} bytes, or all of a shorter file */
    Sniff(byte[] head) {
        this.head = head;
    }

    boolean isGzip() {
        return head.length >= 2 && (head[0] & 0xFF) == 0x1F && (head[1] & 0xFF) == 0x8B;
    }

    /** What the file is, if it is none that holds text. */
    Optional<Binary> binary() {
        for (Magic magic : BINARIES) {
            if (magic.opens(head)) {
                return Optional.of(new Binary("is " + magic.name, magic.document));
            }
        }
        if (ByteOrderMark.of(head).isPresent() || ByteOrderMark.missing(head).isPresent()) {
            return Optional.empty();
        }
        int controls = 0;
        for (byte b : head) {
            if (b == 0) {
                return Optional.of(new Binary("is not text: it holds NUL bytes", true));
            }
            controls += (b >= 0 && b < 0x20 && !isBlank(b)) || b == 0x7F ? 1 : 0;
        }
        return controls * CONTROLS > head.length
                ? Optional.of(new Binary("is not text: it is full of control characters", true))
                : Optional.empty();
    }

    /** The form that the bytes leave no doubt of, whatever the name says; empty where they do not. */
    Optional<Form> certainForm() {
        for (Opening opening : OPENINGS) {
            if (opening.magic.opens(head)) {
                return Optional.of(opening.form);
            }
        }
        if (isZip() && !isPackedDocument()) {
            return Optional.of(Form.ZIP);
        }
        if (isZip() && new String(head, StandardCharsets.ISO_8859_1).contains("word/")) {
            return Optional.of(Form.DOCX);
        }
        return TarReader.isHead(head) ? Optional.of(Form.TAR) : Optional.empty();
    }

    /** Whether it is a ZIP archive, which may be a document. */
    boolean isZip() {
        return new Magic("504B0304", 0, "", false).opens(head);
    }

    /** Whether a ZIP archive is one document: its first member is such as such documents have. */
    private boolean isPackedDocument() {
        String name = new String(
                head,
                Math.min(30, head.length),
                Math.max(0, Math.min(20, head.length - 30)),
                StandardCharsets.ISO_8859_1);
        return PACKED_DOCUMENTS.stream().anyMatch(name::startsWith);
    }

    /** The form of a file whose name tells none, with the usual names of a table's columns. */
    Form form() {
        return form(FieldMapping.usual());
    }

    /**
     * The form of a file whose name tells none.
     *
     * @param mapping by which names a table's columns are known
     */
    Form form(FieldMapping mapping) {
        String start = new String(head, StandardCharsets.ISO_8859_1);
        int mark = ByteOrderMark.of(head).map(ByteOrderMark::length).orElse(0);
        String text = start.substring(mark).stripLeading().toLowerCase(Locale.ROOT);
        if (isMessage(text)) {
            return Form.MAIL;
        }
        if (text.startsWith("<!doctype html") || text.startsWith("<html") || text.startsWith("<head")) {
            return Form.HTML;
        }
        if (text.startsWith("<?xml") || XML_ROOTS.stream().anyMatch(text::startsWith)) {
            Tags tags = new Tags(text, 0);
            return tags.next() && tags.localName().equals("html") ? Form.HTML : Form.XML;
        }
        if (text.startsWith("<!--") && text.contains("<html")) {
            return Form.HTML;
        }
        if (text.startsWith("[") && text.substring(1).stripLeading().startsWith("{")) {
            return Form.JSON;
        }
        if (opensObject(text)) {
            return Form.JSON_LINES;
        }
        boolean table = CsvTable.mayOpen(text, mapping)
                && CsvTable.of(head, mapping, Limits.DEFAULT)
                        .filter(found -> found.header().isCertain())
                        .isPresent();
        return table ? Form.CSV : Form.TEXT;
    }

    /** Whether {@code text}, in lower case, opens with the head of a message that has parts or a type. */
    private static boolean isMessage(String text) {
        int end = text.indexOf("\n\n") >= 0 ? text.indexOf("\n\n") : text.indexOf("\n\r\n");
        String head = "\n" + (end < 0 ? text : text.substring(0, end));
        int colon = text.indexOf(':');
        return colon > 0
                && text.substring(0, colon).chars().allMatch(c -> c == '-' || (c >= 'a' && c <= 'z'))
                && head.contains("\nmime-version:")
                && head.contains("\ncontent-type:");
    }

    private static boolean opensObject(String text) {
        if (!text.startsWith("{")) {
            return false;
        }
        String inside = text.substring(1).stripLeading();
        return inside.startsWith("\"") || inside.startsWith("}");
    }

    private static boolean isBlank(byte b) {
        return b == '\t' || b == '\n' || b == '\r' || b == '\f' || b == 0x1B;
    }

    /**
     * A file that holds no text.
     *
     * @param reason what it is
     * @param document whether it may hold a report all the same, so that leaving it out is a loss
     */
    record Binary(String reason, boolean document) {}

    private record Opening(Magic magic, Form form) {
        Opening(String hex, Form form) {
            this(new Magic(hex, 0, "", true), form);
        }
    }

    private static final class Magic {
        private final byte[] bytes;
        private final int offset;
        private final String name;
        private final boolean document;

        Magic(String hex, int offset, String name, boolean document) {
            this.bytes = HexFormat.of().parseHex(hex);
            this.offset = offset;
            this.name = name;
            this.document = document;
        }

        boolean opens(byte[] head) {
            int end = offset + bytes.length;
            return head.length >= end && Arrays.equals(head, offset, end, bytes, 0, bytes.length);
        }
    }
}
