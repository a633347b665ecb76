package org.readout.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A pattern over the words and marks of a whole line, written in a small language, one blank between its parts:
 *
 * <ul>
 *   <li>{@code word} that word, whatever its case; {@code a/b} either; {@code //} a slash
 *   <li>{@code *} any words and marks, or none; {@code ?} one word
 *   <li>{@code #} a number; {@code @} an account's name; {@code ://} a web address
 *   <li>{@code Name} a word with a capital letter; {@code CAPS} a word in capitals
 *   <li>{@code <set>} a word of a named set
 *   <li>{@code [part]} the part or nothing; {@code part+} the part once or more
 * </ul>
 *
 * <p>Matching runs all parts side by side over the line, so it takes time in proportion to line and pattern, never more.
 */
final class LinePattern {
    private record Part(String form, Set<String> words, boolean optional, boolean repeated) {
        boolean accepts(LineToken token) {
            return switch (form) {
                case "*" -> true;
                case "?" -> token.isWord();
                case "#" -> token.shape() == LineToken.Shape.NUMBER;
                case "@" -> token.is("@");
                case "://" -> token.shape() == LineToken.Shape.ADDRESS && !token.is("@");
                case "Name" -> token.isCapital();
                case "CAPS" -> token.shape() == LineToken.Shape.CAPITALS;
                default -> words.contains(token.form());
            };
        }
    }

    private static final int MOST_PARTS = 62;

    private final List<Part> parts;
    private final String source;

    /** One bit for each part that may be left out. */
    private final long optional;

    private LinePattern(List<Part> parts, String source) {
        this.parts = parts;
        this.source = source;
        long bits = 0;
        for (int at = 0; at < parts.size(); at++) {
            bits |= parts.get(at).optional() ? 1L << at : 0;
        }
        this.optional = bits;
    }

    /**
     * The pattern written as {@code source}.
     *
     * @throws IllegalArgumentException if it has no part, too many, or a set that {@code sets} does not name
     */
    static LinePattern of(String source, WordSets sets) {
        List<Part> parts = new ArrayList<>();
        for (String written : source.split(" ", -1)) {
            parts.add(part(written, sets));
        }
        if (parts.size() > MOST_PARTS || source.isBlank()) {
            throw new IllegalArgumentException("not a pattern: " + source);
        }
        return new LinePattern(List.copyOf(parts), source);
    }

    private static Part part(String written, WordSets sets) {
        boolean optional = written.length() > 2 && written.startsWith("[") && written.endsWith("]");
        String form = optional ? written.substring(1, written.length() - 1) : written;
        boolean repeated = form.length() > 1 && form.endsWith("+");
        if (repeated) {
            form = form.substring(0, form.length() - 1);
        }
        if (form.equals("*")) {
            return new Part(form, Set.of(), true, true);
        }
        if (form.length() > 2 && form.startsWith("<") && form.endsWith(">")) {
            return new Part("<>", sets.words(form.substring(1, form.length() - 1)), optional, repeated);
        }
        Set<String> words = form.equals("//") ? Set.of("/") : Set.of(form.split("/", -1));
        return new Part(form, words, optional, repeated);
    }

    /** Whether the whole line is of this pattern. */
    boolean matches(List<LineToken> line) {
        long states = skip(1L);
        for (LineToken token : line) {
            long next = 0;
            for (long left = states; left != 0; left &= left - 1) {
                int at = Long.numberOfTrailingZeros(left);
                if (at < parts.size() && parts.get(at).accepts(token)) {
                    next |= parts.get(at).repeated() ? (3L << at) : (2L << at);
                }
            }
            if (next == 0) {
                return false;
            }
            states = skip(next);
        }
        return (states >>> parts.size() & 1) != 0;
    }

    private long skip(long states) {
        long reached = states;
        long more = reached | (reached & optional) << 1;
        while (more != reached) {
            reached = more;
            more |= (more & optional) << 1;
        }
        return reached;
    }

    @Override
    public String toString() {
        return source;
    }
}
