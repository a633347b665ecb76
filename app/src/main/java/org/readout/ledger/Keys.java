package org.readout.ledger;

import java.nio.charset.StandardCharsets;

/**
 * Texts by which rows are found. An index takes only so many bytes, and what comes from reports may be of any length, so addresses are found
 * by their digest, ids and names that are too long are shortened, and what no database takes as text is replaced. Pure functions.
 */
final class Keys {
    /** Most UTF-16 units of an id or a name in an index; of three bytes each, with others beside it, that is well below 2,700 bytes. */
    static final int LONGEST = 240;

    private Keys() {}

    /** The key of an address, or of several texts together: 32 hexadecimal digits. */
    static String of(String... texts) {
        StringBuilder all = new StringBuilder();
        for (String text : texts) {
            all.append(text.length()).append(' ').append(clean(text));
        }
        return digest(all.toString(), 32);
    }

    /** Whether an id can be a key as it is. */
    static boolean fits(String id) {
        return id.length() <= LONGEST;
    }

    /** The id, or where it is too long its beginning and a digest of all of it. */
    static String id(String id) {
        return fits(id) ? id : id.substring(0, whole(id, LONGEST - 20)) + "-" + digest(id, 16);
    }

    /** The name, or where it is too long its beginning. */
    static String name(String name) {
        return name.length() <= LONGEST ? name : name.substring(0, whole(name, LONGEST - 1)) + "…";
    }

    /** The text with U+FFFD for what PostgreSQL or UTF-8 cannot hold: NUL, and halves of pairs. */
    static String clean(String text) {
        StringBuilder clean = null;
        for (int unit = 0; unit < text.length(); unit++) {
            if (isUnfit(text, unit)) {
                if (clean == null) {
                    clean = new StringBuilder(text);
                }
                clean.setCharAt(unit, '\ufffd');
            }
        }
        return clean == null ? text : clean.toString();
    }

    private static boolean isUnfit(String text, int unit) {
        char letter = text.charAt(unit);
        if (Character.isHighSurrogate(letter)) {
            return unit + 1 == text.length() || !Character.isLowSurrogate(text.charAt(unit + 1));
        }
        if (Character.isLowSurrogate(letter)) {
            return unit == 0 || !Character.isHighSurrogate(text.charAt(unit - 1));
        }
        return letter == 0;
    }

    private static int whole(String text, int end) {
        return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }

    private static String digest(String text, int digits) {
        return CaptureShelf.digest(text.getBytes(StandardCharsets.UTF_8)).substring(0, digits);
    }
}
