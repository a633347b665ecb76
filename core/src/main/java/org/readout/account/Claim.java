package org.readout.account;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.readout.actor.Actor;
import org.readout.statement.Act;
import org.readout.story.DateRange;
import org.readout.text.Span;

/**
 * What one sentence of a statement asserts or denies: all that is kept of it once its article is read.
 *
 * @param place where it stands
 * @param stretch the words around it
 * @param spans its words, in the stretch
 * @param quoted those of them that stand in quotation marks, in the stretch
 * @param voicing who says it, on whose word, and when
 * @param proposition what is asserted or denied
 */
public record Claim(
        Place place, Stretch stretch, List<Span> spans, List<Span> quoted, Voicing voicing, Proposition proposition) {
    public Claim {
        spans = List.copyOf(spans);
        quoted = List.copyOf(quoted);
        if (spans.isEmpty()) {
            throw new IllegalArgumentException("a claim without words: " + place);
        }
    }

    /**
     * Where a claim stands.
     *
     * @param article id
     * @param statement index in the article's list
     * @param number among the article's claims, from 0
     */
    public record Place(String article, int statement, int number) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int byArticle = article.compareTo(other.article);
            return byArticle != 0 ? byArticle : Integer.compare(number, other.number);
        }

        /** The statement's id. */
        public String statementId() {
            return article + "-s" + (statement + 1);
        }
    }

    /**
     * Who says it.
     *
     * @param speaker who that is
     * @param act what he does by it
     * @param tellers on whose word, from the outermost inward: names where they are resolved, else the report's words
     * @param dated when it was said, as far as the article tells
     */
    public record Voicing(Actor speaker, Act act, List<String> tellers, Optional<Dated> dated) {
        public Voicing {
            tellers = List.copyOf(tellers);
        }
    }

    /**
     * When something was said.
     *
     * @param days the day or days
     * @param basis by what that is known
     */
    public record Dated(DateRange days, Basis basis) {}

    /** By what the day of a statement is known. */
    public enum Basis {
        /** The report tells when it was said. */
        STATEMENT,
        /** It was said at an occasion whose day is known. */
        OCCASION,
        /** Only the day of the report is known: it was said then or before. */
        REPORT
    }

    /**
     * What is asserted or denied.
     *
     * @param stance which of the two
     * @param terms the words by which it can be known, negations and words like "accusation" left out
     * @param future whether it is of what has not happened yet
     * @param turns what turns its sense round, in the stretch: negations, "denied", "false"; of an assertion the negations in
     *     its other parts
     */
    record Proposition(Stance stance, boolean future, List<Term> terms, List<Span> turns) {
        Proposition {
            terms = List.copyOf(terms);
            turns = List.copyOf(turns);
        }

        /** Keys of the actors named or meant. */
        Set<String> actors() {
            Set<String> keys = new HashSet<>();
            terms.stream().filter(term -> !term.tells()).forEach(term -> keys.add(term.key()));
            return keys;
        }
    }

    /** Its words in one line. */
    public String words() {
        return stretch.words(spans);
    }

    /** When it was said, as far as its article tells. */
    public Optional<Dated> dated() {
        return voicing.dated();
    }

    /** Who says it. */
    public Actor speaker() {
        return voicing.speaker();
    }

    /** Whether it is asserted or denied. */
    public Stance stance() {
        return proposition.stance();
    }

    /** The keys by which other claims name its speaker: his state or organisation, and himself. */
    Set<String> self() {
        return self(voicing.speaker());
    }

    /** The keys by which claims name {@code actor}. */
    static Set<String> self(Actor actor) {
        Set<String> keys = new HashSet<>();
        keys.add(actor.id());
        actor.affiliation().ifPresent(affiliation -> keys.add("@" + affiliation));
        return keys;
    }
}
