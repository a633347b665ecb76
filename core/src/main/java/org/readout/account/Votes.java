package org.readout.account;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Groups of passages, and how many likely pairs stand between any two of them. The counts go along when groups are joined, the
 * smaller's into the larger's, so that joining all takes n log n. For one thread.
 */
final class Votes {
    private final List<Group> of = new ArrayList<>();

    /** A group; how many of its members stand in one report only, by report; its likely pairs with other groups. */
    private static final class Group {
        private final Set<Integer> members = new TreeSet<>();
        private final Map<Integer, Integer> alone = new HashMap<>();
        private final Map<Group, Integer> likely = new HashMap<>();
    }

    /** A group for each passage. */
    Votes(List<Passage> passages) {
        for (int number = 0; number < passages.size(); number++) {
            Group group = new Group();
            group.members.add(number);
            Set<Integer> reports = passages.get(number).reports();
            if (reports.size() == 1) {
                group.alone.put(reports.iterator().next(), 1);
            }
            of.add(group);
        }
    }

    /** Counts a likely pair of passages that are apart; before any groups are joined. */
    void like(int one, int other) {
        of.get(one).likely.merge(of.get(other), 1, Integer::sum);
        of.get(other).likely.merge(of.get(one), 1, Integer::sum);
    }

    /** The numbers of the passages in the group of this one, ascending. */
    Set<Integer> group(int number) {
        return of.get(number).members;
    }

    /** Whether two passages stand in two groups, and most pairs between these, those of one report left out, are likely. */
    boolean belong(int one, int other) {
        Group mine = of.get(one);
        Group yours = of.get(other);
        if (mine == yours) {
            return false;
        }
        Group fewer = mine.alone.size() < yours.alone.size() ? mine : yours;
        Group more = fewer == mine ? yours : mine;
        long pairs = (long) mine.members.size() * yours.members.size();
        for (Map.Entry<Integer, Integer> report : fewer.alone.entrySet()) {
            pairs -= (long) report.getValue() * more.alone.getOrDefault(report.getKey(), 0);
        }
        return 2L * mine.likely.getOrDefault(yours, 0) > pairs;
    }

    /** Makes the groups of two passages one. */
    void join(int one, int other) {
        boolean first = of.get(one).members.size() >= of.get(other).members.size();
        Group large = first ? of.get(one) : of.get(other);
        Group small = first ? of.get(other) : of.get(one);
        if (large == small) {
            return;
        }
        large.members.addAll(small.members);
        small.alone.forEach((report, count) -> large.alone.merge(report, count, Integer::sum));
        small.likely.forEach((group, count) -> {
            group.likely.remove(small);
            if (group != large) {
                group.likely.merge(large, count, Integer::sum);
                large.likely.merge(group, count, Integer::sum);
            }
        });
        small.members.forEach(number -> of.set(number, large));
    }
}
