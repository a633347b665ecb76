package org.readout.account;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.readout.text.Span;
import org.readout.text.Table;

/**
 * Whether two accounts put one thing in two places: both have a place behind "in" or "at" after a word of taking place, and share no
 * name there. A place that is only described ("the Cambodian capital") excludes nothing. Immutable.
 */
final class Places {
    /** A verb of taking place and its place are at most this many words apart. */
    private static final int REACH = 20;

    private final Set<String> taking = new HashSet<>();
    private final Set<String> described = new HashSet<>();
    private final Set<String> common;
    private final Calendar calendar = new Calendar();

    Places(Set<String> common) {
        this.common = common;
        for (List<String> row : Table.rows(Places.class, "places.tsv", 3)) {
            (row.get(1).equals("event") ? taking : described).add(row.get(0));
        }
    }

    Optional<Conflict> conflict(Version here, Version reference) {
        List<Word> mine = place(here.words());
        List<Word> yours = place(reference.words());
        boolean shared = mine.stream().anyMatch(word -> reference.words().stream()
                .anyMatch(other -> other.form().equals(word.form())));
        boolean sharedBack = yours.stream().anyMatch(word -> here.words().stream()
                .anyMatch(other -> other.form().equals(word.form())));
        return mine.isEmpty() || yours.isEmpty() || shared || sharedBack
                ? Optional.empty()
                : Optional.of(new Conflict(spans(mine), spans(yours)));
    }

    private static List<Span> spans(List<Word> words) {
        return List.of(words.get(0).span().cover(words.get(words.size() - 1).span()));
    }

    /** The names behind the last "in" or "at" that follows a word of taking place; none where the place is only described. */
    private List<Word> place(List<Word> words) {
        List<Word> found = List.of();
        int event = -REACH - 1;
        for (int at = 0; at < words.size(); at++) {
            String form = words.get(at).form();
            event = taking.contains(form) ? at : event;
            if ((form.equals("in") || form.equals("at")) && at - event <= REACH) {
                List<Word> names = names(words, at + 1);
                found = names.isEmpty() ? found : names;
            }
        }
        return words.stream().anyMatch(word -> described.contains(word.form())) ? List.of() : found;
    }

    private List<Word> names(List<Word> words, int from) {
        List<Word> names = new ArrayList<>();
        for (int at = from; at < words.size(); at++) {
            Word word = words.get(at);
            boolean name =
                    word.is(Word.Trait.NAME) && calendar.read(List.of(word)).isEmpty();
            if (!name && !(common.contains(word.form()) && names.isEmpty())) {
                break;
            }
            if (name) {
                names.add(word);
            }
            if (word.is(Word.Trait.STOP)) {
                break;
            }
        }
        return names;
    }
}
