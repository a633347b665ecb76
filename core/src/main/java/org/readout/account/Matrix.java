package org.readout.account;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes the row of one point: chooses the reference among its versions, and a cell for each account. Thread-safe. */
final class Matrix {
    /** So many independent versions are weighed as references; later ones are only compared. */
    private static final int MOST_WEIGHED = 24;

    private static final double SILENCE = 0.6;

    /** A point with fewer words that tell something is a fragment that others may have left out or put otherwise. */
    private static final int FRAGMENT = 4;

    private final Judge judge;
    private final Set<String> common;

    Matrix(Judge judge, Set<String> common) {
        this.judge = judge;
        this.common = common;
    }

    /** The point with these versions, which are in the order of the accounts. */
    Point point(String id, List<Version> versions, Attendance attendance) {
        Version reference = reference(versions);
        List<Cell> cells = new ArrayList<>();
        List<Version> agreeing = new ArrayList<>();
        for (Version version : versions) {
            Cell cell = cell(version, reference, agreeing);
            cells.add(cell);
            if (agrees(cell.relation())
                    && version.account().foldedUnder().isEmpty()
                    && agreeing.size() < MOST_WEIGHED) {
                agreeing.add(version);
            }
        }
        Set<String> articles = new HashSet<>();
        versions.forEach(version -> articles.add(version.account().article()));
        boolean fragment = reference.telling(common) < FRAGMENT;
        for (Account account : attendance.telling()) {
            if (!fragment && !articles.contains(account.article())) {
                cells.add(absent(account, reference));
            }
        }
        cells.sort(attendance.order());
        return new Point(id, reference.speaker(), reference.account().id(), cells);
    }

    private static boolean agrees(Relation relation) {
        return relation == Relation.SAID || relation == Relation.REWORDED;
    }

    /** What a version is to the reference; where it only rewords it, whether it contradicts an earlier one that does so too. */
    private Cell cell(Version version, Version reference, List<Version> agreeing) {
        if (version.equals(reference)) {
            return cell(version, reference, new Judge.Verdict(Relation.SAID, List.of()));
        }
        Judge.Verdict verdict = judge.judge(version, reference);
        if (verdict.relation() == Relation.REWORDED) {
            for (Version other : agreeing) {
                Judge.Verdict further = other.equals(reference) ? verdict : judge.judge(version, other);
                if (further.relation() == Relation.CONTRADICTED) {
                    return cell(version, other, further);
                }
            }
        }
        return cell(version, reference, verdict);
    }

    private static Cell cell(Version version, Version against, Judge.Verdict verdict) {
        return new Cell(
                version.account().id(),
                verdict.relation(),
                against.account().id(),
                version.statements(),
                verdict.reasons());
    }

    private static Cell absent(Account account, Version reference) {
        double length = account.statements().size();
        Reason reason = new Reason(
                Aspect.LENGTH,
                Optional.empty(),
                List.of(),
                reference.spans(),
                SILENCE * length / (length + Attendance.LONG_ENOUGH));
        return new Cell(account.id(), Relation.ABSENT, reference.account().id(), List.of(), List.of(reason));
    }

    /** The version that most independent accounts share, a quotation before others, the report's own words last; of several, the earliest. */
    private Version reference(List<Version> versions) {
        List<Version> independent = versions.stream()
                .filter(version -> version.account().foldedUnder().isEmpty())
                .limit(MOST_WEIGHED)
                .toList();
        List<Version> known = independent.isEmpty() ? versions.subList(0, 1) : independent;
        List<Version> verbatim = known.stream().filter(Version::isQuotation).toList();
        List<Version> told =
                known.stream().filter(version -> !version.isNarrated()).toList();
        List<Version> weighed = !verbatim.isEmpty() ? verbatim : told.isEmpty() ? known : told;
        Version best = weighed.get(0);
        double most = -1;
        for (Version candidate : weighed) {
            double shared = 0;
            for (Version other : known) {
                if (!other.equals(candidate)) {
                    shared += agreement(judge.judge(other, candidate).relation());
                }
            }
            if (shared > most) {
                most = shared;
                best = candidate;
            }
        }
        return best;
    }

    private static double agreement(Relation relation) {
        return switch (relation) {
            case SAID -> 1;
            case REWORDED -> 0.5;
            case ALTERED, CONTRADICTED, OTHER_SPEAKER, ABSENT -> 0;
        };
    }
}
