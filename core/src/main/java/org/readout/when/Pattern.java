package org.readout.when;

import java.util.ArrayList;
import java.util.List;

/**
 * A row of {@code patterns.tsv}: a run of words, and what it means.
 *
 * @param rule the row's name
 * @param elements what must stand there, one word each
 * @param meaning how the days are worked out
 * @param arguments of the meaning, as the table has them
 */
record Pattern(String rule, List<Element> elements, Meaning meaning, List<String> arguments) {
    Pattern {
        elements = List.copyOf(elements);
        arguments = List.copyOf(arguments);
    }

    /** What must follow without being part of the expression. */
    private enum Ahead {
        FREE,
        BARE,
        ALONE,
        WORD,
        LOWER
    }

    /**
     * One word of a pattern.
     *
     * @param ids the words that may stand here
     * @param capitals those of them that need a capital
     * @param kinds the kinds of word that may stand here
     * @param optional whether none may stand here
     * @param context whether it must stand here but is no part of the expression
     * @param ahead set for the last element, which takes no word
     */
    record Element(
            List<Integer> ids,
            List<Integer> capitals,
            long kinds,
            boolean optional,
            boolean context,
            List<Ahead> ahead) {

        boolean fits(Line line, int word) {
            int id = line.id(word);
            return (line.kinds(word) & kinds) != 0
                    || (id != Line.NONE && ids.contains(id) && (line.isCapital(word) || !capitals.contains(id)));
        }

        boolean fits(Vocabulary.Entry entry) {
            return (entry.kinds() & kinds) != 0 || ids.contains(entry.id());
        }
    }

    /** Reads a row: rule, pattern, meaning with arguments, reason. */
    static Pattern of(String[] row, Vocabulary vocabulary) {
        List<Element> elements = new ArrayList<>();
        for (String word : row[1].split(" ", -1)) {
            elements.add(element(word, vocabulary));
        }
        List<String> meaning = List.of(row[2].split(" ", -1));
        return new Pattern(row[0], elements, Meaning.named(meaning.get(0)), meaning.subList(1, meaning.size()));
    }

    private static Element element(String word, Vocabulary vocabulary) {
        if (word.startsWith(">")) {
            Ahead ahead = Ahead.valueOf(word.substring(1).toUpperCase(java.util.Locale.ROOT));
            return new Element(List.of(), List.of(), 0, false, false, List.of(ahead));
        }
        boolean context = word.startsWith("(");
        boolean optional = word.endsWith("?");
        String core =
                context ? word.substring(1, word.length() - 1) : optional ? word.substring(0, word.length() - 1) : word;
        List<Integer> ids = new ArrayList<>();
        List<Integer> capitals = new ArrayList<>();
        long kinds = 0;
        if (core.startsWith("<")) {
            for (String kind : core.substring(1, core.length() - 1).split("\\|", -1)) {
                kinds |= Kind.named(kind).bit();
            }
        } else {
            for (String literal : core.split("\\|", -1)) {
                int id = vocabulary.id(literal);
                ids.add(id);
                if (Character.isUpperCase(literal.charAt(0))) {
                    capitals.add(id);
                }
            }
        }
        return new Element(List.copyOf(ids), List.copyOf(capitals), kinds, optional, context, List.of());
    }

    /** Whether a match can start with a word of the entry {@code entry}. */
    boolean canStart(Vocabulary.Entry entry) {
        for (Element element : elements) {
            if (element.fits(entry)) {
                return true;
            }
            if (!element.optional()) {
                return false;
            }
        }
        return false;
    }

    /** Whether the first word is context and no part of the expression. */
    boolean startsWithContext() {
        return elements.get(0).context();
    }

    /**
     * Matches from the word {@code first} on.
     *
     * @param taken receives, for each element, the word it took, or {@link Line#NONE}
     * @return the word after the last one taken, or {@link Line#NONE} where the pattern does not fit
     */
    int match(Line line, int first, int[] taken) {
        return match(line, first, 0, taken);
    }

    private int match(Line line, int word, int index, int[] taken) {
        if (index == elements.size()) {
            return word;
        }
        Element element = elements.get(index);
        if (!element.ahead().isEmpty()) {
            taken[index] = Line.NONE;
            return isFollowed(line, word, element.ahead().get(0)) ? word : Line.NONE;
        }
        if (word < line.size() && element.fits(line, word)) {
            int end = match(line, word + 1, index + 1, taken);
            if (end != Line.NONE) {
                taken[index] = word;
                return end;
            }
        }
        if (!element.optional()) {
            return Line.NONE;
        }
        taken[index] = Line.NONE;
        return match(line, word, index + 1, taken);
    }

    private static boolean isFollowed(Line line, int word, Ahead ahead) {
        if (word >= line.size()) {
            return ahead != Ahead.LOWER && ahead != Ahead.WORD;
        }
        long kinds = line.kinds(word);
        boolean counted = Kind.COUNTED.in(kinds);
        return switch (ahead) {
            case FREE -> !counted;
            case BARE -> !counted && !Kind.NUMBER.in(kinds);
            case ALONE -> !counted && !Kind.NUMBER.in(kinds) && !line.isCapital(word);
            case WORD -> !counted && !Kind.LITTLE.in(kinds) && (line.isLower(word) || line.isCapital(word));
            case LOWER -> !counted && !Kind.LITTLE.in(kinds) && line.isLower(word);
        };
    }
}
