package org.readout.ledger;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.readout.actor.Actor;

/** What a person changes in what the machine found. */
public sealed interface Correction {
    /** A name for its kind in rows and tables. */
    String kind();

    /** One that is about a single statement. */
    sealed interface OfStatement extends Correction {
        /** Id of the statement. */
        String statement();
    }

    /** The statement is right as it is. */
    record Accept(String statement) implements OfStatement {
        @Override
        public String kind() {
            return "accept";
        }
    }

    /** It is no statement; it counts nowhere. */
    record Reject(String statement) implements OfStatement {
        @Override
        public String kind() {
            return "reject";
        }
    }

    /**
     * Somebody else says it.
     *
     * @param speaker who does; empty where that cannot be told
     */
    record Speaker(String statement, Optional<Actor> speaker) implements OfStatement {
        @Override
        public String kind() {
            return "speaker";
        }
    }

    /**
     * Its words are others.
     *
     * @param start of its first word in the article's text, in code points
     * @param end of its last word
     */
    record WordsAt(String statement, int start, int end) implements OfStatement {
        public WordsAt {
            if (start < 0 || end <= start) {
                throw new IllegalArgumentException("no words from " + start + " to " + end);
            }
        }

        @Override
        public String kind() {
            return "words";
        }
    }

    /**
     * It is told on other people's word.
     *
     * @param tellers from the outermost inward; none where the article itself has it
     */
    record Tellers(String statement, List<Actor> tellers) implements OfStatement {
        public Tellers {
            tellers = List.copyOf(tellers);
        }

        @Override
        public String kind() {
            return "tellers";
        }
    }

    /**
     * It was made at another occasion.
     *
     * @param occasion id of the occasion; empty where it was made at none
     */
    record AtOccasion(String statement, Optional<String> occasion) implements OfStatement {
        @Override
        public String kind() {
            return "occasion";
        }
    }

    /**
     * Two actors are one.
     *
     * @param actor id of the one that is given up
     * @param into id of the one that stays
     */
    record MergeActors(String actor, String into) implements Correction {
        public MergeActors {
            if (actor.equals(into)) {
                throw new IllegalArgumentException("an actor is itself already: " + actor);
            }
        }

        @Override
        public String kind() {
            return "merge-actors";
        }
    }

    /**
     * Two articles report one occasion.
     *
     * @param article id of an article that reports one of the two
     * @param with id of an article that reports the other
     */
    record MergeOccasions(String article, String with) implements Correction {
        @Override
        public String kind() {
            return "merge-occasions";
        }
    }

    /** The article reports another occasion than the one that it was put to. */
    record SplitOccasion(String article) implements Correction {
        public SplitOccasion {
            Objects.requireNonNull(article, "article");
        }

        @Override
        public String kind() {
            return "split-occasion";
        }
    }
}
