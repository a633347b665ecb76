package org.readout.search;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.ByteRunAutomaton;
import org.readout.text.Span;

/** A word with up to {@code edits} letters wrong, missing, too many or changed over; the first letter is right. */
record FuzzyPart(String word, int edits) implements Part {
    private static final int RIGHT = 1;
    private static final int MOST_WORDS = 50;

    @Override
    public org.apache.lucene.search.Query lucene() {
        return new DisjunctionMaxQuery(List.of(in(Fields.WORDS), in(Fields.NAMES)), 0);
    }

    private FuzzyQuery in(String field) {
        return new FuzzyQuery(new Term(field, word), edits, RIGHT, MOST_WORDS, true);
    }

    @Override
    public List<Span> in(List<Token> tokens) {
        ByteRunAutomaton like = FuzzyQuery.getFuzzyAutomaton(word, edits, RIGHT, true).runAutomaton;
        return tokens.stream()
                .filter(token -> {
                    BytesRef bytes = new BytesRef(token.exact());
                    return like.run(bytes.bytes, bytes.offset, bytes.length);
                })
                .map(Token::span)
                .toList();
    }
}
