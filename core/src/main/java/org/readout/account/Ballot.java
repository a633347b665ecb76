package org.readout.account;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.readout.text.Span;

/** How a vote went: two figures, for and against, in a sentence that tells of voting. Immutable. */
final class Ballot implements Circumstance {
    private static final Set<String> VOTING = Set.of(
            "vote",
            "votes",
            "voted",
            "ballot",
            "passed",
            "adopted",
            "approved",
            "carried",
            "rejected",
            "defeated",
            "favour",
            "favor",
            "abstentions");

    private static final Set<String> BETWEEN = Set.of(
            "to", "against", "and", "with", "but", "votes", "vote", "in", "favour", "favor", "for", "opposed", "voted",
            "by");

    private static final Set<String> RANGE = Set.of("from", "between");

    /** One of these parts the two figures. */
    private static final Set<String> PARTING = Set.of("to", "against", "opposed");

    /** The two figures are at most so many words apart. */
    private static final int REACH = 6;

    private final NumberWords numbers = new NumberWords();

    private record Result(double most, double least, Span span) {}

    @Override
    public Aspect aspect() {
        return Aspect.NUMBER;
    }

    @Override
    public Set<String> topics(Segment segment) {
        return result(segment.words()).isPresent() ? Set.of("ballot") : Set.of();
    }

    @Override
    public Optional<Conflict> conflict(Version here, Version reference) {
        Optional<Result> mine = result(here.words());
        Optional<Result> yours = result(reference.words());
        if (mine.isEmpty() || yours.isEmpty()) {
            return Optional.empty();
        }
        boolean same = mine.get().most() == yours.get().most()
                && mine.get().least() == yours.get().least();
        return same
                ? Optional.empty()
                : Optional.of(new Conflict(
                        List.of(mine.get().span()), List.of(yours.get().span())));
    }

    private Optional<Result> result(List<Word> words) {
        boolean voting = words.stream().anyMatch(word -> VOTING.contains(word.form()));
        for (int at = 0; at < words.size(); at++) {
            if (isVotes(words.get(at))) {
                int next = at + 1;
                while (next < words.size()
                        && next - at < REACH
                        && BETWEEN.contains(words.get(next).form())) {
                    next++;
                }
                boolean parted = words.subList(at, Math.min(words.size(), next + 2)).stream()
                        .anyMatch(word -> PARTING.contains(word.form()));
                if ((voting || isScore(words, at))
                        && parted
                        && next > at + 1
                        && next < words.size()
                        && isVotes(words.get(next))) {
                    double one = numbers.value(words.get(at)).orElse(0);
                    double other = numbers.value(words.get(next)).orElse(0);
                    Span span = words.get(at).span().cover(words.get(next).span());
                    return Optional.of(new Result(Math.max(one, other), Math.min(one, other), span));
                }
            }
        }
        return Optional.empty();
    }

    /** "112 to 17", the larger figure first and nothing else behind it: only votes are told so. */
    private boolean isScore(List<Word> words, int at) {
        boolean stands = at + 2 < words.size()
                && words.get(at + 1).form().equals("to")
                && isVotes(words.get(at + 2))
                && (at + 3 == words.size() || words.get(at + 2).is(Word.Trait.STOP));
        boolean range = at > 0 && RANGE.contains(words.get(at - 1).form());
        return stands
                && !range
                && numbers.value(words.get(at)).orElse(0)
                        > numbers.value(words.get(at + 2)).orElse(0);
    }

    private boolean isVotes(Word word) {
        return numbers.value(word).isPresent() && !word.is(Word.Trait.PERCENT) && !word.is(Word.Trait.DOLLARS);
    }
}
