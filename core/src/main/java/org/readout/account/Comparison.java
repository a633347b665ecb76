package org.readout.account;

import java.util.List;

/**
 * The accounts of one occasion side by side.
 *
 * @param occasion id of the occasion
 * @param accounts by date of publication, then by article
 * @param points in the order in which the accounts come to them
 */
public record Comparison(String occasion, List<Account> accounts, List<Point> points) {
    public Comparison {
        accounts = List.copyOf(accounts);
        points = List.copyOf(points);
    }
}
