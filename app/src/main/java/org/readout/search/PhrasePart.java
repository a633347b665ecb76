package org.readout.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PhraseQuery;
import org.readout.text.Span;

/** Words side by side, in these forms. */
record PhrasePart(List<String> words) implements Part {
    PhrasePart {
        words = List.copyOf(words);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a phrase without words");
        }
    }

    @Override
    public org.apache.lucene.search.Query lucene() {
        return new DisjunctionMaxQuery(List.of(in(Fields.WORDS), in(Fields.NAMES)), 0);
    }

    org.apache.lucene.search.Query in(String field) {
        return new PhraseQuery(field, words.toArray(String[]::new));
    }

    @Override
    public List<Span> in(List<Token> tokens) {
        List<Span> found = new ArrayList<>();
        for (int start = 0; start + words.size() <= tokens.size(); start++) {
            int end = start + words.size();
            if (tokens.subList(start, end).stream().map(Token::exact).toList().equals(words)) {
                found.add(tokens.get(start).span().cover(tokens.get(end - 1).span()));
            }
        }
        return found;
    }
}
