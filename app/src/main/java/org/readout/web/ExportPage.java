package org.readout.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What can be taken away, {@code export.html}.
 *
 * @param scope what of the ledger
 * @param formats those that the desk can write
 * @param citation of an article or a statement, where one was asked for
 */
public record ExportPage(Scope scope, List<ExportChoice> formats, Optional<Citation> citation) {
    public ExportPage {
        formats = List.copyOf(formats);
    }

    /** What of the ledger. Parameter {@code scope}. */
    public enum Extent {
        ALL,
        STORY,
        OCCASION,
        SPEAKER,
        SEARCH;

        /** The value in an address. */
        public String value() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What is exported.
     *
     * @param extent which part
     * @param value the story's, occasion's or speaker's id, parameter {@code id}; of a search its {@link Asked#query}; else empty
     * @param shown how the part is called
     * @param statements how many it holds
     */
    public record Scope(Extent extent, String value, String shown, Counted statements) {
        /** Its parameters, encoded. */
        public String query() {
            return switch (extent) {
                case ALL -> "scope=all";
                case STORY, OCCASION, SPEAKER -> "scope=" + extent.value() + "&id=" + Address.encoded(value);
                case SEARCH -> "scope=search" + (value.isEmpty() ? "" : "&" + value);
            };
        }
    }

    /** Where the export is downloaded, from the desk's root. It takes parameters of its own, other than the API's export. */
    public String href(ExportChoice format) {
        return Address.ours("export/file?format=" + format.value() + "&" + scope.query());
    }
}
