package org.readout.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.readout.text.Span;

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

    private final ChangeKinds kinds;

    Wording(ChangeKinds kinds) {
        this.kinds = kinds;
    }

    /** The changes inside the quotation marks of {@code here}, none where it has the same words or no such marks. */
    List<Reason> changes(Version here, Version reference) {
        List<Word> mine = here.quoted();
        List<Word> yours = reference.quoted();
        if (mine.isEmpty() || yours.isEmpty()) {
            return List.of();
        }
        if (Math.max(mine.size(), yours.size()) <= PIECE) {
            return piece(here, reference, mine, yours);
        }
        WordAlignment alignment = new WordAlignment(mine, yours);
        if (alignment.cover() < SAME_QUOTATION) {
            List<Reason> inside = inside(here.words(), reference.words());
            return inside.isEmpty() ? wholesale(here, reference, alignment) : inside;
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
                changes.add(reason(
                        mine.subList(gap.hereStart(), gap.hereEnd()), yours.subList(gap.thereStart(), gap.thereEnd())));
            }
        }
        return changes;
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
                    changes.add(reason(
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

    private Reason reason(List<Word> here, List<Word> there) {
        ChangeKinds.Kind kind = kinds.of(here, there);
        return new Reason(Aspect.WORDING, Optional.of(kind.change()), spans(here), spans(there), kind.weight());
    }

    private static List<Span> spans(List<Word> words) {
        return words.isEmpty()
                ? List.of()
                : List.of(new Span(
                        words.get(0).span().start(),
                        words.get(words.size() - 1).span().end()));
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

    /** Two quotations of one speaker that share few words, and nothing but quotation. */
    private List<Reason> wholesale(Version here, Version reference, WordAlignment alignment) {
        boolean whole = here.isQuotation()
                && reference.isQuotation()
                && alignment.matches().size() >= 2
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

    /** A word or two in quotation marks, tied to the others by the same speaker and the same words around them. */
    private List<Reason> piece(Version here, Version reference, List<Word> mine, List<Word> yours) {
        WordAlignment quoted = new WordAlignment(mine, yours);
        boolean apart = quoted.matches().isEmpty() && here.speakers(reference) == Speakers.ONE;
        WordAlignment around = new WordAlignment(unquoted(here), unquoted(reference));
        return apart && around.cover() >= SAME_QUOTATION ? List.of(reason(mine, yours)) : List.of();
    }

    private static List<Word> unquoted(Version version) {
        return version.words().stream()
                .filter(word -> !word.is(Word.Trait.QUOTED))
                .toList();
    }
}
