package org.readout.search;

import java.util.List;
import org.readout.text.Span;

/** A word or phrase of the article's title; nothing of it stands in the statement's words. */
record TitlePart(PhrasePart words) implements Part {
    @Override
    public org.apache.lucene.search.Query lucene() {
        return words.in(Fields.TITLE);
    }

    @Override
    public List<Span> in(List<Token> tokens) {
        return List.of();
    }
}
