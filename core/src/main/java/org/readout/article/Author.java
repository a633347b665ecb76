package org.readout.article;

import java.util.Objects;

/**
 * One whom an article is signed with.
 *
 * @param name as printed, without "By", degrees, roles and addresses; never blank
 * @param kind what the name is
 */
public record Author(String name, Kind kind) {

    /** What an author's name is, the best first. */
    public enum Kind {
        /** A human being's name. */
        PERSON,
        /** Several people who are not named: "Acme Editorial Team". */
        TEAM,
        /** A company, body or outlet. */
        ORGANISATION,
        /** The name of an account, which may be anybody's: "q_admin7". */
        ACCOUNT
    }

    public Author {
        Objects.requireNonNull(kind, "kind");
        if (name.isBlank()) {
            throw new IllegalArgumentException("an author without a name: \"" + name + "\"");
        }
    }
}
