package org.readout.account;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.readout.language.Stemmer;
import org.readout.text.Table;

/** What a word has in common with its other forms, and with words that reports use for the same thing ({@code kin.tsv}). Immutable. */
final class Stems {
    private final Stemmer stemmer = new Stemmer();
    private final Map<String, String> heads = new HashMap<>();

    Stems() {
        for (List<String> row : Table.rows(Stems.class, "kin.tsv", 3)) {
            heads.putIfAbsent(stemmer.stem(row.get(0)), stemmer.stem(row.get(1)));
        }
    }

    /** The stem of a word in lower case. */
    String of(String form) {
        String stem = stemmer.stem(form);
        return heads.getOrDefault(stem, stem);
    }
}
