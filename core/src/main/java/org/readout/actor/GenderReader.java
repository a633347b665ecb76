package org.readout.actor;

import java.util.Map;

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
                crowded |= person == null && chunks.list().get(index).is(EntryKind.ROLE) && alone != null;
                alone = person != null && alone == null ? person : alone;
            } else if (alone != null && !crowded && chunks.has(i, Traits.PRONOUN)) {
                Gender gender = of(words.key(i));
                if (gender != Gender.EITHER) {
                    alone.suggest(gender);
                    crowded = true;
                }
            }
        }
    }
}
