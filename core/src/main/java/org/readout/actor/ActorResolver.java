package org.readout.actor;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.readout.language.Sentence;
import org.readout.text.Span;

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
        return cast(text, sentences, List.of(), Optional.empty());
    }

    /**
     * Who is who in one article of a known date, so that people in office are known for their time in office only.
     *
     * @param published the day of publication
     */
    public Cast cast(String text, List<Sentence> sentences, LocalDate published) {
        return cast(text, sentences, List.of(), Optional.of(published));
    }

    /**
     * Who is who in one article with asides, which name people and are about nobody whom a pronoun outside means.
     *
     * @param asides places of captions, in order of the text
     * @param published the day of publication; empty if it's unknown, and then people are known whenever in office
     */
    public Cast cast(String text, List<Sentence> sentences, List<Span> asides, Optional<LocalDate> published) {
        Words words = WordScanner.scan(text, sentences, lexicon::knows);
        words.setAside(asides);
        Predicate<KnownPerson> inOffice = published.map(ActorResolver::inOffice).orElse(known -> true);
        return new Casting(text, Chunker.chunk(lexicon, words), lexicon, inOffice).cast();
    }

    private static Predicate<KnownPerson> inOffice(LocalDate day) {
        String month = day.toString().substring(0, 7);
        return known -> known.from().compareTo(month) <= 0
                && known.to().map(to -> month.compareTo(to) <= 0).orElse(true);
    }
}
