package org.readout.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;

/**
 * Gives out names for pages, made of the ids of what they show: lower-case ASCII letters, digits and hyphens only,
 * whatever the id holds, and no name twice.
 */
final class PageName {
    private static final int LONGEST = 60;

    private final Set<String> given = new HashSet<>();

    /** A name for the page of {@code id}. The same ids asked for in the same order get the same names. */
    String of(String id) {
        StringBuilder name = new StringBuilder();
        boolean exact = id.length() <= LONGEST;
        for (int unit = 0; unit < Math.min(id.length(), LONGEST); unit++) {
            char letter = id.charAt(unit);
            if (letter >= 'A' && letter <= 'Z') {
                name.append((char) (letter + ('a' - 'A')));
            } else if ((letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9')) {
                name.append(letter);
            } else {
                name.append('-');
                exact &= letter == '-' || letter == ':';
            }
        }
        String plain = name.toString();
        String wanted = exact ? plain : plain + "-" + digest(id);
        for (int again = 2; !given.add(wanted); again++) {
            wanted = plain + "-" + digest(id + " " + again);
        }
        return wanted;
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
