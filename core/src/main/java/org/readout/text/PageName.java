package org.readout.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The name of the page that shows something, made of its id alone: lower-case ASCII letters, digits and hyphens, whatever the
 * id holds.
 */
public final class PageName {
    private static final int LONGEST = 60;

    private PageName() {}

    /**
     * The name of the page of {@code id}: the id itself in lower case with hyphens for colons. An id that is long or holds anything
     * else gets twelve hexadecimal digits of its SHA-256 behind what is kept of it, so that no two such ids share a page. Ids that
     * differ only in case, or in a colon for a hyphen, share one.
     */
    public static String of(String id) {
        return isExact(id) ? plain(id) : marked(id, id);
    }

    /** The name that {@link #of} gives to an id without anything special in it, whether or not there is. */
    public static String plain(String id) {
        StringBuilder name = new StringBuilder();
        for (int unit = 0; unit < Math.min(id.length(), LONGEST); unit++) {
            char letter = id.charAt(unit);
            if (letter >= 'A' && letter <= 'Z') {
                name.append((char) (letter + ('a' - 'A')));
            } else {
                name.append((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') ? letter : '-');
            }
        }
        return name.toString();
    }

    /** A name for {@code id} that ends in digits made of {@code distinction}. */
    public static String marked(String id, String distinction) {
        return plain(id) + "-" + digest(distinction);
    }

    private static boolean isExact(String id) {
        boolean exact = id.length() <= LONGEST;
        for (int unit = 0; exact && unit < id.length(); unit++) {
            char letter = id.charAt(unit);
            exact = (letter >= 'a' && letter <= 'z')
                    || (letter >= 'A' && letter <= 'Z')
                    || (letter >= '0' && letter <= '9')
                    || letter == '-'
                    || letter == ':';
        }
        return exact;
    }

    private static String digest(String id) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }
}
