package org.readout.fetch;

import java.util.Locale;

/**
 * What became of an address.
 *
 * @param address as it was given
 * @param kind what became of it
 * @param sentence that tells more
 */
public record Visited(String address, Kind kind, String sentence) {
    /** What can become of an address. */
    public enum Kind {
        /** Its page is in the archive now. */
        SAVED,
        /** Its page is as the archive has it. */
        UNCHANGED,
        /** The archive has it, and it was not asked again. */
        KNOWN,
        /** A feed was asked, and the sentence says how many pages it announced. */
        ASKED,
        /** It must not be fetched, or what is there is not taken. */
        REFUSED,
        /** The server says that there is no such page. */
        MISSING,
        /** It could not be had. */
        FAILED;

        /** As a line of output calls it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether the archive has the page, or the feed was asked. */
        public boolean had() {
            return this == SAVED || this == UNCHANGED || this == KNOWN || this == ASKED;
        }
    }
}
