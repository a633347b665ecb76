package org.readout.search;

import java.util.List;
import org.readout.text.Span;

/** One thing that a query asks of a statement's words: a word, a phrase, a word with slips, a beginning, a word of the title. */
sealed interface Part permits WordPart, PhrasePart, FuzzyPart, PrefixPart, TitlePart {
    /** The statements that have it. */
    org.apache.lucene.search.Query lucene();

    /** Where the words of a statement have it. */
    List<Span> in(List<Token> tokens);
}
