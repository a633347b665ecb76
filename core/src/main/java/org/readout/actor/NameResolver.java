package org.readout.actor;

import java.util.List;
import java.util.Optional;

/** Resolves the names of people. */
final class NameResolver {
    private final String text;
    private final Chunks chunks;
    private final Words words;
    private final People people;
    private final Person[] persons;

    NameResolver(String text, Chunks chunks, People people, Person[] persons) {
        this.text = text;
        this.chunks = chunks;
        this.words = chunks.words();
        this.people = people;
        this.persons = persons;
    }

    String print(int from, int to) {
        return Names.print(text, words, from, to);
    }

    Optional<Person> of(Chunk chunk) {
        return Optional.ofNullable(persons[chunks.index(chunk.from())]);
    }

    /** Who the name is where it stands, unless nothing but its capitals makes it a name. */
    Resolution mention(Chunk chunk) {
        Optional<Person> person = of(chunk);
        if (person.isEmpty()) {
            return Rule.TWO_FIT.abstains();
        }
        return person.get().isSure() ? named(chunk, person.get()) : Rule.NOTHING.abstains();
    }

    private static Resolution named(Chunk chunk, Person person) {
        if (chunk.length() > 1) {
            return Rule.FULL_NAME.resolves(person.actor());
        }
        if (person.rule() == Rule.KNOWN_PERSON || !person.isFull()) {
            return person.rule().resolves(person.actor());
        }
        return Rule.SURNAME.resolves(person.actor());
    }

    /** Who the name is in a speaker's place; of namesakes, the one who spoke last. */
    Resolution person(Chunk chunk, List<Mention> speakers) {
        Optional<Person> person = of(chunk);
        if (person.isPresent()) {
            return named(chunk, person.get());
        }
        return latest(people.named(Names.key(words.key(chunk.to() - 1))), speakers);
    }

    /** Who a town's name is where it is somebody's family name in this article. */
    Resolution namesake(Chunk place, List<Mention> speakers) {
        String key = Names.key(words.key(place.to() - 1));
        if (place.length() > 1 || !people.isFamilyName(key)) {
            return Rule.NOT_A_SPEAKER.abstains();
        }
        List<Person> namesakes = People.outstanding(people.named(key));
        return namesakes.size() == 1 ? Rule.SURNAME.resolves(namesakes.get(0).actor()) : latest(namesakes, speakers);
    }

    private static Resolution latest(List<Person> namesakes, List<Mention> speakers) {
        for (int i = speakers.size() - 1; i >= Math.max(0, speakers.size() - 6); i--) {
            Optional<Actor> speaker = speakers.get(i).resolution().actor();
            for (Person namesake : namesakes) {
                if (speaker.isPresent() && speaker.get().name().equals(namesake.name())) {
                    return Rule.SURNAME.resolves(namesake.actor());
                }
            }
        }
        return Rule.TWO_FIT.abstains();
    }

    /** Who a phrase is whose head is no chunk: a capitalised word that opens a sentence may still be a known name. */
    Resolution unknown(Phrase phrase, List<Mention> speakers) {
        int head = phrase.end() - 1;
        if (!words.isCapital(head) || chunks.has(head, Traits.FUNCTION | Traits.TIME | Traits.PRONOUN)) {
            return Rule.NOTHING.abstains();
        }
        String key = Names.key(words.key(head));
        List<Person> namesakes = People.outstanding(people.named(key));
        if (namesakes.size() == 1) {
            return Rule.SURNAME.resolves(namesakes.get(0).actor());
        }
        if (namesakes.size() > 1) {
            return latest(namesakes, speakers);
        }
        if (phrase.end() - phrase.start() > 1 || !phrase.determiner().isEmpty()) {
            return Rule.NOTHING.abstains();
        }
        Person bare = people.findBare(key).orElseGet(() -> new Person(print(head, head + 1), List.of(key), false));
        return bare.rule().resolves(bare.actor());
    }
}
