package org.readout.api;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Refuses paths that can be read in more than one way: steps up, encoded slashes, backslashes, control characters, path
 * parameters, percent signs that stand for percent signs.
 */
final class PathCheck {
    private static final int LONGEST = 2048;

    private PathCheck() {}

    /** Why a path, as it stands in the request, is refused; empty if it is not. */
    static Optional<String> refusal(String raw) {
        if (!raw.startsWith("/")) {
            return Optional.of("The path does not begin with a slash.");
        }
        if (raw.length() > LONGEST) {
            return Optional.of("The path is longer than " + LONGEST + " characters.");
        }
        if (raw.chars().anyMatch(c -> c <= 0x20 || c >= 0x7f || c == '\\' || c == ';')) {
            return Optional.of("The path holds a character that must not stand in it.");
        }
        if (raw.contains("//")) {
            return Optional.of("The path holds an empty step.");
        }
        Optional<String> decoded = decoded(raw);
        if (decoded.isEmpty()) {
            return Optional.of("The path holds a percent sign that stands for nothing.");
        }
        String path = decoded.get();
        if (path.codePoints().filter(c -> c == '/').count()
                != raw.chars().filter(c -> c == '/').count()) {
            return Optional.of("The path holds an encoded slash.");
        }
        if (path.codePoints().anyMatch(c -> Character.isISOControl(c) || c == '\\' || c == ';' || c == '%')) {
            return Optional.of("The path holds an encoded character that must not stand in it.");
        }
        for (String step : path.split("/")) {
            if (step.equals(".") || step.equals("..")) {
                return Optional.of("The path steps up or stays.");
            }
        }
        return Optional.empty();
    }

    /** The text with its percent escapes read as UTF-8; empty if one stands for nothing. */
    static Optional<String> decoded(String raw) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c != '%') {
                bytes.write(c);
                continue;
            }
            int high = i + 2 <= raw.length() - 1 ? Character.digit(raw.charAt(i + 1), 16) : -1;
            int low = i + 2 <= raw.length() - 1 ? Character.digit(raw.charAt(i + 2), 16) : -1;
            if (high < 0 || low < 0) {
                return Optional.empty();
            }
            bytes.write(high << 4 | low);
            i += 2;
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
