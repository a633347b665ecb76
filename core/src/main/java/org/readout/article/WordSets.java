package org.readout.article;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.readout.text.Table;

/** The named sets of words of {@code words.tsv}: months, agencies, verbs of captions and so on. In lower case. */
final class WordSets {
    private final Map<String, Set<String>> sets = new HashMap<>();

    WordSets() {
        for (List<String> row : Table.rows(WordSets.class, "words.tsv", 3)) {
            Set<String> words = sets.computeIfAbsent(row.get(0), name -> new HashSet<>());
            words.addAll(List.of(row.get(1).split(" ", -1)));
        }
    }

    /**
     * The words of the set with that name.
     *
     * @throws IllegalArgumentException if there is none
     */
    Set<String> words(String name) {
        Set<String> words = sets.get(name);
        if (words == null) {
            throw new IllegalArgumentException("no set of words: " + name);
        }
        return words;
    }
}
