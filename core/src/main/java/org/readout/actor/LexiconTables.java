package org.readout.actor;

import java.util.Optional;
import java.util.Set;
import org.readout.actor.Entry.Script;

/** Fills the lexicon from its tables; each method knows the columns of one. */
final class LexiconTables {
    private LexiconTables() {}

    static void fill(PhraseTrie phrases) {
        states(phrases);
    }

    private static void states(PhraseTrie phrases) {
        for (Table.Row row : Table.read("states.tsv").rows()) {
            State state = State.of(row);
            Actor actor = new Actor("state:" + state.code(), state.name(), ActorType.STATE, Optional.of(state.code()));
            add(phrases, EntryKind.STATE, actor, state.name());
            row.values("formal").forEach(name -> add(phrases, EntryKind.STATE, actor, name));
            row.values("aliases").forEach(name -> add(phrases, EntryKind.STATE, actor, name));
            row.values("capitals").forEach(name -> add(phrases, EntryKind.SEAT, actor, name));
            row.values("seats").forEach(name -> add(phrases, EntryKind.SEAT, actor, name));
            row.values("adjectives").forEach(name -> add(phrases, EntryKind.DEMONYM, actor, name));
            row.values("people").forEach(name -> add(phrases, EntryKind.PEOPLE, actor, name));
        }
    }

    private static void add(PhraseTrie phrases, EntryKind kind, Actor actor, String surface) {
        phrases.add(surface, Entry.of(kind, actor, Set.of(), Script.of(surface)));
    }
}
