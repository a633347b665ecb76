package org.readout.article;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** Makes the tree of a page, with the place of each node in its source. */
final class PageParser {
    /** As deep as browsers go. */
    private static final int MAX_DEPTH = 512;

    /** The formatting elements of the HTML Standard (13.2.4.3), which a parser opens again where they are misnested. */
    private static final Set<String> FORMATTING =
            Set.of("a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u");

    private static final int LONGEST_NAME = 6;

    private PageParser() {}

    /**
     * The page's tree. Where jsoup ends with a fault, which formatting elements around hundreds of lists in one another can bring about (1.24.1),
     * the page is read without such elements: their tags become blanks, so that no place moves.
     */
    static Document parse(String source) {
        try {
            return tree(source);
        } catch (RuntimeException fault) {
            return tree(withoutFormatting(source));
        }
    }

    private static Document tree(String source) {
        return Parser.htmlParser().setTrackPosition(true).setMaxDepth(MAX_DEPTH).parseInput(source, "");
    }

    private static String withoutFormatting(String source) {
        StringBuilder plain = new StringBuilder(source);
        int at = source.indexOf('<');
        while (at >= 0) {
            int name = at + 1 < source.length() && source.charAt(at + 1) == '/' ? at + 2 : at + 1;
            int end = name;
            while (end < source.length() && end - name <= LONGEST_NAME && Character.isLetter(source.charAt(end))) {
                end++;
            }
            if (FORMATTING.contains(source.substring(name, end).toLowerCase(Locale.ROOT))) {
                int stop = end;
                while (stop < source.length() && source.charAt(stop) != '<' && source.charAt(stop) != '>') {
                    stop++;
                }
                stop += stop < source.length() && source.charAt(stop) == '>' ? 1 : 0;
                for (int i = at; i < stop; i++) {
                    plain.setCharAt(i, ' ');
                }
                at = source.indexOf('<', stop);
            } else {
                at = source.indexOf('<', at + 1);
            }
        }
        return plain.toString();
    }
}
