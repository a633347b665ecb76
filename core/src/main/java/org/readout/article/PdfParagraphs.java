package org.readout.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Puts lines of pages together to paragraphs by their distance, indent, size and ends; joins words that a line end divides, and
 * paragraphs that the end of a page or column divides. Large or bold lines are headings, the largest of the first page is the title.
 */
final class PdfParagraphs {
    /** A gap of so many usual gaps parts paragraphs. */
    private static final float GAP = 1.35f;

    /** Type that is larger than the body's by this is a heading's. */
    private static final float LARGER = 1.12f;

    /** A line that begins so many sizes of its type further in begins a paragraph. */
    private static final float INDENT = 0.7f;

    /** So many lines before and behind show how wide a column is. */
    private static final int NEAR = 12;

    private static final int HEADING_WORDS = 25;

    /** No longer word is looked up where a hyphen divides it. */
    private static final int LONGEST_WORD = 100;

    private final Set<String> words = new HashSet<>();
    private final float body;
    private final float gap;

    PdfParagraphs(List<PdfLine> lines) {
        Map<Float, Integer> sizes = new TreeMap<>();
        Map<Float, Integer> gaps = new TreeMap<>();
        for (int i = 0; i < lines.size(); i++) {
            PdfLine line = lines.get(i);
            sizes.merge(rounded(line.size()), line.text().length(), Integer::sum);
            words.addAll(List.of(line.text().split("[^\\p{L}-]+")));
            if (i > 0 && below(lines.get(i - 1), line) > 0 && below(lines.get(i - 1), line) < 3 * line.size()) {
                gaps.merge(rounded(below(lines.get(i - 1), line)), 1, Integer::sum);
            }
        }
        this.body = commonest(sizes);
        this.gap = commonest(gaps);
    }

    private static float rounded(float points) {
        return Math.round(points * 2) / 2f;
    }

    private static float commonest(Map<Float, Integer> counts) {
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0f);
    }

    /** How far down the next line stands; negative in another column, endless on another page. */
    private static float below(PdfLine line, PdfLine next) {
        return line.page() == next.page() ? next.base() - line.base() : -1;
    }

    /** The paragraphs of these lines, in their order. */
    List<PrintedPart> of(List<PdfLine> lines) {
        List<PrintedPart> parts = new ArrayList<>();
        float largest = 0;
        for (PdfLine line : lines) {
            largest = line.page() == 0 ? Math.max(largest, line.size()) : largest;
        }
        int start = 0;
        while (start < lines.size()) {
            int end = start + 1;
            while (end < lines.size() && goesOn(lines, start, end)) {
                end++;
            }
            part(lines.subList(start, end), largest).ifPresent(parts::add);
            start = end;
        }
        return parts;
    }

    /** Whether line {@code at} belongs to the paragraph that begins with line {@code first}. */
    private boolean goesOn(List<PdfLine> lines, int first, int at) {
        PdfLine before = lines.get(at - 1);
        PdfLine line = lines.get(at);
        if (Math.abs(before.size() - line.size()) > 0.1f * body
                || (before.bold() != line.bold() && isAllBold(lines, first, at))) {
            return false;
        }
        if (isItem(line.text())) {
            return false;
        }
        float below = below(before, line);
        boolean lower = Character.isLowerCase(line.text().codePointAt(0));
        boolean open = !endsSentence(before.text());
        boolean full = !hadRoom(lines, at);
        if (below <= 0) {
            return open && (lower || full); // The next column or page.
        }
        if (below > GAP * gap && below > GAP * line.size()) {
            return lower && open && below < 2 * GAP * gap;
        }
        boolean indented = line.left() > before.left() + INDENT * line.size() && at - 1 > first;
        if (indented && !lower) {
            return false;
        }
        return full || lower || (open && line.size() > LARGER * body);
    }

    /** Whether the first word of a line had room on the line before it, so that this one left off of its own accord. */
    private static boolean hadRoom(List<PdfLine> lines, int at) {
        PdfLine before = lines.get(at - 1);
        float edge = before.right();
        for (int i = Math.max(0, at - NEAR); i < Math.min(lines.size(), at + NEAR); i++) {
            PdfLine line = lines.get(i);
            boolean alike =
                    line.page() == before.page() && Math.abs(line.size() - before.size()) < 0.1f * before.size();
            if (alike && Math.abs(line.left() - before.left()) < 3 * before.size()) {
                edge = Math.max(edge, line.right());
            }
        }
        float unit = (before.right() - before.left()) / before.text().length();
        String next = lines.get(at).text();
        int blank = next.indexOf(' ');
        return before.right() + unit * (1 + (blank < 0 ? next.length() : blank)) < edge - unit;
    }

    private static boolean isAllBold(List<PdfLine> lines, int first, int at) {
        return lines.subList(first, at).stream().allMatch(PdfLine::bold);
    }

    private static boolean isItem(String text) {
        return text.matches("(?s)[•▪●◦‣·\\u2013\\u2014*-] .*") || text.matches("(?s)\\(?([0-9]{1,2}|[a-z])[.)] .*");
    }

    private static boolean endsSentence(String text) {
        int last = text.codePointBefore(text.length());
        return ".!?:\"”’»…)".indexOf(last) >= 0;
    }

    private Optional<PrintedPart> part(List<PdfLine> lines, float largest) {
        StringBuilder text = new StringBuilder();
        for (PdfLine line : lines) {
            append(text, line.text());
        }
        String words = Blank.oneLine(text.toString());
        if (words.isEmpty()) {
            return Optional.empty();
        }
        PdfLine first = lines.get(0);
        boolean few = words.split(" ", HEADING_WORDS + 2).length <= HEADING_WORDS;
        boolean large = first.size() > LARGER * body;
        if (few && large && first.page() == 0 && first.size() >= largest - 0.1f) {
            return Optional.of(new PrintedPart(words, Optional.of(BlockKind.TITLE)));
        }
        boolean heading = few && (large || (lines.stream().allMatch(PdfLine::bold) && !words.endsWith(".")));
        return Optional.of(new PrintedPart(words, heading ? Optional.of(BlockKind.HEADING) : Optional.empty()));
    }

    /** A hyphen at a line's end divides a word, unless the document writes the word with it elsewhere. */
    private void append(StringBuilder text, String line) {
        int length = text.length();
        char last = length == 0 ? 0 : text.charAt(length - 1);
        boolean soft = last == '\u00AD';
        boolean hyphen = (last == '-' || last == '\u2010')
                && length > 1
                && Character.isLetter(text.charAt(length - 2))
                && Character.isLowerCase(line.codePointAt(0));
        if (!soft && !hyphen) {
            text.append(length == 0 ? "" : " ").append(line);
            return;
        }
        int start = length - 1;
        while (start > Math.max(0, length - LONGEST_WORD)
                && (Character.isLetter(text.charAt(start - 1)) || text.charAt(start - 1) == '-')) {
            start--;
        }
        int end = 0;
        while (end < line.length() && (Character.isLetter(line.charAt(end)) || line.charAt(end) == '-')) {
            end++;
        }
        boolean compound = hyphen && words.contains(text.substring(start, length - 1) + "-" + line.substring(0, end));
        if (!compound) {
            text.setLength(length - 1);
        }
        text.append(line);
    }
}
