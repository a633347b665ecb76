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
            List<Term> actors = actors(word, mention, speaker);
            terms.addAll(actors);
            if (actors.isEmpty() && !table.isCommon(word) && !table.is(word, ClaimWords.Role.FRAME)) {
                boolean behind = !terms.isEmpty()
                        && !terms.get(terms.size() - 1).tells()
                        && at > 0
                        && terms.get(terms.size() - 1)
                                .span()
                                .equals(words.get(at - 1).span());
                terms.add(new Term(table.key(word), kind(words, at, behind), word.span()));
            }
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
        List<Word> before = words.subList(Math.max(0, at - AUXILIARY_REACH), at);
        Optional<Word> last = at > 0 ? Optional.of(words.get(at - 1)) : Optional.empty();
        boolean adverb = last.filter(word -> word.form().endsWith("ly")).isPresent();
        boolean linked =
                last.filter(word -> table.is(word, ClaimWords.Role.LINK)).isPresent();
        return form.endsWith("ed") && !words.get(at).is(Word.Trait.NAME)
                || table.is(form, ClaimWords.Role.PAST)
                || table.has(before, ClaimWords.Role.AUXILIARY)
                || form.endsWith("ing") && (adverb || linked)
                || form.endsWith("s") && (adverb || behind);
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

    /** Whom a word names or means, by the keys of his side and his own. */
    private List<Term> actors(Word word, Optional<Mention> mention, Actor speaker) {
        if (isSelf(word)) {
            return keys(speaker, word.span());
        }
        Optional<Actor> named = mention.flatMap(found -> found.resolution().actor());
        if (named.isPresent()) {
            return keys(named.get(), word.span());
        }
        return nations.code(word).map(code -> actor("@" + code, word.span())).stream()
                .toList();
    }

    /** The terms for an actor who is named or meant at a place. */
    static List<Term> keys(Actor actor, Span span) {
        return Claim.self(actor).stream().sorted().map(key -> actor(key, span)).toList();
    }

    private static Term actor(String key, Span span) {
        return new Term(key, Term.Kind.ACTOR, span);
    }

    private static boolean isSelf(Word word) {
        return (word.is(Word.Trait.QUOTED) ? OWN : REPORTED).contains(word.form());
    }
}
