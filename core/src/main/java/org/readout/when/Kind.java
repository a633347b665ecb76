package org.readout.when;

import java.util.Locale;

/** What a word or a number can be in a pattern; the patterns write the name in lower case with hyphens. */
enum Kind {
    WEEKDAY,
    WEEKDAY_SHORT,
    MONTH,
    MONTH_OR_VERB,
    MONTH_SHORT,
    COUNT,
    ORDINAL,
    UNIT,
    UNITS,
    CLOCK,
    FORTNIGHT,
    WEEKEND,
    QUARTER,
    PART,
    SEASON,
    PORTION,
    Q,
    COUNTED,
    LITTLE,
    /** A number from 1 to 31, also written as an ordinal. */
    DAY,
    /** A number from 1900 to 2100. */
    YEAR,
    /** A number from 1000 to 1899. */
    OLD_YEAR,
    /** Two digits, for a year without its century. */
    SHORT_YEAR,
    /** A number that ends in "0s". */
    DECADE,
    /** A whole date in numbers of which there is one reading: 2024-06-14, 14.06.2024, 14/06/2024. */
    ISO,
    /** A whole date in numbers of which there are two. */
    NUMERIC,
    /** Any number. */
    NUMBER;

    /** This kind alone, as a set. */
    long bit() {
        return 1L << compareTo(WEEKDAY);
    }

    boolean in(long set) {
        return (set & bit()) != 0;
    }

    static Kind named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
