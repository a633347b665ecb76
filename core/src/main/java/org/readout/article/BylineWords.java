package org.readout.article;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.readout.text.Table;

/** The words that stand in bylines, {@code bylines.tsv}, and what a line of them begins or ends with. Immutable. */
final class BylineWords {
    private static final int LONGEST_ADDRESS = 240;
    private static final int LONGEST_PREPOSITION = 4;

    private final Map<String, Set<String>> sets = new HashMap<>();
    private final List<String> prefixes;
    private final List<String> stops;

    BylineWords() {
        for (List<String> row : Table.rows(BylineWords.class, "bylines.tsv", 3)) {
            sets.computeIfAbsent(row.get(0), any -> new HashSet<>())
                    .addAll(List.of(row.get(1).split("\\|", -1)));
        }
        this.prefixes = longestFirst(set("prefix"));
        this.stops = longestFirst(set("stop"));
    }

    private static List<String> longestFirst(Set<String> forms) {
        return forms.stream()
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private Set<String> set(String name) {
        return sets.getOrDefault(name, Set.of());
    }

    /** Whether the words begin with what is printed before writers, as "By Ana", and go on. */
    boolean isSigned(String line) {
        return withoutPrefix(line).length() < line.length();
    }

    /** Whether the words are what is printed before writers and nothing else: "Written by". */
    boolean isPrefix(String line) {
        return set("prefix").contains(line.toLowerCase(Locale.ROOT).strip());
    }

    /** Whether the words begin with a prefix that is one word and no label, as "By" is: sentences begin so too. */
    boolean isPreposition(String line) {
        String lower = lower(line);
        int end = lower.indexOf(' ');
        String first = end < 0 ? lower : lower.substring(0, end);
        return first.length() <= LONGEST_PREPOSITION && set("prefix").contains(first) && !first.endsWith(":");
    }

    /** Whether the words begin with what ends the writers: "Reviewed by". */
    boolean isStop(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        return stops.stream().anyMatch(stop -> starts(lower, stop));
    }

    /** Whether the words only join two writers. */
    boolean isJoin(String line) {
        String lower = line.toLowerCase(Locale.ROOT).strip();
        return lower.equals(",") || set("join").contains(lower);
    }

    /** Whether the word may be a degree behind a name: "PA" is one, and an agency. */
    boolean isDegree(String word) {
        return set("degree").contains(word.toLowerCase(Locale.ROOT));
    }

    /** Whether an address is that of a writer's page: "/authors/ana-ruiz/". */
    boolean isAuthorPage(String address) {
        if (address.length() > LONGEST_ADDRESS) {
            return false;
        }
        for (String part : address.toLowerCase(Locale.ROOT).split("[/?#]", -1)) {
            if (set("path").contains(part)) {
                return true;
            }
        }
        return false;
    }

    /** The line without what is printed before writers. */
    String withoutPrefix(String line) {
        String rest = line;
        for (int i = 0; i < 2; i++) {
            String lower = lower(rest);
            for (String prefix : prefixes) {
                boolean glued = prefix.equals("by")
                        && rest.startsWith("By")
                        && rest.length() > 2
                        && Character.isUpperCase(rest.codePointAt(2));
                if (lower.equals(prefix) || starts(lower, prefix) || glued) {
                    rest = strip(rest.substring(Math.min(rest.length(), prefix.length())));
                    break;
                }
            }
        }
        return rest;
    }

    private static boolean starts(String lower, String prefix) {
        if (!lower.startsWith(prefix)) {
            return false;
        }
        int end = prefix.length();
        return end == lower.length() || prefix.endsWith(":") || lower.charAt(end) == ':' || lower.charAt(end) == ' ';
    }

    /** In lower case, unit by unit, so that places in it are those of the line: "İ" has two units in lower case. */
    private static String lower(String line) {
        StringBuilder lower = new StringBuilder(line.length());
        for (int i = 0; i < line.length(); i++) {
            lower.append(Character.toLowerCase(line.charAt(i)));
        }
        return lower.toString();
    }

    /** Where the writers end in a line: the place of the first words that say what others did; -1 where none do. */
    int stop(String line) {
        String lower = lower(line);
        int first = -1;
        for (String stop : stops) {
            int at = lower.indexOf(stop);
            boolean word = at == 0 || (at > 0 && !Character.isLetterOrDigit(lower.charAt(at - 1)));
            int end = at + stop.length();
            word &= at >= 0 && (end == lower.length() || !Character.isLetterOrDigit(lower.charAt(end)));
            if (word && (first < 0 || at < first)) {
                first = at;
            }
        }
        return first;
    }

    static List<String> words(String name) {
        return List.of(name.toLowerCase(Locale.ROOT).replace('’', '\'').split(" ", -1));
    }

    /** Without blanks and marks around. */
    static String strip(String name) {
        int start = 0;
        int end = name.length();
        while (start < end && " :,;|-–—•·*~\"“”>»→".indexOf(name.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && " :,;|-–—•·*~\"“”<«".indexOf(name.charAt(end - 1)) >= 0) {
            end--;
        }
        return name.substring(start, end);
    }

    /** Whether the word is among those of a kind. */
    boolean is(String kind, String word) {
        return set(kind).contains(word);
    }

    /** Whether one of the words is among those of a kind. */
    boolean any(String kind, List<String> words) {
        Set<String> set = set(kind);
        return words.stream().anyMatch(set::contains);
    }
}
