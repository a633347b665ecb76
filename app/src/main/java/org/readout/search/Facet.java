package org.readout.search;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What hits are counted and filtered by. */
public enum Facet {
    /** Actor's id, shown by name. */
    SPEAKER("speaker"),
    AFFILIATION("affiliation"),
    /** Actor's id, shown by name; a statement counts once for each teller. */
    TELLER("teller"),
    OUTLET("outlet"),
    ACT("act"),
    KIND("kind"),
    OCCASION("occasion"),
    LANGUAGE("language"),
    REVIEW("review"),
    /** Month in which it was said, as {@code 2022-06}. */
    SAID_MONTH("said"),
    /** Month in which it was published. */
    PUBLISHED_MONTH("published");

    private static final List<Facet> ALL = List.of(values());

    private final String prefix;

    Facet(String prefix) {
        this.prefix = prefix;
    }

    /** The word before the colon in a query: {@code speaker:"Helena Duarte"}. */
    public String prefix() {
        return prefix;
    }

    /** All, in the order of pages. */
    public static List<Facet> all() {
        return ALL;
    }

    /** Its place among {@link #all()}. */
    int column() {
        return ALL.indexOf(this);
    }

    static Optional<Facet> ofPrefix(String prefix) {
        String lower = prefix.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(facet -> facet.prefix.equals(lower))
                .findFirst();
    }

    /** Whether a filter may name a value by some of the words of its name. */
    boolean isNamed() {
        return this == SPEAKER || this == TELLER || this == OUTLET;
    }

    /** Whether its values are months, which are listed in the order of time and not of counts. */
    public boolean isMonth() {
        return this == SAID_MONTH || this == PUBLISHED_MONTH;
    }

    /** The index's field of its values. */
    String field() {
        return "facet." + prefix;
    }
}
