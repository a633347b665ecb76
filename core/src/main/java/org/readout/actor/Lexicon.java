package org.readout.actor;

/**
 * What is known before any article is read: states, organisations, seats, outlets, role nouns and names, from the
 * tables beside this class, every row of which says why it's there. Immutable once read, and safe for many threads.
 */
public final class Lexicon {
    private final PhraseTrie phrases;

    private Lexicon(PhraseTrie phrases) {
        this.phrases = phrases;
    }

    /**
     * Reads the tables that ship with Readout.
     *
     * @throws IllegalStateException if a table is missing or malformed
     */
    public static Lexicon read() {
        PhraseTrie phrases = new PhraseTrie();
        LexiconTables.fill(phrases);
        return new Lexicon(phrases);
    }

    PhraseTrie.Match longest(Words words, int word) {
        return phrases.longest(words, word);
    }

    boolean knows(String key) {
        return phrases.knows(key);
    }
}
