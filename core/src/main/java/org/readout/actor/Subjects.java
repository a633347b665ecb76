package org.readout.actor;

import java.util.Arrays;

/** For each sentence, the actor that it is most likely about: the first one outside quotation marks that nothing governs. */
final class Subjects {
    private final Chunks chunks;
    private final Words words;
    private final int[] firstActor;

    Subjects(Chunks chunks) {
        this.chunks = chunks;
        this.words = chunks.words();
        this.firstActor = new int[words.sentenceCount()];
        Arrays.fill(firstActor, -1);
        for (int i = 0; i < chunks.list().size(); i++) {
            Chunk chunk = chunks.list().get(i);
            int sentence = words.sentence(chunk.from());
            if (firstActor[sentence] < 0 && !words.isAside(sentence) && isFree(chunk) && !isCaption(chunk)) {
                firstActor[sentence] = i;
            }
        }
    }

    /** Index of the sentence's subject among the chunks, or -1. */
    int of(int sentence) {
        return firstActor[sentence];
    }

    /** "Minister Otto Berg speaks at …": words under a picture, which a pronoun after it doesn't mean. */
    private boolean isCaption(Chunk chunk) {
        return chunk.to() < words.size() && !words.isFirst(chunk.to()) && chunks.has(chunk.to(), Traits.PICTURED);
    }

    /** Whether the chunk may be a subject: it acts, it isn't quoted, possessive, or governed by a preposition. */
    boolean isFree(Chunk chunk) {
        boolean actor =
                chunk.isPerson() || chunk.isInstitution() || chunk.is(EntryKind.ROLE) || chunk.is(EntryKind.PEOPLE);
        if (!actor || words.isQuoted(chunk.from()) || chunks.isPossessor(chunk) || chunks.isAttributive(chunk)) {
            return false;
        }
        boolean title = !chunk.isPerson() && chunks.leadsInto(chunk);
        return !title && !isGoverned(chunk.from());
    }

    /** Whether a preposition stands before the phrase that ends in the chunk at {@code word}. */
    private boolean isGoverned(int word) {
        int at = word;
        for (int steps = 0; steps < 10 && at > 0 && !words.isFirst(at) && words.follows(at); steps++) {
            int before = at - 1;
            int index = chunks.index(before);
            if (index >= 0) {
                at = chunks.list().get(index).from();
                continue;
            }
            if (words.is(before, "to") && words.is(before - 1, "according")) {
                return false;
            }
            if (words.is(before, "and")) {
                at = before;
                continue;
            }
            if (chunks.has(before, Traits.LINK)) {
                return isPreposition(words.key(before));
            }
            at = before;
        }
        return false;
    }

    private static boolean isPreposition(String key) {
        return switch (key) {
            case "that",
                    "who",
                    "whose",
                    "which",
                    "where",
                    "while",
                    "when",
                    "as",
                    "if",
                    "because",
                    "but",
                    "or",
                    "until",
                    "since",
                    "said",
                    "says",
                    "has",
                    "have",
                    "had",
                    "is",
                    "are",
                    "was",
                    "were",
                    "be",
                    "will",
                    "would" -> false;
            default -> true;
        };
    }
}
