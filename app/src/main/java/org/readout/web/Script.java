package org.readout.web;

import java.nio.charset.StandardCharsets;

/**
 * A script that makes one call with literals only. Text goes in as ASCII string literals, so that no content can end
 * the string, the script or the page it stands in.
 */
final class Script {
    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private final StringBuilder script = new StringBuilder();
    private boolean separate;

    /** A call of {@code function}, a name of our own. */
    Script(String function) {
        script.append(function).append('(');
    }

    Script open() {
        separate().append('[');
        separate = false;
        return this;
    }

    Script close() {
        script.append(']');
        separate = true;
        return this;
    }

    Script line() {
        script.append('\n');
        return this;
    }

    Script number(long number) {
        separate().append(number);
        separate = true;
        return this;
    }

    Script text(String text) {
        separate().append('"');
        for (int unit = 0; unit < text.length(); unit++) {
            char letter = text.charAt(unit);
            boolean plain = letter >= ' ' && letter < 0x7F && "\"\\<>&'".indexOf(letter) < 0;
            if (plain) {
                script.append(letter);
            } else {
                escape(letter);
            }
        }
        script.append('"');
        separate = true;
        return this;
    }

    private void escape(char letter) {
        script.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            script.append(HEX[(letter >> shift) & 0xF]);
        }
    }

    private StringBuilder separate() {
        return separate ? script.append(',') : script;
    }

    /** The whole script. */
    byte[] bytes() {
        return (script + ");\n").getBytes(StandardCharsets.US_ASCII);
    }
}
