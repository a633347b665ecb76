package org.readout.article;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where an article's text names what it comes from: its byline and dateline, brackets where the text begins ("PARIS (AFP) —"), and a last
 * line of few words ("Source: AFP"). What stands elsewhere may be praise or a photograph's credit and is not among them.
 */
public final class CreditLines {
    private static final int OPENING = 100;
    private static final int OPENING_PARAGRAPHS = 2;
    private static final int LAST_BLOCKS = 2;
    private static final int LAST_LINE = 60;
    private static final int LAST_LINE_WORDS = 4;
    private static final Pattern BRACKETS = Pattern.compile("\\(([^()\n]{2,40})\\)");
    private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private CreditLines() {}

    /** The words of these places in the order of the text. */
    public static List<String> of(String text, List<Block> blocks) {
        List<String> places = new ArrayList<>();
        int paragraphs = 0;
        for (Block block : blocks) {
            if (block.kind() == BlockKind.BYLINE || block.kind() == BlockKind.DATELINE) {
                places.add(block.span().cut(text));
            } else if (block.kind() == BlockKind.PARAGRAPH && paragraphs++ < OPENING_PARAGRAPHS) {
                int start = block.span().start();
                Matcher brackets = BRACKETS.matcher(text)
                        .region(start, Math.min(block.span().end(), start + OPENING));
                if (brackets.find()) {
                    places.add(brackets.group(1));
                }
            }
        }
        lastLines(text, blocks, places);
        return places;
    }

    private static void lastLines(String text, List<Block> blocks, List<String> places) {
        for (Block block : blocks.subList(Math.max(0, blocks.size() - LAST_BLOCKS), blocks.size())) {
            boolean line = block.kind() == BlockKind.PARAGRAPH
                    || block.kind() == BlockKind.HEADING
                    || block.kind() == BlockKind.FURNITURE;
            if (line && block.span().length() <= LAST_LINE) {
                String words = block.span().cut(text);
                if (MARKS.matcher(words).replaceAll(" ").strip().split(" ", -1).length <= LAST_LINE_WORDS) {
                    places.add(words);
                }
            }
        }
    }
}
