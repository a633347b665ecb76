package org.readout.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Compares what two accounts have inside quotation marks, word by word, and says what kind of change each difference is. What dots or
 * brackets own up to is no change, nor is a quotation that is taken up again later, or a piece of one. Thread-safe.
 */
final class Wording {
    /** Less of the shorter quotation in the other is no variant of its words. */
    private static final double SAME_QUOTATION = 0.5;

    /** So many words behind or before all that is shared still stand for what the other has there. */
    private static final int LONGEST_EDGE = 5;

    /** Quotations of so many words are pieces, which the reporter's words must tie together. */
    private static final int PIECE = 3;

    /** Words in one quotation are at most this far apart. */
    private static final int APART = 3;

    /** A translation there and back has at least so many of the words that tell something, and such a share of them. */
    private static final int FEWEST_SHARED = 2;

    private static final double TRANSLATED = 0.15;

    private final ChangeKinds kinds;
    private final Set<String> common;
    private final boolean translations;

    Wording(ChangeKinds kinds, Set<String> common) {
        this(kinds, common, true);
    }

    private Wording(ChangeKinds kinds, Set<String> common, boolean translations) {
        this.kinds = kinds;
        this.common = common;
        this.translations = translations;
    }

    /** The same, but for translations there and back, which it doesn't tell. */
    Wording withoutTranslations() {
        return new Wording(kinds, common, false);
    }

    /**
     * The changes inside the quotation marks of {@code here}, none where it has the same words or no such marks, or where one of
     * several quotations on one side has all words of the only one on the other.
     */
    List<Reason> changes(Version here, Version reference) {
        List<Reason> changes = changesOfAll(here, reference);
        boolean several = here.segments().size() > 1 || reference.segments().size() > 1;
        return !changes.isEmpty() && several && isRepeated(here, reference) ? List.of() : changes;
    }

    private static boolean isRepeated(Version here, Version reference) {
        return hasWhole(here, reference) || hasWhole(reference, here);
    }

    /** Whether one of several quotations has all that the other has in its only one. */
    private static boolean hasWhole(Version several, Version only) {
        List<Word> wanted = only.quoted();
        return only.segments().size() == 1
                && several.segments().stream()
                        .map(segment -> new WordAlignment(wanted, Version.quoted(segment)))
                        .anyMatch(alignment -> alignment.matches().size() == wanted.size() && isWhole(alignment));
    }

    /** Whether nothing stands between the words that are the same. */
    private static boolean isWhole(WordAlignment alignment) {
        List<WordAlignment.Gap> gaps = alignment.gaps();
        return gaps.size() < 3 || gaps.subList(1, gaps.size() - 1).stream().allMatch(WordAlignment.Gap::isEmpty);
    }

    private List<Reason> changesOfAll(Version here, Version reference) {
        List<Word> mine = here.quoted();
        List<Word> yours = reference.quoted();
        if (mine.isEmpty() || yours.isEmpty()) {
            return List.of();
        }
        if (Math.max(mine.size(), yours.size()) <= PIECE) {
            return piece(here, reference, mine, yours);
        }
        WordAlignment alignment = new WordAlignment(mine, yours);
        if (alignment.cover() < SAME_QUOTATION || !isOfOneThing(mine, yours, alignment)) {
            List<Reason> inside = inside(here.words(), reference.words());
            return inside.isEmpty() ? wholesale(here, reference) : inside;
        }
        List<Reason> changes = new ArrayList<>();
        List<WordAlignment.Gap> gaps = alignment.gaps();
        for (int number = 0; number < gaps.size(); number++) {
            WordAlignment.Gap gap = gaps.get(number);
            boolean edge = number == 0 || number == gaps.size() - 1;
            boolean change = edge
                    ? isChangedEdge(mine, yours, gap, number == 0)
                    : !gap.isEmpty()
                            && !isOwnedUp(mine, gap.hereStart(), gap.hereEnd())
                            && !isOwnedUp(yours, gap.thereStart(), gap.thereEnd());
            if (change) {
                changes.add(kinds.reason(
                        mine.subList(gap.hereStart(), gap.hereEnd()), yours.subList(gap.thereStart(), gap.thereEnd())));
            }
        }
        return changes;
    }

    /** Whether the quotations share two words that tell something, or all where one has no more. */
    private boolean isOfOneThing(List<Word> mine, List<Word> yours, WordAlignment alignment) {
        long shared = alignment.matches().stream()
                .filter(match -> !common.contains(mine.get(match.here()).form()))
                .count();
        return shared >= Math.min(FEWEST_SHARED, Math.min(telling(mine), telling(yours)));
    }

    private long telling(List<Word> words) {
        return words.stream().filter(word -> !common.contains(word.form())).count();
    }

    /** Changes inside both quotations where one of them ends early and the reporter's own words go on. */
    private List<Reason> inside(List<Word> mine, List<Word> yours) {
        WordAlignment alignment = new WordAlignment(mine, yours);
        List<Reason> changes = new ArrayList<>();
        if (alignment.cover() >= SAME_QUOTATION) {
            for (WordAlignment.Gap gap : alignment.gaps()) {
                if (!gap.isEmpty()
                        && isQuoted(mine, gap.hereStart(), gap.hereEnd())
                        && isQuoted(yours, gap.thereStart(), gap.thereEnd())
                        && !isOwnedUp(mine, gap.hereStart(), gap.hereEnd())
                        && !isOwnedUp(yours, gap.thereStart(), gap.thereEnd())) {
                    changes.add(kinds.reason(
                            mine.subList(gap.hereStart(), gap.hereEnd()),
                            yours.subList(gap.thereStart(), gap.thereEnd())));
                }
            }
        }
        return changes;
    }

    /** Whether the words stand in quotation marks; where there are none, whether both neighbours do. */
    private static boolean isQuoted(List<Word> words, int start, int end) {
        int from = start == end ? start - 1 : start;
        int to = start == end ? end + 1 : end;
        return from >= 0
                && to <= words.size()
                && words.subList(from, to).stream().allMatch(word -> word.is(Word.Trait.QUOTED));
    }

    /** Whether the words around and in a gap say that something was left out or put in, or stand in two quotations. */
    private static boolean isOwnedUp(List<Word> words, int start, int end) {
        for (int at = start; at <= end && at < words.size(); at++) {
            if (words.get(at).is(Word.Trait.AFTER_ELLIPSIS)
                    || at < end && words.get(at).is(Word.Trait.BRACKETED)) {
                return true;
            }
        }
        return start == end
                && start > 0
                && start < words.size()
                && words.get(start).span().start() - words.get(start - 1).span().end() > APART;
    }

    /** Before or behind all that is shared: other words, or a sentence that stops where the other goes on. */
    private static boolean isChangedEdge(List<Word> mine, List<Word> yours, WordAlignment.Gap gap, boolean first) {
        int here = gap.hereEnd() - gap.hereStart();
        int there = gap.thereEnd() - gap.thereStart();
        if (here > LONGEST_EDGE || there > LONGEST_EDGE) {
            return false;
        }
        if (here > 0 && there > 0) {
            int last = first ? 0 : gap.hereStart() - 1;
            int other = first ? 0 : gap.thereStart() - 1;
            return first
                    || !mine.get(last).is(Word.Trait.STOP)
                    || !yours.get(other).is(Word.Trait.STOP);
        }
        if (first || here == there) {
            return false;
        }
        Word shorter = here == 0 ? mine.get(gap.hereStart() - 1) : yours.get(gap.thereStart() - 1);
        Word longer = here == 0 ? yours.get(gap.thereStart() - 1) : mine.get(gap.hereStart() - 1);
        Word start = here == 0 ? mine.get(0) : yours.get(0);
        return shorter.is(Word.Trait.STOP) && !longer.is(Word.Trait.STOP) && start.is(Word.Trait.CAPITAL);
    }

    /** Two quotations of one speaker that are about as long and share the rarer words in their order, and nothing but quotation. */
    private List<Reason> wholesale(Version here, Version reference) {
        List<Word> mine = telling(here);
        List<Word> yours = telling(reference);
        double shared = new WordAlignment(mine, yours).matches().size();
        int longer = Math.max(mine.size(), yours.size());
        boolean whole = translations
                && here.isQuotation()
                && reference.isQuotation()
                && shared >= FEWEST_SHARED
                && shared >= TRANSLATED * longer
                && here.speakers(reference) != Speakers.TWO;
        return whole
                ? List.of(new Reason(
                        Aspect.WORDING,
                        Optional.of(Change.BACK_TRANSLATED),
                        here.spans(),
                        reference.spans(),
                        kinds.weight(Change.BACK_TRANSLATED)))
                : List.of();
    }

    private List<Word> telling(Version version) {
        return version.words().stream()
                .filter(word -> !common.contains(word.form()))
                .map(word -> new Word(word.stem(), word.stem(), word.span(), word.traits()))
                .toList();
    }

    /** A word or two in quotation marks, tied to the others by the same speaker and the same words around them. */
    private List<Reason> piece(Version here, Version reference, List<Word> mine, List<Word> yours) {
        WordAlignment quoted = new WordAlignment(mine, yours);
        boolean apart = quoted.matches().isEmpty() && here.speakers(reference) == Speakers.ONE;
        WordAlignment around = new WordAlignment(unquoted(here), unquoted(reference));
        return apart && around.cover() >= SAME_QUOTATION ? List.of(kinds.reason(mine, yours)) : List.of();
    }

    private static List<Word> unquoted(Version version) {
        return version.words().stream()
                .filter(word -> !word.is(Word.Trait.QUOTED))
                .toList();
    }
}
