package org.readout.account;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.readout.statement.Act;
import org.readout.text.Span;
import org.readout.text.Table;

/**
 * Whether one account affirms what the other denies. Four things tell it, each only where nothing else in what the two share turns the
 * sense round: a word of both that is negated in one alone, a denial or a refusal of what the other says, two opposite words
 * ("retained", "struck"), and a matter that one says was not raised. Immutable.
 */
final class Polarity {
    /** What stands so far from the words that both have is another matter. */
    private static final int REACH = 4;

    /** Behind these words a reason or a reserve is given, which turns nothing round that stands before. */
    private static final Set<String> CLAUSES = Set.of("because", "although", "though", "whereas");

    /** A denial of fewer words that tell something ("those claims") may be of anything. */
    private static final int FEWEST_TELLING = 3;

    /** More negations on one side are beyond counting. */
    private static final int MOST_TURNS = 2;

    private final Set<String> common;
    private final ChangeKinds kinds;
    private final Map<String, Set<String>> opposites = new HashMap<>();
    private final Set<String> raising = new HashSet<>();

    Polarity(Set<String> common, ChangeKinds kinds) {
        this.common = common;
        this.kinds = kinds;
        Stems stems = new Stems();
        for (List<String> row : Table.rows(Polarity.class, "opposites.tsv", 3)) {
            String one = stems.of(row.get(0));
            String other = stems.of(row.get(1));
            opposites.computeIfAbsent(one, key -> new HashSet<>()).add(other);
            opposites.computeIfAbsent(other, key -> new HashSet<>()).add(one);
        }
        Table.rows(Polarity.class, "raising.tsv", 2).forEach(row -> raising.add(row.get(0)));
    }

    /** One side of a comparison: the words near those that both have, and what turns their sense round. */
    private record Side(List<Word> words, List<Span> turns, boolean denied) {
        int count() {
            return turns.size() + (denied ? 1 : 0);
        }
    }

    Optional<Conflict> conflict(Version here, Version reference) {
        Side mine = side(here, reference);
        Side yours = side(reference, here);
        boolean turned = mine.count() % 2 != yours.count() % 2;
        if (isUnraised(mine.words()) && isRaised(yours.words())
                || isUnraised(yours.words()) && isRaised(mine.words())) {
            return Optional.of(new Conflict(spans(mine, here), spans(yours, reference)));
        }
        Optional<Conflict> opposite = opposite(mine.words(), yours.words());
        if (opposite.isPresent() || !turned) {
            return turned ? Optional.empty() : opposite;
        }
        if (Math.max(mine.turns().size(), yours.turns().size()) > MOST_TURNS) {
            return Optional.empty();
        }
        boolean told = mine.denied() != yours.denied()
                || isNegatedInOne(mine, yours)
                || isUnraised(mine.words())
                || isUnraised(yours.words());
        return told ? Optional.of(new Conflict(spans(mine, here), spans(yours, reference))) : Optional.empty();
    }

    private static List<Span> spans(Side side, Version version) {
        return side.turns().isEmpty() ? version.spans() : side.turns();
    }

    private Side side(Version version, Version other) {
        List<Word> words = near(main(version.words()), stems(other.words()));
        List<Span> turns =
                words.stream().filter(kinds::isNegation).map(Word::span).toList();
        boolean denied = version.telling(common) >= FEWEST_TELLING
                && version.segments().stream()
                        .anyMatch(segment -> segment.acts().contains(Act.DENY)
                                || segment.acts().contains(Act.REFUSE));
        return new Side(words, turns, denied);
    }

    /** The words before the first reason or reserve. */
    private static List<Word> main(List<Word> words) {
        int end = 1;
        while (end < words.size() && !CLAUSES.contains(words.get(end).form())) {
            end++;
        }
        return words.subList(0, Math.min(end, words.size()));
    }

    private Set<String> stems(List<Word> words) {
        Set<String> stems = new HashSet<>();
        words.stream().filter(word -> !common.contains(word.form())).forEach(word -> stems.add(word.stem()));
        return stems;
    }

    /** The words from shortly before the first one that is shared to shortly behind the last; all where there are none. */
    private static List<Word> near(List<Word> words, Set<String> shared) {
        int first = words.size();
        int last = -1;
        for (int at = 0; at < words.size(); at++) {
            if (shared.contains(words.get(at).stem())) {
                first = Math.min(first, at);
                last = at;
            }
        }
        return last < 0 ? words : words.subList(Math.max(0, first - REACH), Math.min(words.size(), last + 1 + REACH));
    }

    /** Whether a word that both have stands right behind a negation in one alone, and none does so in both. */
    private boolean isNegatedInOne(Side mine, Side yours) {
        Set<String> here = negated(mine.words());
        Set<String> there = negated(yours.words());
        boolean both = here.stream().anyMatch(there::contains);
        return !both
                && (here.stream().anyMatch(stems(yours.words())::contains)
                        || there.stream().anyMatch(stems(mine.words())::contains));
    }

    /** The stems of the first word of some weight behind each negation. */
    private Set<String> negated(List<Word> words) {
        Set<String> stems = new HashSet<>();
        for (int at = 0; at < words.size(); at++) {
            if (kinds.isNegation(words.get(at))) {
                int next = at + 1;
                while (next < words.size() && common.contains(words.get(next).form())) {
                    next++;
                }
                if (next < words.size()) {
                    stems.add(words.get(next).stem());
                }
            }
        }
        return stems;
    }

    /** Whether a negation and a word of raising a matter stand close together. */
    private boolean isUnraised(List<Word> words) {
        for (int at = 0; at < words.size(); at++) {
            if (kinds.isNegation(words.get(at))) {
                for (Word word : words.subList(at, Math.min(words.size(), at + 1 + REACH))) {
                    if (raising.contains(word.form())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Whether a word of raising a matter stands there, and no negation. */
    private boolean isRaised(List<Word> words) {
        return words.stream().anyMatch(word -> raising.contains(word.form()))
                && words.stream().noneMatch(kinds::isNegation);
    }

    private Optional<Conflict> opposite(List<Word> mine, List<Word> yours) {
        Set<String> here = stems(mine);
        Set<String> there = stems(yours);
        for (Word word : mine) {
            Set<String> against = opposites.getOrDefault(word.stem(), Set.of());
            for (Word other : yours) {
                if (against.contains(other.stem()) && !there.contains(word.stem()) && !here.contains(other.stem())) {
                    return Optional.of(new Conflict(List.of(word.span()), List.of(other.span())));
                }
            }
        }
        return Optional.empty();
    }
}
