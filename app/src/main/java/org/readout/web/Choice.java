package org.readout.web;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.readout.text.PageName;

/**
 * An actor or an occasion that a reviewer can choose by typing.
 *
 * @param id by which the ledger knows it
 * @param name by which a reader knows it
 * @param detail what tells it from others of the name: an affiliation, a day; may be empty
 */
public record Choice(String id, String name, String detail) {
    private static final Pattern ENDS_IN_ID = Pattern.compile("(?s).*\\[([^\\[\\]]+)]\\s*");

    public Choice {
        if (id.isBlank()) {
            throw new IllegalArgumentException("a choice without an id: '" + name + "'");
        }
    }

    /** What stands in the field once it is chosen, which {@link #idIn} reads: "Daniel Okafor [person:daniel-okafor]". */
    public String typed() {
        return Wording.shortened(Wording.oneLine(name), 160) + " [" + id + "]";
    }

    /** Name and detail in one line. */
    public String shown() {
        String line = Wording.oneLine(name + (detail.isBlank() ? "" : " · " + detail));
        return Wording.shortened(line, 240);
    }

    /** The address of its page as an occasion, from the desk's root. */
    public String occasionHref() {
        return "occasion/" + PageName.of(id) + ".html";
    }

    /** The id at the end of what was typed or chosen; empty for a name without one. */
    public static Optional<String> idIn(String typed) {
        Matcher matcher = ENDS_IN_ID.matcher(typed);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
