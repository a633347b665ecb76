package org.readout.source;

import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Opens XML for reading event by event: no document types, no entities but the five of XML, nothing external. */
final class XmlStream {
    private XmlStream() {}

    /** @param document mended, see {@link XmlRepair} */
    static XMLStreamReader open(String document) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory.createXMLStreamReader(new StringReader(document));
    }

    /** What the parser says, on one line, without the place. */
    static String reason(XMLStreamException e) {
        String[] lines = String.valueOf(e.getMessage()).split("\n");
        String last = lines[lines.length - 1].strip();
        return last.startsWith("Message: ") ? last.substring("Message: ".length()) : last;
    }
}
