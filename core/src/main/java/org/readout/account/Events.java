package org.readout.account;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.readout.text.Table;

/** What reports call an occasion ({@code events.tsv}). Immutable. */
final class Events {
    /** So many words before a noun may say that it took place. */
    private static final int REACH = 5;

    /** Before a noun: that it took place. "At the summit in Ruritania" may be ahead. */
    private static final Set<String> TAKEN = Set.of("after", "following", "during", "in");

    private final Map<String, Set<String>> events = new HashMap<>();
    private final Set<String> verbs = new HashSet<>();

    Events() {
        for (List<String> row : Table.rows(Events.class, "events.tsv", 4)) {
            events.computeIfAbsent(row.get(0), key -> new TreeSet<>()).add(row.get(1));
            if (row.get(2).equals("verb")) {
                verbs.add(row.get(0));
            }
        }
    }

    /** The events that a word may name. */
    Set<String> of(Word word) {
        return events.getOrDefault(word.form(), Set.of());
    }

    /** Whether the word says by itself that an event took place. */
    boolean isVerb(Word word) {
        return verbs.contains(word.form());
    }

    /** The last event that the words say took place: by a verb, or by a noun behind "after" or the like. */
    Set<String> taken(List<Word> words) {
        Set<String> taken = Set.of();
        for (int at = 0; at < words.size(); at++) {
            String form = words.get(at).form();
            boolean took = verbs.contains(form)
                    || words.subList(Math.max(0, at - REACH), at).stream()
                            .anyMatch(word -> TAKEN.contains(word.form()));
            Set<String> event = of(words.get(at));
            taken = !event.isEmpty() && took ? event : taken;
        }
        return taken;
    }
}
