package org.readout.account;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Holds one account's version of a point against another's: a change inside quotation marks comes first, then what cannot both be
 * true, then another speaker, then how near the words are. Thread-safe.
 */
final class Judge {
    /** From here on the words are the same. */
    private static final double SAME_WORDS = 0.8;

    /** A version shorter than this share of the other has only a part of it; a quotation may. */
    private static final double PART = 0.5;

    private final Map<Aspect, Double> weights = new EnumMap<>(Aspect.class);
    private final boolean denials;
    private final Wording wording;
    private final Contradictions contradictions;

    /**
     * A judge.
     *
     * @param denials whether it also tells what one side affirms and the other denies
     */
    Judge(Set<String> common, boolean denials) {
        this.denials = denials;
        Table.rows("aspects.tsv", 3)
                .forEach(row -> weights.put(Aspect.valueOf(row.get(0)), Double.parseDouble(row.get(1))));
        ChangeKinds kinds = new ChangeKinds();
        this.wording = new Wording(kinds);
        this.contradictions = new Contradictions(common, kinds);
    }

    /**
     * What a version is to another, and why.
     *
     * @param relation never {@link Relation#ABSENT}
     */
    record Verdict(Relation relation, List<Reason> reasons) {
        Verdict {
            reasons = List.copyOf(reasons);
        }
    }

    Verdict judge(Version here, Version reference) {
        WordAlignment alignment = new WordAlignment(here.words(), reference.words());
        boolean same = isSame(here, reference, alignment);
        Speakers speakers = here.speakers(reference);
        List<Reason> changes = wording.changes(here, reference);
        if (!changes.isEmpty() && speakers != Speakers.TWO) {
            return new Verdict(Relation.ALTERED, changes);
        }
        boolean verbatim = changes.isEmpty() && isQuotedAlike(here, reference);
        List<Reason> conflicts = verbatim
                ? List.of()
                : contradictions.between(here, reference).stream()
                        .filter(reason -> denials || reason.aspect() != Aspect.POLARITY)
                        .toList();
        if (!conflicts.isEmpty()) {
            return new Verdict(Relation.CONTRADICTED, conflicts);
        }
        if (!changes.isEmpty()) {
            return new Verdict(Relation.ALTERED, changes);
        }
        List<Reason> reasons = new ArrayList<>();
        if (speakers == Speakers.TWO && same) {
            reasons.add(reason(Aspect.SPEAKER, here, reference, 1));
            return new Verdict(Relation.OTHER_SPEAKER, reasons);
        }
        reasons.add(reason(same ? Aspect.WORDING : Aspect.CONTENT, here, reference, alignment.cover()));
        return new Verdict(same ? Relation.SAID : Relation.REWORDED, reasons);
    }

    private Reason reason(Aspect aspect, Version here, Version reference, double share) {
        return new Reason(
                aspect, Optional.empty(), here.spans(), reference.spans(), weights.getOrDefault(aspect, 0.0) * share);
    }

    /** Most words of the shorter are in the longer, and it is long enough or quotes. */
    private static boolean isSame(Version here, Version reference, WordAlignment alignment) {
        int mine = here.words().size();
        int yours = reference.words().size();
        if (!here.quoted().isEmpty() && !reference.quoted().isEmpty()) {
            return isQuotedAlike(here, reference);
        }
        return alignment.cover() >= SAME_WORDS && Math.min(mine, yours) >= PART * Math.max(mine, yours);
    }

    private static boolean isQuotedAlike(Version here, Version reference) {
        return new WordAlignment(here.quoted(), reference.quoted()).cover() >= SAME_WORDS;
    }
}
