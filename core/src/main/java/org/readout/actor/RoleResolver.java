package org.readout.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Resolves people described and not named: "the Chinese leader", "the minister", "US officials", "a spokeswoman". */
final class RoleResolver {
    private static final int MOST_PER_ROLE = 40;
    private static final int LOOK_BACK = 40;

    /** Nouns that stand for any role of these kinds: "the boss" may be a secretary general. */
    private static final Map<String, List<String>> GENERIC = Map.ofEntries(
            Map.entry("leader", List.of("leader", "chief")),
            Map.entry("head of state", List.of("leader")),
            Map.entry("premier", List.of("leader")),
            Map.entry("statesman", List.of("leader")),
            Map.entry("ruler", List.of("leader")),
            Map.entry("chief", List.of("chief", "leader")),
            Map.entry("head", List.of("chief", "leader", "minister")),
            Map.entry("boss", List.of("chief", "leader")),
            Map.entry("minister", List.of("minister")),
            Map.entry("secretary", List.of("minister")),
            Map.entry("top diplomat", List.of("minister", "diplomat")),
            Map.entry("chief diplomat", List.of("minister", "diplomat")),
            Map.entry("diplomat", List.of("diplomat", "minister")),
            Map.entry("envoy", List.of("diplomat")),
            Map.entry("spokesman", List.of("spokesperson")),
            Map.entry("spokeswoman", List.of("spokesperson")),
            Map.entry("spokesperson", List.of("spokesperson")),
            Map.entry("lawmaker", List.of("legislator")),
            Map.entry("general", List.of("officer")),
            Map.entry("commander", List.of("officer")),
            Map.entry("politician", List.of("leader", "minister", "legislator")));

    private final Chunks chunks;
    private final Words words;
    private final NameResolver names;
    private final BodyResolver bodies;
    private final TitleReader titles;
    private final Subjects subjects;
    private final Pairs pairs;
    private final Map<String, List<Person>> byRole = new HashMap<>();

    RoleResolver(
            Chunks chunks,
            NameResolver names,
            BodyResolver bodies,
            TitleReader titles,
            Subjects subjects,
            Person[] persons) {
        this.chunks = chunks;
        this.words = chunks.words();
        this.names = names;
        this.bodies = bodies;
        this.titles = titles;
        this.subjects = subjects;
        this.pairs = new Pairs(chunks, persons);
        for (Person person : pairs.people()) {
            for (Person.Role role : person.roles()) {
                index("base:" + role.base(), person);
                index("kind:" + role.kind(), person);
            }
        }
    }

    private void index(String key, Person person) {
        List<Person> people = byRole.computeIfAbsent(key, k -> new ArrayList<>(1));
        if (people.size() < MOST_PER_ROLE && !people.contains(person)) {
            people.add(person);
        }
    }

    /** People of a state: "the Chinese", "most Americans"; "the Dane", if only one is known. */
    Resolution people(Phrase phrase, Chunk head) {
        boolean one = head.entries().stream()
                .anyMatch(entry -> entry.is(EntryKind.PEOPLE) && !entry.has(LexiconTables.PLURAL));
        if (one && phrase.determiner().equals("the")) {
            List<Person> theirs = pairs.people().stream()
                    .filter(person -> person.affiliation().equals(head.entry().affiliation()))
                    .limit(2)
                    .toList();
            if (theirs.size() == 1) {
                return Rule.ROLE_OF_STATE.resolves(theirs.get(0).actor());
            }
        }
        boolean adjective = head.is(EntryKind.DEMONYM) && phrase.determiner().isEmpty();
        return adjective ? Rule.NOTHING.abstains() : group(phrase, head.entry().affiliation(), phrase.end());
    }

    /** "The sides" of a talk between two. */
    Optional<Resolution> sides(Phrase phrase, Chunk head) {
        boolean sides = head.entry().name().equals("side") && head.entry().has(LexiconTables.PLURAL);
        return sides ? pairs.sides(phrase).map(Rule.TWO_LEADERS::resolves) : Optional.empty();
    }

    Resolution resolve(Phrase phrase, Chunk head, List<Mention> speakers) {
        Optional<Chunk> apposed = apposed(phrase);
        if (apposed.isPresent()) {
            return names.person(apposed.get(), speakers);
        }
        int start = phrase.determiner().equals("its") ? phrase.start() - 1 : phrase.start();
        Title title = titles.read(start, phrase.to());
        if (head.entry().has(LexiconTables.PLURAL)) {
            return pairs.of(phrase, head)
                    .map(Rule.TWO_LEADERS::resolves)
                    .orElseGet(() -> group(phrase, title.affiliation(), tail(phrase)));
        }
        if (!phrase.isIndefinite()) {
            Resolution known = definite(head, title, speakers);
            if (known.actor().isPresent() || known.rule().equals(Rule.TWO_FIT.id())) {
                return known;
            }
        }
        return unnamed(phrase, head, title);
    }

    /** The name after the comma in "the foreign minister, Otávio Lacerda". */
    private Optional<Chunk> apposed(Phrase phrase) {
        int at = phrase.end();
        while (at < phrase.to() && words.gap(at) != Words.Gap.COMMA) {
            if (chunks.has(at, Traits.PRONOUN)
                    || chunks.of(at).filter(Chunk::isPerson).isPresent()) {
                return Optional.empty();
            }
            at++;
        }
        boolean beyond = at == phrase.to();
        int to = beyond ? closing(phrase) : phrase.to();
        while (at < to) {
            Optional<Chunk> chunk = chunks.of(at);
            if (chunk.isPresent() && chunk.get().isPerson()) {
                return chunk.filter(name -> !beyond || name.to() == to);
            }
            if (chunk.isEmpty() && !chunks.has(at, Traits.HONORIFIC)) {
                return Optional.empty();
            }
            at = chunk.map(Chunk::to).orElse(at + 1);
        }
        return Optional.empty();
    }

    /** End of what stands between commas behind a definite phrase: "her Venezuelan counterpart, General X, was". */
    private int closing(Phrase phrase) {
        int at = phrase.to();
        boolean comma = at < words.size() && !words.isFirst(at) && words.gap(at) == Words.Gap.COMMA;
        if (!comma || phrase.determiner().isEmpty() || phrase.isIndefinite()) {
            return at;
        }
        int end = at + 1;
        while (end < words.size() && end < at + 10 && !words.isFirst(end) && words.follows(end)) {
            end++;
        }
        boolean closed = end == words.size() || words.isFirst(end) || words.gap(end) == Words.Gap.COMMA;
        return closed ? end : at;
    }

    private Resolution definite(Chunk head, Title title, List<Mention> speakers) {
        List<Person> fitting = new ArrayList<>(2);
        collect("base:" + head.entry().name(), title, fitting);
        if (fitting.isEmpty()) {
            for (String kind : GENERIC.getOrDefault(head.entry().name(), List.of())) {
                collect("kind:" + kind, title, fitting);
            }
        }
        if (fitting.size() == 1) {
            Rule rule = title.affiliation().isPresent() ? Rule.ROLE_OF_STATE : Rule.ROLE;
            return rule.resolves(fitting.get(0).actor());
        }
        return fitting.isEmpty() ? Rule.NOTHING.abstains() : nearest(head, fitting, speakers);
    }

    private void collect(String key, Title title, List<Person> fitting) {
        for (Person person : byRole.getOrDefault(key, List.of())) {
            boolean fits = title.affiliation().isEmpty()
                    || person.affiliation().equals(title.affiliation())
                    || person.roles().stream()
                            .anyMatch(role -> role.affiliation().equals(title.affiliation()));
            if (fits && person.gender().agrees(title.gender()) && !fitting.contains(person)) {
                fitting.add(person);
            }
        }
    }

    /** Of several who fit, the last speaker; else the only one named in the sentences just before. */
    private Resolution nearest(Chunk head, List<Person> fitting, List<Mention> speakers) {
        for (int i = speakers.size() - 1; i >= Math.max(0, speakers.size() - 3); i--) {
            Optional<Actor> last = speakers.get(i).resolution().actor();
            for (Person person : fitting) {
                if (last.isPresent() && last.get().name().equals(person.name())) {
                    return Rule.ROLE.resolves(person.actor());
                }
            }
            if (last.isPresent() && last.get().type() == ActorType.PERSON) {
                break;
            }
        }
        int index = chunks.index(head.from());
        Optional<Person> found = Optional.empty();
        int sentence = words.sentence(head.from());
        for (int i = sentence - 1; i >= Math.max(0, sentence - 3); i--) {
            Optional<Person> subject =
                    chunks.at(subjects.of(i)).filter(Chunk::isPerson).flatMap(names::of);
            if (subject.filter(fitting::contains).isPresent()) {
                return Rule.ROLE.resolves(subject.get().actor());
            }
        }
        for (int i = index - 1; i >= Math.max(0, index - LOOK_BACK); i--) {
            Chunk before = chunks.list().get(i);
            if (words.sentence(before.from()) < sentence - 1) {
                break;
            }
            Optional<Person> person = before.isPerson() ? names.of(before).filter(fitting::contains) : Optional.empty();
            if (person.isPresent() && found.isPresent() && !found.equals(person)) {
                return atHome(fitting);
            }
            found = found.isPresent() ? found : person;
        }
        return found.map(person -> Rule.ROLE.resolves(person.actor())).orElseGet(() -> atHome(fitting));
    }

    /** "The minister" alone is the one of the state that the report is written from, if only one is. */
    private Resolution atHome(List<Person> fitting) {
        List<Person> own = fitting.stream()
                .filter(person ->
                        bodies.home().isPresent() && person.affiliation().equals(bodies.home()))
                .toList();
        return own.size() == 1 ? Rule.DATELINE.resolves(own.get(0).actor()) : Rule.TWO_FIT.abstains();
    }

    private Resolution group(Phrase phrase, Optional<String> code, int to) {
        String name = names.print(phrase.start(), to);
        if (name.isBlank() || pairs.isCounted(phrase)) {
            return Rule.PLURAL.abstains();
        }
        return Rule.UNNAMED.resolves(new Actor(id("group:", name, code), name, ActorType.GROUP, code));
    }

    /** Somebody without a name: known by the phrase, and for a spokesman by the body last named. */
    private Resolution unnamed(Phrase phrase, Chunk head, Title title) {
        String name = names.print(phrase.start(), tail(phrase));
        boolean speaks = head.entry().has("spokesperson");
        if (speaks && title.affiliation().isEmpty()) {
            Optional<Actor> body = bodyBefore(head);
            if (body.isPresent()) {
                String full = body.get().name() + " " + name;
                return Rule.SPOKESPERSON_OF_BODY.resolves(new Actor(
                        id("person:", full, Optional.empty()),
                        full,
                        ActorType.PERSON,
                        body.get().affiliation()));
            }
        }
        boolean bare = phrase.end() - phrase.start() == head.length()
                && title.affiliation().isEmpty();
        if (name.isBlank() || (bare && !phrase.isIndefinite())) {
            return Rule.NOTHING.abstains();
        }
        Optional<String> code = title.affiliation();
        return Rule.UNNAMED.resolves(new Actor(id("person:", name, code), name, ActorType.PERSON, code));
    }

    /** The phrase up to its first comma or clause: "spokesman for the embassy in Paris". */
    private int tail(Phrase phrase) {
        int at = phrase.end();
        while (at < phrase.to()
                && words.follows(at)
                && !words.isFirst(at)
                && !(chunks.has(at, Traits.PRONOUN) && chunks.has(at, Traits.LINK))) {
            at++;
        }
        return at;
    }

    private static String id(String kind, String name, Optional<String> code) {
        String slug = Slug.of(name);
        return kind + (slug.isEmpty() ? name : slug) + code.map(c -> "@" + c).orElse("");
    }

    private Optional<Actor> bodyBefore(Chunk head) {
        int index = chunks.index(head.from());
        int sentence = words.sentence(head.from());
        for (int i = index - 1; i >= Math.max(0, index - LOOK_BACK); i--) {
            Chunk before = chunks.list().get(i);
            if (words.sentence(before.from()) < sentence - 2) {
                break;
            }
            boolean body = before.is(EntryKind.MINISTRY)
                    || before.is(EntryKind.BODY)
                    || before.is(EntryKind.ORGANISATION)
                    || before.name() == Chunk.NameKind.BODY;
            if (body && !words.isQuoted(before.from())) {
                return bodies.mention(before).actor();
            }
        }
        return Optional.empty();
    }
}
