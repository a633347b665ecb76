package org.readout.source;

/** What a capture's bytes are. Closed: other media are reported as damage or skipped before they become a capture. */
public enum MediaType {
    /** Plain text. The article's text is the decoded text, unchanged. */
    TEXT("text/plain"),
    /** A page. The article's text is taken out of it. */
    HTML("text/html");

    private final String text;

    MediaType(String text) {
        this.text = text;
    }

    /** As in an HTTP header, without parameters: {@code text/plain}. */
    @Override
    public String toString() {
        return text;
    }
}
