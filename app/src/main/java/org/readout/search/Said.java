package org.readout.search;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.readout.statement.Act;
import org.readout.statement.StatementKind;

/**
 * What was said, how, and when.
 *
 * @param words the statement's words as they are to be shown; the spans of a hit count its UTF-16 units
 * @param kind whether all of it, part of it or none of it stands in quotation marks
 * @param act what the speaker does in saying it; empty for a bare quotation
 * @param day when it was said; empty where nothing tells
 * @param occasion id of the occasion that it was said at; empty where none is known
 */
public record Said(
        String words, StatementKind kind, Optional<Act> act, Optional<LocalDate> day, Optional<String> occasion) {
    public Said {
        Objects.requireNonNull(words, "words");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(act, "act");
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(occasion, "occasion");
    }
}
