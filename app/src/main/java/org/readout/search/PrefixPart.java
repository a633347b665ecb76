package org.readout.search;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.PrefixQuery;
import org.readout.text.Span;

/** Any word that begins so. All of them count the same. */
record PrefixPart(String beginning) implements Part {
    @Override
    public org.apache.lucene.search.Query lucene() {
        return new ConstantScoreQuery(new BooleanQuery.Builder()
                .add(new PrefixQuery(new Term(Fields.WORDS, beginning)), Occur.SHOULD)
                .add(new PrefixQuery(new Term(Fields.NAMES, beginning)), Occur.SHOULD)
                .build());
    }

    @Override
    public List<Span> in(List<Token> tokens) {
        return tokens.stream()
                .filter(token -> token.exact().startsWith(beginning))
                .map(Token::span)
                .toList();
    }
}
