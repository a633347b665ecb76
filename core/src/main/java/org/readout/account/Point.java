package org.readout.account;

import java.util.List;
import java.util.Optional;
import org.readout.actor.Actor;

/**
 * One thing said, over the accounts of an occasion.
 *
 * @param id the occasion's id, "-p" and a number from 1
 * @param speaker who said it, by the reference; empty where unresolved
 * @param reference id of the account whose version the cells are held against: the one most independent accounts share, else
 *     the earliest
 * @param cells at most one for each account, in the order of the accounts; an account too short to tell has none
 */
public record Point(String id, Optional<Actor> speaker, String reference, List<Cell> cells) {
    public Point {
        cells = List.copyOf(cells);
    }
}
