package org.readout.web;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.readout.text.Span;

/**
 * Sets one stretch of text with its marks, which may nest and cross, as pieces that only nest.
 *
 * <p>A mark that crosses the end of the one around it is continued behind it. Marks deeper than {@link #DEPTH} keep their
 * anchor and lose their look, so that hostile overlaps neither nest without end nor cost more than linear time.
 */
final class Typesetter {
    /** How many marks may lie one in another. */
    static final int DEPTH = 10;

    private final String text;
    private final Span stretch;
    private final Deque<Open> stack = new ArrayDeque<>();
    private final List<Piece> settled = new ArrayList<>();
    private int position;

    private Typesetter(String text, Span stretch) {
        this.text = text;
        this.stretch = stretch;
        this.position = stretch.start();
    }

    /** A mark whose end has not been reached. */
    private static final class Open {
        private final Mark mark;
        private final boolean first;
        private final List<Piece> inner = new ArrayList<>();

        private Open(Mark mark, boolean first) {
            this.mark = mark;
            this.first = first;
        }

        private Piece close() {
            int number = mark.statements().get(0);
            boolean labelled = first && mark.role() == Role.WORDS;
            return new Piece(
                    "",
                    Optional.of(new Piece.Marking(
                            mark.role(),
                            mark.statements(),
                            labelled && mark.opens() ? number : 0,
                            labelled ? number : 0)),
                    inner);
        }
    }

    /**
     * Sets {@code stretch} of {@code text}.
     *
     * @param marks sorted; those outside the stretch are ignored
     * @return pieces that, one after another, hold every character of the stretch once
     */
    static List<Piece> set(String text, Span stretch, List<Mark> marks) {
        Typesetter typesetter = new Typesetter(text, stretch);
        for (Mark mark : marks) {
            if (mark.span().overlaps(stretch)) {
                typesetter.open(mark);
            }
        }
        typesetter.advance(stretch.end());
        while (!typesetter.stack.isEmpty()) {
            typesetter.closeTop();
        }
        return typesetter.settled;
    }

    private void open(Mark mark) {
        int start = Math.max(mark.span().start(), stretch.start());
        boolean first = start == mark.span().start();
        advance(start);
        Open open = new Open(mark, first);
        if (stack.size() < DEPTH) {
            stack.push(open);
        } else if (first && mark.opens()) {
            target().add(open.close());
        }
    }

    /** Sets the text up to {@code end}, closing every mark that ends before it. */
    private void advance(int end) {
        while (true) {
            int next = end;
            for (Open open : stack) {
                next = Math.min(next, open.mark.span().end());
            }
            if (next > position) {
                target().add(Piece.plain(text.substring(position, next)));
                position = next;
            }
            if (!closeEnded()) {
                return;
            }
        }
    }

    /** Closes the outermost mark that ends here and all inside it, and continues those that go on. */
    private boolean closeEnded() {
        int ended = 0;
        int depth = 0;
        for (Open open : stack) {
            depth++;
            if (open.mark.span().end() <= position) {
                ended = depth;
            }
        }
        Deque<Open> continued = new ArrayDeque<>();
        for (int closed = 0; closed < ended; closed++) {
            Open open = closeTop();
            if (open.mark.span().end() > position) {
                continued.push(new Open(open.mark, false));
            }
        }
        continued.forEach(stack::push);
        return ended > 0;
    }

    private Open closeTop() {
        Open open = stack.pop();
        target().add(open.close());
        return open;
    }

    private List<Piece> target() {
        Open top = stack.peek();
        return top == null ? settled : top.inner;
    }
}
