package org.readout.actor;

import java.util.Optional;
import org.readout.actor.Words.Gap;
import org.readout.language.PartOfSpeech;

/** Takes noun phrases apart by their linking words: the head is the last word before the first "of", "who" or comma. */
final class PhraseReader {
    private final Chunks chunks;
    private final Words words;

    PhraseReader(Chunks chunks) {
        this.chunks = chunks;
        this.words = chunks.words();
    }

    /** The phrase of the words {@code [from, to)}; an empty one if there are none. */
    Phrase read(int from, int to) {
        int last = to;
        while (last > from && words.is(last - 1, Words.POSSESSIVE)) {
            last--;
        }
        int start = opening(from, last);
        boolean quantified = false;
        String determiner = start > from ? words.key(from) : "";
        int end = zoneEnd(start, last);
        for (int rounds = 0; rounds < 4 && end < last - 1 && countsWhatFollows(start, end); rounds++) {
            quantified = true;
            start = opening(end + 1, last);
            end = zoneEnd(start, last);
        }
        while (end > start + 1 && isTrailing(end - 1)) {
            end--;
        }
        Optional<Chunk> head = end > start ? chunks.of(end - 1) : Optional.empty();
        int first = start;
        head = head.filter(chunk -> chunk.to() > first);
        return new Phrase(from, last, start, end, determiner, head, quantified);
    }

    /** Skips determiners: "all of those" opens at its end. */
    private int opening(int from, int to) {
        int at = from;
        while (at < to - 1
                && chunks.has(at, Traits.DETERMINER)
                && chunks.of(at).filter(c -> c.length() > 1).isEmpty()) {
            if (words.follows(at + 1) && words.is(at + 1, "of")) {
                break;
            }
            at++;
        }
        return at;
    }

    private int zoneEnd(int start, int to) {
        int at = start;
        while (at < to) {
            Optional<Chunk> chunk = chunks.of(at);
            if (at > start && isBreak(at)) {
                return at;
            }
            if (chunk.isPresent()) {
                at = Math.max(at + 1, chunk.get().to());
            } else if (at > start && ((chunks.has(at, Traits.LINK) && !words.isCapital(at)) || isParticiple(at))) {
                return at;
            } else {
                at++;
            }
        }
        return Math.min(at, to);
    }

    /** "The senators today", "Berg himself": what follows the head without being it. */
    private boolean isTrailing(int word) {
        return chunks.index(word) < 0 && (chunks.has(word, Traits.TIME) || chunks.has(word, Traits.PRONOUN));
    }

    /** "A poll released Sunday": a participle after a noun ends the head. */
    private boolean isParticiple(int word) {
        return words.tag(word) == PartOfSpeech.VERB
                && !words.isCapital(word)
                && words.gap(word) == Gap.SPACE
                && chunks.index(word - 1) >= 0;
    }

    private boolean isBreak(int word) {
        return words.isFirst(word) || words.gap(word) == Gap.COMMA || words.gap(word) == Gap.BREAK;
    }

    private boolean countsWhatFollows(int start, int end) {
        if (end <= start || !(words.is(end, "of") || words.is(end, "in"))) {
            return false;
        }
        int head = end - 1;
        boolean number = words.key(head).isEmpty() && !words.isCapital(head) && words.is(end, "in");
        return chunks.has(head, Traits.QUANTITY) || number;
    }
}
