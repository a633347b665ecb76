package org.readout.api.desk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.readout.actor.Actor;
import org.readout.actor.ActorType;
import org.readout.ledger.ActorEntry;
import org.readout.ledger.Actors;
import org.readout.ledger.Ledger;
import org.readout.text.Unaccented;
import org.readout.web.Choice;

/** Finds the actors that reviewers type: by an id at the end in brackets, else by the full name. */
final class Roster {
    private static final int LONGEST = 200;
    private static final int OFFERED = 200;
    private static final int NAMESAKES = 100;

    private final Ledger ledger;

    Roster(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Names that are offered where one types an actor, those who say most first. */
    List<String> offered() throws IOException {
        Set<String> names = new LinkedHashSet<>();
        for (ActorEntry entry :
                ledger.actors().page(Actors.Order.BY_STATEMENTS, 0, OFFERED).rows()) {
            names.add(entry.name());
        }
        return List.copyOf(names);
    }

    /** The actors typed, from the first to the last, with semicolons between them. */
    List<Actor> several(String typed) throws IOException, NotChanged {
        List<Actor> actors = new ArrayList<>();
        for (String one : typed.split(";", 20)) {
            if (!one.isBlank()) {
                actors.add(one(one));
            }
        }
        return actors;
    }

    /** The actor typed; a new person where the ledger has none of the name. */
    Actor one(String typed) throws IOException, NotChanged {
        Optional<Actor> known = known(typed);
        if (known.isPresent()) {
            return known.get();
        }
        String name = name(typed);
        return new Actor(id(name), name, ActorType.PERSON, Optional.empty());
    }

    /** The actor typed, if the ledger has it. */
    Optional<Actor> known(String typed) throws IOException, NotChanged {
        Optional<String> id = Choice.idIn(typed);
        if (id.isPresent()) {
            Optional<ActorEntry> entry = ledger.actors().find(id.get());
            if (entry.isEmpty()) {
                throw new NotChanged(Objection.ID);
            }
            return entry.map(Roster::actor);
        }
        String name = name(typed);
        List<ActorEntry> namesakes = ledger.actors().named(name, NAMESAKES);
        Optional<ActorEntry> found = namesakes.stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .or(() -> namesakes.stream()
                        .filter(entry -> entry.name().equalsIgnoreCase(name))
                        .findFirst());
        return (found.isPresent() ? found : ledger.actors().find(id(name))).map(Roster::actor);
    }

    /** An entry as an actor. */
    static Actor actor(ActorEntry entry) {
        return new Actor(entry.id(), entry.name(), entry.type(), entry.affiliation());
    }

    private static String name(String typed) throws NotChanged {
        String name = typed.replaceAll("[\\s\\p{Cc}]+", " ").strip();
        if (name.length() > LONGEST || name.codePoints().noneMatch(Character::isLetter)) {
            throw new NotChanged(Objection.NAME);
        }
        return name;
    }

    /** The id of a person of this name, as the machine makes it: "person:sara-aru". */
    static String id(String name) {
        String plain = Unaccented.of(name)
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace('ð', 'd')
                .replaceAll("[.'’ʼ]", "")
                .replaceAll("[^\\p{L}\\p{Nd}]+", "-")
                .replaceAll("^-|-$", "");
        return "person:" + plain;
    }
}
