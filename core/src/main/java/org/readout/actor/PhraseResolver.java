package org.readout.actor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.readout.actor.Chunk.NameKind;
import org.readout.text.Span;

/** Resolves phrases by the sort of their head: names, bodies, roles, pronouns; several heads together as one group. */
final class PhraseResolver {
    private final Chunks chunks;
    private final Words words;
    private final NameResolver names;
    private final BodyResolver bodyNouns;
    private final RoleResolver roles;
    private final PronounResolver pronouns;
    private final Map<String, Gender> genders = new HashMap<>();

    PhraseResolver(
            String text,
            Chunks chunks,
            Lexicon lexicon,
            People people,
            Person[] persons,
            Bodies bodies,
            TitleReader titles) {
        this.chunks = chunks;
        this.words = chunks.words();
        Subjects subjects = new Subjects(chunks);
        this.names = new NameResolver(text, chunks, people, persons);
        this.bodyNouns = new BodyResolver(text, chunks, lexicon, bodies, titles, names);
        this.roles = new RoleResolver(chunks, names, bodyNouns, titles, subjects, persons);
        for (Person person : persons) {
            if (person != null) {
                genders.putIfAbsent(person.name(), person.gender());
            }
        }
        this.pronouns = new PronounResolver(chunks, subjects, this);
    }

    /** Who a single chunk is, where it stands. */
    Resolution mention(Chunk chunk) {
        return chunk.isPerson() ? names.mention(chunk) : bodyNouns.mention(chunk);
    }

    Resolution resolve(Phrase phrase, List<Mention> speakers) {
        if (phrase.isEmpty()) {
            return Rule.NOTHING.abstains();
        }
        int first = phrase.start();
        if (phrase.end() - first == 1 && chunks.has(first, Traits.PRONOUN) && !words.isUpper(first)) {
            return pronouns.resolve(first, speakers);
        }
        int and = coordination(phrase);
        if (and >= 0) {
            return joint(phrase, and, speakers);
        }
        return phrase.head().isPresent()
                ? single(phrase, phrase.head().get(), speakers)
                : names.unknown(phrase, speakers);
    }

    /** Who the phrase around one chunk is; used for the subject of a sentence, too. */
    Resolution single(Phrase phrase, Chunk head, List<Mention> speakers) {
        if (head.name() != NameKind.NONE) {
            return head.isPerson() ? names.person(head, speakers) : bodyNouns.mention(head);
        }
        return switch (head.entry().kind()) {
            case STATE, SEAT, BODY, ORGANISATION, OUTLET, MINISTRY -> bodyNouns.resolve(phrase, head);
            case COLLECTIVE ->
                owned(phrase.from(), head, speakers)
                        .or(() -> roles.sides(phrase, head))
                        .orElseGet(() -> bodyNouns.collective(phrase, head));
            case DOCUMENT -> document(phrase, speakers);
            case PEOPLE, DEMONYM -> roles.people(phrase, head);
            case ROLE -> roles.resolve(phrase, head, speakers);
            case PLACE -> names.namesake(head, speakers);
        };
    }

    /** "His office", "Berg's team": the body of a person, named for them and of their state. */
    private Optional<Resolution> owned(int from, Chunk head, List<Mention> speakers) {
        int before = head.from() - 1;
        Optional<Actor> owner = Optional.empty();
        if (before >= from && words.is(before, Words.POSSESSIVE)) {
            owner = chunks.of(before - 1).filter(Chunk::isPerson).flatMap(chunk -> names.person(chunk, speakers)
                    .actor());
        } else if (before >= from && (words.is(before, "his") || words.is(before, "her"))) {
            owner = pronouns.resolve(before, speakers).actor();
        }
        return owner.map(
                person -> Rule.DOCUMENT_OF.resolves(bodyNouns.of(person, names.print(head.from(), head.to()))));
    }

    /** A document speaks for its issuer, also for "his office"; "the report", for who spoke in the one just named. */
    private Resolution document(Phrase phrase, List<Mention> speakers) {
        Resolution told = bodyNouns.document(phrase);
        if (told.actor().isPresent()) {
            return told;
        }
        for (int i = phrase.end(); i < phrase.to(); i++) {
            Optional<Chunk> chunk = chunks.of(i).filter(body -> body.is(EntryKind.COLLECTIVE));
            Optional<Resolution> owned = chunk.flatMap(body -> owned(phrase.end(), body, speakers));
            if (owned.isPresent()) {
                return owned.get();
            }
        }
        boolean again = phrase.determiner().equals("the") && phrase.end() == phrase.to();
        return again ? issuerBefore(phrase, speakers).orElse(told) : told;
    }

    /** Who spoke last, if that was in a document, at most three sentences before. */
    private Optional<Resolution> issuerBefore(Phrase phrase, List<Mention> speakers) {
        if (speakers.isEmpty()) {
            return Optional.empty();
        }
        Mention last = speakers.get(speakers.size() - 1);
        int word = words.after(last.span().start());
        int sentence = words.sentence(Math.min(word, words.size() - 1));
        if (word >= phrase.from() || words.sentence(phrase.from()) - sentence > 3) {
            return Optional.empty();
        }
        int from = Math.max(words.firstOf(sentence), word - 100);
        for (int i = from; i < Math.min(words.afterLastOf(sentence), Math.min(word + 100, phrase.from())); i++) {
            if (!words.isQuoted(i)
                    && chunks.of(i).filter(c -> c.is(EntryKind.DOCUMENT)).isPresent()) {
                return last.resolution().actor().map(Rule.DOCUMENT_OF::resolves);
            }
        }
        return Optional.empty();
    }

    /** The place of an "and" that joins two actors; -1 if there is none. */
    private int coordination(Phrase phrase) {
        for (int i = phrase.start() + 1; i < phrase.end() - 1; i++) {
            if (words.is(i, "and") && chunks.index(i) < 0) {
                Optional<Chunk> left = chunks.of(i - 1);
                boolean both = left.filter(this::isParty).isPresent()
                        && phrase.head().filter(this::isParty).isPresent()
                        && !(left.get().is(EntryKind.ROLE)
                                && !left.get().entry().has(LexiconTables.PLURAL));
                return both ? i : -1;
            }
        }
        return -1;
    }

    private boolean isParty(Chunk chunk) {
        return chunk.isPerson()
                || chunk.isInstitution()
                || chunk.is(EntryKind.PEOPLE)
                || chunk.is(EntryKind.ROLE)
                || chunk.is(EntryKind.COLLECTIVE);
    }

    private Resolution joint(Phrase phrase, int and, List<Mention> speakers) {
        PhraseReader reader = new PhraseReader(chunks);
        Phrase left = reader.read(phrase.start(), and);
        Phrase right = reader.read(and + 1, phrase.end());
        if (left.head().isEmpty() || right.head().isEmpty()) {
            return Rule.PLURAL.abstains();
        }
        Optional<Actor> a = single(left, left.head().get(), speakers).actor();
        Optional<Actor> b = single(right, right.head().get(), speakers).actor();
        if (a.isEmpty() || b.isEmpty()) {
            return Rule.PLURAL.abstains();
        }
        return Rule.JOINT.resolves(Pairs.joint(a.get(), b.get()));
    }

    /** Who the chunk is as the subject of its sentence. */
    Resolution subject(int index, List<Mention> speakers) {
        Chunk chunk = chunks.list().get(index);
        int start = chunk.from();
        while (start > 0 && !words.isFirst(start) && chunks.index(start - 1) >= 0 && words.follows(start)) {
            start = chunks.list().get(chunks.index(start - 1)).from();
        }
        boolean determined = start > 0 && !words.isFirst(start) && chunks.has(start - 1, Traits.DETERMINER);
        Phrase phrase = new PhraseReader(chunks).read(determined ? start - 1 : start, chunk.to());
        return single(phrase, chunk, speakers);
    }

    Gender gender(Chunk name) {
        return names.of(name).map(Person::gender).orElse(Gender.EITHER);
    }

    Gender gender(Actor actor) {
        return genders.getOrDefault(actor.name(), Gender.EITHER);
    }

    /** Whether the actor is a person known by a description only, whom "they" may mean. */
    boolean isUnnamed(Actor actor) {
        return !genders.containsKey(actor.name());
    }

    Span span(Chunk chunk) {
        return words.span(chunk.from(), chunk.to());
    }
}
