package org.readout.ledger;

/**
 * An outlet, with what its reports can be held to.
 *
 * @param name as its articles give it
 * @param articles how many the ledger has
 * @param copies how many of them are copies of other articles
 * @param statements made in them
 * @param occasions how many occasions of two reports or more it reports
 */
public record OutletEntry(String name, int articles, int copies, int statements, int occasions) {}
