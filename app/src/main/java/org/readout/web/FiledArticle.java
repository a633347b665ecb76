package org.readout.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.readout.analysis.Analysis;
import org.readout.text.PageName;

/**
 * An article as a desk keeps it: its statements as they were corrected, and what a reviewer needs beside them.
 *
 * @param analysis the article, without rejected statements and with those that were added
 * @param filings one for each statement of the analysis, in its order
 * @param rejected statements that a reviewer took out
 * @param readings how many times it was read; 0 where that is not known
 * @param editions captures of the same address, the earliest first, this one among them; none for one that has no others
 * @param actors whom a reviewer can choose as speaker or teller, the likeliest first
 * @param occasions what a reviewer can choose as occasion, the likeliest first
 */
public record FiledArticle(
        Analysis analysis,
        List<Filing> filings,
        List<Rejection> rejected,
        int readings,
        List<Edition> editions,
        List<Choice> actors,
        List<Choice> occasions) {
    public FiledArticle {
        filings = List.copyOf(filings);
        rejected = List.copyOf(rejected);
        editions = List.copyOf(editions);
        actors = List.copyOf(actors);
        occasions = List.copyOf(occasions);
        if (filings.size() != analysis.statements().size()) {
            throw new IllegalArgumentException(
                    filings.size() + " filings for " + analysis.statements().size() + " statements");
        }
    }

    /** An article of which a desk knows nothing more than its statements' ids. */
    public static FiledArticle of(Analysis analysis, List<Filing> filings) {
        return new FiledArticle(analysis, filings, List.of(), 0, List.of(), List.of(), List.of());
    }

    /**
     * What a desk knows of a statement.
     *
     * @param id by which it is known for good
     * @param reviewed what a person has decided about it
     * @param occasion at which it was said, where one is known
     */
    public record Filing(String id, Reviewed reviewed, Optional<Choice> occasion) {
        public Filing {
            Segment.check(id);
        }

        /** The address that leads to it for good, from the desk's root. */
        public String href() {
            return "statement/" + Segment.of(id);
        }

        /** Where decisions about it are sent, from the desk's root. */
        public String action() {
            return "review/statement/" + Segment.of(id);
        }
    }

    /**
     * A statement that a reviewer took out.
     *
     * @param id by which it is known for good
     * @param speaker who was given it; may be empty
     * @param words what it was
     */
    public record Rejection(String id, String speaker, String words) {
        public Rejection {
            Segment.check(id);
            speaker = Wording.shortened(Wording.oneLine(speaker), 160);
            words = Wording.shortened(Wording.oneLine(words), 300);
        }

        /** Where decisions about it are sent, from the desk's root. */
        public String action() {
            return "review/statement/" + Segment.of(id);
        }
    }

    /**
     * One capture of an address.
     *
     * @param article id of the article that was read from it
     * @param captured when it was fetched or added
     * @param statements how many were found in it
     */
    public record Edition(String article, Instant captured, int statements) {
        /** The address of its page, from the desk's root. */
        public String href() {
            return ArticleLine.file(PageName.of(article), 1);
        }

        /** The address of the page that shows what changed since {@code older}, from the desk's root. */
        public String editsSince(Edition older) {
            return EditsPage.href(older.article(), article);
        }

        /** When it was captured, in words. */
        public String moment() {
            return Wording.moment(captured);
        }
    }
}
