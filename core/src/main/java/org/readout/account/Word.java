package org.readout.account;

import java.util.Set;
import org.readout.text.Span;

/**
 * A word of a statement, made comparable.
 *
 * @param form in lower case, without accents and possessive endings, in one spelling
 * @param stem what it has in common with its other forms
 * @param span where it stands
 * @param traits what is to be known of its place
 */
record Word(String form, String stem, Span span, Set<Trait> traits) {
    /** What a word's place tells. */
    enum Trait {
        /** Has a capital that does not come from the start of a sentence. */
        NAME,
        /** Begins with a capital, for whatever reason. */
        CAPITAL,
        QUOTED,
        /** A mark that ends a sentence or a part of one follows. */
        STOP,
        /** Put in by the editor, in square brackets. */
        BRACKETED,
        /** Follows dots that stand for words left out. */
        AFTER_ELLIPSIS,
        /** Follows the sign of a currency. */
        DOLLARS,
        EUROS,
        POUNDS,
        /** A sign for hundredths follows. */
        PERCENT
    }

    Word {
        traits = Set.copyOf(traits);
    }

    boolean is(Trait trait) {
        return traits.contains(trait);
    }
}
