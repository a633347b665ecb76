package org.readout.web;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.readout.statement.Act;
import org.readout.statement.StatementKind;

/**
 * A statement as lists show it.
 *
 * @param article number of the article in the run, from 0
 * @param number of the statement in the article, from 1
 * @param part of the article on which it stands, from 1
 * @param words what was said, shortened to {@link #LONGEST}
 * @param attributed who said it and how
 */
public record Saying(int article, int number, int part, String words, Attributed attributed) {
    /** A statement on a desk, where articles have no number. */
    public static Saying of(int number, int part, String words, Attributed attributed) {
        return new Saying(0, number, part, Wording.shortened(Wording.oneLine(words), LONGEST), attributed);
    }

    /** Longest words that a list prints, in UTF-16 units. */
    static final int LONGEST = 600;

    void write(DataOutputStream file) throws IOException {
        file.writeInt(article);
        file.writeInt(number);
        file.writeInt(part);
        file.writeUTF(words);
        writeText(attributed.act().map(Act::name), file);
        file.writeUTF(attributed.kind().name());
        write(attributed.speaker(), file);
        write(attributed.addressee(), file);
        file.writeInt(attributed.tellers().size());
        for (Named teller : attributed.tellers()) {
            write(Optional.of(teller), file);
        }
    }

    static Saying read(DataInputStream file) throws IOException {
        int article = file.readInt();
        int number = file.readInt();
        int part = file.readInt();
        String words = file.readUTF();
        Optional<Act> act = readText(file).map(Act::valueOf);
        StatementKind kind = StatementKind.valueOf(file.readUTF());
        Optional<Named> speaker = readNamed(file);
        Optional<Named> addressee = readNamed(file);
        List<Named> tellers = new ArrayList<>();
        for (int left = file.readInt(); left > 0; left--) {
            tellers.add(readNamed(file).orElseThrow());
        }
        return new Saying(article, number, part, words, new Attributed(speaker, act, kind, tellers, addressee));
    }

    private static void write(Optional<Named> named, DataOutputStream file) throws IOException {
        file.writeBoolean(named.isPresent());
        if (named.isPresent()) {
            file.writeUTF(named.get().words());
            writeText(named.get().name(), file);
            writeText(named.get().affiliation(), file);
            writeText(named.get().page(), file);
        }
    }

    private static Optional<Named> readNamed(DataInputStream file) throws IOException {
        if (!file.readBoolean()) {
            return Optional.empty();
        }
        return Optional.of(new Named(file.readUTF(), readText(file), readText(file), readText(file)));
    }

    private static void writeText(Optional<String> text, DataOutputStream file) throws IOException {
        file.writeBoolean(text.isPresent());
        if (text.isPresent()) {
            file.writeUTF(text.get());
        }
    }

    private static Optional<String> readText(DataInputStream file) throws IOException {
        return file.readBoolean() ? Optional.of(file.readUTF()) : Optional.empty();
    }
}
