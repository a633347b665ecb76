package org.readout.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.readout.actor.Actor;
import org.readout.text.PageName;

/**
 * A speaker, a teller or an addressee as a page names it.
 *
 * @param words the words of the report that name it; empty where there are none
 * @param name the resolved full name; empty where it is not resolved
 * @param affiliation of the resolved actor, where known
 * @param page the actor's page, without folder and ending; empty where it has none
 */
public record Named(String words, Optional<String> name, Optional<String> affiliation, Optional<String> page) {
    private static final int LONGEST = 160;

    /** A resolved actor with its page on a desk, which {@link PageName} makes of its id. */
    public static Named of(Actor actor) {
        return new Named(
                "",
                Optional.of(Wording.shortened(Wording.oneLine(actor.name()), LONGEST)),
                actor.affiliation().map(affiliation -> Wording.shortened(affiliation, LONGEST)),
                Optional.of(PageName.of(actor.id())));
    }

    /** Words of a report that name nobody who is known. */
    public static Named unresolved(String words) {
        return new Named(
                Wording.shortened(Wording.oneLine(words), LONGEST),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Several in one field of a form, with semicolons between them. */
    public static String chained(List<Named> several) {
        return several.stream().map(Named::shown).collect(Collectors.joining("; "));
    }

    /** What to print: the name, else the words. */
    public String shown() {
        return name.orElse(words);
    }

    /** The report's words, where they are others than the name. */
    public Optional<String> otherWords() {
        return name.isPresent() && !words.isEmpty() && !words.equals(name.get())
                ? Optional.of(words)
                : Optional.empty();
    }
}
