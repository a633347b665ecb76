package org.readout.search;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.TermQuery;
import org.readout.text.Span;

/** A word in any of its forms. */
record WordPart(Token word) implements Part {
    @Override
    public org.apache.lucene.search.Query lucene() {
        return new DisjunctionMaxQuery(
                List.of(
                        new TermQuery(new Term(Fields.STEMS, word.stem())),
                        new TermQuery(new Term(Fields.NAMES, word.exact()))),
                0);
    }

    @Override
    public List<Span> in(List<Token> tokens) {
        return tokens.stream()
                .filter(token -> token.stem().equals(word.stem()))
                .map(Token::span)
                .toList();
    }
}
