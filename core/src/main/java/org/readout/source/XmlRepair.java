package org.readout.source;

import java.util.Optional;

/**
 * Mends what is often wrong in XML that the world takes for good: what stands before the first tag, references that nobody
 * declares, bare ampersands, characters that XML forbids. Leaves out comments, instructions and document types: what these
 * declare is never put in for a reference, so nothing expands and nothing is fetched. Takes time in proportion to the text;
 * thread-safe.
 */
final class XmlRepair {
    private final Entities entities;

    XmlRepair(Entities entities) {
        this.entities = entities;
    }

    /** The text from its first tag on, mended. */
    String mended(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        int at = Math.max(0, text.indexOf('<'));
        while (at < text.length()) {
            char unit = text.charAt(at);
            at = unit == '<' ? markup(text, at, out) : unit == '&' ? reference(text, at, out) : run(text, at, out);
        }
        return out.toString();
    }

    private static int markup(String text, int at, StringBuilder out) {
        if (text.startsWith("<![CDATA[", at)) {
            int end = Tags.after(text, "]]>", at + 9);
            clean(text, at, end, out);
            return end;
        }
        int end = Tags.passedOver(text, at);
        if (end > at) {
            return end;
        }
        out.append(Tags.opens(text, at) ? "<" : "&lt;");
        return at + 1;
    }

    private int reference(String text, int at, StringBuilder out) {
        int end = Entities.end(text, at);
        Optional<String> meaning = end < 0 ? Optional.empty() : entities.meaning(text.substring(at + 1, end - 1));
        if (meaning.isEmpty()) {
            out.append("&amp;");
            return at + 1;
        }
        escape(meaning.get(), out);
        return end;
    }

    /** What stands for {@code text} in XML, also between quotation marks. */
    static void escape(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            switch (unit) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.append(isAllowed(unit) ? unit : ' ');
            }
        }
    }

    private static int run(String text, int at, StringBuilder out) {
        int end = at;
        while (end < text.length() && text.charAt(end) != '<' && text.charAt(end) != '&') {
            end++;
        }
        clean(text, at, end, out);
        return end;
    }

    private static void clean(String text, int from, int to, StringBuilder out) {
        int done = from;
        for (int i = from; i < to; i++) {
            if (!isAllowed(text.charAt(i))) {
                out.append(text, done, i).append(' ');
                done = i + 1;
            }
        }
        out.append(text, done, to);
    }

    /** A decoded text has surrogates in pairs only. */
    private static boolean isAllowed(char unit) {
        return Character.isSurrogate(unit) || Entities.isCharacter(unit);
    }
}
