package org.readout.article;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads the names out of a byline as printed: "By Ana Ruiz, PhD, and Tom Okello, Lake Courier" is two people. What stands in one is in
 * {@code bylines.tsv}. Degrees, roles, places and dates behind a name are left out, and so is who reviewed, edited or photographed. Thread-safe.
 */
final class Bylines {
    static final int LONGEST = 240;
    private static final int MOST_NAMES = 40;

    private final BylineWords words = new BylineWords();
    private final WriterNames names;

    Bylines(WordSets sets) {
        this.names = new WriterNames(words, sets);
    }

    /** The words that bylines are read with. */
    BylineWords words() {
        return words;
    }

    /** The names that bylines are read with. */
    WriterNames names() {
        return names;
    }

    /** How much is known of a byline before it is read. */
    enum Trust {
        /** It may be anything: only what looks like a person's full name is one. */
        NONE,
        /** It stands where writers are named: also one word may be a name, and what is no person's name is a team, body or account. */
        WRITER,
        /** It is stated to be the writer by markup that says no more: what cannot be read is kept as it is. */
        STATED,
        /** It is said to be a person's name. */
        PERSON,
        /** It is said to be an organisation's. */
        ORGANISATION
    }

    /**
     * A stretch of a byline.
     *
     * @param text without marks around
     * @param joined whether "and" stands before it
     */
    private record Part(String text, boolean joined) {}

    /** The authors of a byline in their order, each once; none if it names nobody. */
    List<Author> read(String printed, Trust trust) {
        String line = Blank.oneLine(printed);
        if (line.length() > LONGEST || line.contains("://")) {
            return List.of();
        }
        line = words.withoutPrefix(line);
        int stop = words.stop(line);
        line = stop >= 0 ? line.substring(0, stop) : line;
        Map<String, Author> authors = new LinkedHashMap<>();
        boolean person = false;
        for (Part part : parts(line, trust)) {
            if (isBehindName(part.text())) {
                continue;
            }
            List<Author> found = names.one(part.text(), person && !part.joined() ? Trust.NONE : trust);
            for (Author author : found) {
                person |= author.kind() == Author.Kind.PERSON;
                authors.putIfAbsent(key(author.name()), author);
            }
        }
        if (authors.isEmpty() && (trust == Trust.STATED || trust == Trust.PERSON)) {
            return names.whole(line);
        }
        return authors.values().stream().limit(MOST_NAMES).toList();
    }

    /** As {@link #read} of a line that is stated to be the byline: people if it names any, else all that it names. */
    List<Author> authors(String printed) {
        List<Author> all = read(printed, Trust.STATED);
        List<Author> people = all.stream()
                .filter(author -> author.kind() == Author.Kind.PERSON)
                .toList();
        return people.isEmpty() ? all : people;
    }

    /** The name without case, marks and blanks, to be compared. */
    static String key(String name) {
        StringBuilder key = new StringBuilder();
        name.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(key::appendCodePoint);
        return key.isEmpty() ? name : key.toString();
    }

    private List<Part> parts(String line, Trust trust) {
        if (trust == Trust.ORGANISATION) {
            return List.of(new Part(BylineWords.strip(line), false));
        }
        List<Part> parts = new ArrayList<>();
        for (String part : line.split("[,;|•·‧∙●/–—]|\\s-\\s|\\s@\\s", -1)) {
            StringBuilder name = new StringBuilder();
            boolean joined = false;
            for (String word : part.strip().split(" ", -1)) {
                boolean join = words.is("join", word.toLowerCase(Locale.ROOT));
                if (join && (name.length() == 0 || joins(word, name, part))) {
                    add(parts, name, joined);
                    joined = true;
                } else {
                    name.append(name.length() == 0 ? "" : " ").append(word);
                }
            }
            add(parts, name, joined);
        }
        return parts;
    }

    private static void add(List<Part> parts, StringBuilder name, boolean joined) {
        String text = BylineWords.strip(name.toString());
        if (!text.isEmpty()) {
            parts.add(new Part(text, joined));
        }
        name.setLength(0);
    }

    /** One letter joins only whole names, since it may belong to one: "José Ortega y Gasset". */
    private boolean joins(String word, StringBuilder before, String part) {
        boolean organisation = word.equals("&") && words.any("organisation", BylineWords.words(part));
        int rest = part.length() - before.length() - word.length();
        return !organisation
                && (word.length() > 1
                        || word.equals("&")
                        || (before.indexOf(" ") > 0
                                && rest > 8
                                && part.substring(Math.min(part.length(), before.length() + word.length() + 2))
                                                .strip()
                                                .indexOf(' ')
                                        > 0));
    }

    private boolean isBehindName(String part) {
        String lower = part.toLowerCase(Locale.ROOT).replace("*", "");
        if (words.is("degree", lower) || words.is("suffix", lower)) {
            return true;
        }
        String[] each = lower.split(" ", -1);
        for (String word : each) {
            if (!words.is("degree", word) && !words.is("suffix", word) && !word.isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
