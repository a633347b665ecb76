package org.readout.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import org.netpreserve.jwarc.WarcDigest;

/** Makes WARC records and archives of invented pages, right ones and wrong ones. */
final class Warcs {
    static final String DATE = "2024-05-06T07:08:09Z";

    private Warcs() {}

    /** A record as the standard has it; {@code fields} each with their line end. */
    static byte[] record(String type, String target, String contentType, byte[] block, String fields) {
        return record(type, target, contentType, String.valueOf(block.length), block, fields);
    }

    /** A record that says what length it likes. */
    static byte[] record(String type, String target, String contentType, String length, byte[] block, String fields) {
        String head = "WARC/1.1\r\nWARC-Type: " + type + "\r\nWARC-Record-ID: <urn:uuid:" + type + "-"
                + target.hashCode()
                + ">\r\nWARC-Date: " + DATE + "\r\n" + (target.isEmpty() ? "" : "WARC-Target-URI: " + target + "\r\n")
                + "Content-Type: " + contentType + "\r\n" + fields + "Content-Length: " + length + "\r\n\r\n";
        return join(utf8(head), block, utf8("\r\n\r\n"));
    }

    /** An answer with a page. */
    static byte[] page(String target, String text) {
        return response(target, "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n", utf8(text));
    }

    static byte[] response(String target, String head, byte[] body) {
        byte[] block = join(utf8(head), body);
        return record(
                "response",
                target,
                "application/http; msgtype=response",
                block,
                "WARC-Block-Digest: " + sha1(block) + "\r\nWARC-Payload-Digest: " + sha1(body) + "\r\n");
    }

    static byte[] information() {
        return record("warcinfo", "", "application/warc-fields", utf8("software: invented\r\n"), "");
    }

    static String sha1(byte[] bytes) {
        try {
            return "sha1:"
                    + new WarcDigest("sha1", MessageDigest.getInstance("SHA-1").digest(bytes)).base32();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }

    /** Each record in a gzip member of its own. */
    static byte[] members(byte[]... records) throws IOException {
        List<byte[]> packed = new ArrayList<>();
        for (byte[] record : records) {
            packed.add(IntakeTest.gzip(record));
        }
        return join(packed.toArray(byte[][]::new));
    }
}
