package org.readout.account;

import java.util.List;
import java.util.Optional;
import org.readout.actor.Actor;
import org.readout.statement.Act;
import org.readout.text.Span;
import org.readout.when.TimeExpression;

/**
 * A sentence of what one statement holds: the unit that is aligned. Statements that lie in one another share their segments. Or a
 * sentence of the report's own.
 *
 * @param place where it stands: which report, and the how-manieth segment there
 * @param statements indices of the statements that hold it, the innermost first, repeats last
 * @param spans where it stands
 * @param words its words
 * @param voices who speaks
 * @param acts what those who speak do by it, the innermost first
 * @param times the times that the words tell, as far as they were read
 */
record Segment(
        Place place,
        List<Integer> statements,
        List<Span> spans,
        List<Word> words,
        Voices voices,
        List<Act> acts,
        List<TimeExpression> times) {

    /** Where a segment stands; its order is that of the dossier. */
    record Place(int report, int number) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            return report != other.report
                    ? Integer.compare(report, other.report)
                    : Integer.compare(number, other.number);
        }
    }

    /**
     * Who speaks, and on whose word.
     *
     * @param speakers the resolved speakers of the statements, the innermost first
     * @param innermost the speaker of the innermost statement, where resolved
     * @param tellers the resolved tellers of the innermost statement
     * @param narrated whether the report itself speaks
     */
    record Voices(List<Actor> speakers, Optional<Actor> innermost, List<Actor> tellers, boolean narrated) {
        /** The report's own. */
        static final Voices NARRATOR = new Voices(List.of(), Optional.empty(), List.of(), true);

        Voices {
            speakers = List.copyOf(speakers);
            tellers = List.copyOf(tellers);
        }
    }

    Segment {
        statements = List.copyOf(statements);
        spans = List.copyOf(spans);
        words = List.copyOf(words);
        acts = List.copyOf(acts);
        times = List.copyOf(times);
    }

    /** Its report and the chain of tellers: what makes an account. */
    String chain() {
        StringBuilder chain = new StringBuilder().append(place.report());
        voices.tellers().forEach(teller -> chain.append('\n').append(teller.id()));
        return chain.toString();
    }

    boolean isNarrated() {
        return voices.narrated();
    }

    boolean isAfter(Segment other) {
        return place.report() == other.place.report() && place.number() == other.place.number() + 1;
    }
}
