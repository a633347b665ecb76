package org.readout.article;

import org.readout.source.Capture;
import org.readout.source.Given;

/** Invented web pages about the lakes of Ostmark, and what is read of them. */
final class Pages {
    static final String BODY =
            "<p>The three lake states agreed on Monday to count the boats on their shores before the winter,"
                    + " the harbour office said, and to share what they find with the fishers of all three."
                    + "<p>Nobody has counted the boats since the great flood, and the fishers of the northern shore doubt that"
                    + " anybody can, since many are kept in sheds that stand open to the water.";
    static final String TITLE = "Lake states agree to count boats";

    private static final ArticleReader READER = new ArticleReader();

    private Pages() {}

    /** A page with that head and those lines between its headline and its text. */
    static Metadata page(String head, String byTheHeadline) {
        return read("<html lang=en-GB><head><title>" + TITLE + " | Lake Courier</title>" + head + "</head><body><h1>"
                + TITLE + "</h1>" + byTheHeadline + BODY + "</body></html>");
    }

    /** What is read of a page's whole source. */
    static Metadata read(String html) {
        return READER.read(Capture.ofHtml("in/page.html", html, Given.nothing()))
                .metadata();
    }

    static Metadata read(String html, Given given) {
        return READER.read(Capture.ofHtml("in/page.html", html, given)).metadata();
    }

    /** A script of linked data. */
    static String linked(String json) {
        return "<script type='application/ld+json'>" + json + "</script>";
    }
}
