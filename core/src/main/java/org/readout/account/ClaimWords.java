package org.readout.account;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.readout.text.Table;

/** What words do in the sentences in which something is asserted or denied, from the tables beside this class. Immutable. */
final class ClaimWords {
    /** What a word does; the rows of {@code claim-words.tsv} give the reasons. */
    enum Role {
        /** "Accusation": what is claimed stands behind it. */
        FRAME,
        /** "Baseless". */
        FALSE,
        /** "Denied", inside what somebody says. */
        DENIAL,
        /** "Whether", "should": what depends on it is not asserted. */
        UNSURE,
        /** "Will", before a negation. */
        FUTURE,
        /** "Only", behind a negation. */
        IDIOM,
        /** "Want", behind a negation. */
        ATTITUDE,
        /** "Entry", behind "denied". */
        REFUSED,
        /** "Proposal", behind "rejected". */
        PROPOSED,
        /** "Has", before what is said of the subject. */
        AUXILIARY,
        /** "Sent": a past form without an ending. */
        PAST,
        /** "Of", before a form in -ing. */
        LINK,
        /** "Called", as a cue. */
        CALLING,
        /** "Will", "plans". */
        FUTURE_TENSE,
        /** "Of": an auxiliary before it belongs to another word, and who stands behind it is no subject. */
        BOUND,
        /** "That": an auxiliary before it belongs to another word. */
        JOINT,
        /** "And", before a "not" without a verb. */
        CONTRAST
    }

    private final Map<Role, Set<String>> roles = new EnumMap<>(Role.class);
    private final Map<String, String> heads = new HashMap<>();
    private final Set<String> weak = new HashSet<>();
    private final Set<String> common = Rarity.common();

    ClaimWords() {
        Stems stems = new Stems();
        for (List<String> row : Table.rows(ClaimWords.class, "claim-words.tsv", 3)) {
            roles.computeIfAbsent(Role.valueOf(row.get(1)), role -> new HashSet<>())
                    .add(row.get(0));
        }
        Table.rows(ClaimWords.class, "claim-weak.tsv", 2).forEach(row -> weak.add(stems.of(row.get(0))));
        for (List<String> row : Table.rows(ClaimWords.class, "claim-kin.tsv", 3)) {
            String head = stems.of(row.get(1));
            heads.putIfAbsent(head, head);
            heads.putIfAbsent(stems.of(row.get(0)), head);
        }
    }

    boolean is(Word word, Role role) {
        return is(word.form(), role);
    }

    boolean is(String form, Role role) {
        return roles.getOrDefault(role, Set.of()).contains(form);
    }

    boolean has(List<Word> words, Role role) {
        return words.stream().anyMatch(word -> is(word, role));
    }

    /** Whether a word is made of grammar alone, or too short to tell anything. */
    boolean isCommon(Word word) {
        return common.contains(word.form()) || word.form().length() < 2;
    }

    boolean isWeak(Word word) {
        return !heads.containsKey(word.stem()) && weak.contains(word.stem());
    }

    /** What a word has in common with others for the same thing. */
    String key(Word word) {
        return heads.getOrDefault(word.stem(), word.stem());
    }
}
