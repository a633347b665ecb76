package org.readout.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.readout.text.Table;

/**
 * The character references of HTML 4, {@code entities.tsv}, and those by number, read as browsers read them. Nothing else is
 * ever put in for a reference, whatever a document declares. Thread-safe.
 */
final class Entities {
    /** No name is longer. */
    private static final int LONGEST = 10;

    private static final String REPLACEMENT = "\uFFFD";

    /** What numbers 0x80 to 0x9F mean where they come from windows-1252, as the HTML standard has them. */
    private static final String WINDOWS =
            "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
                    + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    private final Map<String, String> named = new HashMap<>();

    Entities() {
        for (List<String> row : Table.rows(Entities.class, "entities.tsv", 3)) {
            named.put(row.get(0), Character.toString(Integer.parseInt(row.get(1), 16)));
        }
    }

    /** Where the reference that opens with the {@code &} at {@code at} ends, behind its semicolon; -1 if none opens there. */
    static int end(CharSequence text, int at) {
        int i = at + 1;
        while (i < text.length() && i <= at + LONGEST + 1 && isPart(text.charAt(i), i == at + 1)) {
            i++;
        }
        return i > at + 1 && i < text.length() && text.charAt(i) == ';' ? i + 1 : -1;
    }

    private static boolean isPart(char unit, boolean first) {
        return (unit >= 'a' && unit <= 'z')
                || (unit >= 'A' && unit <= 'Z')
                || (unit >= '0' && unit <= '9')
                || (first && unit == '#');
    }

    /** What a reference stands for, without {@code &} and {@code ;}; empty for a name that is not known. */
    Optional<String> meaning(String reference) {
        return switch (reference) {
            case "amp" -> Optional.of("&");
            case "lt" -> Optional.of("<");
            case "gt" -> Optional.of(">");
            case "quot" -> Optional.of("\"");
            case "apos" -> Optional.of("'");
            default ->
                reference.startsWith("#")
                        ? Optional.of(numbered(reference.substring(1)))
                        : Optional.ofNullable(named.get(reference));
        };
    }

    private static String numbered(String number) {
        boolean hexadecimal = number.startsWith("x") || number.startsWith("X");
        try {
            int value = Integer.parseInt(hexadecimal ? number.substring(1) : number, hexadecimal ? 16 : 10);
            if (value >= 0x80 && value <= 0x9F) {
                return String.valueOf(WINDOWS.charAt(value - 0x80));
            }
            return isCharacter(value) ? Character.toString(value) : REPLACEMENT;
        } catch (NumberFormatException e) {
            return REPLACEMENT;
        }
    }

    /** Whether XML 1.0 lets the character stand in a document. */
    static boolean isCharacter(int value) {
        return value >= 0x20
                ? value <= 0xD7FF
                        || (value >= 0xE000 && value <= 0xFFFD)
                        || (value >= 0x10000 && value <= Character.MAX_CODE_POINT)
                : value == '\t' || value == '\n' || value == '\r';
    }

    /** A text with what its references stand for. */
    String resolved(String text) {
        int next = text.indexOf('&');
        if (next < 0) {
            return text;
        }
        StringBuilder resolved = new StringBuilder(text.length());
        int done = 0;
        while (next >= 0) {
            int end = end(text, next);
            Optional<String> meaning = end < 0 ? Optional.empty() : meaning(text.substring(next + 1, end - 1));
            if (meaning.isPresent()) {
                resolved.append(text, done, next).append(meaning.get());
                done = end;
            }
            next = text.indexOf('&', Math.max(done, next + 1));
        }
        return resolved.append(text, done, text.length()).toString();
    }
}
