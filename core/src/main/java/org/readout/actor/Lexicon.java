package org.readout.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known before any article is read: states, organisations, seats, outlets, role nouns and names, from the
 * tables beside this class, every row of which says why it's there. Immutable once read, and safe for many threads.
 */
public final class Lexicon {
    private final PhraseTrie phrases = new PhraseTrie();
    private final Map<String, Integer> traits = new HashMap<>();
    private final Map<String, State> states = new HashMap<>();
    private final Map<String, List<KnownPerson>> people = new HashMap<>();

    private Lexicon() {}

    /**
     * Reads the tables that ship with Readout.
     *
     * @throws IllegalStateException if a table is missing or malformed
     */
    public static Lexicon read() {
        Lexicon lexicon = new Lexicon();
        new LexiconTables(lexicon).fill();
        return lexicon;
    }

    void add(String surface, Entry entry) {
        phrases.add(surface, entry);
    }

    void add(String word, int bits) {
        Words words = WordScanner.scan(word);
        String key = words.size() == 1 ? words.key(0) : WordKey.of(word, 0, word.length());
        traits.merge(key, bits, (a, b) -> a | b);
    }

    void add(State state) {
        states.put(state.code(), state);
    }

    void add(KnownPerson person) {
        for (String key : person.keys()) {
            people.computeIfAbsent(key, k -> new ArrayList<>(1)).add(person);
        }
    }

    PhraseTrie.Match longest(Words words, int word) {
        return phrases.longest(words, word);
    }

    boolean knows(String key) {
        return phrases.knows(key) || traits.containsKey(key);
    }

    int traits(String key) {
        return traits.getOrDefault(key, 0);
    }

    Optional<State> state(String code) {
        return Optional.ofNullable(states.get(code));
    }

    /** The people in office who have {@code key} as a part of their name. */
    List<KnownPerson> people(String key) {
        return people.getOrDefault(key, List.of());
    }
}
