package org.readout.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.readout.language.Sentence;
import org.readout.language.Token;
import org.readout.text.Span;

/**
 * Finds the words that tell a time and works out which days they mean.
 *
 * <p>Thread-safe.
 */
public final class TimeReader {

    /**
     * The time expressions of {@code sentences}, in order of the text, without overlap.
     *
     * @param text what the sentences' spans cut from
     * @param sentences in order of the text
     * @param published the day of publication; without it, whatever is relative to it stays unresolved
     */
    public List<TimeExpression> read(String text, List<Sentence> sentences, Optional<LocalDate> published) {
        List<TimeExpression> found = new ArrayList<>();
        for (Sentence sentence : sentences) {
            for (Token token : sentence.tokens()) {
                Span span = token.span();
                int days =
                        switch (span.cut(text)) {
                            case "yesterday", "Yesterday" -> -1;
                            case "today", "Today" -> 0;
                            case "tomorrow", "Tomorrow" -> 1;
                            default -> Integer.MIN_VALUE;
                        };
                if (days != Integer.MIN_VALUE) {
                    Optional<LocalDate> day = published.map(date -> date.plusDays(days));
                    found.add(new TimeExpression(span, day, day, "day-word"));
                }
            }
        }
        return found;
    }
}
