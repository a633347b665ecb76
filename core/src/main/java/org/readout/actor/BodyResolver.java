package org.readout.actor;

import java.util.Optional;
import org.readout.actor.Chunk.NameKind;

/** Resolves states, bodies and other institutions, by their names and by generic nouns. */
final class BodyResolver {
    private static final int LOOK_BACK = 300;

    private final String text;
    private final Chunks chunks;
    private final Words words;
    private final Lexicon lexicon;
    private final Bodies bodies;
    private final TitleReader titles;
    private final NameResolver names;

    BodyResolver(String text, Chunks chunks, Lexicon lexicon, Bodies bodies, TitleReader titles, NameResolver names) {
        this.text = text;
        this.chunks = chunks;
        this.words = chunks.words();
        this.lexicon = lexicon;
        this.bodies = bodies;
        this.titles = titles;
        this.names = names;
    }

    /** Which institution the chunk names, where it stands; a town in which something merely happens names none. */
    Resolution mention(Chunk chunk) {
        if (chunk.name() != NameKind.NONE) {
            return chunk.name() == NameKind.BODY
                    ? Rule.PROPER_NAME.resolves(ofName(chunk))
                    : Rule.NOT_A_SPEAKER.abstains();
        }
        if (chunk.is(EntryKind.MINISTRY)) {
            return chunks.index(chunk.from() - 1) >= 0
                            && chunks.of(chunk.from() - 1).get().isPerson()
                    ? Rule.UNNAMED.resolves(ofPerson(chunk))
                    : bodies.rule(chunk).resolves(bodies.actor(chunk));
        }
        if (chunk.is(EntryKind.SEAT)) {
            return isLocation(chunk) ? Rule.NOT_A_SPEAKER.abstains() : Rule.SEAT.resolves(actor(chunk));
        }
        return chunk.entry().actor().map(Rule.LEXICON::resolves).orElseGet(Rule.NOTHING::abstains);
    }

    /** Which institution the chunk is in a speaker's place, where even a town speaks. */
    Resolution resolve(Phrase phrase, Chunk head) {
        if (head.is(EntryKind.SEAT)) {
            return Rule.SEAT.resolves(actor(head));
        }
        Resolution whole = mention(head);
        return whole.actor().isPresent() ? whole : unnamed(phrase);
    }

    /** The state that the article is written from. */
    Optional<String> home() {
        return bodies.home();
    }

    private static Actor actor(Chunk chunk) {
        return chunk.entry().actor().orElseThrow();
    }

    private boolean isLocation(Chunk chunk) {
        int before = chunk.from() - 1;
        return words.is(before, "in")
                || words.is(before, "near")
                || words.is(before, "at")
                || words.is(before, "outside");
    }

    private Actor ofName(Chunk chunk) {
        String name = names.print(chunk.from(), chunk.to());
        Optional<String> state = chunk.entries().stream()
                .map(Entry::affiliation)
                .flatMap(Optional::stream)
                .findFirst();
        return new Actor(id(name), name, ActorType.ORGANISATION, state.or(() -> Optional.of(name)));
    }

    /** "Biden administration": a body that goes by a person's name. */
    private Actor ofPerson(Chunk chunk) {
        Chunk bearer = chunks.of(chunk.from() - 1).orElseThrow();
        String name = names.print(bearer.from(), chunk.to());
        return new Actor(
                id(name), name, ActorType.GOVERNMENT_BODY, names.of(bearer).flatMap(Person::affiliation));
    }

    private static String id(String name) {
        String slug = Slug.of(name);
        return "org:" + (slug.isEmpty() ? name : slug);
    }

    /** The office or team of a person: it bears the full name and is of the same state. */
    Actor of(Actor person, String noun) {
        String name = person.name() + "’s " + noun;
        return new Actor(id(name), name, ActorType.ORGANISATION, person.affiliation());
    }

    /** "The alliance", "the Clinton campaign", "the Russian side". */
    Resolution collective(Phrase phrase, Chunk head) {
        Title title = titles.read(phrase.start(), phrase.to());
        String noun = head.entry().name();
        boolean alone = phrase.end() - phrase.start() == head.length();
        if (noun.equals("side") && title.affiliation().isPresent()) {
            Optional<Actor> state = title.affiliation().flatMap(this::state);
            return state.map(Rule.GENERIC::resolves).orElseGet(() -> unnamed(phrase));
        }
        if (alone && (phrase.determiner().equals("the") || phrase.determiner().equals("that"))) {
            return generic(noun, head);
        }
        return unnamed(phrase);
    }

    private Optional<Actor> state(String code) {
        return lexicon.state(code)
                .map(state -> new Actor("state:" + code, state.name(), ActorType.STATE, Optional.of(code)));
    }

    /** The institution last named that the noun fits. */
    private Resolution generic(String noun, Chunk head) {
        int index = chunks.index(head.from());
        for (int i = index - 1; i >= Math.max(0, index - LOOK_BACK); i--) {
            Chunk before = chunks.list().get(i);
            if (before.name() == NameKind.NONE
                    && before.isInstitution()
                    && before.entry().has(noun)) {
                Resolution found = mention(before);
                if (found.actor().isPresent()) {
                    return Rule.GENERIC.resolves(found.actor().get());
                }
            }
            if (before.name() == NameKind.BODY && endsIn(before, noun)) {
                return Rule.GENERIC.resolves(ofName(before));
            }
        }
        return Rule.NOTHING.abstains();
    }

    private boolean endsIn(Chunk name, String noun) {
        for (int i = name.from() + 1; i < name.to(); i++) {
            if (words.is(i, noun)) {
                return true;
            }
        }
        return false;
    }

    /** A document speaks for whoever issued it: "Moscow's readout", "a statement from the ministry". */
    Resolution document(Phrase phrase) {
        for (int i = phrase.to() - 1; i >= phrase.from(); i--) {
            Optional<Chunk> chunk = chunks.of(i);
            if (chunk.isEmpty() || chunk.get().from() < phrase.from()) {
                continue;
            }
            Chunk issuer = chunk.get();
            boolean behind = issuer.from() >= phrase.end() && isIssuing(phrase.end());
            boolean before = issuer.to() < phrase.end();
            if ((behind || before) && (issuer.isInstitution() || issuer.isPerson())) {
                Resolution found = issuer.isPerson() ? names.mention(issuer) : resolve(phrase, issuer);
                return found.actor().map(Rule.DOCUMENT_OF::resolves).orElse(found);
            }
        }
        return Rule.DOCUMENT.abstains();
    }

    private boolean isIssuing(int link) {
        return words.is(link, "from") || words.is(link, "by") || words.is(link, "of");
    }

    /** A phrase taken as the name of an institution that has no other. */
    private Resolution unnamed(Phrase phrase) {
        String name = printed(phrase);
        boolean bareWord =
                phrase.start() == phrase.end() - 1 && phrase.determiner().isEmpty();
        if (name.isBlank() || bareWord) {
            return Rule.NOTHING.abstains();
        }
        Optional<String> code = titles.read(phrase.start(), phrase.to()).affiliation();
        return Rule.UNNAMED.resolves(new Actor(id(name), name, ActorType.ORGANISATION, code));
    }

    private String printed(Phrase phrase) {
        StringBuilder name = new StringBuilder();
        for (int i = phrase.start(); i < phrase.end(); i++) {
            if (!words.is(i, Words.POSSESSIVE)) {
                name.append(name.length() > 0 ? " " : "").append(text, words.start(i), words.end(i));
            }
        }
        return name.toString();
    }
}
