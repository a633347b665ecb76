package org.readout.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.readout.analysis.StatementField;
import org.readout.statement.Act;
import org.readout.statement.StatementKind;

/** How pages print what of a statement can differ. */
final class FieldWording {
    private FieldWording() {}

    static String label(StatementField field) {
        return switch (field) {
            case WORDS -> "Words";
            case QUOTED -> "In quotation marks";
            case KIND -> "How it is given";
            case ACT -> "What the speaker does";
            case SPEAKER -> "Speaker";
            case AFFILIATION -> "Affiliation";
            case TELLERS -> "On whose word";
            case ADDRESSEE -> "To whom";
            case DAY -> "When";
            case REPEAT -> "Repeat";
        };
    }

    static String shown(StatementField field, String value) {
        return switch (field) {
            case WORDS, QUOTED, AFFILIATION, ADDRESSEE -> value;
            case KIND -> constant(StatementKind.class, value).map(Wording::kind).orElse(value);
            case ACT -> constant(Act.class, value).map(Wording::does).orElse(value);
            case SPEAKER -> value.isEmpty() ? "nobody is named" : value;
            case TELLERS -> value.isEmpty() ? "the report’s own word" : value;
            case DAY -> days(value);
            case REPEAT -> value.isEmpty() ? "said for the first time" : "said before in the report";
        };
    }

    /** The constant that a row calls {@code label}; empty where another version had one that this one has not. */
    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String label) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one ->
                        one.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(label))
                .findFirst();
    }

    private static String days(String value) {
        return Arrays.stream(value.split(" – ", -1))
                .map(part -> day(part).map(Wording::day).orElse(part))
                .collect(Collectors.joining(" – "));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
