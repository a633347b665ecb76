package org.readout.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.readout.article.Published;
import org.readout.text.Table;

/**
 * Whether a sentence tells of another time than the occasion's: by its words ({@code elsewhen.tsv}), by a time long before or after the
 * day of publication, or by any month where that day is not known. Immutable.
 */
final class Elsewhen {
    /** A report tells of an occasion at most so many days old. */
    private static final int OLDEST = 14;

    private final List<List<String>> back = new ArrayList<>();
    private final List<List<String>> ahead = new ArrayList<>();
    private final Calendar calendar = new Calendar();

    Elsewhen() {
        for (List<String> row : Table.rows(Elsewhen.class, "elsewhen.tsv", 3)) {
            (row.get(1).equals("back") ? back : ahead).add(List.of(row.get(0).split(" ")));
        }
    }

    /** Whether the sentence tells of another time. */
    boolean isTold(Segment segment, Report report) {
        return has(segment.words(), ahead) || isBefore(segment, report);
    }

    /** Whether it tells of an earlier time, or of some day long ahead. */
    boolean isBefore(Segment segment, Report report) {
        return has(segment.words(), back) || isFarOff(segment, report);
    }

    private static boolean has(List<Word> words, List<List<String>> wanted) {
        List<String> forms = words.stream().map(Word::form).toList();
        for (int at = 0; at < forms.size(); at++) {
            for (List<String> row : wanted) {
                if (at + row.size() <= forms.size()
                        && forms.subList(at, at + row.size()).equals(row)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isFarOff(Segment segment, Report report) {
        Optional<LocalDate> published =
                report.analysis().article().metadata().published().map(Published::date);
        if (published.isEmpty()) {
            return calendar.read(segment.words()).stream()
                    .anyMatch(day -> day.month().isPresent() || day.year().isPresent());
        }
        return segment.times().stream()
                .flatMap(time -> Stream.concat(time.start().stream(), time.end().stream()))
                .anyMatch(day -> day.isAfter(published.get().plusDays(1))
                        || day.isBefore(published.get().minusDays(OLDEST)));
    }
}
