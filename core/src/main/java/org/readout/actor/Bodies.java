package org.readout.actor;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.readout.actor.Words.Gap;

/**
 * Whose the ministries, embassies and parliaments of an article are: told by the words beside them, by another mention
 * of the same kind of body in the article, or by the state that the article is written from.
 */
final class Bodies {
    private final String text;
    private final Chunks chunks;
    private final Words words;
    private final Lexicon lexicon;
    private final Optional<String> home;
    private final Map<String, Set<String>> toldByName = new HashMap<>();
    private final Map<Integer, String> told = new HashMap<>();
    private final Map<Integer, String> lastTold = new HashMap<>();

    /** @param home the state of the article's dateline */
    Bodies(String text, Chunks chunks, Lexicon lexicon, Optional<String> home) {
        this.text = text;
        this.chunks = chunks;
        this.words = chunks.words();
        this.lexicon = lexicon;
        this.home = home;
        String last = "";
        for (int i = 0; i < chunks.list().size(); i++) {
            Chunk chunk = chunks.list().get(i);
            if (!chunk.is(EntryKind.MINISTRY)) {
                continue;
            }
            Optional<String> code = beside(chunk);
            if (code.isPresent()) {
                told.put(chunk.from(), code.get());
                toldByName
                        .computeIfAbsent(chunk.entry().name(), name -> new HashSet<>())
                        .add(code.get());
                last = isMinistry(chunk) ? code.get() : last;
            } else if (chunk.entry().name().equals("ministry") && !last.isEmpty()) {
                lastTold.put(chunk.from(), last);
            }
        }
    }

    private static boolean isMinistry(Chunk chunk) {
        return chunk.entry().has("ministry");
    }

    /** The state told by the words right beside the body: "Chinese", "of China", "in Beijing". */
    private Optional<String> beside(Chunk body) {
        int at = body.from();
        for (int steps = 0; steps < 4 && at > 0 && !words.isFirst(at); steps++) {
            Gap gap = words.gap(at);
            Optional<Chunk> before = chunks.of(at - 1);
            if (gap == Gap.COMMA || gap == Gap.BREAK || words.is(at - 1, "the")) {
                break;
            }
            if (before.isPresent()) {
                Optional<String> code = state(before.get());
                if (code.isPresent() || before.get().isPerson() || before.get().isInstitution()) {
                    return code;
                }
            } else if (!words.is(at - 1, Words.POSSESSIVE) && !words.key(at - 1).isEmpty()) {
                break;
            }
            at = before.isPresent() ? before.get().from() : at - 1;
        }
        return isAbroad(body) ? Optional.empty() : behind(body.to());
    }

    /** An embassy stands in another state than its own. */
    private static boolean isAbroad(Chunk body) {
        return body.entry().has("embassy")
                || body.entry().has("consulate")
                || body.entry().has("mission");
    }

    private Optional<String> behind(int word) {
        boolean link = words.is(word, "of") || words.is(word, "in") || words.is(word, "for");
        if (!link || words.isFirst(word) || !words.follows(word)) {
            return Optional.empty();
        }
        int at = words.is(word + 1, "the") ? word + 2 : word + 1;
        if (chunks.of(at)
                .filter(chunk -> chunk.is(EntryKind.ROLE) || chunk.is(EntryKind.MINISTRY))
                .isPresent()) {
            return Optional.empty();
        }
        return chunks.of(at).filter(chunk -> words.follows(at)).flatMap(this::state);
    }

    private Optional<String> state(Chunk chunk) {
        if (chunk.name() != Chunk.NameKind.NONE) {
            return Optional.empty();
        }
        return switch (chunk.entry().kind()) {
            case STATE, SEAT, DEMONYM, PLACE, BODY -> chunk.entry().affiliation();
            case ORGANISATION -> chunk.entry().affiliation();
            case PEOPLE, MINISTRY, OUTLET, ROLE, DOCUMENT, COLLECTIVE -> Optional.empty();
        };
    }

    /** Whose body it is, and the rule that tells; empty where nothing does. */
    Optional<String> affiliation(Chunk body) {
        String beside = told.get(body.from());
        if (beside != null) {
            return Optional.of(beside);
        }
        String last = lastTold.get(body.from());
        if (last != null) {
            return Optional.of(last);
        }
        Set<String> same = toldByName.getOrDefault(body.entry().name(), Set.of());
        if (same.size() == 1) {
            return same.stream().findFirst();
        }
        return same.isEmpty() && isMinistry(body) ? home : Optional.empty();
    }

    /** The state that the article is written from; empty where nothing tells. */
    Optional<String> home() {
        return home;
    }

    /** The rule by which {@link #affiliation} tells. */
    Rule rule(Chunk body) {
        if (told.containsKey(body.from())) {
            return Rule.BODY_OF_STATE;
        }
        boolean same = lastTold.containsKey(body.from())
                || toldByName.containsKey(body.entry().name());
        return same ? Rule.BODY_IN_ARTICLE : Rule.DATELINE;
    }

    /** The words of the text, but "Foreign Ministry" for "foreign ministry". */
    private String nameOf(Chunk body) {
        boolean standard = isMinistry(body) && !words.isCapital(body.from());
        return standard ? body.entry().name() : Names.print(text, words, body.from(), body.to());
    }

    /** The body as an actor, with the adjective of its state in its name where the state is known. */
    Actor actor(Chunk body) {
        Optional<String> code = affiliation(body);
        String prefix = code.flatMap(lexicon::state)
                .map(State::prefix)
                .or(() -> code)
                .map(p -> p + " ")
                .orElse("");
        String name = prefix + nameOf(body);
        return new Actor("body:" + Slug.of(name), name, ActorType.GOVERNMENT_BODY, code);
    }
}
