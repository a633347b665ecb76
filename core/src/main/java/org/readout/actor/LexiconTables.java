package org.readout.actor;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.readout.actor.Entry.Script;

/** Fills the lexicon from its tables; each method knows the columns of one. What is read first is preferred. */
final class LexiconTables {
    static final String PLURAL = "plural";

    private final Lexicon lexicon;

    LexiconTables(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    void fill() {
        Table.read("states.tsv").rows().forEach(this::state);
        Table.read("bodies.tsv").rows().forEach(this::body);
        Table.read("organisations.tsv").rows().forEach(this::organisation);
        Table.read("ministries.tsv").rows().forEach(this::ministry);
        Table.read("outlets.tsv").rows().forEach(this::outlet);
        Table.read("places.tsv").rows().forEach(this::place);
        Table.read("roles.tsv").rows().forEach(this::role);
        Table.read("documents.tsv").rows().forEach(row -> noun(row, EntryKind.DOCUMENT));
        Table.read("collectives.tsv").rows().forEach(row -> noun(row, EntryKind.COLLECTIVE));
        Table.read("words.tsv").rows().forEach(this::word);
        Table.read("heads.tsv").rows().forEach(this::head);
        Table.read("names.tsv")
                .rows()
                .forEach(row -> lexicon.add(row.cell("name"), Traits.GIVEN | Traits.gender(row.cell("gender"))));
        Table.read("surnames.tsv").rows().forEach(row -> lexicon.add(row.cell("surname"), Traits.SURNAME_FIRST));
        Table.read("people.tsv").rows().forEach(row -> lexicon.add(KnownPerson.of(row)));
    }

    private void state(Table.Row row) {
        State state = State.of(row);
        lexicon.add(state);
        Actor actor = new Actor("state:" + state.code(), state.name(), ActorType.STATE, Optional.of(state.code()));
        add(EntryKind.STATE, actor, List.of(state.name()), Set.of("country", "nation", "state"));
        add(EntryKind.STATE, actor, row.values("formal"), Set.of("country", "nation", "state"));
        add(EntryKind.STATE, actor, row.values("aliases"), Set.of("country", "nation", "state"));
        add(EntryKind.SEAT, actor, row.values("capitals"), Set.of());
        add(EntryKind.SEAT, actor, row.values("seats"), Set.of());
        add(EntryKind.DEMONYM, actor, row.values("adjectives"), Set.of());
        for (String people : row.values("people")) {
            boolean singular = row.values("people").contains(people + "s") || people.endsWith("man");
            add(EntryKind.PEOPLE, actor, List.of(people), singular ? Set.of() : Set.of(PLURAL));
        }
    }

    private void body(Table.Row row) {
        String state = row.cell("state");
        String name = row.cell("name");
        Optional<String> affiliation = state.isEmpty() ? Optional.of(name) : Optional.of(state);
        ActorType type = state.isEmpty() ? ActorType.ORGANISATION : ActorType.GOVERNMENT_BODY;
        Actor actor = new Actor("body:" + Slug.of(name), name, type, affiliation);
        Set<String> nouns = new HashSet<>(row.values("nouns"));
        add(EntryKind.BODY, actor, List.of(name), nouns);
        add(EntryKind.BODY, actor, row.values("aliases"), nouns);
    }

    private void organisation(Table.Row row) {
        String name = row.cell("short");
        Actor actor = new Actor("org:" + name, name, ActorType.ORGANISATION, Optional.of(row.cell("affiliation")));
        Set<String> nouns = new HashSet<>(row.values("nouns"));
        add(EntryKind.ORGANISATION, actor, List.of(name), nouns);
        add(EntryKind.ORGANISATION, actor, row.values("name"), nouns);
        add(EntryKind.ORGANISATION, actor, row.values("aliases"), nouns);
    }

    private void ministry(Table.Row row) {
        Set<String> nouns = new HashSet<>(row.values("nouns"));
        nouns.add("of a state");
        for (String phrase : row.values("phrases")) {
            lexicon.add(phrase, Entry.word(EntryKind.MINISTRY, row.cell("name"), nouns, Gender.EITHER, Script.ANY));
        }
    }

    private void outlet(Table.Row row) {
        String name = row.cell("name");
        Actor actor = new Actor("outlet:" + Slug.of(name), name, ActorType.OUTLET, Optional.of(row.cell("state")));
        Set<String> nouns = Set.of("agency", "news agency", "newspaper", "paper", "broadcaster", "outlet", "network");
        add(EntryKind.OUTLET, actor, List.of(name), nouns);
        add(EntryKind.OUTLET, actor, row.values("aliases"), nouns);
    }

    private void place(Table.Row row) {
        String name = row.cell("name");
        String state = row.cell("state");
        Optional<String> affiliation = state.isEmpty() ? Optional.empty() : Optional.of(state);
        lexicon.add(
                name,
                new Entry(
                        EntryKind.PLACE,
                        name,
                        Optional.empty(),
                        affiliation,
                        Set.of(),
                        Gender.EITHER,
                        Script.of(name)));
    }

    private void role(Table.Row row) {
        String singular = row.cell("singular");
        String base = row.cell("base").isEmpty() ? singular : row.cell("base");
        Gender gender = Gender.of(row.cell("gender"));
        String kind = row.cell("class");
        lexicon.add(singular, Entry.word(EntryKind.ROLE, base, Set.of(kind), gender, Script.of(singular)));
        for (String plural : row.values("plural")) {
            if (!plural.equals(singular)) {
                lexicon.add(
                        plural, Entry.word(EntryKind.ROLE, base, Set.of(kind, PLURAL), gender, Script.of(singular)));
            }
        }
    }

    private void noun(Table.Row row, EntryKind kind) {
        String singular = row.cell("singular");
        lexicon.add(singular, Entry.word(kind, singular, Set.of(), Gender.EITHER, Script.ANY));
        for (String plural : row.values("plural")) {
            if (!plural.equals(singular)) {
                lexicon.add(plural, Entry.word(kind, singular, Set.of(PLURAL), Gender.EITHER, Script.ANY));
            }
        }
    }

    private void word(Table.Row row) {
        int bits =
                switch (row.cell("kind")) {
                    case "HONORIFIC" -> Traits.HONORIFIC;
                    case "PARTICLE" -> Traits.PARTICLE;
                    case "TIME" -> Traits.TIME;
                    case "FUNCTION" -> Traits.FUNCTION;
                    case "LINK" -> Traits.LINK | Traits.FUNCTION;
                    case "DETERMINER" -> Traits.DETERMINER | Traits.FUNCTION;
                    case "QUANTITY" -> Traits.QUANTITY;
                    case "PICTURED" -> Traits.PICTURED;
                    case "SYLLABLE" -> Traits.SYLLABLE;
                    case "PRONOUN" -> Traits.PRONOUN | Traits.FUNCTION;
                    default -> throw new IllegalStateException("no such kind of word: " + row);
                };
        lexicon.add(row.cell("word"), bits | Traits.gender(row.cell("gender")));
    }

    private void head(Table.Row row) {
        int bits =
                switch (row.cell("class")) {
                    case "body" -> Traits.BODY_HEAD;
                    case "place" -> Traits.PLACE_HEAD;
                    case "thing" -> Traits.THING_HEAD;
                    default -> throw new IllegalStateException("no such class of head: " + row);
                };
        lexicon.add(row.cell("word"), row.cell("surname").isEmpty() ? bits : bits | Traits.HEAD_OR_SURNAME);
    }

    private void add(EntryKind kind, Actor actor, List<String> surfaces, Set<String> traits) {
        for (String surface : surfaces) {
            lexicon.add(surface, Entry.of(kind, actor, traits, Script.of(surface)));
        }
    }
}
