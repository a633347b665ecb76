package org.readout.source;

import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads news items of <a href="https://iptc.org/standards/newsml-g2/">NewsML-G2</a>, one or a message of several, and documents
 * of NITF. Each item is parsed by itself: a broken one is damage at its place and loses no other. For one document.
 */
final class NewsMlReader {
    private final Source source;
    private final Receiver receiver;
    private final XmlRepair repair = new XmlRepair(new Entities());
    private final NewsMarkup markup = new NewsMarkup();
    private final XmlDocument document;
    private final Places places;
    private int found;

    /** @param receiver takes the captures, and what is wrong */
    NewsMlReader(Source source, Receiver receiver, XmlDocument document) {
        this.source = source;
        this.receiver = receiver;
        this.document = document;
        this.places = document.places();
    }

    void read() {
        String text = document.text();
        String root = document.root();
        if (root.equals("newsItem") || root.equals("nitf")) {
            item(document.rootStart(), text.substring(document.rootStart()), source.uri());
        } else if (document.rootEnd() - document.rootStart() > FeedReader.LONGEST_HEAD) {
            source.leaveOut("is a message whose first tag has more than " + FeedReader.LONGEST_HEAD + " characters");
            return;
        } else {
            message();
        }
        if (found == 0) {
            source.leaveOut(
                    text.contains("packageItem")
                            ? "is a package of news items: it lists them and holds no text"
                            : "holds no news item");
        }
    }

    private void message() {
        String text = document.text();
        Tags tags = new Tags(text, document.rootStart());
        tags.next();
        String open = text.substring(document.rootStart(), document.rootEnd());
        String close = "</" + tags.name() + ">";
        int number = 0;
        int start = -1;
        while (tags.next()) {
            if (!tags.localName().equals("newsItem") || tags.isEmpty()) {
                continue;
            }
            if (start >= 0) {
                number++;
                if ((long) number * open.length() > FeedReader.MOST_HEADS) {
                    receiver.damage(Damage.at(
                            source.uri(),
                            places.at(start),
                            "has more news items than are read with a first tag of " + open.length()
                                    + " characters; this one and those behind are not read"));
                    return;
                }
                String alone = open + text.substring(start, tags.isClosing() ? tags.end() : tags.start()) + close;
                item(start, alone, source.uri() + "#" + number);
            }
            start = tags.isClosing() ? -1 : tags.start();
        }
        if (start >= 0) {
            found++;
            String place = source.uri() + "#" + (number + 1);
            receiver.damage(Damage.at(place, places.at(start), "is a news item that was cut off: it has no end"));
        }
    }

    private void item(int start, String alone, String place) {
        found++;
        Limits limits = source.limits();
        Optional<String> reason;
        if (alone.length() > limits.captureBytes()) {
            reason = Optional.of(Limits.tooLarge(limits.captureBytes()));
        } else if (Tags.depth(alone, limits.jsonDepth()) > limits.jsonDepth()) {
            reason =
                    Optional.of("is a news item with more than " + limits.jsonDepth() + " elements inside one another");
        } else {
            reason = parse(alone, place);
        }
        reason.ifPresent(words -> receiver.damage(Damage.at(place, places.at(start), words)));
    }

    /** Hands the item over, or says why it cannot be read. */
    private Optional<String> parse(String alone, String place) {
        NewsItem item = new NewsItem(markup);
        try {
            String mended = repair.mended(alone);
            item.read(XmlStream.open(mended));
            if (Tags.isRoot(mended, "nitf")) {
                XMLStreamReader again = XmlStream.open(mended);
                again.nextTag();
                item.body(markup.html(again, true));
            }
        } catch (XMLStreamException e) {
            return Optional.of("is a news item that is not XML: " + XmlStream.reason(e));
        }
        Optional<Capture> capture = item.capture(place);
        if (capture.isPresent()) {
            receiver.capture(capture.get());
        } else {
            String status = item.withdrawn()
                    .map(found -> "; its publisher has marked it " + NewsStatus.shown(found))
                    .orElse("");
            receiver.skipped(place, "is a news item without text" + status);
        }
        return Optional.empty();
    }
}
