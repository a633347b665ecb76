package org.readout.article;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Breaks inputs in the ways in which they break, and in those in which somebody would break them. The same seed breaks alike. */
final class Mutator {
    private static final int LONGEST = 256 << 10;
    private static final int MOST_CHANGES = 6;

    /** What parsers stumble over. */
    private static final List<byte[]> TOKENS = List.of(
            bytes(
                    "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;\">]>"),
            bytes("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><x>&a;</x>"),
            bytes("&#x110000;&#0;&#xD800;&notanentity;&amp"),
            bytes("]]>"),
            bytes("<![CDATA["),
            bytes("<!--"),
            bytes("-->"),
            bytes("<script>"),
            bytes("</script>"),
            bytes("<p><div><table><td><a href='"),
            bytes("</p></div></body></html>"),
            bytes("\0\0\0\0"),
            bytes("\u202E\u2066\u200F\uFEFF\u0301\u0301\u0301"),
            new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80, (byte) 0xF8, (byte) 0x88, (byte) 0xFF},
            bytes("Content-Length: 99999999999999999999\r\n"),
            bytes("Content-Length: -1\r\n"),
            bytes("Content-Length: 0\r\n"),
            bytes("Transfer-Encoding: chunked\r\n"),
            bytes("Content-Encoding: gzip\r\n"),
            bytes("Content-Encoding: br\r\n"),
            bytes("Content-Type: multipart/mixed; boundary=\"\"\r\n"),
            bytes("Content-Transfer-Encoding: base64\r\n"),
            bytes("WARC/1.0\r\n"),
            bytes("\r\n\r\n"),
            bytes("7fffffff\r\n"),
            bytes("{\"a\":[[[[[[[["),
            bytes("\"\\ud800\""),
            bytes("1e999999999"),
            bytes("9999-99-99T99:99:99Z"),
            bytes("<?xml version='1.0' encoding='utf-16'?>"),
            bytes("<meta charset='utf-7'>"),
            new byte[] {'P', 'K', 3, 4, 20, 0},
            new byte[] {'P', 'K', 1, 2},
            new byte[] {0x1F, (byte) 0x8B, 8, 0});

    private final Random random;

    Mutator(long seed) {
        this.random = new Random(seed);
    }

    /** One of the inputs, changed in a few ways; sometimes two of them are joined. */
    byte[] next(byte[] input, byte[] other) {
        byte[] bytes = input;
        int changes = 1 + random.nextInt(MOST_CHANGES);
        for (int change = 0; change < changes; change++) {
            bytes = changed(bytes, other);
        }
        return bytes.length <= LONGEST ? bytes : Arrays.copyOf(bytes, LONGEST);
    }

    private byte[] changed(byte[] bytes, byte[] other) {
        return switch (random.nextInt(11)) {
            case 0 -> flipped(bytes);
            case 1 -> spliced(bytes, at(bytes), 0, new byte[] {(byte) random.nextInt(256)});
            case 2 -> Arrays.copyOf(bytes, at(bytes));
            case 3 -> spliced(bytes, at(bytes), random.nextInt(64), new byte[0]);
            case 4 -> doubled(bytes);
            case 5 -> nested(bytes);
            case 6 -> digits(bytes);
            case 7 -> {
                int from = at(other);
                yield spliced(
                        bytes,
                        at(bytes),
                        random.nextInt(200),
                        Arrays.copyOfRange(other, from, Math.min(other.length, from + random.nextInt(2000))));
            }
            default -> spliced(bytes, at(bytes), random.nextInt(4), TOKENS.get(random.nextInt(TOKENS.size())));
        };
    }

    private int at(byte[] bytes) {
        return bytes.length == 0 ? 0 : random.nextInt(bytes.length + 1);
    }

    private byte[] flipped(byte[] bytes) {
        byte[] changed = bytes.clone();
        for (int flips = 1 + random.nextInt(4); flips > 0 && changed.length > 0; flips--) {
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return changed;
    }

    private byte[] doubled(byte[] bytes) {
        int from = at(bytes);
        int length = Math.min(bytes.length - from, random.nextInt(1000));
        byte[] piece = Arrays.copyOfRange(bytes, from, from + length);
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        for (int times = 1 + random.nextInt(20); times > 0; times--) {
            many.writeBytes(piece);
        }
        return spliced(bytes, from, 0, many.toByteArray());
    }

    /** A piece of a tag or a bracket, some thousand times in one another. */
    private byte[] nested(byte[] bytes) {
        String[] openers = {"<div>", "<b><i>", "[", "{\"a\":", "(", "<ul><li>", "<svg><math>", "\u201C", "> "};
        String opener = openers[random.nextInt(openers.length)];
        return spliced(bytes, at(bytes), 0, bytes(opener.repeat(1 + random.nextInt(3000))));
    }

    /** Another number where one stands. */
    private byte[] digits(byte[] bytes) {
        int from = at(bytes);
        for (int i = from; i < bytes.length; i++) {
            if (bytes[i] >= '0' && bytes[i] <= '9') {
                int end = i;
                while (end < bytes.length && bytes[end] >= '0' && bytes[end] <= '9') {
                    end++;
                }
                String[] others = {"0", "1", "4294967296", "-1", "99999999999999999999", "2147483647", "65536"};
                return spliced(bytes, i, end - i, bytes(others[random.nextInt(others.length)]));
            }
        }
        return bytes;
    }

    private static byte[] spliced(byte[] bytes, int at, int without, byte[] with) {
        int end = Math.min(bytes.length, at + without);
        byte[] joined = Arrays.copyOf(bytes, at + with.length + bytes.length - end);
        System.arraycopy(with, 0, joined, at, with.length);
        System.arraycopy(bytes, end, joined, at + with.length, bytes.length - end);
        return joined;
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
