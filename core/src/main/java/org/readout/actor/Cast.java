package org.readout.actor;

import java.util.ArrayList;
import java.util.List;
import org.readout.language.PartOfSpeech;
import org.readout.text.Span;

/**
 * Who is who in one article: the places that name somebody, and answers about any phrase of it. Immutable, safe for
 * many threads; every answer depends on nothing but the article, the lexicon and the arguments.
 */
public final class Cast {
    private final Words words;
    private final PhraseReader phrases;
    private final VoiceReader voices;
    private final PhraseResolver resolver;
    private final List<Mention> mentions;

    Cast(
            String text,
            Chunks chunks,
            Lexicon lexicon,
            People people,
            Person[] persons,
            Bodies bodies,
            TitleReader titles) {
        this.words = chunks.words();
        this.phrases = new PhraseReader(chunks);
        this.voices = new VoiceReader(text, chunks, people);
        this.resolver = new PhraseResolver(text, chunks, lexicon, people, persons, bodies, titles);
        this.mentions = mentionsOf(chunks);
    }

    private List<Mention> mentionsOf(Chunks chunks) {
        List<Mention> found = new ArrayList<>();
        for (Chunk chunk : chunks.list()) {
            if ((chunk.isPerson() || chunk.isInstitution()) && !chunks.isAttributive(chunk) && !isAdjective(chunk)) {
                Resolution resolution = resolver.mention(chunk);
                if (resolution.actor().isPresent()) {
                    found.add(new Mention(words.span(chunk.from(), chunk.to()), resolution));
                }
            }
        }
        return List.copyOf(found);
    }

    /** "Military" and "government" before another noun colour it and name nobody. */
    private boolean isAdjective(Chunk chunk) {
        int next = chunk.to();
        return chunk.is(EntryKind.MINISTRY)
                && next < words.size()
                && !words.isFirst(next)
                && words.gap(next) == Words.Gap.SPACE
                && words.tag(next) == PartOfSpeech.NOUN;
    }

    /** The places that name a resolved person, state, body, organisation or outlet, in order of the text. */
    public List<Mention> mentions() {
        return mentions;
    }

    /**
     * What a noun phrase is, asked as: could it say something? Decided by its head, so "a spokesman for the embassy in
     * Paris" is human. A phrase without words is {@link Voice#UNKNOWN}.
     */
    public Voice voice(Span phrase) {
        return voices.read(read(phrase));
    }

    /**
     * Who a noun phrase or a pronoun is.
     *
     * @param phrase any place in the article's text; one without words is unresolved
     * @param speakers the speakers attributed so far, in order of the text, the latest last
     */
    public Resolution resolve(Span phrase, List<Mention> speakers) {
        return resolver.resolve(read(phrase), speakers);
    }

    private Phrase read(Span span) {
        int from = words.after(span.start());
        return phrases.read(from, Math.max(from, words.before(span.end())));
    }
}
