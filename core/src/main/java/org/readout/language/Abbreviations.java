package org.readout.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.readout.text.Span;

/** Decides whether a sentence that a detector ended goes on: after an abbreviation, an initial, or inside itself. */
final class Abbreviations {
    private final Set<String> never;
    private final Set<String> beforeLower;

    private Abbreviations(Set<String> never, Set<String> beforeLower) {
        this.never = never;
        this.beforeLower = beforeLower;
    }

    /** Reads the table: abbreviation, "never" (never ends a sentence) or "sometimes", reason. */
    static Abbreviations load() {
        Set<String> never = new HashSet<>();
        Set<String> sometimes = new HashSet<>();
        try (InputStream stream = Objects.requireNonNull(Abbreviations.class.getResourceAsStream("abbreviations.tsv"));
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                String[] fields = line.split("\t", -1);
                (fields[1].equals("never") ? never : sometimes).add(fields[0].toLowerCase(Locale.ROOT));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the table of abbreviations cannot be read", e);
        }
        return new Abbreviations(Set.copyOf(never), Set.copyOf(sometimes));
    }

    /** Whether the two spans of {@code text} are one sentence after all. */
    boolean joins(String text, Span before, Span after) {
        char first = text.charAt(after.start());
        if (Character.isLowerCase(first)) {
            return true;
        }
        if (",;:)%".indexOf(first) >= 0) {
            return true;
        }
        if (text.charAt(before.end() - 1) != '.') {
            return false;
        }
        String last = lastWord(text, before);
        if (never.contains(last)) {
            return true;
        }
        boolean initial = last.length() == 2
                && Character.isLetter(last.charAt(0))
                && Character.isUpperCase(text.charAt(before.end() - 2));
        if (initial) {
            return last.charAt(0) != 'i' || before.length() == 2;
        }
        return beforeLower.contains(last) && !opensSentence(text, after);
    }

    /** Whether the words after a doubtful stop look like a sentence's beginning. */
    private static boolean opensSentence(String text, Span after) {
        int end = after.start();
        while (end < after.end() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return OPENERS.contains(text.substring(after.start(), end).toLowerCase(Locale.ROOT))
                || !Character.isLetterOrDigit(text.charAt(after.start()));
    }

    private static final Set<String> OPENERS = Set.of(
            "the", "a", "an", "he", "she", "it", "they", "we", "i", "you", "this", "that", "these", "those", "but",
            "and", "in", "on", "at", "for", "from", "with", "if", "when", "while", "as", "after", "before", "there",
            "his", "her", "its", "their", "our", "my", "so", "yet", "however", "some", "many", "most", "asked", "what",
            "who", "how");

    private static String lastWord(String text, Span span) {
        int start = span.end();
        while (start > span.start() && !Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        while (start < span.end() && !Character.isLetterOrDigit(text.charAt(start))) {
            start++;
        }
        return text.substring(start, span.end()).toLowerCase(Locale.ROOT);
    }
}
