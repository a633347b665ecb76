package org.readout.account;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts what copies repeat under what their originals have. */
final class CopyFold {
    private final Originals originals;

    CopyFold(Originals originals) {
        this.originals = originals;
    }

    /** The same rows in the same order; those that repeat one of them say which. */
    List<Pronouncement> folded(List<Pronouncement> rows) {
        Map<String, String> first = new HashMap<>();
        rows.stream()
                .sorted((one, other) ->
                        one.claim().place().compareTo(other.claim().place()))
                .forEach(row -> first.putIfAbsent(
                        key(row.claim(), row.claim().place().article()),
                        row.claim().place().statementId()));
        return rows.stream()
                .map(row -> new Pronouncement(
                        row.claim(),
                        row.dated(),
                        row.setting(),
                        under(row.claim(), first),
                        row.against(),
                        row.reasons()))
                .toList();
    }

    private Optional<String> under(Claim claim, Map<String, String> first) {
        return originals
                .original(claim.place().article())
                .flatMap(original -> Optional.ofNullable(first.get(key(claim, original))));
    }

    private static String key(Claim claim, String article) {
        return article + "\n" + claim.stance() + "\n" + claim.speaker().id();
    }
}
