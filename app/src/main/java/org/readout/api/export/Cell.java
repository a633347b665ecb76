package org.readout.api.export;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.readout.text.Span;

/** A value in a table of statements, as each table writes it. */
interface Cell {
    /** As a spreadsheet shows it. */
    String shown();

    /** As a Parquet column of its {@link CellShape} holds it, between the start and the end of its field. */
    void write(RecordConsumer consumer);

    /** Words, a name or an id. */
    record Text(String words) implements Cell {
        @Override
        public String shown() {
            return words;
        }

        @Override
        public void write(RecordConsumer consumer) {
            consumer.addBinary(Binary.fromString(Galley.wellFormed(words)));
        }
    }

    /** Several of them. */
    record Texts(List<String> words) implements Cell {
        @Override
        public String shown() {
            return String.join("; ", words);
        }

        @Override
        public void write(RecordConsumer consumer) {
            CellShape.list(consumer, words, word -> new Text(word).write(consumer));
        }
    }

    /** Stretches of a text, in code points. */
    record Spans(List<Span> counted) implements Cell {
        @Override
        public String shown() {
            return counted.stream().map(span -> span.start() + "-" + span.end()).collect(Collectors.joining(" "));
        }

        @Override
        public void write(RecordConsumer consumer) {
            CellShape.list(consumer, counted, span -> {
                consumer.startGroup();
                consumer.startField(CellShape.START, 0);
                consumer.addInteger(span.start());
                consumer.endField(CellShape.START, 0);
                consumer.startField(CellShape.END, 1);
                consumer.addInteger(span.end());
                consumer.endField(CellShape.END, 1);
                consumer.endGroup();
            });
        }
    }

    /** A day. */
    record Day(LocalDate date) implements Cell {
        @Override
        public String shown() {
            return date.toString();
        }

        @Override
        public void write(RecordConsumer consumer) {
            consumer.addInteger(Math.toIntExact(date.toEpochDay()));
        }
    }

    /** An instant; Parquet has it to the microsecond. */
    record Moment(Instant time) implements Cell {
        @Override
        public String shown() {
            return time.toString();
        }

        @Override
        public void write(RecordConsumer consumer) {
            consumer.addLong(ChronoUnit.MICROS.between(Instant.EPOCH, time));
        }
    }

    /** A number from 0 to 1. */
    record Share(double value) implements Cell {
        @Override
        public String shown() {
            return Double.toString(value);
        }

        @Override
        public void write(RecordConsumer consumer) {
            consumer.addDouble(value);
        }
    }
}
