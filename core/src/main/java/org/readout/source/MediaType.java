package org.readout.source;

import java.util.Arrays;
import java.util.Optional;

/** What a capture's bytes are. Closed: other media are reported as damage or skipped before they become a capture. */
public enum MediaType {
    /** Plain text. The article's text is the decoded text, unchanged. */
    TEXT("text/plain"),
    /** A page. The article's text is taken out of it. */
    HTML("text/html"),
    /** A PDF document. The article's text is taken out of it. */
    PDF("application/pdf"),
    /** A document of Word since 2007, Office Open XML. The article's text is taken out of it. */
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final String text;

    MediaType(String text) {
        this.text = text;
    }

    /** The one of this name, as {@link #toString} gives it; empty for another. */
    public static Optional<MediaType> of(String name) {
        return Arrays.stream(values()).filter(type -> type.text.equals(name)).findFirst();
    }

    /** Whether the bytes are text in some charset, which {@link Capture#decode} finds. */
    public boolean isText() {
        return this == TEXT || this == HTML;
    }

    /** As in an HTTP header, without parameters: {@code text/plain}. */
    @Override
    public String toString() {
        return text;
    }
}
