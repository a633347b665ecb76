package org.readout.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipEncoding;
import org.apache.commons.compress.archivers.zip.ZipEncodingHelper;

/**
 * Reads the members of a tar archive one by one, as POSIX, GNU and older programs write it. Goes from head to head by
 * itself, so that a broken head costs what stands up to the next whole one, and long names cost no memory; what a head
 * says is read by Commons Compress. Links and devices are passed over.
 */
final class TarReader {
    private static final int BLOCK = 512;
    private static final ZipEncoding NAMES = ZipEncodingHelper.getZipEncoding(StandardCharsets.UTF_8.name());

    /** Longer names and further fields are passed over. */
    private static final int LONGEST = 1 << 16;

    private final Window window;
    private final Members members;
    private final Map<String, String> fields = new HashMap<>();

    TarReader(Source source, Window window) {
        this.window = window;
        this.members = new Members(source);
    }

    void read() throws IOException {
        try {
            while (window.ahead(BLOCK) == BLOCK) {
                if (isHead(window.copy(0, BLOCK))) {
                    head();
                } else if (isZero()) {
                    window.advance(BLOCK);
                } else {
                    gap();
                }
            }
            if (window.ahead(1) > 0) {
                members.damage(window.position(), "is cut off in the head of a member");
            }
        } catch (Cut e) {
            members.damage(window.position(), "is cut off in " + e.name);
        } finally {
            members.close();
        }
    }

    /** Whether a block is the head of a member: it holds the sum of its bytes. */
    static boolean isHead(byte[] block) {
        if (block.length < BLOCK) {
            return false;
        }
        String octal = new String(block, 148, 8, StandardCharsets.ISO_8859_1)
                .replace('\0', ' ')
                .strip();
        if (octal.isEmpty() || octal.length() > 7 || !octal.chars().allMatch(c -> c >= '0' && c <= '7')) {
            return false;
        }
        long sum = 0;
        long signed = 0;
        for (int i = 0; i < BLOCK; i++) {
            int value = i >= 148 && i < 156 ? ' ' : block[i];
            sum += value & 0xFF;
            signed += value;
        }
        long told = Long.parseLong(octal, 8);
        return told != 8L * ' ' && (told == sum || told == signed);
    }

    private boolean isZero() {
        for (int i = 0; i < BLOCK; i++) {
            if (window.at(i) != 0) {
                return false;
            }
        }
        return true;
    }

    private void gap() throws IOException {
        long start = window.position();
        while (window.ahead(BLOCK) == BLOCK && !isHead(window.copy(0, BLOCK))) {
            window.advance(BLOCK);
        }
        if (window.ahead(BLOCK) < BLOCK) {
            window.advance(window.ahead(BLOCK));
        }
        members.damage(start, "holds " + (window.position() - start) + " bytes that are no member");
    }

    private void head() throws IOException {
        long position = window.position();
        TarArchiveEntry entry;
        try {
            entry = new TarArchiveEntry(window.copy(0, BLOCK), NAMES, true);
        } catch (IOException | RuntimeException e) {
            members.damage(position, "has a member whose head cannot be read");
            fields.clear();
            window.advance(BLOCK);
            return;
        }
        window.advance(BLOCK);
        long size = Math.max(0, number(fields.getOrDefault("size", ""), entry.getSize()));
        String name = fields.getOrDefault("path", entry.getName());
        // Not closed where it breaks: the window then ends with the same fault, which nobody may suppress by itself.
        Stretch stretch = new Stretch(window, size, name);
        switch (entry.getLinkFlag()) {
            case 'L' -> keep("path", text(stretch, size));
            case 'x', 'X' -> further(text(stretch, size));
            case 'K', 'g' -> {} // names of links, and what holds for all members
            case 0, '0', '7' -> {
                fields.clear();
                if (!entry.getName().endsWith("/") && members.isWanted(name)) {
                    members.read(name, stretch);
                }
            }
            case 'S' -> {
                fields.clear();
                members.damage(name, "is stored with holes, which is not read");
            }
            default -> fields.clear();
        }
        stretch.close();
        pass(-size & (BLOCK - 1));
    }

    private static String text(InputStream in, long size) throws IOException {
        String text = size > LONGEST ? "" : new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8);
        int end = text.indexOf('\0');
        return end < 0 ? text : text.substring(0, end);
    }

    private void keep(String key, String value) {
        if (!value.isBlank()) {
            fields.put(key, value);
        }
    }

    /** Reads further fields: each is its length, a blank, its name, "=" and its value. */
    private void further(String text) {
        for (String line : text.split("\n", 1000)) {
            int blank = line.indexOf(' ');
            int equal = line.indexOf('=', blank + 1);
            String key = blank < 0 || equal < 0
                    ? ""
                    : line.substring(blank + 1, equal).toLowerCase(Locale.ROOT);
            if (key.equals("path") || key.equals("size")) {
                keep(key, line.substring(equal + 1));
            }
        }
    }

    private static long number(String text, long otherwise) {
        return text.length() < 18 && !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Long.parseLong(text)
                : otherwise;
    }

    private void pass(long padding) throws IOException {
        int there = window.ahead((int) padding);
        window.advance(there);
    }

    /** The bytes of one member. Closing it passes over what was not read. */
    private static final class Stretch extends BlockInput {
        private final Window window;
        private final String name;
        private long left;

        Stretch(Window window, long size, String name) {
            this.window = window;
            this.left = size;
            this.name = name;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (left == 0 || length == 0) {
                return left == 0 ? -1 : 0;
            }
            int count = next(length);
            window.copy(0, count, bytes, offset);
            window.advance(count);
            left -= count;
            return count;
        }

        private int next(int most) throws IOException {
            if (window.ahead(1) == 0) {
                throw new Cut(name);
            }
            return (int) Math.min(Math.min(most, left), window.buffered());
        }

        @Override
        public void close() throws IOException {
            while (left > 0) {
                int count = next(Integer.MAX_VALUE);
                window.advance(count);
                left -= count;
            }
        }
    }

    /** The archive ends in a member. */
    private static final class Cut extends IOException {
        private static final long serialVersionUID = 1;

        private final String name;

        Cut(String name) {
            super("is cut off");
            this.name = name;
        }
    }
}
