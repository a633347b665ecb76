package org.readout.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Holds one account's version of a point against another's: a change inside quotation marks comes first, then what cannot both be
 * true, then another speaker, then how near the words are. Thread-safe.
 */
final class Judge {
    /** From here on the words are the same. */
    private static final double SAME_WORDS = 0.8;

    private static final double NEARLY_SAME_WORDS = 0.6;

    /** A version shorter than this share of the other has only a part of it; a quotation may. */
    private static final double PART = 0.5;

    /** So few words that tell something may be anybody's. */
    private static final int FEWEST_TELLING = 3;

    private final Set<String> common;
    private final AspectWeights weights;
    private final Wording wording;
    private final Contrast contradictions;
    private final boolean bold;

    Judge(Set<String> common) {
        ChangeKinds kinds = new ChangeKinds();
        this.common = common;
        this.weights = new AspectWeights();
        this.wording = new Wording(kinds, common);
        this.contradictions = new Contradictions(common, kinds, weights);
        this.bold = true;
    }

    /** Whether the shorter of the two has enough words that tell something: many people say "witch hunt". */
    private boolean isTelling(Version here, Version reference) {
        return Math.min(here.telling(common), reference.telling(common)) >= FEWEST_TELLING;
    }

    private Judge(Judge judge, Wording wording, Contrast contradictions, boolean bold) {
        this.common = judge.common;
        this.weights = judge.weights;
        this.wording = wording;
        this.contradictions = contradictions;
        this.bold = bold;
    }

    /**
     * The same, but for what it doesn't tell: that one side affirms what the other denies, translations there and back, and that others
     * have the words from another speaker.
     */
    Judge cautious() {
        return new Judge(this, wording.withoutTranslations(), contradictions, false);
    }

    /** The same, but for contradictions, of which it tells those in one circumstance. */
    Judge of(Circumstance circumstance) {
        double weight = weights.of(circumstance.aspect());
        Contrast contrast = (here, reference) -> circumstance
                .conflict(here, reference)
                .map(conflict ->
                        new Reason(circumstance.aspect(), Optional.empty(), conflict.here(), conflict.there(), weight))
                .stream()
                .toList();
        return new Judge(this, wording, contrast, true);
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
        List<Reason> changes = speakers == Speakers.TWO && !isNearlyQuoted(here, reference)
                ? List.of()
                : wording.changes(here, reference);
        if (!changes.isEmpty() && speakers != Speakers.TWO) {
            return new Verdict(Relation.ALTERED, changes);
        }
        boolean verbatim = changes.isEmpty() && isQuotedAlike(here, reference);
        List<Reason> conflicts = verbatim
                ? List.of()
                : contradictions.between(here, reference).stream()
                        .filter(reason -> bold || reason.aspect() != Aspect.POLARITY)
                        .toList();
        if (!conflicts.isEmpty()) {
            return new Verdict(Relation.CONTRADICTED, conflicts);
        }
        if (!changes.isEmpty()) {
            return new Verdict(Relation.ALTERED, changes);
        }
        List<Reason> reasons = new ArrayList<>();
        if (speakers == Speakers.TWO && same && bold && isTelling(here, reference)) {
            reasons.add(reason(Aspect.SPEAKER, here, reference, 1));
            return new Verdict(Relation.OTHER_SPEAKER, reasons);
        }
        reasons.add(reason(same ? Aspect.WORDING : Aspect.CONTENT, here, reference, alignment.cover()));
        return new Verdict(same ? Relation.SAID : Relation.REWORDED, reasons);
    }

    private Reason reason(Aspect aspect, Version here, Version reference, double share) {
        return new Reason(aspect, Optional.empty(), here.spans(), reference.spans(), weights.of(aspect) * share);
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

    /** Somebody else's words are altered words only where most of them are the same; else they are his own. */
    private static boolean isNearlyQuoted(Version here, Version reference) {
        return new WordAlignment(here.quoted(), reference.quoted()).cover() >= NEARLY_SAME_WORDS;
    }

    private static boolean isQuotedAlike(Version here, Version reference) {
        return new WordAlignment(here.quoted(), reference.quoted()).cover() >= SAME_WORDS;
    }
}
