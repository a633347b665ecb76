package org.readout.web;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.readout.account.Cell;
import org.readout.account.Point;
import org.readout.account.Relation;

/**
 * A point with what its cells tell. An occasion may have millions of cells, so each is looked at once.
 *
 * @param point the point
 * @param having how many independent accounts have it
 * @param first id of the first of them; empty where none has
 * @param missed whether one alone has it, and an account that could have it has it not
 * @param relations how often each relation comes among those that have it
 */
record Weighed(Point point, int having, String first, boolean missed, Map<Relation, Integer> relations) {

    /**
     * Weighs {@code point}.
     *
     * @param independent ids of the accounts that copy no other
     * @param points how many points each account has, which is counted on
     */
    static Weighed of(Point point, Set<String> independent, Map<String, Integer> points) {
        int having = 0;
        String first = "";
        boolean absent = false;
        Map<Relation, Integer> relations = new EnumMap<>(Relation.class);
        for (Cell cell : point.cells()) {
            if (cell.relation() == Relation.ABSENT) {
                absent = true;
                continue;
            }
            points.merge(cell.account(), 1, Integer::sum);
            if (independent.contains(cell.account())) {
                first = having == 0 ? cell.account() : first;
                having++;
                relations.merge(cell.relation(), 1, Integer::sum);
            }
        }
        return new Weighed(point, having, first, having == 1 && absent, relations);
    }

    int count(Relation relation) {
        return relations.getOrDefault(relation, 0);
    }
}
