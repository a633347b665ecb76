package org.readout.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.readout.actor.Actor;
import org.readout.actor.Mention;
import org.readout.text.Span;

/** Turns words into terms: who is named, who is meant by a pronoun, and what is said of them. Immutable. */
final class TermReader {
    /** An auxiliary stands so close before what it belongs to. */
    private static final int AUXILIARY_REACH = 4;

    private static final Set<String> ARTICLES = Set.of("the", "a", "an");

    /** Pronouns by which the one who is quoted means himself and his side. */
    private static final Set<String> OWN = Set.of("i", "we", "us", "our", "ours", "my", "me", "ourselves", "myself");

    /** Pronouns by which reported speech means its speaker. */
    private static final Set<String> REPORTED = Set.of(
            "it", "its", "he", "his", "she", "her", "they", "their", "itself", "himself", "herself", "themselves");

    private final ClaimWords table;
    private final Nations nations = new Nations();

    TermReader(ClaimWords table) {
        this.table = table;
    }

    /**
     * The terms of {@code words}, with spans in the article; words that frame a claim are left out.
     *
     * @param mentions of the article
     */
    List<Term> terms(List<Word> words, List<Mention> mentions, Actor speaker) {
        List<Term> terms = new ArrayList<>();
        int next = firstAtOrBehind(
                mentions, words.isEmpty() ? 0 : words.get(0).span().start());
        boolean behind = false;
        for (int at = 0; at < words.size(); at++) {
            Word word = words.get(at);
            while (next < mentions.size()
                    && mentions.get(next).span().end() <= word.span().start()) {
                next++;
            }
            Optional<Mention> mention =
                    next < mentions.size() && mentions.get(next).span().contains(word.span())
                            ? Optional.of(mentions.get(next))
                            : Optional.empty();
            Term.Kind role = isBound(words, at) ? Term.Kind.OBJECT : Term.Kind.ACTOR;
            List<Term> actors = actors(word, mention, speaker, role);
            terms.addAll(actors);
            if (actors.isEmpty() && !table.isCommon(word) && !table.is(word, ClaimWords.Role.FRAME)) {
                terms.add(new Term(table.key(word), kind(words, at, behind), word.span()));
            }
            behind = mention.isPresent();
        }
        return terms;
    }

    /** @param behind whether the word stands right behind one that names somebody */
    private Term.Kind kind(List<Word> words, int at, boolean behind) {
        if (table.isWeak(words.get(at))) {
            return Term.Kind.WEAK;
        }
        return isPredicate(words, at, behind) ? Term.Kind.PREDICATE : Term.Kind.WORD;
    }

    private boolean isPredicate(List<Word> words, int at, boolean behind) {
        String form = words.get(at).form();
        Optional<Word> last = at > 0 ? Optional.of(words.get(at - 1)) : Optional.empty();
        boolean adverb = last.filter(word -> word.form().endsWith("ly")).isPresent();
        boolean linked =
                last.filter(word -> table.is(word, ClaimWords.Role.LINK)).isPresent();
        return form.endsWith("ed") && !words.get(at).is(Word.Trait.NAME)
                || table.is(form, ClaimWords.Role.PAST)
                || isBehindAuxiliary(words, at)
                || form.endsWith("ing") && (adverb || linked)
                || form.endsWith("s") && (adverb || behind);
    }

    /** "Has become a crucial enabler": nothing between the two begins another noun. */
    private boolean isBehindAuxiliary(List<Word> words, int at) {
        for (int before = at - 1; before >= Math.max(0, at - AUXILIARY_REACH); before--) {
            if (table.is(words.get(before), ClaimWords.Role.AUXILIARY)) {
                return true;
            }
            if (table.is(words.get(before), ClaimWords.Role.BOUND)
                            && !words.get(before).form().equals("to")
                    || table.is(words.get(before), ClaimWords.Role.JOINT)) {
                return false;
            }
        }
        return false;
    }

    private static int firstAtOrBehind(List<Mention> mentions, int start) {
        int low = 0;
        int high = mentions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (mentions.get(middle).span().end() <= start) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Whether a preposition stands before a word, or before its article. */
    private boolean isBound(List<Word> words, int at) {
        int before = at - 1;
        while (before >= 0 && ARTICLES.contains(words.get(before).form())) {
            before--;
        }
        return before >= 0 && table.is(words.get(before), ClaimWords.Role.BOUND);
    }

    /** Whom a word names or means, by the keys of his side and his own. */
    private List<Term> actors(Word word, Optional<Mention> mention, Actor speaker, Term.Kind role) {
        if (isSelf(word)) {
            return keys(speaker, role, word.span());
        }
        Optional<Actor> named = mention.flatMap(found -> found.resolution().actor());
        if (named.isPresent()) {
            return keys(named.get(), role, word.span());
        }
        return nations.code(word).map(code -> new Term("@" + code, role, word.span())).stream()
                .toList();
    }

    /** The terms for an actor who is named or meant at a place. */
    static List<Term> keys(Actor actor, Term.Kind role, Span span) {
        return Claim.self(actor).stream()
                .sorted()
                .map(key -> new Term(key, role, span))
                .toList();
    }

    private static boolean isSelf(Word word) {
        return (word.is(Word.Trait.QUOTED) ? OWN : REPORTED).contains(word.form());
    }
}
