package org.readout.account;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds, among the claims of one speaker at a time, those that put one matter in other words on another day: most of the rare words are
 * the same, in the same order, and what differs is told by {@link ChangeKinds}. Days that are only those of a report or an occasion must
 * lie further apart, since reports of one saying appear over days and may be taken for those of another occasion. For one thread.
 */
final class PositionFinder {
    /** So much of the rare words of either claim stands in the other. */
    private static final double SAME = 0.6;

    private static final int FEWEST = 3;

    /** So much of the shorter's words stand in the same order in the other. */
    private static final double ORDER = 0.6;

    /** Two days so close may be of one saying where the words do not tell them. */
    private static final int REPORTING_DAYS = 7;

    /** One group is held against so many others of its speaker, the nearest. */
    private static final int MOST = 40;

    private final ClaimIndex index;
    private final Settings settings;
    private final ClaimRarity rarity;
    private final WordReader reader = new WordReader();
    private final ChangeKinds kinds = new ChangeKinds();
    private final Set<String> common = Rarity.common();

    PositionFinder(ClaimIndex index, Settings settings, ClaimRarity rarity) {
        this.index = index;
        this.settings = settings;
        this.rarity = rarity;
    }

    /** Takes positions one after another. */
    interface Taker {
        void position(Position position) throws IOException;
    }

    /** A group with its first claim, dated, and the words of that. */
    private record Saying(int number, Pronouncement row, List<Word> words, int reports) {
        LocalDate day() {
            return row.dated().orElseThrow().days().start();
        }
    }

    /** The positions that change, by speaker. */
    void find(List<ClaimIndex.Group> groups, Taker taker) throws IOException {
        Map<Integer, List<Integer>> bySpeaker = new LinkedHashMap<>();
        for (int number = 0; number < groups.size(); number++) {
            bySpeaker
                    .computeIfAbsent(groups.get(number).speaker(), speaker -> new ArrayList<>())
                    .add(number);
        }
        Set<String> ids = new HashSet<>();
        for (List<Integer> own : bySpeaker.values()) {
            if (own.size() > 1) {
                of(groups, own, ids, taker);
            }
        }
    }

    private void of(List<ClaimIndex.Group> groups, List<Integer> own, Set<String> ids, Taker taker) throws IOException {
        List<ClaimIndex.Group> mine = own.stream().map(groups::get).toList();
        Set<Integer> words = new HashSet<>();
        for (ClaimIndex.Group group : mine) {
            for (int word : group.words()) {
                words.add(word);
            }
        }
        Holders asserted = new Holders(mine, Stance.ASSERTS, words, rarity);
        Set<Integer> taken = new HashSet<>();
        for (int number = 0; number < mine.size(); number++) {
            if (mine.get(number).stance() != Stance.ASSERTS
                    || mine.get(number).words().length < FEWEST
                    || taken.contains(number)) {
                continue;
            }
            List<Integer> others = others(mine, number, asserted, taken);
            // Most are said once, and only of the rest the words themselves are read.
            Optional<Saying> first = others.isEmpty() ? Optional.empty() : saying(mine, number);
            if (first.isEmpty()) {
                continue;
            }
            List<Saying> together = new ArrayList<>(List.of(first.get()));
            for (int other : others) {
                saying(mine, other)
                        .filter(saying -> isOrdered(first.get(), saying))
                        .ifPresent(together::add);
            }
            Optional<Position> position = position(together, ids);
            if (position.isPresent()) {
                together.forEach(saying -> taken.add(saying.number()));
                taker.position(position.get());
            }
        }
    }

    private List<Integer> others(List<ClaimIndex.Group> mine, int number, Holders asserted, Set<Integer> taken) {
        return asserted.nearest(mine.get(number).words(), SAME, MOST).stream()
                .filter(other -> other != number && !taken.contains(other))
                .filter(other -> isSame(mine.get(number), mine.get(other)))
                .toList();
    }

    private Optional<Saying> saying(List<ClaimIndex.Group> groups, int number) throws IOException {
        Claim claim = index.claim(groups.get(number).claims().get(0));
        Set<String> articles = new HashSet<>();
        for (int same : groups.get(number).claims()) {
            articles.add(index.claim(same).place().article());
        }
        return settings.dated(claim)
                .map(dated -> new Saying(
                        number,
                        new Pronouncement(
                                claim,
                                Optional.of(dated),
                                settings.of(claim),
                                Optional.empty(),
                                Optional.empty(),
                                List.of()),
                        reader.read(claim.stretch().text(), claim.spans(), claim.quoted()),
                        articles.size()));
    }

    private boolean isSame(ClaimIndex.Group one, ClaimIndex.Group other) {
        Set<Integer> yours = new HashSet<>();
        double theirs = 0;
        for (int word : other.words()) {
            yours.add(word);
            theirs += rarity.of(word);
        }
        double mine = 0;
        double shared = 0;
        int count = 0;
        for (int word : one.words()) {
            mine += rarity.of(word);
            if (yours.contains(word)) {
                shared += rarity.of(word);
                count++;
            }
        }
        return count >= FEWEST && shared >= SAME * mine && shared >= SAME * theirs;
    }

    private static boolean isOrdered(Saying one, Saying other) {
        return new WordAlignment(one.words(), other.words()).cover() >= ORDER;
    }

    private Optional<Position> position(List<Saying> together, Set<String> ids) {
        List<Saying> sorted = together.stream()
                .sorted(Comparator.comparing(Saying::day)
                        .thenComparing(saying -> saying.row().claim().place()))
                .toList();
        List<Position.Version> versions = new ArrayList<>();
        Optional<Saying> last = Optional.empty();
        for (Saying saying : sorted) {
            if (last.isEmpty()) {
                versions.add(new Position.Version(saying.row(), List.of(), saying.reports()));
                last = Optional.of(saying);
            } else if (isLater(last.get(), saying)) {
                List<Reason> changes = changes(saying, last.get());
                if (!changes.isEmpty()) {
                    versions.add(new Position.Version(saying.row(), changes, saying.reports()));
                    last = Optional.of(saying);
                }
            }
        }
        if (versions.size() < 2) {
            return Optional.empty();
        }
        Claim first = versions.get(0).row().claim();
        return Optional.of(new Position(DisputeNames.position(first, ids), first.speaker(), versions));
    }

    /** Whether one was said on another day than the other, as far as days tell. */
    private static boolean isLater(Saying before, Saying saying) {
        boolean told = before.row().dated().orElseThrow().basis() == Claim.Basis.STATEMENT
                && saying.row().dated().orElseThrow().basis() == Claim.Basis.STATEMENT;
        LocalDate end = before.row().dated().orElseThrow().days().end();
        return saying.day().isAfter(told ? end : end.plusDays(REPORTING_DAYS));
    }

    /** What the later saying changes, function words left out. */
    private List<Reason> changes(Saying later, Saying earlier) {
        List<Reason> changes = new ArrayList<>();
        for (WordAlignment.Gap gap : new WordAlignment(later.words(), earlier.words()).gaps()) {
            List<Word> here = later.words().subList(gap.hereStart(), gap.hereEnd());
            List<Word> there = earlier.words().subList(gap.thereStart(), gap.thereEnd());
            if (here.stream().anyMatch(this::tells) || there.stream().anyMatch(this::tells)) {
                changes.add(kinds.reason(here, there));
            }
        }
        return changes;
    }

    private boolean tells(Word word) {
        return !common.contains(word.form()) || kinds.isNegation(word);
    }
}
