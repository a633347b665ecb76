package org.readout.story;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.readout.actor.Actor;
import org.readout.actor.ActorType;
import org.readout.analysis.Analysis;
import org.readout.statement.Statement;

/** The people who speak in a report. */
final class Speakers {
    private Speakers() {}

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
