package org.readout.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A feed's text cut into what is said of the feed and its entries, tag by tag, so that each entry can be parsed by itself: a
 * broken one loses no other. Takes time in proportion to the text. For RSS of every version and Atom.
 */
final class FeedText {
    /** Prefixes that feeds use, also without declaring them, and what they mean. */
    private static final Map<String, String> PREFIXES = Map.of(
            "content", "http://purl.org/rss/1.0/modules/content/",
            "dc", "http://purl.org/dc/elements/1.1/",
            "dcterms", "http://purl.org/dc/terms/",
            "atom", "http://www.w3.org/2005/Atom",
            "media", "http://search.yahoo.com/mrss/",
            "rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
            "xhtml", "http://www.w3.org/1999/xhtml");

    private static final Set<String> ROOTS = Set.of("rss", "RDF", "feed");

    private static final Pattern VERSION = Pattern.compile("\\sversion\\s*=\\s*(\"[^\"]*\"|'[^']*')");
    private static final Pattern ATTRIBUTE_PREFIX = Pattern.compile("\\s([A-Za-z_][-\\w.]*):[-\\w.]+\\s*=");

    private final XmlRepair repair;
    private final XmlDocument document;
    private final String rootTag;
    private final String rootEnd;
    private final String channelTag;
    private final List<Piece> entries = new ArrayList<>();
    private final StringBuilder rest = new StringBuilder();

    /**
     * An entry's place in the text.
     *
     * @param whole whether its end tag was found
     */
    record Piece(int start, int end, boolean whole) {}

    FeedText(XmlDocument document, XmlRepair repair) {
        this.repair = repair;
        this.document = document;
        String text = document.text();
        Tags tags = new Tags(text, document.rootStart());
        tags.next();
        this.rootTag = rootTag(text.substring(document.rootStart(), document.rootEnd()));
        this.rootEnd = "</" + tags.name() + ">";
        this.channelTag = document.root().equals("feed") ? "" : split(tags, text, "item");
        if (document.root().equals("feed")) {
            split(tags, text, "entry");
        }
    }

    /** Whether the document's root is a feed's. */
    static boolean isFeed(XmlDocument document) {
        return ROOTS.contains(document.root());
    }

    /** RSS of any version is read as 2.0, which holds what the earlier ones have. */
    private static String rootTag(String tag) {
        return tag.startsWith("<rss")
                ? VERSION.matcher(tag).replaceFirst("").replaceFirst("^<rss", "<rss version=\"2.0\"")
                : tag;
    }

    /** Finds the entries; gives the channel's tag, or none. */
    private String split(Tags tags, String text, String entry) {
        String channel = "";
        int done = document.rootEnd();
        while (tags.next()) {
            if (tags.isClosing() || tags.isEmpty()) {
                continue;
            }
            if (tags.localName().equals("channel") && channel.isEmpty()) {
                channel = text.substring(tags.start(), tags.end());
            } else if (tags.localName().equals(entry)) {
                rest.append(text, done, tags.start());
                done = piece(tags, text);
            }
        }
        rest.append(text, done, text.length());
        return channel;
    }

    /** Enters the entry that the tag opens; gives its end. An entry without an end tag ends where the next one opens. */
    private int piece(Tags tags, String text) {
        String name = tags.name();
        int start = tags.start();
        while (tags.next()) {
            if (tags.name().equals(name)) {
                if (tags.isClosing()) {
                    entries.add(new Piece(start, tags.end(), true));
                    return tags.end();
                }
                if (!tags.isEmpty()) {
                    entries.add(new Piece(start, tags.start(), false));
                    start = tags.start();
                }
            }
        }
        entries.add(new Piece(start, text.length(), false));
        return text.length();
    }

    /** Where the entries stand, in order. */
    List<Piece> entries() {
        return entries;
    }

    /** The feed without its entries, as a document of its own. */
    String feedAlone() {
        String alone = rest.toString();
        boolean ends = alone.contains(rootEnd);
        String close =
                ends ? "" : channelTag.isEmpty() || alone.contains("</channel") ? rootEnd : "</channel>" + rootEnd;
        return document("", alone, close);
    }

    /** The feed with one entry, as a document of its own. */
    String entryAlone(Piece entry) {
        String alone = document.text().substring(entry.start(), entry.end());
        if (document.root().equals("feed")) {
            return document("", alone, rootEnd);
        }
        String channel = channelTag.isEmpty() ? "<channel>" : channelTag;
        return document.root().equals("RDF")
                ? document(channel + "</channel>", alone, rootEnd)
                : document(channel, alone, "</channel>" + rootEnd);
    }

    private String document(String before, String body, String after) {
        String mended = repair.mended(rootTag + before + body + after);
        StringBuilder declared = new StringBuilder();
        for (String prefix : prefixes(mended)) {
            if (!mended.contains("xmlns:" + prefix)) {
                declared.append(" xmlns:").append(prefix).append("=\"");
                declared.append(PREFIXES.getOrDefault(prefix, "urn:undeclared:" + prefix))
                        .append('"');
            }
        }
        int name = rootEnd.length() - 2;
        return mended.substring(0, name) + declared + mended.substring(name);
    }

    private static Set<String> prefixes(String text) {
        Set<String> prefixes = new TreeSet<>();
        Tags tags = new Tags(text, 0);
        while (tags.next()) {
            String name = tags.name();
            int colon = name.indexOf(':');
            if (colon > 0 && name.substring(0, colon).matches("[A-Za-z_][-\\w.]*")) {
                prefixes.add(name.substring(0, colon));
            }
            Matcher attributes = ATTRIBUTE_PREFIX.matcher(text).region(tags.start(), tags.end());
            while (attributes.find()) {
                prefixes.add(attributes.group(1));
            }
        }
        prefixes.removeAll(Set.of("xml", "xmlns"));
        return prefixes;
    }
}
