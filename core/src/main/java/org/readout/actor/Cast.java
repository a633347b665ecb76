package org.readout.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.readout.text.Span;

/** Who is who in one article: its mentions, and answers about any phrase of it. Immutable, safe for many threads. */
public final class Cast {
    private final Words words;
    private final Lexicon lexicon;
    private final Map<String, String> fullNames = new HashMap<>();
    private final List<Mention> mentions = new ArrayList<>();

    Cast(String text, Words words, Lexicon lexicon) {
        this.words = words;
        this.lexicon = lexicon;
        for (int i = 0; i + 1 < words.size(); i++) {
            if (isName(i) && words.follows(i + 1) && isName(i + 1)) {
                String name = words.span(i, i + 2).cut(text);
                fullNames.putIfAbsent(words.key(i + 1), name);
                mentions.add(new Mention(words.span(i, i + 2), Rule.FULL_NAME.resolves(person(name))));
            }
        }
    }

    private boolean isName(int word) {
        return words.isCapital(word) && !lexicon.longest(words, word).isPresent() && !words.isFirst(word);
    }

    private static Actor person(String name) {
        return new Actor("person:" + name, name, ActorType.PERSON, Optional.empty());
    }

    /** The mentions that are resolved, in order of the text. */
    public List<Mention> mentions() {
        return List.copyOf(mentions);
    }

    /** What {@code phrase} is, asked as: could it say something? */
    public Voice voice(Span phrase) {
        return Voice.UNKNOWN;
    }

    /**
     * Who {@code phrase} is.
     *
     * @param speakers the speakers attributed so far, in order of the text, the latest last
     */
    public Resolution resolve(Span phrase, List<Mention> speakers) {
        for (int i = words.after(phrase.start()); i < words.before(phrase.end()); i++) {
            PhraseTrie.Match match = lexicon.longest(words, i);
            if (match.isPresent()) {
                return Rule.LEXICON.resolves(match.entries().get(0).actor().orElseThrow());
            }
            String name = fullNames.get(words.key(i));
            if (name != null) {
                return Rule.SURNAME.resolves(person(name));
            }
        }
        return Rule.NOTHING.abstains();
    }
}
