package org.readout.actor;

import java.util.List;
import java.util.Objects;
import org.readout.language.Sentence;

/** Reads who is who in an article. Thread-safe: all it keeps is the lexicon, which never changes. */
public final class ActorResolver {
    private final Lexicon lexicon;

    public ActorResolver(Lexicon lexicon) {
        this.lexicon = Objects.requireNonNull(lexicon, "lexicon");
    }

    /**
     * Who is who in one article; linear in the length of the text.
     *
     * @param text the article's text
     * @param sentences the sentences of its title, headings, paragraphs and captions, in order of the text
     */
    public Cast cast(String text, List<Sentence> sentences) {
        Words words = WordScanner.scan(text, sentences, lexicon::knows);
        return new Cast(text, words, lexicon);
    }
}
