package org.readout.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * One {@code newsItem} of NewsML-G2, or a document of NITF, as it is read event by event: what it says of itself, and its words.
 * For one use.
 */
final class NewsItem {
    /** Elements whose text is kept, by their last two names; what they hold in turn is joined. */
    private static final List<String> KEPT = List.of(
            "contentMeta/headline",
            "contentMeta/by",
            "contentMeta/dateline",
            "contentMeta/creditline",
            "contentMeta/contentCreated",
            "contentMeta/slugline",
            "itemMeta/versionCreated",
            "itemMeta/firstCreated",
            "itemMeta/embargoed",
            "itemMeta/title",
            "provider/name",
            "creator/name",
            "infoSource/name",
            "copyrightHolder/name",
            "hedline/hl1",
            "body.head/hedline",
            "body.head/byline",
            "body.head/distributor",
            "head/title");

    private static final int LONGEST = 2000;

    private final NewsMarkup markup;
    private final Map<String, String> said = new HashMap<>();
    private Optional<String> html = Optional.empty();
    private Optional<String> text = Optional.empty();

    NewsItem(NewsMarkup markup) {
        this.markup = markup;
    }

    /** Reads the document, whose depth is known to be within its limit. */
    void read(XMLStreamReader xml) throws XMLStreamException {
        List<String> path = new ArrayList<>();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                String holder = path.isEmpty() ? "" : path.get(path.size() - 1);
                if (!element(xml, holder)) {
                    path.add(xml.getLocalName());
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                path.remove(path.size() - 1);
            }
        }
    }

    /** Takes what the element says; true if it was read to its end. */
    private boolean element(XMLStreamReader xml, String holder) throws XMLStreamException {
        String name = xml.getLocalName();
        switch (name) {
            case "pubStatus" -> attribute(xml, "qcode", "status");
            case "language" -> attribute(xml, "tag", "language");
            case "provider", "creator" -> attribute(xml, "literal", name + "/literal");
            case "date.issue" -> attribute(xml, "norm", "issued");
            case "doc.copyright" -> attribute(xml, "holder", "holder");
            case "newsItem" -> attribute(xml, "guid", "guid");
            default -> {
                // Its text may be kept.
            }
        }
        if (name.equals("inlineXML") || (name.equals("inlineData") && isHtml(xml))) {
            String found = name.equals("inlineXML") ? markup.html(xml, false) : words(xml, Integer.MAX_VALUE);
            html = html.or(() -> Optional.of(found).filter(body -> !body.isBlank()));
            return true;
        }
        if (name.equals("inlineData")) {
            String found = words(xml, Integer.MAX_VALUE);
            text = text.or(() -> Optional.of(found).filter(body -> !body.isBlank()));
            return true;
        }
        String place = holder + "/" + name;
        if (KEPT.contains(place)) {
            said.putIfAbsent(place, words(xml, LONGEST).strip().replaceAll("\\s+", " "));
            return true;
        }
        return false;
    }

    private static boolean isHtml(XMLStreamReader xml) {
        String type = xml.getAttributeValue(null, "contenttype");
        return type != null && type.contains("html");
    }

    private void attribute(XMLStreamReader xml, String attribute, String key) {
        String value = xml.getAttributeValue(null, attribute);
        if (value != null && !value.isBlank()) {
            said.putIfAbsent(key, value.strip());
        }
    }

    /** The text in an element, with a blank for each element in it; leaves the reader at its end. */
    private static String words(XMLStreamReader xml, int most) throws XMLStreamException {
        StringBuilder words = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                words.append(' ');
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if ((event == XMLStreamConstants.CHARACTERS
                            || event == XMLStreamConstants.CDATA
                            || event == XMLStreamConstants.SPACE)
                    && words.length() < most) {
                words.append(xml.getText());
            }
        }
        return words.substring(0, Math.min(most, words.length()));
    }

    /** Takes a document of NITF as a whole for the words. */
    void body(String nitf) {
        html = Optional.of(nitf);
    }

    private Optional<String> said(String... places) {
        for (String place : places) {
            String value = said.get(place);
            if (value != null && !value.isBlank()) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    /** The capture of the item; empty where it has no words. */
    Optional<Capture> capture(String place) {
        Optional<String> address = said("guid").flatMap(guid -> Addresses.resolved(Optional.empty(), guid));
        Given given = new Given(
                said("contentMeta/headline", "itemMeta/title", "hedline/hl1", "body.head/hedline", "head/title"),
                said(
                        "provider/name",
                        "contentMeta/creditline",
                        "infoSource/name",
                        "copyrightHolder/name",
                        "provider/literal",
                        "body.head/distributor",
                        "holder"),
                said("contentMeta/by", "creator/name", "creator/literal", "body.head/byline"),
                said("contentMeta/contentCreated", "itemMeta/firstCreated", "itemMeta/versionCreated")
                        .or(() -> said("issued").map(NewsItem::extended)),
                address,
                said("language"));
        String uri = address.orElse(place);
        return html.map(body -> Capture.ofHtml(uri, dated(body, true), given))
                .or(() -> text.map(body -> Capture.ofText(uri, dated(body, false), given)))
                .map(this::noted);
    }

    /** The dateline stands before the body where the body does not print it. */
    private String dated(String body, boolean markedUp) {
        Optional<String> dateline = said("contentMeta/dateline").filter(line -> !body.contains(line));
        if (dateline.isEmpty()) {
            return body;
        }
        StringBuilder dated = new StringBuilder();
        if (markedUp) {
            XmlRepair.escape(dateline.get(), dated.append("<p>"));
            dated.append("</p>\n");
        } else {
            dated.append(dateline.get()).append("\n\n");
        }
        return dated.append(body).toString();
    }

    private Capture noted(Capture capture) {
        Optional<String> status = withdrawn();
        Capture noted = status.isPresent() ? capture.warned(NewsStatus.said(status.get())) : capture;
        Optional<String> embargo = said("itemMeta/embargoed");
        return embargo.isPresent() ? noted.warned(NewsStatus.embargo(embargo.get())) : noted;
    }

    /** What the publisher says where the item may not be used: {@code canceled}, {@code withheld}. */
    Optional<String> withdrawn() {
        return said("status")
                .map(code -> code.substring(code.lastIndexOf(':') + 1).toLowerCase(Locale.ROOT))
                .filter(status -> !status.equals("usable"));
    }

    /** A date in ISO 8601's basic form, as NITF has it, in the extended one. */
    private static String extended(String date) {
        if (!date.matches("\\d{8}(T\\d{6}(Z|[+-]\\d{4})?)?")) {
            return date;
        }
        String day = date.substring(0, 4) + "-" + date.substring(4, 6) + "-" + date.substring(6, 8);
        if (date.length() == 8) {
            return day;
        }
        String time = date.substring(9, 11) + ":" + date.substring(11, 13) + ":" + date.substring(13, 15);
        return day + "T" + time + date.substring(15);
    }
}
