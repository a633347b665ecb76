package org.readout.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.readout.account.WordAlignment.Match;

/**
 * Tells where a quotation and the report's words that it fits part, and of what kind each difference is. Two ways to write one thing are
 * none: "ceasefire" and "cease-fire". A negation that stands shortly before the words in the report is one, and so are words that
 * dots of the quotation stand for if they turn it round. Immutable.
 */
final class Differences {
    /** So many words before the quotation's first one may hold a "not" that belongs to it. */
    private static final int REACH = 3;

    /** Among more words that dots stand for, a negation belongs to something else. */
    private static final int SHORT_GAP = 8;

    private final ChangeKinds kinds;

    Differences(ChangeKinds kinds) {
        this.kinds = kinds;
    }

    /** All differences, in order. */
    List<Difference> of(Query query, List<Word> words, Fit fit) {
        List<Difference> found = new ArrayList<>();
        List<Match> matches = fit.matches();
        List<Word> asked = query.words();
        Match first = matches.get(0);
        leading(asked.subList(0, first.here()), words, first.there()).ifPresent(found::add);
        for (int number = 1; number < matches.size(); number++) {
            Match one = matches.get(number - 1);
            Match other = matches.get(number);
            List<Word> mine = asked.subList(one.here() + 1, other.here());
            List<Word> yours = words.subList(one.there() + 1, other.there());
            if (!mine.isEmpty() || !yours.isEmpty()) {
                boolean parted = words.get(one.there()).is(Word.Trait.QUOTED)
                        && words.get(other.there()).is(Word.Trait.QUOTED);
                List<Word> own = new ArrayList<>();
                for (int at = one.there() + 1; at < other.there(); at++) {
                    if (!parted || !fit.isAside(at)) {
                        own.add(words.get(at));
                    }
                }
                boolean open = isOpen(query, one.here() + 1, other.here());
                found.add(between(mine, yours, own, open, number));
            }
        }
        Match last = matches.get(matches.size() - 1);
        List<Word> rest = asked.subList(last.here() + 1, asked.size());
        if (!rest.isEmpty()) {
            int end = last.there() + 1;
            while (end < words.size()
                    && end - last.there() <= rest.size()
                    && !words.get(end - 1).is(Word.Trait.STOP)
                    && isAlike(words.get(end), words.get(last.there()))) {
                end++;
            }
            found.add(difference(rest, words.subList(last.there() + 1, end), matches.size()));
        }
        return found;
    }

    private Optional<Difference> leading(List<Word> mine, List<Word> words, int first) {
        int start = first;
        while (start > 0
                && first - start < mine.size()
                && !words.get(start - 1).is(Word.Trait.STOP)
                && isAlike(words.get(start - 1), words.get(first))) {
            start--;
        }
        for (int at = start - 1; at >= Math.max(0, first - Math.max(REACH, mine.size())); at--) {
            if (words.get(at).is(Word.Trait.STOP)) {
                break;
            }
            if (kinds.isNegation(words.get(at))) {
                start = at;
            }
        }
        List<Word> yours = words.subList(start, first);
        if (mine.isEmpty() && yours.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(difference(mine, yours, 0));
    }

    private static boolean isAlike(Word one, Word other) {
        return one.is(Word.Trait.QUOTED) == other.is(Word.Trait.QUOTED);
    }

    /** Whether dots stand before one of these words of the query. */
    private static boolean isOpen(Query query, int from, int to) {
        for (int at = from; at <= to; at++) {
            if (query.isOpenBefore(at)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The difference between two pairs of equal words.
     *
     * @param own those of {@code yours} that are not the reporter's
     */
    private Difference between(List<Word> mine, List<Word> yours, List<Word> own, boolean open, int before) {
        boolean turned = negations(mine) != negations(own) && (!open || own.size() <= SHORT_GAP);
        boolean bare = mine.stream().noneMatch(word -> !word.is(Word.Trait.BRACKETED));
        boolean owned = !own.isEmpty() && own.stream().allMatch(word -> word.is(Word.Trait.BRACKETED));
        boolean figures = !turned && differ(mine, own);
        boolean excused = open && bare || (bare && !mine.isEmpty() && own.size() <= 2 * mine.size() + 2) || owned;
        if (!turned && !figures && (excused || mine.isEmpty() && own.isEmpty())) {
            return new Difference(mine, yours, Optional.empty(), before);
        }
        return difference(mine, own, before);
    }

    private Difference difference(List<Word> mine, List<Word> yours, int before) {
        boolean same = joined(mine).equals(joined(yours));
        return new Difference(mine, yours, same ? Optional.empty() : Optional.of(kind(mine, yours)), before);
    }

    private static String joined(List<Word> words) {
        return words.stream().map(Word::form).collect(Collectors.joining());
    }

    private long negations(List<Word> words) {
        return words.stream().filter(kinds::isNegation).count();
    }

    private static boolean differ(List<Word> mine, List<Word> yours) {
        List<String> here = figures(mine);
        List<String> there = figures(yours);
        return !here.isEmpty() && !there.isEmpty() && !here.equals(there);
    }

    private static List<String> figures(List<Word> words) {
        return words.stream().filter(NumberWords::isFigure).map(Word::form).toList();
    }

    /** What the quotation's words are to the report's: a negation and a figure come before anything else. */
    private ChangeKinds.Kind kind(List<Word> mine, List<Word> yours) {
        long here = negations(mine);
        long there = negations(yours);
        boolean single = mine.size() == 1 && yours.size() == 1;
        Change change;
        if (here != there && !single) {
            ChangeKinds.Kind degree =
                    kinds.of(mine, yours.stream().filter(kinds::isNegation).toList());
            if (degree.change() == Change.SOFTENED || degree.change() == Change.SHARPENED) {
                return degree;
            }
            change = here < there ? Change.NEGATION_DROPPED : Change.NEGATION_ADDED;
        } else if (differ(mine, yours)) {
            change = Change.FIGURE_CHANGED;
        } else {
            return kinds.of(mine, yours);
        }
        return new ChangeKinds.Kind(change, kinds.weight(change));
    }
}
