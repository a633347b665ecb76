package org.readout.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.readout.actor.Actor;

/** Finds for each recalled occasion the reports of it, if there are any, and the others that recall it. For one thread. */
final class Recalls {
    /** Two leaders make a call of theirs; one alone makes none. */
    private static final int FEWEST_PEOPLE = 2;

    private final Participants participants;

    Recalls(Participants participants) {
        this.participants = participants;
    }

    /** A recalled occasion, and the report that recalls it. */
    record Recall(Dispatch dispatch, Recollection recollection) {}

    /** What recalls an occasion of a group, and what recalls an occasion that no group has; each inner list is of one occasion. */
    record Sorted(Map<Group, List<Recall>> known, List<List<Recall>> others) {}

    Sorted of(List<Dispatch> dispatches, List<Group> groups) {
        Map<Integer, List<Group>> byName = new HashMap<>();
        for (Group group : groups) {
            Set<Integer> words = new HashSet<>();
            group.unordered().forEach(member -> member.own().people().forEach(actor -> {
                for (int word : participants.words(actor)) {
                    words.add(word);
                }
            }));
            words.forEach(word ->
                    byName.computeIfAbsent(word, unused -> new ArrayList<>()).add(group));
        }
        Map<Group, List<Recall>> known = new HashMap<>();
        Map<String, List<Recall>> others = new TreeMap<>();
        for (Dispatch dispatch : dispatches) {
            for (Recollection recollection : dispatch.recalled()) {
                Recall recall = new Recall(dispatch, recollection);
                Optional<Group> group = group(recall, byName);
                if (group.isPresent()) {
                    known.computeIfAbsent(group.get(), unused -> new ArrayList<>())
                            .add(recall);
                } else if (isTold(recollection.happening())) {
                    others.computeIfAbsent(key(recall), unused -> new ArrayList<>())
                            .add(recall);
                }
            }
        }
        return new Sorted(known, List.copyOf(others.values()));
    }

    private static boolean isTold(Happening happening) {
        return happening.dating().isKnown() || happening.people().size() >= FEWEST_PEOPLE;
    }

    /** The one group that it can be; of several the one with the later date. */
    private Optional<Group> group(Recall recall, Map<Integer, List<Group>> byName) {
        Happening happening = recall.recollection().happening();
        if (!happening.dating().isKnown() || happening.people().isEmpty()) {
            return Optional.empty();
        }
        Set<Group> candidates = new HashSet<>();
        for (int word : participants.words(happening.people().get(0))) {
            candidates.addAll(byName.getOrDefault(word, List.of()));
        }
        return candidates.stream()
                .filter(group -> !group.unordered().contains(recall.dispatch()) && isIt(happening, recall, group))
                .max(Comparator.comparing((Group group) -> group.window().last())
                        .thenComparing(group -> group.members().get(0).article()));
    }

    private boolean isIt(Happening happening, Recall recall, Group group) {
        OptionalLong gap = happening.dating().gap(group.window());
        OptionalLong before = group.window().until(recall.dispatch().printed());
        List<Actor> people = group.unordered().stream()
                .flatMap(member -> member.own().people().stream())
                .distinct()
                .toList();
        return gap.isPresent()
                && gap.getAsLong() == 0
                && (before.isEmpty() || before.getAsLong() >= 0)
                && happening.kind().isPresent()
                && group.kind().isPresent()
                && happening.kind().get().isAkin(group.kind().get())
                && participants.shared(happening.people(), people)
                        == happening.people().size();
    }

    /** The same for recalls of one occasion: its kind, people and days. One without days is that of its article alone. */
    private String key(Recall recall) {
        Happening happening = recall.recollection().happening();
        StringBuilder key = new StringBuilder();
        happening.kind().ifPresent(kind -> key.append(kind.isGathering() ? "gathering" : kind.name()));
        happening.people().stream()
                .map(Actor::name)
                .map(NameWords::fold)
                .sorted()
                .forEach(name -> key.append(' ').append(name));
        Dating dating = happening.dating();
        key.append(' ').append(dating.precision()).append(dating.first()).append(dating.last());
        if (!dating.isKnown() || happening.people().isEmpty()) {
            key.append(recall.dispatch().article());
        }
        if (happening.people().isEmpty()) {
            key.append(' ').append(recall.recollection().words().start());
        }
        return key.toString();
    }
}
