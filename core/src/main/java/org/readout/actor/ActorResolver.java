package org.readout.actor;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
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
        return cast(text, sentences, known -> true);
    }

    /**
     * Who is who in one article of a known date, so that people in office are known for their time in office only.
     *
     * @param published the day of publication
     */
    public Cast cast(String text, List<Sentence> sentences, LocalDate published) {
        String month = published.toString().substring(0, 7);
        return cast(
                text,
                sentences,
                known -> known.from().compareTo(month) <= 0
                        && known.to().map(to -> month.compareTo(to) <= 0).orElse(true));
    }

    private Cast cast(String text, List<Sentence> sentences, Predicate<KnownPerson> inOffice) {
        Words words = WordScanner.scan(text, sentences, lexicon::knows);
        return new Casting(text, Chunker.chunk(lexicon, words), lexicon, inOffice).cast();
    }
}
