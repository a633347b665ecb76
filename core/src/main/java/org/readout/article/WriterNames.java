package org.readout.article;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells whether a stretch of a byline is the name of a person, a team, an organisation or an account. Thread-safe. */
final class WriterNames {
    private static final int LONGEST_NAME = 60;
    private static final int MOST_WORDS = 5;

    /** "Dr.", "Jr.", with the stop. */
    private static final int LONGEST_ABBREVIATION = 3;

    private final BylineWords words;
    private final Set<String> particles;
    private final Set<String> nobody;

    WriterNames(BylineWords words, WordSets sets) {
        this.words = words;
        this.particles = sets.words("particle");
        this.nobody = sets.words("nobody");
    }

    private static boolean isNameWord(String word) {
        if (word.isEmpty() || !Character.isLetter(word.codePointAt(0))) {
            return false;
        }
        return word.codePoints()
                .allMatch(point -> Character.isLetter(point)
                        || Character.getType(point) == Character.NON_SPACING_MARK
                        || "'’.-‑`".indexOf(point) >= 0);
    }

    private boolean isPerson(String name, List<String> each, Bylines.Trust trust) {
        if (each.isEmpty() || each.size() > MOST_WORDS || (each.size() == 1 && trust == Bylines.Trust.NONE)) {
            return false;
        }
        boolean small = trust == Bylines.Trust.PERSON && each.size() > 1 && name.equals(name.toLowerCase(Locale.ROOT));
        int capital = 0;
        for (String word : name.split(" ", -1)) {
            if (!isNameWord(word)) {
                return false;
            }
            if (small || Character.isUpperCase(word.codePointAt(0)) || !Character.isLowerCase(word.codePointAt(0))) {
                capital++;
            } else if (!particles.contains(word.toLowerCase(Locale.ROOT)) && word.indexOf('\'') < 0) {
                return false;
            }
        }
        boolean oneWord = each.size() == 1
                && !name.equals(name.toLowerCase(Locale.ROOT))
                && !(name.length() > 3 && name.substring(1).chars().anyMatch(Character::isUpperCase))
                && name.length() > 1;
        return each.size() == 1 ? oneWord : capital >= (each.size() > 3 ? 2 : 1) && name.length() > 4;
    }

    /** One lower-case word, or one with digits or underscores. */
    private static boolean isAccount(String name) {
        return name.indexOf(' ') < 0
                && name.indexOf('.') < 0
                && (name.equals(name.toLowerCase(Locale.ROOT))
                        || name.indexOf('_') >= 0
                        || name.codePoints().anyMatch(Character::isDigit));
    }

    /** "example.org": a stop inside, and no blank. */
    private static boolean isDomain(String name) {
        int stop = name.lastIndexOf('.');
        return stop > 0 && stop < name.length() - 2 && name.indexOf(' ') < 0;
    }

    private boolean isRole(List<String> each) {
        return words.any("role", each);
    }

    /** Whether the words begin with a name of an author and go on with what that person is, or with a number as of a date. */
    boolean isNameWithRole(String line, Author author) {
        String rest =
                line.startsWith(author.name()) ? line.substring(author.name().length()) : "";
        return !rest.isEmpty()
                && ",|•·–—-"
                                .indexOf(
                                        BylineWords.strip(rest).length() < rest.length()
                                                ? rest.strip().charAt(0)
                                                : ' ')
                        >= 0
                && isRole(BylineWords.words(BylineWords.strip(rest)));
    }

    /** The author that a stretch of a byline names; none if it names none. */
    List<Author> one(String part, Bylines.Trust trust) {
        String name = withoutStop(withoutDegrees(withoutBrackets(part)));
        String lower = name.toLowerCase(Locale.ROOT);
        boolean address =
                lower.contains("://") || lower.startsWith("www.") || (lower.contains("@") && lower.contains("."));
        if (name.isEmpty() || name.length() > LONGEST_NAME || address || nobody.contains(lower) || !hasLetter(name)) {
            return List.of();
        }
        List<String> each = BylineWords.words(name);
        boolean organisation = words.any("organisation", each);
        boolean team = words.any("team", each);
        boolean notName = words.any("notname", each) || words.is("degree", each.get(0));
        if (trust == Bylines.Trust.ORGANISATION) {
            return List.of(new Author(name, team ? Author.Kind.TEAM : Author.Kind.ORGANISATION));
        }
        if (isPerson(name, each, trust) && !organisation && !team && !notName && !isRole(each)) {
            return List.of(new Author(name, Author.Kind.PERSON));
        }
        if (trust == Bylines.Trust.NONE || startsWithDigit(name)) {
            return List.of();
        }
        if (team) {
            return each.size() > MOST_WORDS + 1 ? List.of() : List.of(new Author(name, Author.Kind.TEAM));
        }
        if (each.size() == 1 && !notName && isAccount(name)) {
            return List.of(new Author(name, Author.Kind.ACCOUNT));
        }
        boolean named = organisation || Character.isUpperCase(name.codePointAt(0)) || isDomain(name);
        return !named || isRole(each) || each.size() > MOST_WORDS + 1 || (notName && !organisation)
                ? List.of()
                : List.of(new Author(name, Author.Kind.ORGANISATION));
    }

    /** What is stated to be the writer and is no name that can be read: kept as it is, if it is a name at all. */
    List<Author> whole(String line) {
        String name = BylineWords.strip(line);
        String lower = name.toLowerCase(Locale.ROOT);
        List<String> each = BylineWords.words(name);
        boolean isName = !name.isEmpty()
                && name.length() <= LONGEST_NAME
                && each.size() <= MOST_WORDS + 1
                && Character.isUpperCase(name.codePointAt(0))
                && !name.contains("@")
                && !nobody.contains(lower)
                && !each.stream().allMatch(word -> words.is("notname", word));
        Author.Kind kind = words.any("team", each) ? Author.Kind.TEAM : Author.Kind.ORGANISATION;
        return isName ? List.of(new Author(name, kind)) : List.of();
    }

    private String withoutDegrees(String name) {
        String rest = name;
        while (true) {
            int at = rest.lastIndexOf(' ');
            String last = rest.substring(at + 1).replace("*", "");
            boolean degree = last.equals(last.toUpperCase(Locale.ROOT)) || last.indexOf('.') > 0 || last.equals("PhD");
            if (at < 0
                    || !degree
                    || last.length() < 2
                    || !words.is("degree", last.toLowerCase(Locale.ROOT))
                    || rest.indexOf(' ') == at) {
                return BylineWords.strip(rest);
            }
            rest = BylineWords.strip(rest.substring(0, at));
        }
    }

    private static String withoutBrackets(String part) {
        int open = part.indexOf('(');
        int close = part.lastIndexOf(')');
        return BylineWords.strip(
                open < 0 ? part : part.substring(0, open) + (close > open ? part.substring(close + 1) : ""));
    }

    /** Without the stop that ends a sentence, which is no abbreviation's. */
    private static String withoutStop(String name) {
        int last = name.lastIndexOf(' ') + 1;
        boolean ends = name.endsWith(".")
                && name.length() - last > LONGEST_ABBREVIATION
                && name.indexOf('.', last) == name.length() - 1;
        return ends ? name.substring(0, name.length() - 1) : name;
    }

    private static boolean hasLetter(String name) {
        return name.codePoints().anyMatch(Character::isLetter);
    }

    private static boolean startsWithDigit(String name) {
        String[] words = name.split(" ", -1);
        return words.length > 1 && words[0].codePoints().allMatch(Character::isDigit) && words.length < 3;
    }
}
