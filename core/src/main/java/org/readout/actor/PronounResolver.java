package org.readout.actor;

import java.util.List;
import java.util.Optional;

/** Resolves pronouns by number, gender and salience: the sentence's own subject, the last speaker, the last subject. */
final class PronounResolver {
    private static final int SENTENCES_BACK = 4;
    private static final int REACH = 200;

    /** What a pronoun asks for. */
    private enum Wanted {
        ONE,
        MANY,
        THING
    }

    private final Chunks chunks;
    private final Words words;
    private final Subjects subjects;
    private final PhraseResolver phrases;

    PronounResolver(Chunks chunks, Subjects subjects, PhraseResolver phrases) {
        this.chunks = chunks;
        this.words = chunks.words();
        this.subjects = subjects;
        this.phrases = phrases;
    }

    Resolution resolve(int word, List<Mention> speakers) {
        String key = words.key(word);
        return switch (key) {
            case "he", "him", "his", "himself" -> find(word, Wanted.ONE, Gender.MALE, speakers);
            case "she", "her", "hers", "herself" -> find(word, Wanted.ONE, Gender.FEMALE, speakers);
            case "they", "them", "their", "theirs", "themselves" -> find(word, Wanted.MANY, Gender.EITHER, speakers);
            case "it", "its", "itself" -> find(word, Wanted.THING, Gender.EITHER, speakers);
            case "who", "whom", "whose" -> relative(word, speakers);
            default -> Rule.PRONOUN.abstains();
        };
    }

    private Resolution find(int word, Wanted wanted, Gender gender, List<Mention> speakers) {
        Resolution here = inSentence(word, wanted, gender, speakers);
        if (here.actor().isPresent()) {
            return here;
        }
        Resolution alone = wanted == Wanted.ONE ? onlyOneBefore(word, gender) : Rule.PRONOUN.abstains();
        if (alone.actor().isPresent()) {
            return alone;
        }
        Resolution owner = wanted == Wanted.ONE ? ownerOfSubject(word, gender) : Rule.PRONOUN.abstains();
        if (owner.actor().isPresent()) {
            return owner;
        }
        Optional<Mention> speaker = lastSpeaker(word, wanted, gender, speakers);
        Optional<Mention> subject = lastSubject(word, wanted, gender, speakers);
        boolean subjectLater = subject.isPresent()
                && speaker.map(m -> words.sentence(words.after(m.span().start())))
                        .map(s -> s
                                < words.sentence(
                                        words.after(subject.get().span().start())))
                        .orElse(true);
        Optional<Mention> chosen = subjectLater ? subject : speaker;
        Rule rule = subjectLater ? Rule.PRONOUN_SUBJECT : Rule.PRONOUN_SPEAKER;
        return chosen.flatMap(m -> m.resolution().actor()).map(rule::resolves).orElseGet(Rule.PRONOUN::abstains);
    }

    private Resolution inSentence(int word, Wanted wanted, Gender gender, List<Mention> speakers) {
        int sentence = words.sentence(word);
        boolean quoted = words.isQuoted(word);
        for (int i = Math.max(words.firstOf(sentence), word - REACH); i < word; i++) {
            int index = chunks.index(i);
            if (index < 0
                    || words.isQuoted(i) != quoted
                    || !subjects.isFree(chunks.list().get(index))) {
                continue;
            }
            Resolution resolution = fitting(index, wanted, gender, speakers);
            if (resolution.actor().isPresent()) {
                return Rule.PRONOUN_SUBJECT.resolves(resolution.actor().get());
            }
            i = chunks.list().get(index).to() - 1;
        }
        return Rule.PRONOUN.abstains();
    }

    /** The only person named before in the sentence, even where a preposition governs the name. */
    private Resolution onlyOneBefore(int word, Gender gender) {
        Optional<Actor> only = Optional.empty();
        for (int i = Math.max(words.firstOf(words.sentence(word)), word - REACH); i < word; i++) {
            Optional<Chunk> chunk = chunks.of(i).filter(Chunk::isPerson);
            if (chunk.isEmpty()
                    || words.isQuoted(i)
                    || words.isQuoted(word)
                    || chunks.isPossessor(chunk.get())
                    || !phrases.gender(chunk.get()).agrees(gender)) {
                continue;
            }
            Optional<Actor> actor = phrases.mention(chunk.get()).actor();
            if (actor.isEmpty() || (only.isPresent() && !only.equals(actor))) {
                return Rule.PRONOUN.abstains();
            }
            only = actor;
            i = chunk.get().to() - 1;
        }
        return only.map(Rule.PRONOUN_SUBJECT::resolves).orElseGet(Rule.PRONOUN::abstains);
    }

    /** "Berg's office denied that he": the person whose office, spokeswoman or ministry speaks. */
    private Resolution ownerOfSubject(int word, Gender gender) {
        for (int i = Math.max(words.firstOf(words.sentence(word)), word - REACH); i < word - 2; i++) {
            Optional<Chunk> chunk = chunks.of(i).filter(Chunk::isPerson).filter(chunks::isPossessor);
            if (chunk.isEmpty() || words.isQuoted(i) || words.isQuoted(word)) {
                continue;
            }
            boolean speaks = chunks.of(chunk.get().to() + 1)
                    .filter(owned ->
                            owned.is(EntryKind.COLLECTIVE) || owned.is(EntryKind.MINISTRY) || owned.is(EntryKind.ROLE))
                    .isPresent();
            if (speaks && phrases.gender(chunk.get()).agrees(gender)) {
                return phrases.mention(chunk.get())
                        .actor()
                        .map(Rule.POSSESSOR::resolves)
                        .orElseGet(Rule.PRONOUN::abstains);
            }
        }
        return Rule.PRONOUN.abstains();
    }

    /** The chunk's resolution, if its number and gender are wanted. */
    private Resolution fitting(int index, Wanted wanted, Gender gender, List<Mention> speakers) {
        Chunk chunk = chunks.list().get(index);
        boolean kind =
                switch (wanted) {
                    case ONE ->
                        chunk.isPerson()
                                || (chunk.is(EntryKind.ROLE) && !chunk.entry().has(LexiconTables.PLURAL));
                    case MANY ->
                        chunk.is(EntryKind.PEOPLE)
                                || chunk.isInstitution()
                                || (chunk.is(EntryKind.ROLE) && chunk.entry().has(LexiconTables.PLURAL));
                    case THING -> chunk.isInstitution();
                };
        if (!kind || !genderOf(chunk).agrees(gender)) {
            return Rule.PRONOUN.abstains();
        }
        Resolution resolution = phrases.subject(index, speakers);
        boolean other = resolution
                .actor()
                .filter(actor -> wanted == Wanted.ONE && !phrases.gender(actor).agrees(gender))
                .isPresent();
        return other ? Rule.PRONOUN.abstains() : resolution;
    }

    private Gender genderOf(Chunk chunk) {
        if (chunk.isPerson()) {
            return phrases.gender(chunk);
        }
        return chunk.is(EntryKind.ROLE) ? chunk.entry().gender() : Gender.EITHER;
    }

    private Optional<Mention> lastSpeaker(int word, Wanted wanted, Gender gender, List<Mention> speakers) {
        for (int i = speakers.size() - 1; i >= Math.max(0, speakers.size() - 4); i--) {
            Mention speaker = speakers.get(i);
            Optional<Actor> actor = speaker.resolution().actor();
            if (actor.isPresent() && speaker.span().start() <= words.start(word) && fits(actor.get(), wanted, gender)) {
                return Optional.of(speaker);
            }
        }
        return Optional.empty();
    }

    private boolean fits(Actor actor, Wanted wanted, Gender gender) {
        boolean person = actor.type() == ActorType.PERSON;
        return switch (wanted) {
            case ONE -> person && phrases.gender(actor).agrees(gender);
            case MANY -> !person || phrases.isUnnamed(actor);
            case THING -> !person && actor.type() != ActorType.GROUP;
        };
    }

    private Optional<Mention> lastSubject(int word, Wanted wanted, Gender gender, List<Mention> speakers) {
        int sentence = words.sentence(word);
        int back = 0;
        for (int i = sentence - 1; i >= Math.max(0, sentence - 3 * SENTENCES_BACK) && back < SENTENCES_BACK; i--) {
            back += words.isAside(i) ? 0 : 1;
            int index = subjects.of(i);
            if (index < 0) {
                continue;
            }
            Resolution resolution = fitting(index, wanted, gender, speakers);
            if (resolution.actor().isPresent()) {
                return Optional.of(new Mention(phrases.span(chunks.list().get(index)), resolution));
            }
        }
        return Optional.empty();
    }

    /** "Riquelme, who explained": the actor right before. */
    private Resolution relative(int word, List<Mention> speakers) {
        int index = chunks.index(word - 1);
        boolean near = index >= 0 && !words.isFirst(word);
        return near ? phrases.subject(index, speakers) : Rule.PRONOUN.abstains();
    }
}
