package org.readout.source;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.readout.text.Table;

/**
 * Writes the body of a news item as HTML: XHTML as it is, NITF by {@code nitf.tsv}. Text stays text, of attributes only those
 * that tell what an element is are kept. Does not recurse. Thread-safe.
 */
final class NewsMarkup {
    private static final String DROPPED = "-";
    private static final Set<String> ATTRIBUTES = Set.of("class", "id", "href", "rel", "itemprop");
    private static final Set<String> VOID = Set.of("br", "hr", "img", "meta", "link", "input", "col", "wbr");

    private final Map<String, String> nitf = new HashMap<>();

    NewsMarkup() {
        for (List<String> row : Table.rows(NewsMarkup.class, "nitf.tsv", 3)) {
            nitf.put(row.get(0), row.get(1));
        }
    }

    /**
     * The content of the element whose start the reader has just read; leaves the reader at its end.
     *
     * @param itself whether the element is part of it
     */
    String html(XMLStreamReader xml, boolean itself) throws XMLStreamException {
        StringBuilder html = new StringBuilder();
        Deque<String> open = new ArrayDeque<>();
        boolean byTable = false;
        int dropped = 0;
        if (itself) {
            byTable = xml.getLocalName().equals("nitf");
            open.push(start(xml, byTable, html));
        }
        int outside = itself ? 0 : 1;
        while (outside + open.size() > 0) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                byTable |= xml.getLocalName().equals("nitf");
                boolean drop = dropped > 0 || (byTable && DROPPED.equals(nitf.get(xml.getLocalName())));
                dropped += drop ? 1 : 0;
                open.push(drop ? DROPPED : start(xml, byTable, html));
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (open.isEmpty()) {
                    return html.toString();
                }
                String name = open.pop();
                if (name.equals(DROPPED)) {
                    dropped--;
                } else if (!VOID.contains(name)) {
                    html.append("</").append(name).append('>');
                }
            } else if ((event == XMLStreamConstants.CHARACTERS
                            || event == XMLStreamConstants.CDATA
                            || event == XMLStreamConstants.SPACE)
                    && dropped == 0) {
                XmlRepair.escape(xml.getText(), html);
            }
        }
        return html.toString();
    }

    private String start(XMLStreamReader xml, boolean byTable, StringBuilder html) {
        String name = byTable ? nitf.getOrDefault(xml.getLocalName(), "span") : xml.getLocalName();
        html.append('<').append(name);
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (ATTRIBUTES.contains(xml.getAttributeLocalName(i))) {
                html.append(' ').append(xml.getAttributeLocalName(i)).append("=\"");
                XmlRepair.escape(xml.getAttributeValue(i), html);
                html.append('"');
            }
        }
        html.append('>');
        return name;
    }
}
