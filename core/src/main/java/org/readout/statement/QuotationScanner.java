package org.readout.statement;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.readout.statement.QuotationMarks.Family;
import org.readout.statement.QuotationMarks.Mark;
import org.readout.text.Span;

/**
 * Finds the quotations of a text, paragraph by paragraph.
 *
 * <p>Knows “ ” ‘ ’ " ' « » „ “, nested marks, apostrophes, elisions and inch signs. A paragraph that reopens a mark
 * continues the quotation that the one before left open. A mark that never closes ends with its paragraph; one that was
 * never opened begins with it, or lengthens the quotation just before it; both give a warning. Linear in the length of
 * the text. Thread-safe.
 */
public final class QuotationScanner {
    /** How many marks ahead the partner of a single mark is looked for. */
    private static final int AHEAD = 48;
    /** How far back, in UTF-16 units, a stray closing mark may lengthen a quotation. */
    private static final int NEAR = 60;
    /** How far into its paragraph, in UTF-16 units, a stray closing mark may end a quotation that begins with it. */
    private static final int FAR = 400;

    /**
     * Quotations of a text, with what was wrong with their marks.
     *
     * @param quotations in order, without overlap
     * @param warnings sentences for the reader
     */
    public record Found(List<Quotation> quotations, List<String> warnings) {
        public Found {
            quotations = List.copyOf(quotations);
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * Scans the paragraphs.
     *
     * @param text the whole text
     * @param paragraphs in order, without overlap
     */
    public Found scan(String text, List<Span> paragraphs) {
        List<Quotation> all = new ArrayList<>();
        int stray = 0;
        int unclosed = 0;
        boolean open = false;
        for (Span paragraph : paragraphs) {
            Scan scan = new Scan(text, paragraph, open);
            scan.run();
            if (scan.continued) {
                int last = all.size() - 1;
                Quotation before = all.get(last);
                all.set(
                        last,
                        new Quotation(before.outer(), before.inner(), Quotation.Ending.CONTINUED, before.continues()));
            } else if (open) {
                unclosed++;
            }
            all.addAll(scan.found);
            stray += scan.stray;
            open = scan.leftOpen;
        }
        unclosed += open ? 1 : 0;
        List<String> warnings = new ArrayList<>();
        if (unclosed > 0) {
            warnings.add(count(unclosed, "quotation") + " never closed; taken to end with the paragraph");
        }
        if (stray > 0) {
            warnings.add(count(stray, "closing quotation mark") + " without an opening one");
        }
        return new Found(all, warnings);
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** The scan of one paragraph: a stack of open marks, at most one of them single. */
    private static final class Scan {
        private final String text;
        private final Span paragraph;
        private final boolean before;
        private final List<Mark> marks;
        private final Deque<Mark> stack = new ArrayDeque<>();
        private final List<Quotation> found = new ArrayList<>();
        private boolean continued;
        private boolean leftOpen;
        private int stray;

        Scan(String text, Span paragraph, boolean before) {
            this.text = text;
            this.paragraph = paragraph;
            this.before = before;
            this.marks = QuotationMarks.of(text, paragraph);
        }

        void run() {
            for (int i = 0; i < marks.size(); i++) {
                Mark mark = marks.get(i);
                if (mark.family() == Family.DOUBLE) {
                    twin(i, mark);
                } else {
                    single(i, mark);
                }
            }
            leftOpen = outermost(Family.DOUBLE)
                    .map(mark ->
                            add(mark.at(), mark.at() + 1, paragraph.end(), paragraph.end(), Quotation.Ending.UNCLOSED))
                    .orElse(false);
        }

        private Optional<Mark> outermost(Family family) {
            Iterator<Mark> upwards = stack.descendingIterator();
            while (upwards.hasNext()) {
                Mark mark = upwards.next();
                if (mark.family() == family) {
                    return Optional.of(mark);
                }
            }
            return Optional.empty();
        }

        private boolean holds(Family family) {
            return outermost(family).isPresent();
        }

        private void twin(int i, Mark mark) {
            Optional<Mark> open = outermost(Family.DOUBLE);
            if (open.isEmpty()) {
                if (mark.opens()) {
                    stack.push(mark);
                } else if (!mark.doubtful()) {
                    strayClose(mark);
                }
            } else if (mark.closes(open.get()) && !reopens(mark)) {
                close(mark);
            } else if (mark.opens() && !mark.straight() && nests(i)) {
                stack.push(mark);
            }
        }

        /** A straight mark after a blank and before a word, while another is open: the writer forgot to close. */
        private boolean reopens(Mark mark) {
            if (!mark.straight() || !mark.opens() || mark.at() == paragraph.start()) {
                return false;
            }
            boolean afterBlank = QuotationMarks.isBlank(text.charAt(mark.at() - 1));
            boolean beforeWord =
                    mark.at() + 1 < paragraph.end() && Character.isLetterOrDigit(text.charAt(mark.at() + 1));
            return afterBlank && beforeWord;
        }

        /** An opening mark inside a quotation nests if two closing marks follow before the next opening one. */
        private boolean nests(int i) {
            int closing = 0;
            for (int k = i + 1; k < Math.min(marks.size(), i + AHEAD); k++) {
                Mark next = marks.get(k);
                if (next.family() != Family.DOUBLE) {
                    continue;
                }
                if (next.glyph() != '”' && next.glyph() != '»') {
                    return false;
                }
                closing++;
                if (closing == 2) {
                    return true;
                }
            }
            return false;
        }

        private void single(int i, Mark mark) {
            if (holds(Family.SINGLE)) {
                boolean innermost = stack.getFirst().family() == Family.SINGLE;
                boolean certain = !mark.doubtful() || (innermost && !laterCloser(i));
                if (mark.closes() && certain) {
                    close(mark);
                }
            } else if (mark.opens() && laterCloser(i)) {
                stack.push(mark);
            }
        }

        /** Whether a single mark that closes without doubt follows before the next one that opens. */
        private boolean laterCloser(int i) {
            boolean doubtful = false;
            for (int k = i + 1; k < Math.min(marks.size(), i + AHEAD); k++) {
                Mark next = marks.get(k);
                if (next.family() == Family.DOUBLE) {
                    if (holds(Family.DOUBLE) && next.closes()) {
                        break;
                    }
                    continue;
                }
                if (next.closes() && !next.doubtful()) {
                    return true;
                }
                doubtful |= next.closes();
                if (next.opens()) {
                    break;
                }
            }
            return doubtful && marks.get(i).opens();
        }

        /** Closes the innermost open mark of the family, and drops what was left open inside it. */
        private void close(Mark mark) {
            Mark opening = stack.pop();
            while (opening.family() != mark.family()) {
                opening = stack.pop();
            }
            if (!holds(Family.DOUBLE)) {
                add(opening.at(), opening.at() + 1, mark.at(), mark.at() + 1, Quotation.Ending.CLOSED);
            }
        }

        /** A closing mark without an opening one lengthens the quotation before it, or begins with the paragraph. */
        private void strayClose(Mark mark) {
            stray++;
            stack.clear();
            int start = paragraph.start();
            if (found.isEmpty()) {
                if (before || mark.at() - start <= FAR) {
                    add(start, start, mark.at(), mark.at() + 1, Quotation.Ending.CLOSED);
                }
                return;
            }
            Quotation last = found.get(found.size() - 1);
            if (mark.at() - last.outer().end() <= NEAR) {
                found.set(
                        found.size() - 1,
                        new Quotation(
                                new Span(last.outer().start(), mark.at() + 1),
                                trim(last.inner().start(), mark.at()),
                                Quotation.Ending.CLOSED,
                                last.continues()));
            }
        }

        /**
         * Adds a quotation in place of those inside it, which stood there in case its mark never closes.
         *
         * @return whether it has words; marks around nothing are none
         */
        private boolean add(int start, int innerStart, int innerEnd, int end, Quotation.Ending ending) {
            Span inner = trim(innerStart, innerEnd);
            if (inner.isEmpty()) {
                return false;
            }
            while (!found.isEmpty() && found.get(found.size() - 1).outer().start() >= start) {
                found.remove(found.size() - 1);
            }
            boolean continues = before
                    && found.isEmpty()
                    && text.substring(paragraph.start(), start).isBlank();
            continued |= continues;
            found.add(new Quotation(new Span(start, end), inner, ending, continues));
            return true;
        }

        /** Blanks between a French mark and its words are no part of them. */
        private Span trim(int from, int to) {
            int start = from;
            int end = to;
            while (start < end && QuotationMarks.isBlank(text.charAt(start))) {
                start++;
            }
            while (end > start && QuotationMarks.isBlank(text.charAt(end - 1))) {
                end--;
            }
            return new Span(start, end);
        }
    }
}
