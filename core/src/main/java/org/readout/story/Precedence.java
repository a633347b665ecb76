package org.readout.story;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.Optional;
import org.readout.article.Published;

/**
 * Which of two articles that share words was first: by date, then by credit, then by containment, then not known. An instant is
 * compared with an instant, a day with a day; the same day tells nothing.
 */
final class Precedence {
    /** One that stands so much more in the other than the other in it is cut from it. */
    private static final double CONTAINED = 0.25;

    /** A fixed order of all articles, those of an earlier day first, those without a day last. */
    static final Comparator<Imprint> ORDER = Comparator.comparing(
                    (Imprint imprint) ->
                            imprint.published().map(Published::date).map(date -> date.toEpochDay()),
                    Precedence::emptyLast)
            .thenComparing(
                    imprint -> imprint.published().flatMap(Published::time).map(OffsetDateTime::toInstant),
                    Precedence::emptyLast)
            .thenComparing(Imprint::article);

    /**
     * A direction.
     *
     * @param by what tells it
     * @param turned whether the first of the two copies the second; else the second copies the first
     */
    record Ruling(Direction by, boolean turned) {}

    private Precedence() {}

    /**
     * Which of the two copies the other.
     *
     * @param overlap what {@code one} shares with {@code other}
     */
    static Ruling of(Imprint one, Imprint other, Overlap overlap) {
        int dates = dates(one, other);
        if (dates != 0) {
            return new Ruling(Direction.DATE, dates > 0);
        }
        boolean oneCredits = one.isCreditedTo(other);
        if (oneCredits != other.isCreditedTo(one)) {
            return new Ruling(Direction.CREDIT, oneCredits);
        }
        if (Math.abs(overlap.share() - overlap.ofShare()) >= CONTAINED) {
            return new Ruling(Direction.CONTAINMENT, overlap.share() > overlap.ofShare());
        }
        int shares = Double.compare(overlap.share(), overlap.ofShare());
        return new Ruling(
                Direction.NONE, shares > 0 || (shares == 0 && one.article().compareTo(other.article()) > 0));
    }

    /** Less than 0 where the first is older, more where the second is, 0 where it is not known. */
    private static int dates(Imprint one, Imprint other) {
        if (one.published().isEmpty() || other.published().isEmpty()) {
            return 0;
        }
        Published first = one.published().get();
        Published second = other.published().get();
        if (first.time().isPresent() && second.time().isPresent()) {
            return first.time().get().toInstant().compareTo(second.time().get().toInstant());
        }
        return first.date().compareTo(second.date());
    }

    private static <T extends Comparable<T>> int emptyLast(Optional<T> one, Optional<T> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Boolean.compare(one.isEmpty(), other.isEmpty());
        }
        return one.get().compareTo(other.get());
    }
}
