package org.readout.web;

import java.util.Optional;

/**
 * A speaker, a teller or an addressee as a page names it.
 *
 * @param words the words of the report that name it; empty where there are none
 * @param name the resolved full name; empty where it is not resolved
 * @param affiliation of the resolved actor, where known
 * @param page the actor's page, without folder and ending; empty where it has none
 */
public record Named(String words, Optional<String> name, Optional<String> affiliation, Optional<String> page) {
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
