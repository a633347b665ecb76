package org.readout.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;

/** Writes one record of WARC 1.1 (ISO 28500:2017) as a gzip member of its own, field by field in the order given. */
final class WarcRecord {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final StringBuilder head = new StringBuilder("WARC/1.1\r\n");
    private final String id;

    /** @param type as {@code response} */
    WarcRecord(String type, Instant date) {
        this.id = "<urn:uuid:" + UUID.randomUUID() + ">";
        field("WARC-Type", type);
        field("WARC-Record-ID", id);
        field("WARC-Date", date.truncatedTo(ChronoUnit.MILLIS).toString());
    }

    /** The record's id, in angle brackets. */
    String id() {
        return id;
    }

    WarcRecord field(String name, String value) {
        if (value.chars().anyMatch(c -> c < 0x20 || c == 0x7f)) {
            throw new IllegalArgumentException("no value of a field: " + name);
        }
        head.append(name).append(": ").append(value).append("\r\n");
        return this;
    }

    WarcRecord machine(InetAddress address) {
        return field("WARC-IP-Address", address.getHostAddress());
    }

    /** The compressed record with its block. */
    byte[] with(String contentType, byte[] block) {
        field("WARC-Block-Digest", digest(block));
        field("Content-Type", contentType);
        field("Content-Length", String.valueOf(block.length));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(block.length / 2 + 512);
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write((head + "\r\n").getBytes(StandardCharsets.UTF_8));
            out.write(block);
            out.write("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A digest as archives write it: SHA-1 in base 32. */
    static String digest(byte[] bytes) {
        byte[] sum;
        try {
            sum = MessageDigest.getInstance("SHA-1").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
        StringBuilder text = new StringBuilder("sha1:");
        for (int bit = 0; bit < sum.length * 8; bit += 5) {
            int two = (sum[bit / 8] & 0xff) << 8 | (bit / 8 + 1 < sum.length ? sum[bit / 8 + 1] & 0xff : 0);
            text.append(ALPHABET.charAt(two >> 11 - bit % 8 & 0x1f));
        }
        return text.toString();
    }
}
