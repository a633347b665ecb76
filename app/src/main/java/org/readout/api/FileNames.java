package org.readout.api;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/** Makes file names safe that come from others or go to others. */
final class FileNames {
    private static final int LONGEST = 120;

    private FileNames() {}

    /** The last part of {@code name}, with a low line for each character that steers a terminal, a shell or a folder. */
    static String safe(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        StringBuilder kept = new StringBuilder();
        Normalizer.normalize(last, Normalizer.Form.NFC)
                .codePoints()
                .limit(LONGEST)
                .forEach(point -> kept.appendCodePoint(harmless(point) ? point : '_'));
        String safe = kept.toString().strip();
        while (safe.startsWith(".")) {
            safe = safe.substring(1);
        }
        return safe.isEmpty() ? "file" : safe;
    }

    /** The value of {@code Content-Disposition} that saves an answer under {@code name} (RFC 6266). */
    static String attachment(String name) {
        String safe = safe(name);
        StringBuilder ascii = new StringBuilder();
        StringBuilder encoded = new StringBuilder();
        for (byte octet : safe.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xff);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || c == '.' || c == '_' || c == '-');
            ascii.append(plain ? c : '_');
            encoded.append(plain ? String.valueOf(c) : "%" + String.format(Locale.ROOT, "%02X", (int) c));
        }
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded;
    }

    private static boolean harmless(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> "\"*/:<>?\\|;%`$".indexOf(point) < 0;
        };
    }
}
