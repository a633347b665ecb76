package org.readout.story;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.readout.actor.Actor;
import org.readout.actor.ActorType;
import org.readout.analysis.Analysis;
import org.readout.statement.Statement;

/** The people who speak in a report. */
final class Speakers {
    /** A name of more than one word, none of them one that describes. */
    private static final Pattern NAME = Pattern.compile("\\p{Lu}\\S*( \\p{Lu}\\S*| \\p{Ll}{1,3})* \\p{Lu}\\S*");

    private Speakers() {}

    /** Whether somebody is one human being known by name, and not "the minister". */
    static boolean isNamed(Actor actor) {
        return actor.type() == ActorType.PERSON
                && !actor.name().contains("'s ")
                && NAME.matcher(actor.name()).matches();
    }

    /** Those with most statements first; of two, the one who speaks first. */
    static List<Actor> of(Analysis analysis) {
        Map<Actor, Integer> counts = new LinkedHashMap<>();
        for (Statement statement : analysis.statements()) {
            statement
                    .attribution()
                    .speaker()
                    .flatMap(party -> party.resolution().actor())
                    .stream()
                    .filter(actor ->
                            actor.type() == ActorType.PERSON && actor.name().indexOf(' ') > 0)
                    .forEach(actor -> counts.merge(actor, 1, Integer::sum));
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
