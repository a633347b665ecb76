package org.readout.account;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.readout.actor.Actor;
import org.readout.text.Span;
import org.readout.when.TimeExpression;

/**
 * What one account says on one point.
 *
 * @param account the account
 * @param segments in order of the text, at least one
 */
record Version(Account account, List<Segment> segments) {
    Version {
        segments = List.copyOf(segments);
        if (segments.isEmpty()) {
            throw new IllegalArgumentException("nothing said in " + account.id());
        }
    }

    List<Word> words() {
        return segments.stream().flatMap(segment -> segment.words().stream()).toList();
    }

    List<Word> quoted() {
        return segments.stream().flatMap(segment -> quoted(segment).stream()).toList();
    }

    static List<Word> quoted(Segment segment) {
        return segment.words().stream()
                .filter(word -> word.is(Word.Trait.QUOTED))
                .toList();
    }

    /** How many of the words tell something: those that are not {@code common}. */
    long telling(Set<String> common) {
        return words().stream().filter(word -> !common.contains(word.form())).count();
    }

    List<Span> spans() {
        return segments.stream().flatMap(segment -> segment.spans().stream()).toList();
    }

    List<TimeExpression> times() {
        return segments.stream().flatMap(segment -> segment.times().stream()).toList();
    }

    /** Whether all of it is the report's own. */
    boolean isNarrated() {
        return segments.stream().allMatch(Segment::isNarrated);
    }

    Optional<Actor> speaker() {
        return segments.stream()
                .flatMap(segment -> segment.voices().innermost().stream())
                .findFirst();
    }

    List<Integer> statements() {
        return segments.stream()
                .flatMap(segment -> segment.statements().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether most of the words stand in quotation marks. */
    boolean isQuotation() {
        return 10 * quoted().size() >= 7 * words().size();
    }

    /** Whether the speakers of the two are one. */
    Speakers speakers(Version other) {
        Speakers best = Speakers.TWO;
        for (Segment mine : segments) {
            for (Segment yours : other.segments) {
                Speakers these = Speakers.of(mine, yours);
                best = these.compareTo(best) < 0 ? these : best;
            }
        }
        return best;
    }
}
