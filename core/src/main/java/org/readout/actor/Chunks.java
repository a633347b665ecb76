package org.readout.actor;

import java.util.List;
import java.util.Optional;

/** The chunks of an article in order, without overlap, and the way from a word to its chunk. */
final class Chunks {
    private final Words words;
    private final int[] traits;
    private final List<Chunk> list;
    private final int[] at;

    /**
     * @param words the article's words
     * @param traits {@link Traits} of each word
     * @param list the chunks
     * @param at for each word the index of its chunk, or -1
     */
    Chunks(Words words, int[] traits, List<Chunk> list, int[] at) {
        this.words = words;
        this.traits = traits;
        this.list = List.copyOf(list);
        this.at = at;
    }

    Words words() {
        return words;
    }

    List<Chunk> list() {
        return list;
    }

    /** Index of the word's chunk, or -1. */
    int index(int word) {
        return word < 0 || word >= at.length ? -1 : at[word];
    }

    /** The chunk of an index; none for -1. */
    Optional<Chunk> at(int index) {
        return index < 0 ? Optional.empty() : Optional.of(list.get(index));
    }

    Optional<Chunk> of(int word) {
        int index = index(word);
        return index < 0 ? Optional.empty() : Optional.of(list.get(index));
    }

    int traits(int word) {
        return traits[word];
    }

    boolean has(int word, int trait) {
        return word >= 0 && word < traits.length && (traits[word] & trait) != 0;
    }

    /** Whether the chunk only colours another word: "Trump-backed", "anti-Trump", "US-based". */
    boolean isAttributive(Chunk chunk) {
        int next = chunk.to();
        boolean before =
                !words.isFirst(chunk.from()) && words.gap(chunk.from()) == Words.Gap.HYPHEN && at[chunk.from() - 1] < 0;
        boolean after = next < words.size()
                && !words.isFirst(next)
                && words.gap(next) == Words.Gap.HYPHEN
                && !words.isCapital(next);
        return before || after;
    }

    /** Whether a possessive ending follows the chunk. */
    boolean isPossessor(Chunk chunk) {
        return chunk.to() < words.size() && words.is(chunk.to(), Words.POSSESSIVE);
    }

    /** Whether the chunk stands before another one without a break, as a title before a name. */
    boolean leadsInto(Chunk chunk) {
        int next = chunk.to();
        return next < words.size() && !words.isFirst(next) && words.follows(next) && at[next] >= 0;
    }
}
