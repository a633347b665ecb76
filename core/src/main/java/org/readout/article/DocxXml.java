package org.readout.article;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Opens the parts of a Word document: no document types, no entities but the five of XML, nothing external. */
final class DocxXml {
    private static final int LONGEST = 1000;

    /** Byte-order marks of UTF-16. */
    private static final Set<Integer> WIDE = Set.of(0xFEFF, 0xFFFE);

    private DocxXml() {}

    /**
     * What the document's core properties say.
     *
     * @param created as it is written
     */
    record Properties(Optional<String> title, Optional<String> creator, Optional<String> created) {}

    /**
     * Parts are in UTF-8 or UTF-16. They are decoded here, because the parser prints a line to the terminal for each byte that it cannot decode.
     */
    static XMLStreamReader open(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory.createXMLStreamReader(decoded(in));
    }

    private static Reader decoded(InputStream in) throws XMLStreamException {
        PushbackInputStream bytes = new PushbackInputStream(in, 3);
        try {
            byte[] mark = bytes.readNBytes(3);
            boolean wide = mark.length > 1 && WIDE.contains((mark[0] & 0xFF) << 8 | (mark[1] & 0xFF));
            boolean utf8 = mark.length == 3 && (mark[0] & 0xFF) == 0xEF && (mark[1] & 0xFF) == 0xBB;
            if (!utf8) {
                bytes.unread(mark);
            }
            return new InputStreamReader(bytes, wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new XMLStreamException(e);
        }
    }

    /** Whether the reader stands at an element of the body's own vocabulary, in its transitional or strict form. */
    static boolean isWord(XMLStreamReader xml) {
        String space = xml.getNamespaceURI();
        return space != null && space.contains("/wordprocessingml/");
    }

    /** The attribute {@code w:val}, or another of the same vocabulary. */
    static Optional<String> attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return Optional.of(xml.getAttributeValue(i));
            }
        }
        return Optional.empty();
    }

    /** Whether an element that switches something on does: it may also say that it is off. */
    static boolean isOn(XMLStreamReader xml) {
        return attribute(xml, "val")
                .filter(value -> value.equals("0") || value.equals("false") || value.equals("off"))
                .isEmpty();
    }

    /** What the parser found wrong, or the limit that it ran into. */
    static Watched.Unreadable unreadable(XMLStreamException e) {
        if (e.getNestedException() instanceof Watched.Unreadable limit) {
            return limit;
        }
        String[] lines = String.valueOf(e.getMessage()).split("\n");
        return Watched.Unreadable.broken(
                lines[lines.length - 1].replace("Message: ", "").strip());
    }

    static Properties properties(InputStream in) throws XMLStreamException {
        XMLStreamReader xml = open(in);
        String[] values = new String[3];
        int at = -1;
        StringBuilder text = new StringBuilder();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                at = switch (xml.getLocalName()) {
                    case "title" -> 0;
                    case "creator" -> 1;
                    case "created" -> 2;
                    default -> -1;
                };
                text.setLength(0);
            } else if (event == XMLStreamConstants.CHARACTERS && at >= 0 && text.length() < LONGEST) {
                text.append(xml.getText());
            } else if (event == XMLStreamConstants.END_ELEMENT && at >= 0) {
                values[at] = text.toString();
                at = -1;
            }
        }
        return new Properties(value(values[0]), value(values[1]), value(values[2]));
    }

    private static Optional<String> value(@Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).filter(words -> !words.isEmpty());
    }
}
