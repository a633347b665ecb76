package org.readout.ledger;

/**
 * An outlet, with what its reports can be held to.
 *
 * @param name as its articles give it
 * @param articles how many the ledger has
 * @param copies how many of them are copies of other articles
 * @param statements made in them
 * @param occasions how many occasions of two reports or more it reports
 * @param habits what it does with what others report as well
 */
public record OutletEntry(String name, int articles, int copies, int statements, int occasions, Habits habits) {

    /**
     * What an outlet does with what others report as well, over the occasions of two reports or more that it reports.
     *
     * @param alone points that only its accounts have
     * @param points of these occasions
     * @param leftOut points that two or more other independent accounts have, and its own, long enough to tell, have not
     * @param shared points that two or more other independent accounts have
     * @param altered quotations that it prints in other words than the others
     * @param quotations quotations in it that two or more accounts have
     */
    public record Habits(int alone, int points, int leftOut, int shared, int altered, int quotations) {}
}
