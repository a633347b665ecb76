package org.readout.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.readout.actor.Actor;
import org.readout.actor.ActorType;
import org.readout.text.PageName;

/**
 * A speaker as lists show it.
 *
 * @param name the full name
 * @param page its first page, without folder and ending
 * @param type what kind of actor, in words
 * @param affiliations what it belongs to, in words
 * @param statements what it says in all articles
 * @param told what others say, on its word
 * @param articles in how many articles it speaks or tells
 */
public record SpeakerLine(
        String name, String page, String type, List<String> affiliations, int statements, int told, int articles) {
    public SpeakerLine {
        affiliations = List.copyOf(affiliations);
    }

    /**
     * A speaker as a desk lists it, with the page that {@link PageName} makes of its id.
     *
     * @param affiliations what it belongs to, as actors have it: ISO 3166 alpha-3 codes or names
     */
    public static SpeakerLine of(Actor actor, List<String> affiliations, int statements, int told, int articles) {
        return new SpeakerLine(
                Wording.shortened(Wording.oneLine(actor.name()), 160),
                PageName.of(actor.id()),
                word(actor.type()),
                affiliations.stream().map(Affiliation::shown).toList(),
                statements,
                told,
                articles);
    }

    static SpeakerLine of(SpeakerRoll.Entry entry) {
        return new SpeakerLine(
                entry.name(),
                entry.page().orElseThrow(),
                entry.type().map(SpeakerLine::word).orElse(""),
                entry.affiliations().stream().map(Affiliation::shown).toList(),
                entry.statements(),
                entry.told(),
                entry.articles());
    }

    /** The address of its first page, from the report's folder. */
    public String href() {
        return "speaker/" + page + ".html";
    }

    private static String word(ActorType type) {
        return type == ActorType.GROUP
                ? "unnamed people"
                : type.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Affiliations and kind in one line: "Finland · person"; a person is not called one. */
    public Optional<String> description() {
        String places = String.join(", ", affiliations);
        boolean plain = type.isEmpty() || type.equals("person");
        String line = plain ? places : places.isEmpty() || places.equals(name) ? type : type + ", " + places;
        return line.isEmpty() ? Optional.empty() : Optional.of(line);
    }
}
