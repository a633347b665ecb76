package org.readout.actor;

import java.util.Map;
import org.readout.language.PartOfSpeech;

/**
 * Learns whether "he" or "she" fits a person whose name doesn't tell: from the pronouns of sentences in which nobody
 * else has been named before the pronoun.
 */
final class GenderReader {
    private static final Map<String, Gender> PRONOUNS = Map.of(
            "he", Gender.MALE,
            "his", Gender.MALE,
            "him", Gender.MALE,
            "himself", Gender.MALE,
            "she", Gender.FEMALE,
            "her", Gender.FEMALE,
            "herself", Gender.FEMALE);

    private final Chunks chunks;
    private final Person[] persons;

    GenderReader(Chunks chunks, Person[] persons) {
        this.chunks = chunks;
        this.persons = persons;
    }

    /** A person known by a role: one whom the pronoun may mean. A title before a name is none. */
    private boolean isSomebody(Chunk chunk) {
        return chunk.is(EntryKind.ROLE) && !chunk.entry().has(LexiconTables.PLURAL) && !chunks.leadsInto(chunk);
    }

    /** "Thanked her": the object of a verb is somebody else than its subject; "her staff" may be the subject's. */
    private boolean isObject(Words words, int pronoun) {
        if (words.is(pronoun, "him")) {
            return true;
        }
        int next = pronoun + 1;
        boolean owns = next < words.size()
                && words.follows(next)
                && (words.tag(next) == PartOfSpeech.NOUN
                        || words.tag(next) == PartOfSpeech.PROPN
                        || words.tag(next) == PartOfSpeech.ADJ);
        return words.is(pronoun, "her") && !owns;
    }

    static Gender of(String pronoun) {
        return PRONOUNS.getOrDefault(pronoun, Gender.EITHER);
    }

    void read() {
        Words words = chunks.words();
        Person alone = null;
        boolean crowded = false;
        int sentence = -1;
        for (int i = 0; i < words.size(); i++) {
            if (words.sentence(i) != sentence) {
                sentence = words.sentence(i);
                alone = null;
                crowded = false;
            }
            if (words.isQuoted(i)) {
                continue;
            }
            int index = chunks.index(i);
            if (index >= 0) {
                Person person = persons[index];
                crowded |= person != null && alone != null && person != alone;
                crowded |= person == null && isSomebody(chunks.list().get(index));
                alone = person != null && alone == null ? person : alone;
            } else if (alone != null && !crowded && chunks.has(i, Traits.PRONOUN)) {
                Gender gender = of(words.key(i));
                if (gender != Gender.EITHER) {
                    if (!isObject(words, i)) {
                        alone.suggest(gender);
                    }
                    crowded = true;
                }
            }
        }
    }
}
