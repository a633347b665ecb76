package org.readout.account;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.readout.actor.Lexicon;
import org.readout.text.Table;

/**
 * States by single words: names, adjectives, peoples, capitals. Mentions name a state only where it can speak; a claim is about
 * Russia also where it says "Russian hackers". Immutable.
 */
final class Nations {
    private static final int COLUMNS = 9;
    private static final int CODE = 0;
    private static final int LAST_NAME = 6;

    private final Map<String, String> codes = new HashMap<>();

    Nations() {
        WordReader reader = new WordReader();
        for (List<String> row : Table.rows(Lexicon.class, "states.tsv", COLUMNS)) {
            for (int column = 1; column <= LAST_NAME; column++) {
                for (String name : row.get(column).split("\\|", -1)) {
                    if (!name.isEmpty() && name.indexOf(' ') < 0) {
                        codes.putIfAbsent(reader.fold(name), row.get(CODE));
                    }
                }
            }
        }
    }

    /** The code of the state that a word with a capital names. */
    Optional<String> code(Word word) {
        return word.is(Word.Trait.CAPITAL) ? Optional.ofNullable(codes.get(word.form())) : Optional.empty();
    }
}
