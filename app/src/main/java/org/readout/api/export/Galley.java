package org.readout.api.export;

import java.util.List;
import java.util.stream.Collectors;
import org.readout.text.CodePoints;
import org.readout.text.Span;

/** An article's text as exports cut it: at whole characters, and counted in code points. */
final class Galley {
    private final String text;
    private final CodePoints points;

    Galley(String text) {
        this.text = text;
        this.points = CodePoints.of(text);
    }

    /** The words of the span. */
    String cut(Span span) {
        return points.whole(span).cut(text);
    }

    /** The words of the spans, joined by one blank. */
    String words(List<Span> spans) {
        return spans.size() == 1
                ? cut(spans.get(0))
                : spans.stream().map(this::cut).collect(Collectors.joining(" "));
    }

    /** The span in code points. */
    Span counted(Span span) {
        return points.of(points.whole(span));
    }

    /** Up to so many code points that stand before the span. */
    String before(Span span, int length) {
        int end = points.whole(span).start();
        int start = points.utf16(Math.max(0, points.of(end) - length));
        return text.substring(start, end);
    }

    /** Up to so many code points that stand after the span. */
    String after(Span span, int length) {
        int start = points.whole(span).end();
        int end = points.utf16(Math.min(points.length(), points.of(start) + length));
        return text.substring(start, end);
    }

    /** The text with U+FFFD for each unpaired surrogate, which UTF-8 cannot write. */
    static String wellFormed(String text) {
        StringBuilder changed = null;
        for (int unit = 0; unit < text.length(); unit++) {
            char c = text.charAt(unit);
            if (!Character.isSurrogate(c)) {
                continue;
            }
            if (Character.isHighSurrogate(c)
                    && unit + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(unit + 1))) {
                unit++;
                continue;
            }
            if (changed == null) {
                changed = new StringBuilder(text);
            }
            changed.setCharAt(unit, '\uFFFD');
        }
        return changed == null ? text : changed.toString();
    }
}
