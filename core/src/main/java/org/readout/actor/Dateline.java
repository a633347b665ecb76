package org.readout.actor;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.readout.language.PartOfSpeech;
import org.readout.language.Sentence;
import org.readout.language.Token;
import org.readout.text.Span;

/** The state in whose town a report was written, from the line "ASUNCIÓN, Aug. 22 (Agency) —" near its head. */
final class Dateline {
    private static final int LINES = 12;
    private static final int HEAD = 48;
    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");

    private Dateline() {}

    static Optional<String> home(String text, Lexicon lexicon) {
        int start = 0;
        for (int line = 0; line < LINES && start < text.length(); line++) {
            Optional<String> state = lineHome(text, start, lexicon);
            if (state.isPresent()) {
                return state;
            }
            int end = text.indexOf('\n', start);
            if (end < 0) {
                break;
            }
            start = end + 1;
        }
        return Optional.empty();
    }

    /** A dateline, or a line that is nothing but a place and its town above a date, as in "The Kremlin, Moscow". */
    private static Optional<String> lineHome(String text, int start, Lexicon lexicon) {
        Optional<String> home = home(text, start, lexicon);
        int end = text.indexOf('\n', start);
        if (home.isPresent() || end < 0 || end - start > HEAD || !isDate(text, end + 1)) {
            return home;
        }
        int comma = text.lastIndexOf(',', end - 1);
        return comma <= start
                ? Optional.empty()
                : home(text.substring(comma + 1, end).strip() + ", 1", 0, lexicon);
    }

    /** Whether a line has a year, and little else. */
    private static boolean isDate(String text, int start) {
        int end = text.indexOf('\n', start);
        String line = text.substring(Math.min(start, text.length()), end < 0 ? text.length() : end);
        return line.length() < HEAD && YEAR.matcher(line).find();
    }

    private static Optional<String> home(String text, int start, Lexicon lexicon) {
        int end = Math.min(text.length(), start + HEAD);
        String head = text.substring(start, end);
        int line = head.indexOf('\n');
        head = line < 0 ? head : head.substring(0, line);
        if (head.isBlank()) {
            return Optional.empty();
        }
        Span whole = new Span(0, head.length());
        Sentence sentence = new Sentence(whole, List.of(new Token(whole, PartOfSpeech.X)));
        Words words = WordScanner.scan(head, List.of(sentence), lexicon::knows);
        PhraseTrie.Match match = words.size() == 0 ? PhraseTrie.Match.NONE : lexicon.longest(words, 0);
        if (!match.isPresent() || !isDateline(head, words, match.end())) {
            return Optional.empty();
        }
        return match.entries().stream()
                .filter(entry -> entry.is(EntryKind.SEAT) || entry.is(EntryKind.PLACE))
                .findFirst()
                .flatMap(Entry::affiliation);
    }

    /** The town in capitals, or followed by a comma and a date. */
    private static boolean isDateline(String head, Words words, int end) {
        String town = head.substring(words.start(0), words.end(end - 1));
        boolean capitals = town.equals(town.toUpperCase(Locale.ROOT)) && town.length() > 3;
        if (capitals) {
            return true;
        }
        if (end >= words.size() || words.gap(end) != Words.Gap.COMMA) {
            return false;
        }
        return startsWithDigit(head, words, end) || startsWithDigit(head, words, end + 1);
    }

    private static boolean startsWithDigit(String head, Words words, int word) {
        return word < words.size() && Character.isDigit(head.charAt(words.start(word)));
    }
}
