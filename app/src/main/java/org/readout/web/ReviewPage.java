package org.readout.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.readout.text.Span;

/**
 * The queue of statements that are in doubt, {@code review.html}: one at a time, in its passage.
 *
 * @param progress how far the queue is
 * @param matter the statement to judge; empty where none is left
 * @param names what is offered where one types a speaker, a teller or an occasion
 * @param last what was done last and can be undone
 * @param refusal why the last form was not taken, a sentence
 */
public record ReviewPage(
        Progress progress,
        Optional<Matter> matter,
        Names names,
        Optional<HistoryPage.Change> last,
        Optional<String> refusal) {
    public ReviewPage {
        Objects.requireNonNull(names, "names");
    }

    /**
     * What is offered where one types; each is sent as it stands.
     *
     * @param actors for speakers and tellers
     * @param occasions for occasions
     */
    public record Names(List<String> actors, List<String> occasions) {
        /** Nothing is offered. */
        public static final Names NONE = new Names(List.of(), List.of());

        public Names {
            actors = List.copyOf(actors);
            occasions = List.copyOf(occasions);
        }
    }

    /**
     * How far the queue is.
     *
     * @param judged statements that somebody accepted, rejected or corrected
     * @param left statements that are in doubt
     */
    public record Progress(int judged, int left) {
        public Progress {
            if (judged < 0 || left < 0) {
                throw new IllegalArgumentException("judged " + judged + ", left " + left);
            }
        }
    }

    /**
     * A statement to judge.
     *
     * @param id of the statement
     * @param place where it stands
     * @param passage the words around it, with what the machine marked
     * @param finding what the machine found
     * @param previous id of the statement before it in the queue
     * @param next id of the one behind it
     */
    public record Matter(
            String id,
            Place place,
            MarkedPassage passage,
            Finding finding,
            Optional<String> previous,
            Optional<String> next) {
        public Matter {
            Address.name(id);
            previous.ifPresent(Address::name);
            next.ifPresent(Address::name);
        }

        /** Where the forms that judge or correct it are sent, from the desk's root. */
        public String action() {
            return "review/statement/" + id;
        }
    }

    /**
     * Where a statement stands.
     *
     * @param article the article
     * @param href the statement in its article, from the desk's root
     */
    public record Place(ArticleLine article, String href) {
        public Place {
            Address.ours(href);
        }
    }

    /**
     * What the machine found.
     *
     * @param attributed speaker, act, kind, tellers and addressee
     * @param words from the first character of what was said to the one behind the last, in code points of the article
     * @param cue the words that attribute; empty where none do
     * @param confidence 0 to 1
     * @param by rule or model, with version
     * @param doubts why it is in the queue, sentences
     * @param occasion the occasion it was said at, where known
     */
    public record Finding(
            Attributed attributed,
            Span words,
            String cue,
            double confidence,
            String by,
            List<String> doubts,
            Optional<OccasionLine> occasion) {
        public Finding {
            doubts = List.copyOf(doubts);
            if (!(confidence >= 0 && confidence <= 1)) {
                throw new IllegalArgumentException("confidence " + confidence);
            }
        }

        /** "64%". */
        public String percent() {
            return Math.round(100 * confidence) + "%";
        }
    }
}
