package org.readout.api;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Entity tags (RFC 9110, 8.8.3): made, and held against the headers that name them. */
final class Tags {
    private Tags() {}

    /** The tag of exactly these bytes. */
    static String strong(byte[] bytes) {
        return '"' + digest(bytes) + '"';
    }

    /** The tag of what these bytes tell, whatever the form. */
    static String weak(byte[] bytes) {
        return "W/" + strong(bytes);
    }

    /** Whether {@code If-None-Match} lists the tag; weak and strong are the same here. */
    static boolean known(List<String> header, String tag) {
        String opaque = opaque(tag);
        return values(header).stream()
                .anyMatch(value -> value.equals("*") || opaque(value).equals(opaque));
    }

    /** Whether {@code If-Match} lists the tag. A weak tag matches only where the tag itself is weak. */
    static boolean matches(List<String> header, String tag) {
        return values(header).stream().anyMatch(value -> value.equals("*") || value.equals(tag));
    }

    private static List<String> values(List<String> header) {
        return header.stream()
                .flatMap(line -> List.of(line.split(",")).stream())
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }

    private static String digest(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
