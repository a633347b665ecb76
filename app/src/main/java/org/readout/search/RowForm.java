package org.readout.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;
import org.readout.statement.Act;
import org.readout.statement.StatementKind;

/** A whole statement as bytes, in the order of its components. */
final class RowForm {
    private RowForm() {}

    static BytesRef write(Indexed statement) {
        ByteBuffersDataOutput out = new ByteBuffersDataOutput();
        try {
            out.writeString(statement.id());
            out.writeVLong(statement.sequence());
            write(out, statement.said());
            out.writeByte((byte) (statement.speaker().isPresent() ? 1 : 0));
            if (statement.speaker().isPresent()) {
                write(out, statement.speaker().get());
            }
            out.writeVInt(statement.tellers().size());
            for (Voice teller : statement.tellers()) {
                write(out, teller);
            }
            write(out, statement.printed());
            out.writeLong(Double.doubleToLongBits(statement.standing().confidence()));
            out.writeString(statement.standing().review().name());
        } catch (IOException e) {
            throw new IllegalStateException("memory cannot fail to be written", e);
        }
        return new BytesRef(out.toArrayCopy());
    }

    private static void write(DataOutput out, Said said) throws IOException {
        out.writeString(said.words());
        out.writeString(said.kind().name());
        text(out, said.act().map(Act::name));
        day(out, said.day());
        text(out, said.occasion());
    }

    private static void write(DataOutput out, Voice voice) throws IOException {
        out.writeString(voice.actor());
        out.writeString(voice.name());
        text(out, voice.affiliation());
    }

    private static void write(DataOutput out, Printed printed) throws IOException {
        out.writeString(printed.article());
        text(out, printed.title());
        text(out, printed.outlet());
        text(out, printed.language());
        day(out, printed.day());
    }

    private static void text(DataOutput out, Optional<String> text) throws IOException {
        out.writeByte((byte) (text.isPresent() ? 1 : 0));
        if (text.isPresent()) {
            out.writeString(text.get());
        }
    }

    private static void day(DataOutput out, Optional<LocalDate> day) throws IOException {
        out.writeByte((byte) (day.isPresent() ? 1 : 0));
        if (day.isPresent()) {
            out.writeZLong(day.get().toEpochDay());
        }
    }

    static Indexed read(BytesRef row) throws IOException {
        ByteArrayDataInput in = new ByteArrayDataInput(row.bytes, row.offset, row.length);
        String id = in.readString();
        long sequence = in.readVLong();
        Said said = said(in);
        Optional<Voice> speaker = in.readByte() == 1 ? Optional.of(voice(in)) : Optional.empty();
        List<Voice> tellers = new ArrayList<>();
        for (int left = in.readVInt(); left > 0; left--) {
            tellers.add(voice(in));
        }
        Printed printed = new Printed(in.readString(), text(in), text(in), text(in), day(in));
        Standing standing = new Standing(Double.longBitsToDouble(in.readLong()), Review.valueOf(in.readString()));
        return new Indexed(id, sequence, said, speaker, tellers, printed, standing);
    }

    private static Said said(DataInput in) throws IOException {
        String words = in.readString();
        StatementKind kind = StatementKind.valueOf(in.readString());
        Optional<Act> act = text(in).map(Act::valueOf);
        return new Said(words, kind, act, day(in), text(in));
    }

    private static Voice voice(DataInput in) throws IOException {
        return new Voice(in.readString(), in.readString(), text(in));
    }

    private static Optional<String> text(DataInput in) throws IOException {
        return in.readByte() == 1 ? Optional.of(in.readString()) : Optional.empty();
    }

    private static Optional<LocalDate> day(DataInput in) throws IOException {
        return in.readByte() == 1 ? Optional.of(LocalDate.ofEpochDay(in.readZLong())) : Optional.empty();
    }
}
