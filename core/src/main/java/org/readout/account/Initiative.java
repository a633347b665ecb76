package org.readout.account;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.readout.text.Span;
import org.readout.text.Table;

/**
 * Whether two accounts name different sides as the one that began: who asked for a meeting, who fired first. Both must have words of
 * beginning with a name beside them, and no name in common. Immutable.
 */
final class Initiative {
    /** The side is named at most so many words from the words of beginning. */
    private static final int REACH = 6;

    private final Map<String, String> beginnings = new HashMap<>();

    Initiative() {
        Table.rows(Initiative.class, "initiatives.tsv", 3).forEach(row -> beginnings.put(row.get(0), row.get(1)));
    }

    private record Start(String kind, Set<String> names, List<Span> spans) {}

    Optional<Conflict> conflict(Version here, Version reference) {
        Optional<Start> mine = start(here.words());
        Optional<Start> yours = start(reference.words());
        if (mine.isEmpty()
                || yours.isEmpty()
                || !mine.get().kind().equals(yours.get().kind())) {
            return Optional.empty();
        }
        boolean shared = mine.get().names().stream().anyMatch(yours.get().names()::contains);
        boolean both = mine.get().names().isEmpty() || yours.get().names().isEmpty();
        return shared || both
                ? Optional.empty()
                : Optional.of(new Conflict(mine.get().spans(), yours.get().spans()));
    }

    private Optional<Start> start(List<Word> words) {
        for (int at = 0; at < words.size(); at++) {
            Optional<String> kind = kind(words, at);
            if (kind.isPresent()) {
                Set<String> names = new HashSet<>();
                Span span = words.get(at).span();
                for (int near = Math.max(0, at - REACH); near < Math.min(words.size(), at + REACH); near++) {
                    Word word = words.get(near);
                    if (word.is(Word.Trait.NAME)
                            || near == 0
                                    && word.is(Word.Trait.CAPITAL)
                                    && word.form().length() > 3) {
                        names.add(word.stem());
                        span = span.cover(word.span());
                    }
                }
                return Optional.of(new Start(kind.get(), names, List.of(span)));
            }
        }
        return Optional.empty();
    }

    /** The kind of beginning at a word, or at it and the next. */
    private Optional<String> kind(List<Word> words, int at) {
        String form = words.get(at).form();
        String two = at + 1 < words.size() ? form + " " + words.get(at + 1).form() : form;
        return Optional.ofNullable(beginnings.get(two)).or(() -> Optional.ofNullable(beginnings.get(form)));
    }
}
