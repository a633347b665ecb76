package org.readout.web;

import java.util.List;
import java.util.Optional;

/**
 * An outlet, {@code outlet/{page}.html}: its reports, and what is behind each number of its line. Lists may be cut; the line
 * has the whole numbers.
 *
 * @param line the outlet
 * @param reports its reports, the newest first
 * @param alone points that only its account has
 * @param leftOut points that it leaves out
 * @param altered quotations that it prints in other words than the others
 */
public record OutletPage(
        OutletLine line, List<Listed> reports, List<Matter> alone, List<Matter> leftOut, List<Altered> altered) {
    public OutletPage {
        reports = List.copyOf(reports);
        alone = List.copyOf(alone);
        leftOut = List.copyOf(leftOut);
        altered = List.copyOf(altered);
    }

    /**
     * A point of an occasion.
     *
     * @param words what is said
     * @param speaker who says it, where resolved
     * @param href the point in the occasion's page, from the desk's root
     * @param occasion the occasion
     * @param accounts how many independent accounts have it
     */
    public record Matter(String words, Optional<Named> speaker, String href, OccasionLine occasion, int accounts) {
        public Matter {
            Address.ours(href);
        }
    }

    /**
     * A quotation that it prints in other words than the others.
     *
     * @param here the outlet's wording, with what differs set off
     * @param there the wording of another, with what differs set off
     * @param shared whether two others or more have that wording
     * @param change what happened to the words, as a sentence without a full stop
     * @param speaker whose words they are, where resolved
     * @param href the cell in the occasion's page, from the desk's root
     */
    public record Altered(
            Highlighted here, Highlighted there, boolean shared, String change, Optional<Named> speaker, String href) {
        public Altered {
            Address.ours(href);
        }
    }
}
