package org.readout.article;

import java.util.ArrayList;
import java.util.List;
import org.readout.text.Span;

/**
 * Cuts a text into passages: at every line end, or, where the text is broken into short lines as in old mail, at the ends of
 * its paragraphs. Takes time in proportion to the text.
 */
final class Passages {
    /** What lies beyond so many lines becomes one passage. */
    static final int MOST = 200_000;

    /** No one breaks lines later than this. */
    private static final int WIDEST = 110;

    private record Line(Span span, boolean apart) {}

    private Passages() {}

    /** The passages in order; none is empty, and what lies between them is blank. */
    static List<Passage> of(String text) {
        List<Line> lines = lines(text);
        int width = lines.stream().mapToInt(line -> line.span().length()).max().orElse(0);
        boolean broken = width <= WIDEST && isBroken(text, lines);
        List<Passage> passages = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Span span = lines.get(i).span();
            boolean apart = lines.get(i).apart();
            while (broken && i + 1 < lines.size() && goesOn(text, lines.get(i), lines.get(i + 1), width)) {
                i++;
                span = span.cover(lines.get(i).span());
            }
            passages.add(Passage.of(text, span, apart));
        }
        return passages;
    }

    private static List<Line> lines(String text) {
        List<Line> lines = new ArrayList<>();
        boolean apart = true;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && !(Blank.endsLine(text.charAt(i)) && lines.size() < MOST - 1)) {
                continue;
            }
            Span line = Blank.trim(text, new Span(start, i));
            if (!line.isEmpty()) {
                lines.add(new Line(line, apart));
                apart = false;
            } else if (!isInsideLineEnd(text, i)) {
                apart = true;
            }
            start = i + 1;
        }
        return lines;
    }

    /** Between a carriage return and its line feed. */
    private static boolean isInsideLineEnd(String text, int at) {
        return at > 0 && at < text.length() && text.charAt(at) == '\n' && text.charAt(at - 1) == '\r';
    }

    /** Whether most lines go on in the next: these then begin with small letters. */
    private static boolean isBroken(String text, List<Line> lines) {
        int breaks = 0;
        int goingOn = 0;
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).apart()) {
                breaks++;
                goingOn += Character.isLowerCase(
                                text.codePointAt(lines.get(i).span().start()))
                        ? 1
                        : 0;
            }
        }
        return breaks >= 3 && goingOn * 5 >= breaks * 2;
    }

    /** Whether the first word of {@code next} had no room left on {@code line}. */
    private static boolean goesOn(String text, Line line, Line next, int width) {
        if (next.apart()) {
            return false;
        }
        int start = next.span().start();
        if (Character.isLowerCase(text.codePointAt(start))) {
            return true;
        }
        int word = start;
        while (word < next.span().end() && !Blank.is(text.charAt(word))) {
            word++;
        }
        return line.span().length() + 1 + (word - start) > width - 4;
    }
}
