package org.readout.source;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How a file holds reports, told by the end of its name, by its media type or by its first bytes. */
enum Form {
    TEXT(false, List.of("txt", "text"), List.of("text/plain", "text/markdown")),
    HTML(false, List.of("html", "htm", "xhtml"), List.of("text/html", "application/xhtml+xml")),
    JSON_LINES(false, List.of("jsonl", "ndjson"), List.of()),
    JSON(false, List.of("json"), List.of()),
    XML(false, List.of("xml", "rss", "atom", "rdf"), List.of()),
    CSV(false, List.of("csv", "tsv", "tab"), List.of()),
    PDF(false, List.of("pdf"), List.of("application/pdf")),
    DOCX(false, List.of("docx"), List.of("application/vnd.openxmlformats-officedocument.wordprocessingml.document")),
    WARC(true, List.of("warc"), List.of()),
    ZIP(true, List.of("zip", "wacz"), List.of()),
    TAR(true, List.of("tar"), List.of()),
    /** A message, as a newsletter that came by e-mail. */
    MAIL(true, List.of("eml"), List.of()),
    /** A page that a browser saved in one file with its parts (MHTML). */
    SAVED_PAGE(true, List.of("mhtml", "mht"), List.of());

    private final boolean members;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> endings;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> mediaTypes;

    /**
     * A form.
     *
     * @param members whether it holds what may itself be of any form, so that its depth is limited
     * @param endings of names, without the dot
     * @param mediaTypes under which a server sends what is one report in this form
     */
    Form(boolean members, List<String> endings, List<String> mediaTypes) {
        this.members = members;
        this.endings = endings;
        this.mediaTypes = mediaTypes;
    }

    /** Whether it holds what may itself be of any form. */
    boolean holdsMembers() {
        return members;
    }

    /** The form of what a server sends as {@code mediaType}, in lower case, without parameters; empty where it is no report. */
    static Optional<Form> ofMediaType(String mediaType) {
        for (Form form : values()) {
            if (form.mediaTypes.contains(mediaType)) {
                return Optional.of(form);
            }
        }
        return Optional.empty();
    }

    /** The form that {@code name} tells, which ends without ".gz"; empty where it tells none. */
    static Optional<Form> of(String name) {
        String ending = ending(name);
        for (Form form : values()) {
            if (form.endings.contains(ending)) {
                return Optional.of(form);
            }
        }
        return Optional.empty();
    }

    /** Whether the name has no ending, so that only the bytes can tell. */
    static boolean hasNoEnding(String name) {
        return ending(name).isEmpty();
    }

    /** The name without ".gz"; with ".tar" in place of ".tgz". */
    static String uncompressed(String name) {
        return switch (ending(name)) {
            case "gz" -> name.substring(0, name.length() - 3);
            case "tgz" -> name.substring(0, name.length() - 4) + ".tar";
            default -> name;
        };
    }

    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
