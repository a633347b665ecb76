package org.readout.when;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.readout.language.Sentence;
import org.readout.text.Span;

/**
 * Finds the words that tell a time and works out which days they mean.
 *
 * <p>What counts as such words is in {@code patterns.tsv} and {@code words.tsv}, the reading of tenses in
 * {@code tenses.tsv}. A full date means what it says. Everything else is relative to the day of publication and stays
 * unresolved without one: a day of the week is the latest one up to publication, or the next where the verb looks
 * ahead; a date or a month without a year takes the year that the verb allows, else the one that brings it nearest. A
 * month, a year or a decade with "early", "mid" or "late" is given whole. "since" reaches from its time to publication.
 *
 * <p>Takes time in proportion to the text. Immutable once made, so threads may share it.
 */
public final class TimeReader {
    private static final long DIGITS = Kind.NUMBER.bit() | Kind.ISO.bit() | Kind.NUMERIC.bit();
    /** All that a word in digits can be in a pattern. */
    private static final long NUMERALS = DIGITS
            | Kind.DAY.bit()
            | Kind.ORDINAL.bit()
            | Kind.COUNT.bit()
            | Kind.YEAR.bit()
            | Kind.OLD_YEAR.bit()
            | Kind.SHORT_YEAR.bit()
            | Kind.DECADE.bit();

    private final Vocabulary vocabulary = new Vocabulary();
    private final Tenses tenses = new Tenses();
    private final List<Pattern> patterns;
    private final List<List<Pattern>> byWord;
    private final List<Pattern> byNumber;
    private final Joints joints;

    /** A reader with the tables that come with it. */
    public TimeReader() {
        patterns = Table.rows("patterns.tsv", 4).stream()
                .map(row -> Pattern.of(row, vocabulary))
                .toList();
        byWord = vocabulary.entries().stream().map(entry -> startingWith(entry)).toList();
        byNumber = startingWith(new Vocabulary.Entry(Line.NONE, NUMERALS, 0));
        joints = new Joints(vocabulary);
    }

    private List<Pattern> startingWith(Vocabulary.Entry entry) {
        boolean mark = entry.id() == vocabulary.known(",") || entry.id() == vocabulary.known("-");
        return mark
                ? List.of()
                : patterns.stream().filter(pattern -> pattern.canStart(entry)).toList();
    }

    /**
     * The time expressions of {@code sentences}, in order of the text, without overlap.
     *
     * @param text what the sentences' spans cut from
     * @param sentences in order of the text
     * @param published the day of publication; without it, whatever is relative to it stays unresolved
     */
    public List<TimeExpression> read(String text, List<Sentence> sentences, Optional<LocalDate> published) {
        Line line = new Line();
        LineScanner scanner = new LineScanner(vocabulary, text, line);
        List<TimeExpression> found = new ArrayList<>();
        for (Sentence sentence : sentences) {
            scanner.scan(sentence.span());
            found.addAll(joints.join(line, matches(text, sentence, line, published), published));
        }
        return found;
    }

    private List<Match> matches(String text, Sentence sentence, Line line, Optional<LocalDate> published) {
        List<Match> matches = new ArrayList<>(0);
        int[] taken = new int[32];
        Optional<LocalDate> then = published;
        int word = 0;
        while (word < line.size()) {
            Pattern best = null;
            int bestEnd = word;
            for (Pattern pattern : candidates(line, word)) {
                int end = pattern.match(line, word, taken);
                if (end > bestEnd) {
                    best = pattern;
                    bestEnd = end;
                }
            }
            if (best != null) {
                int first = best.startsWithContext() ? word + 1 : word;
                best.match(line, word, taken);
                Match match = match(
                        text, sentence, line, new Found(best, first, bestEnd, words(taken, best)), published, then);
                if (match != null) {
                    matches.add(match);
                    then = match.days().map(Days::first).or(() -> published);
                }
            }
            word = Math.max(bestEnd, word + 1);
        }
        return matches;
    }

    private List<Pattern> candidates(Line line, int word) {
        if ((line.kinds(word) & DIGITS) != 0) {
            return byNumber;
        }
        return line.id(word) == Line.NONE ? List.of() : byWord.get(line.id(word));
    }

    private static List<Integer> words(int[] taken, Pattern pattern) {
        return Arrays.stream(taken, 0, pattern.elements().size()).boxed().toList();
    }

    /** A pattern where it fits, and the word that each of its elements took there. */
    private record Found(Pattern pattern, int first, int end, List<Integer> taken) {}

    private @Nullable Match match(
            String text,
            Sentence sentence,
            Line line,
            Found found,
            Optional<LocalDate> published,
            Optional<LocalDate> then) {
        Pattern pattern = found.pattern();
        Meaning meaning = pattern.meaning();
        if (meaning == Meaning.NOTHING) {
            return null;
        }
        if (meaning.isRelative() && published.isEmpty()) {
            return new Match(found.first(), found.end() - 1, Optional.empty(), pattern.rule() + "-undated");
        }
        Span span = line.span(found.first(), found.end() - 1);
        Outlook outlook =
                meaning.needsOutlook() ? tenses.at(text, sentence.tokens(), span.start(), span.end()) : Outlook.OPEN;
        LocalDate day = published.orElse(LocalDate.EPOCH);
        try {
            Reading reading = new Reading(pattern, line, found.taken(), outlook, then.orElse(day));
            String rule = outlook == Outlook.AHEAD || outlook == Outlook.THEN_AHEAD ? "-ahead" : "";
            return new Match(found.first(), found.end() - 1, meaning.days(reading, day), pattern.rule() + rule);
        } catch (DateTimeException e) {
            // "June 31" looks like a date and is none.
            return null;
        }
    }
}
