package org.readout.source;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.netpreserve.jwarc.WarcDigest;

/** Holds the digests that a record gives against its bytes. */
final class WarcDigests {
    /** Algorithms by the names that archives use. */
    private static final Map<String, String> ALGORITHMS = Map.of(
            "sha1", "SHA-1",
            "sha-1", "SHA-1",
            "sha256", "SHA-256",
            "sha-256", "SHA-256",
            "sha512", "SHA-512",
            "sha-512", "SHA-512",
            "md5", "MD5");

    private WarcDigests() {}

    /**
     * Whether {@code digest}, as {@code sha1:…} in any of the usual notations, is that of one of {@code candidates}, which
     * are asked for in order. One that cannot be computed fits.
     */
    static boolean fit(Optional<String> digest, List<Supplier<byte[]>> candidates) {
        int colon = digest.map(text -> text.indexOf(':')).orElse(-1);
        if (colon < 0) {
            return true;
        }
        String name = digest.get().substring(0, colon).strip().toLowerCase(Locale.ROOT);
        String value = digest.get().substring(colon + 1).strip();
        String algorithm = ALGORITHMS.get(name);
        if (algorithm == null || value.isEmpty()) {
            return true;
        }
        return candidates.stream().anyMatch(bytes -> equal(value, digest(algorithm, bytes.get())));
    }

    private static boolean equal(String value, byte[] digest) {
        WarcDigest computed = new WarcDigest("any", digest);
        return bare(computed.hex()).equalsIgnoreCase(value)
                || bare(computed.base32()).equalsIgnoreCase(bare(value))
                || bare(computed.base64()).equals(bare(value));
    }

    private static String bare(String value) {
        int end = value.length();
        while (end > 0 && value.charAt(end - 1) == '=') {
            end--;
        }
        return value.substring(0, end);
    }

    private static byte[] digest(String algorithm, byte[] bytes) {
        try {
            return MessageDigest.getInstance(algorithm).digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has " + algorithm, e);
        }
    }
}
