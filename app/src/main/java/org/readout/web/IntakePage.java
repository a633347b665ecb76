package org.readout.web;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The health of what comes in, {@code intake.html} and {@code intake-2.html}.
 *
 * @param health of ledger and index
 * @param failures what could not be read, the last first, page by page
 * @param again whether another try may help with one of them, on whichever page
 * @param watches folders and feeds that the desk looks at
 * @param refusal why the last form was not taken, a sentence
 */
public record IntakePage(
        Health health, ListPage<Failure> failures, boolean again, List<Watch> watches, Optional<String> refusal) {
    public IntakePage {
        watches = List.copyOf(watches);
    }

    /**
     * How ledger and index are.
     *
     * @param reports how many the ledger holds
     * @param lastAddition when the last one came
     * @param behind reports that the index has not yet
     * @param ledger one sentence on the ledger, such as where it lies and whether it is whole
     * @param sound whether the ledger can be written and read
     */
    public record Health(
            int reports, Optional<OffsetDateTime> lastAddition, int behind, String ledger, boolean sound) {}

    /**
     * Input that could not be read, or not wholly.
     *
     * @param id made of letters, digits, hyphens, low lines, dots and colons
     * @param what file or address, as given
     * @param where place in it, such as "byte 4,096"; may be empty
     * @param why a sentence
     * @param when it was tried last
     * @param again whether another try may help
     */
    public record Failure(String id, String what, String where, String why, OffsetDateTime when, boolean again) {
        public Failure {
            Address.name(id);
        }
    }

    /**
     * A folder or a feed that the desk looks at.
     *
     * @param id made of letters, digits, hyphens, low lines, dots and colons
     * @param what path or address
     * @param kind which of the two
     * @param looked when it was looked at last; empty before the first time
     * @param added reports that came from it
     * @param trouble what went wrong the last time, a sentence
     */
    public record Watch(
            String id, String what, Kind kind, Optional<OffsetDateTime> looked, int added, Optional<String> trouble) {
        public Watch {
            Address.name(id);
        }
    }

    /** What is watched. */
    public enum Kind {
        FOLDER,
        FEED;

        /** The word on the page. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** "6 May 2024, 14:05". */
    public static String time(OffsetDateTime when) {
        return Wording.day(when.toLocalDate())
                + String.format(Locale.ROOT, ", %02d:%02d", when.getHour(), when.getMinute());
    }
}
