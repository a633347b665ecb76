package org.readout.actor;

import java.util.ArrayList;
import java.util.List;
import org.readout.language.Language;
import org.readout.language.Sentence;
import org.readout.text.Span;

/** An invented article with its cast; phrases are asked for by their words, the place marked with braces. */
final class Reading {
    private static final Language LANGUAGE = new Language();
    private static final ActorResolver RESOLVER = new ActorResolver(Lexicon.read());

    private final String text;
    private final Cast cast;
    private final List<Mention> speakers = new ArrayList<>();

    private Reading(String text) {
        this.text = text;
        this.cast = RESOLVER.cast(text, sentences(text));
    }

    /** An article of paragraphs, one on each line. */
    static Reading of(String... paragraphs) {
        return new Reading(String.join("\n", paragraphs));
    }

    static Cast cast(String text) {
        return RESOLVER.cast(text, sentences(text));
    }

    static List<Sentence> sentences(String text) {
        List<Sentence> sentences = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            sentences.addAll(LANGUAGE.read(text, new Span(start, end)));
            start = end + 1;
        }
        return sentences;
    }

    /** Who the phrase in braces is: "Name [AFFILIATION]", or the rule of the abstention in parentheses. */
    String who(String marked) {
        Span span = span(marked);
        Resolution resolution = cast.resolve(span, speakers);
        if (resolution.actor().isPresent()) {
            speakers.add(new Mention(span, resolution));
        }
        return resolution
                .actor()
                .map(actor -> actor.name()
                        + actor.affiliation().map(a -> " [" + a + "]").orElse(""))
                .orElse("(" + resolution.rule() + ")");
    }

    Voice voice(String marked) {
        return cast.voice(span(marked));
    }

    Resolution resolution(String marked) {
        return cast.resolve(span(marked), speakers);
    }

    private Span span(String marked) {
        int open = marked.indexOf('{');
        int close = marked.indexOf('}');
        int at = text.indexOf(
                marked.substring(0, open) + marked.substring(open + 1, close) + marked.substring(close + 1));
        if (at < 0) {
            throw new IllegalArgumentException("not in the text: " + marked);
        }
        return new Span(at + open, at + close - 1);
    }
}
