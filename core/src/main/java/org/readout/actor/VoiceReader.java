package org.readout.actor;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells what a noun phrase is by its head: could it say something? */
final class VoiceReader {
    private static final Set<String> SILENT = Set.of("which", "that");
    private static final Set<String> VAGUE = Set.of(
            "more", "much", "less", "lot", "lots", "kind", "kinds", "sort", "sorts", "share", "range", "any", "each",
            "half", "number", "rest", "type", "types");
    private static final List<String> HUMAN_ENDINGS = List.of(
            "ist", "ists", "ician", "icians", "man", "men", "woman", "women", "person", "people", "goers", "goer",
            "holders", "makers", "leaders", "workers", "owners");

    private final String text;
    private final Chunks chunks;
    private final Words words;
    private final People people;

    VoiceReader(String text, Chunks chunks, People people) {
        this.people = people;
        this.text = text;
        this.chunks = chunks;
        this.words = chunks.words();
    }

    Voice read(Phrase phrase) {
        if (phrase.isEmpty()) {
            return Voice.UNKNOWN;
        }
        int head = phrase.end() - 1;
        if (phrase.end() - phrase.start() == 1 && chunks.has(head, Traits.PRONOUN) && !words.isUpper(head)) {
            return pronoun(words.key(head));
        }
        Optional<Chunk> chunk = phrase.head();
        return chunk.isPresent() ? ofChunk(chunk.get(), phrase) : ofWord(phrase, head);
    }

    private static Voice pronoun(String key) {
        if (key.equals("it") || key.equals("its")) {
            return Voice.INSTITUTION;
        }
        return SILENT.contains(key) ? Voice.UNKNOWN : Voice.HUMAN;
    }

    private Voice ofChunk(Chunk chunk, Phrase phrase) {
        return switch (chunk.name()) {
            case PERSON -> isThing(chunk) ? Voice.NONE : Voice.HUMAN;
            case BODY -> Voice.INSTITUTION;
            case PLACE, THING -> Voice.NONE;
            case NONE -> ofEntry(chunk.entry(), phrase);
        };
    }

    private boolean isThing(Chunk chunk) {
        String key = Names.key(words.key(chunk.from()));
        return chunk.length() == 1 && people.isThing(key) && people.named(key).isEmpty();
    }

    private Voice ofEntry(Entry entry, Phrase phrase) {
        return switch (entry.kind()) {
            case STATE, SEAT -> isLocation(phrase) ? Voice.NONE : Voice.INSTITUTION;
            case BODY, MINISTRY, ORGANISATION, OUTLET, COLLECTIVE -> Voice.INSTITUTION;
            case PEOPLE, ROLE -> Voice.HUMAN;
            case DEMONYM -> phrase.from() < phrase.start() ? Voice.HUMAN : Voice.UNKNOWN;
            case DOCUMENT -> Voice.DOCUMENT;
            case PLACE -> isSurname(phrase) ? Voice.HUMAN : Voice.NONE;
        };
    }

    /** A town's name that is somebody's family name in this article. */
    private boolean isSurname(Phrase phrase) {
        int head = phrase.end() - 1;
        return phrase.end() - phrase.start() == 1
                && !isLocation(phrase)
                && people.isFamilyName(Names.key(words.key(head)));
    }

    /** "In Paris": a place after a preposition is where something happens. */
    private boolean isLocation(Phrase phrase) {
        int before = phrase.from() - 1;
        boolean alone = phrase.end() == phrase.to() && before >= 0 && !words.isFirst(phrase.from());
        return alone && (words.is(before, "in") || words.is(before, "at") || words.is(before, "near"));
    }

    private Voice ofWord(Phrase phrase, int head) {
        if (chunks.has(head, Traits.TIME)) {
            return Voice.NONE;
        }
        if (phrase.quantified() || (chunks.has(head, Traits.QUANTITY) && !VAGUE.contains(words.key(head)))) {
            return Voice.HUMAN;
        }
        if (words.isCapital(head) && !chunks.has(head, Traits.FUNCTION | Traits.ANY_HEAD)) {
            return Voice.HUMAN;
        }
        if (chunks.has(head, Traits.BODY_HEAD)) {
            return Voice.INSTITUTION;
        }
        String word = WordKey.of(text, words.start(head), words.end(head));
        for (String ending : HUMAN_ENDINGS) {
            if (word.length() > ending.length() + 1 && word.endsWith(ending)) {
                return Voice.HUMAN;
            }
        }
        return chunks.has(head, Traits.FUNCTION) ? Voice.NONE : Voice.UNKNOWN;
    }
}
