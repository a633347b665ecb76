package org.readout.source;

/**
 * Goes through the tags of an XML text without believing that it is well formed. Comments, marked sections, instructions and
 * document types are passed over; a tag that does not close ends before the next one opens. Takes time in proportion to the
 * text. For one use.
 */
final class Tags {
    private final String text;
    private int at;
    private int start;
    private int end;
    private int nameStart;
    private int nameEnd;
    private boolean closing;

    /** @param from where to begin, outside any tag */
    Tags(String text, int from) {
        this.text = text;
        this.at = from;
    }

    /** Goes to the next tag; false after the last. */
    boolean next() {
        while (true) {
            int open = text.indexOf('<', at);
            if (open < 0 || open + 1 >= text.length()) {
                at = text.length();
                return false;
            }
            if (opens(text, open)) {
                tag(open, text.charAt(open + 1) == '/');
                return true;
            }
            at = Math.max(open + 1, passedOver(text, open));
        }
    }

    /** The name with its prefix, as it is written. */
    String name() {
        return text.substring(nameStart, nameEnd);
    }

    /** The name without its prefix. */
    String localName() {
        int from = nameEnd;
        while (from > nameStart && text.charAt(from - 1) != ':') {
            from--;
        }
        return text.substring(from, nameEnd);
    }

    /** Whether it ends an element that another tag opened. */
    boolean isClosing() {
        return closing;
    }

    /** Whether it opens an element and ends it. */
    boolean isEmpty() {
        return !closing && end - 2 > start && text.charAt(end - 2) == '/' && text.charAt(end - 1) == '>';
    }

    /** Where its {@code <} stands. */
    int start() {
        return start;
    }

    /** Behind its {@code >}. */
    int end() {
        return end;
    }

    /** Whether the first element has this name, without its prefix. */
    static boolean isRoot(String text, String name) {
        Tags tags = new Tags(text, 0);
        return tags.next() && tags.localName().equals(name);
    }

    /** How deep elements lie in one another between the two places; does not count beyond {@code most}. */
    static int depth(String text, int most) {
        Tags tags = new Tags(text, 0);
        int depth = 0;
        int deepest = 0;
        while (deepest <= most && tags.next()) {
            if (tags.isClosing()) {
                depth = Math.max(0, depth - 1);
            } else if (!tags.isEmpty()) {
                depth++;
                deepest = Math.max(deepest, depth);
            }
        }
        return deepest;
    }

    private void tag(int open, boolean closes) {
        start = open;
        closing = closes;
        nameStart = open + (closes ? 2 : 1);
        int i = nameStart;
        while (i < text.length() && !isBlank(text.charAt(i)) && "<>/=".indexOf(text.charAt(i)) < 0) {
            i++;
        }
        nameEnd = i;
        char quote = 0;
        for (; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit == '<') {
                break;
            }
            if (quote != 0) {
                quote = unit == quote ? 0 : quote;
            } else if (unit == '>') {
                i++;
                break;
            } else if ((unit == '"' || unit == '\'') && followsEquals(i)) {
                quote = unit;
            }
        }
        end = i;
        at = i;
    }

    private boolean followsEquals(int quote) {
        int i = quote - 1;
        while (i > nameEnd && isBlank(text.charAt(i))) {
            i--;
        }
        return text.charAt(i) == '=';
    }

    /** Whether a tag opens at a {@code <}. */
    static boolean opens(String text, int open) {
        int second = open + 1;
        return second < text.length()
                && (text.charAt(second) == '/'
                        || text.charAt(second) == '_'
                        || Character.isLetter(text.charAt(second)));
    }

    /** Behind the comment, marked section, instruction or declaration that opens at a {@code <}; {@code open} if none does. */
    static int passedOver(String text, int open) {
        if (text.startsWith("<?", open)) {
            return after(text, "?>", open + 2);
        }
        if (!text.startsWith("<!", open)) {
            return open;
        }
        if (text.startsWith("<!--", open)) {
            return after(text, "-->", open + 4);
        }
        if (text.startsWith("<![CDATA[", open)) {
            return after(text, "]]>", open + 9);
        }
        return afterDeclaration(text, open);
    }

    private static int afterDeclaration(String text, int open) {
        int brackets = 0;
        char quote = 0;
        for (int i = open + 2; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (quote != 0) {
                quote = unit == quote ? 0 : quote;
            } else if (unit == '"' || unit == '\'') {
                quote = unit;
            } else if (unit == '[') {
                brackets++;
            } else if (unit == ']') {
                brackets--;
            } else if (unit == '>' && brackets <= 0) {
                return i + 1;
            }
        }
        return text.length();
    }

    /** Behind the mark; the end of the text where it does not come. */
    static int after(String text, String mark, int from) {
        int found = text.indexOf(mark, from);
        return found < 0 ? text.length() : found + mark.length();
    }

    private static boolean isBlank(char unit) {
        return unit == ' ' || unit == '\t' || unit == '\n' || unit == '\r';
    }
}
