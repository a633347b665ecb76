package org.readout.api;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key that signs what the server hands out and wants back unchanged: sessions, form tokens, cursors. Signatures are
 * HMAC-SHA-256 in base64url, made for one purpose each, so that one kind is never taken for another. Thread-safe.
 */
public final class Secret {
    /** Bytes of a key. */
    public static final int LENGTH = 32;

    private static final String ALGORITHM = "HmacSHA256";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    private Secret(byte[] bytes) {
        this.key = new SecretKeySpec(bytes, ALGORITHM);
    }

    /** A new key. What it signs is worth nothing after the server ends. */
    public static Secret random() {
        return new Secret(randomBytes(LENGTH));
    }

    /**
     * A key that was kept, so that sessions and cursors outlive the server.
     *
     * @throws IllegalArgumentException if there are fewer than {@link #LENGTH} bytes
     */
    public static Secret of(byte[] bytes) {
        if (bytes.length < LENGTH) {
            throw new IllegalArgumentException(
                    "a key of " + bytes.length + " bytes; at least " + LENGTH + " are needed");
        }
        return new Secret(bytes.clone());
    }

    /** Words nobody can guess: 192 random bits in base64url, such as a token of access. */
    public static String unguessable() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(randomBytes(24));
    }

    /** Sixteen hexadecimal digits by which a text is known where it cannot stand itself, as in an address. */
    public static String fingerprint(String text) {
        return HexFormat.of().formatHex(digest(text), 0, 8);
    }

    /** The signature of {@code text} for one purpose. */
    public String sign(String purpose, String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac(purpose + "\n" + text));
    }

    /** Whether {@code signature} is the one of {@code text} for this purpose; the time it takes tells nothing. */
    public boolean signed(String purpose, String text, String signature) {
        return same(sign(purpose, text), signature);
    }

    /** Whether both texts are the same, in a time that tells neither where they differ nor how long they are. */
    static boolean same(String one, String other) {
        return MessageDigest.isEqual(digest(one), digest(other));
    }

    private static byte[] randomBytes(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private byte[] mac(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "Secret[…]";
    }
}
