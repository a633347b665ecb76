package org.readout.article;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** What the styles of a Word document say their paragraphs are. Word keeps their English names in every language. For one document. */
final class DocxStyles {
    /** A style is based on another at most so often. */
    private static final int LONGEST_CHAIN = 20;

    private static final int MOST_STYLES = 10_000;

    private static final class Style {
        private String name = "";
        private String basedOn = "";
        private boolean outlined;
    }

    private final Map<String, Style> styles = new HashMap<>();

    /** Reads {@code word/styles.xml}. */
    void read(XMLStreamReader xml) throws XMLStreamException {
        Style style = new Style();
        while (xml.hasNext() && styles.size() < MOST_STYLES) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT || !DocxXml.isWord(xml)) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "style" -> {
                    style = new Style();
                    styles.put(DocxXml.attribute(xml, "styleId").orElse(""), style);
                }
                case "name" -> style.name = value(xml);
                case "basedOn" -> style.basedOn = value(xml);
                case "outlineLvl" -> style.outlined = isHeadingLevel(value(xml));
                default -> {
                    // Says how it looks.
                }
            }
        }
    }

    private static String value(XMLStreamReader xml) {
        return DocxXml.attribute(xml, "val").orElse("");
    }

    /** Levels are 0 to 8; 9 is body text. */
    static boolean isHeadingLevel(String level) {
        return level.length() == 1 && level.charAt(0) >= '0' && level.charAt(0) <= '8';
    }

    /** What a paragraph of this style is; empty for a style that says nothing. */
    Optional<BlockKind> kind(String id) {
        String at = id;
        for (int i = 0; i < LONGEST_CHAIN; i++) {
            Style style = styles.get(at);
            if (style == null) {
                return Optional.empty();
            }
            Optional<BlockKind> kind = named(style);
            if (kind.isPresent()) {
                return kind;
            }
            at = style.basedOn;
        }
        return Optional.empty();
    }

    private static Optional<BlockKind> named(Style style) {
        String name = style.name.toLowerCase(Locale.ROOT);
        return switch (name) {
            case "title" -> Optional.of(BlockKind.TITLE);
            case "subtitle" -> Optional.of(BlockKind.HEADING);
            case "caption" -> Optional.of(BlockKind.CAPTION);
            case "header", "footer", "footnote text", "endnote text" -> Optional.of(BlockKind.FURNITURE);
            default ->
                name.startsWith("heading ") || style.outlined
                        ? Optional.of(BlockKind.HEADING)
                        : name.startsWith("toc ") ? Optional.of(BlockKind.FURNITURE) : Optional.empty();
        };
    }
}
