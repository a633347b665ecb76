package org.readout.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The vectors of what was asked lately, so that leafing through pages encodes once. Thread-safe. */
final class QueryVectors {
    private static final int KEPT = 256;

    private final Embedding embedding;
    private final Map<String, byte[]> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
            return size() > KEPT;
        }
    };

    QueryVectors(Embedding embedding) {
        this.embedding = embedding;
    }

    /** The vector of what {@code query} wants; empty where it does not go by meaning, there is no encoder or no word. */
    Optional<byte[]> of(Query query) {
        return query.match() == Match.WORDS ? Optional.empty() : of(wanted(Lexeme.of(query.words())));
    }

    /** The vector of {@code words}; empty where there is no encoder or no word. */
    Optional<byte[]> of(String words) {
        if (embedding.dimension() == 0 || words.isBlank()) {
            return Optional.empty();
        }
        synchronized (kept) {
            byte[] known = kept.get(words);
            if (known != null) {
                return Optional.of(known);
            }
        }
        byte[] vector = Vectors.bytes(embedding.encode(words));
        synchronized (kept) {
            kept.put(words, vector);
        }
        return Optional.of(vector);
    }

    private static String wanted(List<Lexeme> lexemes) {
        return lexemes.stream()
                .filter(lexeme -> !lexeme.excluded() && !lexeme.prefix().equals(Lexeme.TITLE))
                .map(lexeme -> lexeme.quoted() ? lexeme.text() : lexeme.text().replaceAll("(~[12]?|\\*)$", ""))
                .collect(Collectors.joining(" "));
    }
}
