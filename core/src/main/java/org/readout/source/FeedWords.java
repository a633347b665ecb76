package org.readout.source;

/** Reads what feeds write as markup, or as text, or as either without saying which. Thread-safe. */
final class FeedWords {
    /** A description of so many words is taken for the report: many feeds of RSS have no other place for it. */
    private static final int REPORT = 200;

    private final Entities entities;

    FeedWords(Entities entities) {
        this.entities = entities;
    }

    /** Markup, which is text where it holds no tag. */
    FeedEntry.Words markup(String value, boolean summary) {
        return hasTag(value)
                ? new FeedEntry.Words(value, MediaType.HTML, summary)
                : new FeedEntry.Words(entities.resolved(value), MediaType.TEXT, summary);
    }

    /** Text. */
    FeedEntry.Words text(String value, boolean summary) {
        return new FeedEntry.Words(value, MediaType.TEXT, summary);
    }

    /** Whether a description is so long that it is the report itself. */
    boolean isReport(String markup) {
        return plain(markup).split("\\s+", REPORT + 1).length > REPORT;
    }

    /** The text of a little markup, on one line. */
    String plain(String markup) {
        StringBuilder text = new StringBuilder();
        Tags tags = new Tags(markup, 0);
        int done = 0;
        while (tags.next()) {
            if (markup.charAt(tags.end() - 1) == '>') {
                text.append(markup, done, tags.start()).append(' ');
                done = tags.end();
            }
        }
        text.append(markup, done, markup.length());
        return entities.resolved(text.toString()).strip().replaceAll("\\s+", " ");
    }

    private static boolean hasTag(String value) {
        Tags tags = new Tags(value, 0);
        while (tags.next()) {
            if (value.charAt(tags.end() - 1) == '>') {
                return true;
            }
        }
        return false;
    }
}
