package org.readout.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The report's front page.
 *
 * @param counts what was read
 * @param occasions what two or more reports recount
 * @param disputes what some assert and others deny
 * @param edits reports that were edited, as many as fit
 * @param articles the newest, as many as fit
 * @param speakers those with most statements, as many as fit
 * @param facets by what the statements can be chosen
 * @param troubles the first things that were hard to read
 */
public record IndexPage(
        Counts counts,
        Occasions occasions,
        Disputes disputes,
        Edits edits,
        List<Listed> articles,
        List<SpeakerLine> speakers,
        List<Facet> facets,
        List<Troubles.Trouble> troubles) {
    public IndexPage {
        articles = List.copyOf(articles);
        speakers = List.copyOf(speakers);
        facets = List.copyOf(facets);
        troubles = List.copyOf(troubles);
    }

    /**
     * What was read.
     *
     * @param articles reports
     * @param statements statements in them, copies left out
     * @param speakers actors who say or tell something
     * @param unresolved statements whose speaker is not resolved
     * @param stories affairs that two or more articles tell
     * @param damages inputs that could not be read, or not wholly
     * @param warnings sentences about what was hard to read
     */
    public record Counts(
            int articles, int statements, int speakers, int unresolved, int stories, int damages, int warnings) {}

    /**
     * What two or more reports recount.
     *
     * @param total how many there are
     * @param first the most covered, as many as fit
     */
    public record Occasions(int total, List<OccasionLine> first) {
        public Occasions {
            first = List.copyOf(first);
        }
    }

    /**
     * What some assert and others deny.
     *
     * @param total how many there are
     * @param first those with most independent reports, as many as fit
     */
    public record Disputes(int total, List<DisputeLine> first) {
        public Disputes {
            first = List.copyOf(first);
        }
    }

    /**
     * Reports that were edited from one capture to the next.
     *
     * @param total how many there are
     * @param first those that say least of it, as many as fit
     */
    public record Edits(int total, List<EditLine> first) {
        public Edits {
            first = List.copyOf(first);
        }
    }

    /**
     * One way to choose statements.
     *
     * @param name over the values, as "Act"
     * @param values the most frequent ones
     */
    public record Facet(String name, List<Value> values) {
        public Facet {
            values = List.copyOf(values);
        }
    }

    /**
     * One value of a facet.
     *
     * @param shown in words
     * @param count how many statements have it
     * @param href of the search that lists them
     */
    public record Value(String shown, int count, String href) {
        static Value of(String field, String value, String shown, int count) {
            return new Value(
                    shown, count, "search.html?" + field + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
