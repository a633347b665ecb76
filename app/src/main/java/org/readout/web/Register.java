package org.readout.web;

import java.util.Optional;
import org.readout.actor.Actor;
import org.readout.statement.Party;
import org.readout.text.PageName;

/** Tells how pages name those who speak and tell, and which of them have a page. */
interface Register {
    /** How a page names {@code party} of an article with {@code text}. */
    Named named(Party party, String text);

    /** How a page names {@code actor}. */
    Named named(Actor actor);

    /** The register of a desk, on which every actor has a page, named by its id alone. */
    static Register desk() {
        return new Register() {
            @Override
            public Named named(Party party, String text) {
                Named named = SpeakerRoll.onlyNamed(party, text);
                return new Named(
                        named.words(),
                        named.name(),
                        named.affiliation(),
                        page(party.resolution().actor()));
            }

            @Override
            public Named named(Actor actor) {
                return Named.of(actor);
            }

            private static Optional<String> page(Optional<Actor> actor) {
                return actor.map(known -> PageName.of(known.id()));
            }
        };
    }
}
