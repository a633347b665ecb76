package org.readout.when;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words that time expressions are made of, each with a number of its own. Filled while the tables load. */
final class Vocabulary {
    /** Longer words are no part of any time expression. */
    static final int LONGEST = 16;

    private static final List<ChronoUnit> UNITS =
            List.of(ChronoUnit.DAYS, ChronoUnit.WEEKS, ChronoUnit.MONTHS, ChronoUnit.YEARS, ChronoUnit.DECADES);

    /** A word of the tables. {@code kinds} is a set of {@link Kind}s, empty for one that only patterns name. */
    record Entry(int id, long kinds, int value) {}

    private final Map<String, Entry> entries = new HashMap<>();
    private final List<Entry> ordered = new ArrayList<>();

    /** Reads {@code words.tsv}. */
    Vocabulary() {
        for (String[] row : Table.rows("words.tsv", 4)) {
            add(row[0], Kind.named(row[1]).bit(), value(row[2]));
        }
    }

    private static int value(String cell) {
        return Character.isDigit(cell.charAt(0)) ? Integer.parseInt(cell) : UNITS.indexOf(ChronoUnit.valueOf(cell)) + 1;
    }

    /** The calendar unit that the value of a {@link Kind#UNIT} stands for. */
    static ChronoUnit unit(int value) {
        return UNITS.get(value - 1);
    }

    /** The id of a word that a pattern names; a new word gets one. */
    int id(String word) {
        Entry entry = entries.get(word.toLowerCase(Locale.ROOT));
        return entry != null
                ? entry.id()
                : add(word.toLowerCase(Locale.ROOT), 0, 0).id();
    }

    /** The id of a word that the tables must have. */
    int known(String word) {
        Entry entry = entries.get(word);
        if (entry == null) {
            throw new IllegalStateException("no table has the word " + word);
        }
        return entry.id();
    }

    private Entry add(String word, long kinds, int value) {
        Entry entry = new Entry(ordered.size(), kinds, value);
        if (word.length() > LONGEST || entries.putIfAbsent(word, entry) != null) {
            throw new IllegalArgumentException("word too long or there already: " + word);
        }
        ordered.add(entry);
        return entry;
    }

    /** The entry of a word in lower case; null where no table has it. */
    @Nullable Entry find(String word) {
        return entries.get(word);
    }

    List<Entry> entries() {
        return ordered;
    }
}
