package org.readout.account;

import java.util.List;
import java.util.Objects;

/**
 * What one account makes of one point.
 *
 * @param account id of the account
 * @param relation to the version in {@code against}; the reference's own cell is {@link Relation#SAID}
 * @param against id of the account that it is held against: the reference, or another version that agrees with the reference and says
 *     what it does not
 * @param statements indices of the statements in the account's article; none where absent
 * @param reasons why; none for the reference's own cell
 */
public record Cell(String account, Relation relation, String against, List<Integer> statements, List<Reason> reasons) {
    public Cell {
        Objects.requireNonNull(relation, "relation");
        statements = List.copyOf(statements);
        reasons = List.copyOf(reasons);
        if (statements.isEmpty() != (relation == Relation.ABSENT)) {
            throw new IllegalArgumentException(relation + " with statements " + statements);
        }
    }

    /** How sure the relation is, 0 to 1: the weights of the reasons, taken as independent; 1 where no reason is needed. */
    public double score() {
        double doubt = 1;
        for (Reason reason : reasons) {
            doubt *= 1 - reason.weight();
        }
        return reasons.isEmpty() ? 1 : 1 - doubt;
    }
}
