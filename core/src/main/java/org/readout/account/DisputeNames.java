package org.readout.account;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.readout.actor.Actor;

/** Makes ids of disputes and positions. */
final class DisputeNames {
    private static final int MOST_WORDS = 3;

    private DisputeNames() {}

    /**
     * An id of who denies and of the words of the first denial.
     *
     * @param rows by day
     * @param taken ids that are taken; the new one is added
     */
    static String id(List<Pronouncement> rows, Set<String> taken) {
        Claim first = rows.stream()
                .map(Pronouncement::claim)
                .filter(claim -> claim.stance() == Stance.DENIES)
                .findFirst()
                .orElseThrow();
        return free("dispute-" + plain(side(first.speaker())) + words(first), taken);
    }

    /** An id of a position: who holds it, and words of its first version. */
    static String position(Claim first, Set<String> taken) {
        return free("position-" + plain(first.speaker().name()) + words(first), taken);
    }

    private static String words(Claim claim) {
        return claim.proposition().terms().stream()
                .filter(Term::isTelling)
                .map(term -> plain(term.span().cut(claim.stretch().text())))
                .filter(word -> !word.isEmpty())
                .distinct()
                .limit(MOST_WORDS)
                .map(word -> "-" + word)
                .collect(Collectors.joining());
    }

    private static String free(String id, Set<String> taken) {
        String free = id;
        for (int number = 2; !taken.add(free); number++) {
            free = id + "-" + number;
        }
        return free;
    }

    private static String side(Actor actor) {
        return actor.affiliation().orElse(actor.name());
    }

    private static String plain(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFD)
                .replaceAll("\\p{Mn}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
