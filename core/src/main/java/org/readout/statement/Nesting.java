package org.readout.statement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.readout.text.Span;

/**
 * Which attributions stand inside the content of others: "Xi told Putin …, according to Xinhua" has Xi's words on
 * Xinhua's word.
 */
final class Nesting {
    /** Cues whose speaker only passes on what somebody else is said to have said. */
    private static final Set<String> RELAYS = Set.of("according", "quote");

    private final Map<Draft, List<Draft>> around = new HashMap<>();
    private final Set<Draft> onlyTellers = new HashSet<>();

    /** Drafts in order of their first word; those of one passage stand close together. */
    Nesting(List<Draft> drafts) {
        Map<Passage, List<Draft>> byPassage = new HashMap<>();
        for (Draft draft : drafts) {
            byPassage
                    .computeIfAbsent(draft.citing().passage(), key -> new ArrayList<>())
                    .add(draft);
        }
        byPassage.values().forEach(this::nest);
    }

    private void nest(List<Draft> drafts) {
        if (drafts.size() > 64) {
            return;
        }
        for (Draft inner : drafts) {
            List<Draft> outers = new ArrayList<>();
            for (Draft outer : drafts) {
                if (outer != inner && holds(outer, inner)) {
                    outers.add(outer);
                }
            }
            outers.sort(Comparator.comparingInt(Draft::length).reversed());
            around.put(inner, List.copyOf(outers));
            for (Draft outer : outers) {
                if (RELAYS.contains(outer.citing().entry().lemma()) && 3 * inner.length() >= outer.length()) {
                    onlyTellers.add(outer);
                }
            }
        }
    }

    /** Whether the inner draft's cue and words stand in the outer's content. */
    private static boolean holds(Draft outer, Draft inner) {
        Span cue = inner.citing().place();
        boolean cueInside = outer.content().stream().anyMatch(span -> span.contains(cue));
        return cueInside
                && inner.content().stream()
                        .allMatch(words -> outer.content().stream().anyMatch(span -> span.contains(words)));
    }

    /** The drafts whose content holds this one, outermost first. */
    List<Draft> around(Draft draft) {
        return around.getOrDefault(draft, List.of());
    }

    /** Whether all that an "according to" gives is somebody else's statement, so that its source is only a teller. */
    boolean isOnlyTeller(Draft draft) {
        return onlyTellers.contains(draft);
    }
}
