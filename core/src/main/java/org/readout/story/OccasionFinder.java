package org.readout.story;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds which articles of a run report one occasion, and which occasions they recall.
 *
 * <p>Dispatches are accepted one after another, and the copies among their articles; {@link #find} then joins copies, and pairs of
 * reports that are kin ({@link Kinship}), the surest first, unless the days or the kind that the reports on one side tell exclude those of
 * the other. A report that names no kind of occasion can join others and makes none by itself. A recalled occasion is that of
 * other reports if kind, people and days allow it, else one of its own. The order in which articles came makes no difference. For
 * one thread.
 */
public final class OccasionFinder {
    private final Participants participants = new Participants(new NameWords());
    private final Map<String, Dispatch> dispatches = new TreeMap<>();
    private final List<String[]> copies = new ArrayList<>();

    /** Takes what an article tells. */
    public void accept(Dispatch dispatch) {
        dispatches.put(dispatch.article(), dispatch);
    }

    /** Takes a copy; a shared passage makes no difference. */
    public void accept(Copy copy) {
        if (copy.kind() == CopyKind.COPY) {
            copies.add(new String[] {copy.article(), copy.of()});
        }
    }

    /** The occasions, by their first article. */
    public List<Occasion> find() {
        List<Dispatch> all = List.copyOf(dispatches.values());
        Map<String, Group> groups = new LinkedHashMap<>();
        all.forEach(dispatch -> groups.put(dispatch.article(), new Group(dispatch)));
        for (String[] copy : copies) {
            Group group = groups.get(copy[0]);
            Group other = groups.get(copy[1]);
            if (group != null && other != null) {
                join(group, other, groups);
            }
        }
        for (Kindred.Pair pair : new Kindred(all).pairs()) {
            Group group = groups.get(all.get(pair.one()).article());
            Group other = groups.get(all.get(pair.other()).article());
            if (group != null && other != null && group != other && group.canBe(other)) {
                join(group, other, groups);
            }
        }
        List<Group> distinct = groups.values().stream().distinct().toList();
        return new Naming(participants).name(distinct, new Recalls(participants).of(all, distinct));
    }

    private static void join(Group group, Group other, Map<String, Group> groups) {
        if (group == other) {
            return;
        }
        Group larger = group.size() >= other.size() ? group : other;
        Group smaller = larger == group ? other : group;
        larger.add(smaller);
        smaller.unordered().forEach(member -> groups.put(member.article(), larger));
    }
}
