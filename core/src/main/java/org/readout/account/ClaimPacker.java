package org.readout.account;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.readout.actor.Actor;
import org.readout.actor.ActorType;
import org.readout.statement.Act;
import org.readout.story.DateRange;
import org.readout.text.Span;

/** Claims as bytes and back. */
final class ClaimPacker {
    private ClaimPacker() {}

    static byte[] pack(Claim claim) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            text(out, claim.place().article());
            out.writeInt(claim.place().statement());
            out.writeInt(claim.place().number());
            text(out, claim.stretch().text());
            out.writeInt(claim.stretch().start());
            out.writeInt(claim.stretch().points());
            spans(out, claim.spans());
            spans(out, claim.quoted());
            Actor speaker = claim.voicing().speaker();
            text(out, speaker.id());
            text(out, speaker.name());
            text(out, speaker.type().name());
            out.writeBoolean(speaker.affiliation().isPresent());
            text(out, speaker.affiliation().orElse(""));
            text(out, claim.voicing().act().name());
            out.writeShort(claim.voicing().tellers().size());
            for (String teller : claim.voicing().tellers()) {
                text(out, teller);
            }
            text(out, claim.dated().map(dated -> dated.basis().name()).orElse(""));
            if (claim.dated().isPresent()) {
                out.writeLong(claim.dated().get().days().start().toEpochDay());
                out.writeLong(claim.dated().get().days().end().toEpochDay());
            }
            text(out, claim.stance().name());
            out.writeBoolean(claim.proposition().future());
            out.writeShort(claim.proposition().terms().size());
            for (Term term : claim.proposition().terms()) {
                text(out, term.key());
                text(out, term.kind().name());
                span(out, term.span());
            }
            spans(out, claim.proposition().turns());
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return bytes.toByteArray();
    }

    static Claim unpack(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            Claim.Place place = new Claim.Place(text(in), in.readInt(), in.readInt());
            Stretch stretch = new Stretch(text(in), in.readInt(), in.readInt());
            List<Span> spans = spans(in);
            List<Span> quoted = spans(in);
            String id = text(in);
            String name = text(in);
            ActorType type = ActorType.valueOf(text(in));
            boolean affiliated = in.readBoolean();
            String affiliation = text(in);
            Act act = Act.valueOf(text(in));
            List<String> tellers = new ArrayList<>();
            for (int left = in.readShort(); left > 0; left--) {
                tellers.add(text(in));
            }
            String basis = text(in);
            Optional<Claim.Dated> dated = basis.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Claim.Dated(
                            new DateRange(LocalDate.ofEpochDay(in.readLong()), LocalDate.ofEpochDay(in.readLong())),
                            Claim.Basis.valueOf(basis)));
            Stance stance = Stance.valueOf(text(in));
            boolean future = in.readBoolean();
            List<Term> terms = new ArrayList<>();
            for (int left = in.readShort(); left > 0; left--) {
                terms.add(new Term(text(in), Term.Kind.valueOf(text(in)), span(in)));
            }
            Actor speaker = new Actor(id, name, type, affiliated ? Optional.of(affiliation) : Optional.empty());
            return new Claim(
                    place,
                    stretch,
                    spans,
                    quoted,
                    new Claim.Voicing(speaker, act, tellers, dated),
                    new Claim.Proposition(stance, future, terms, spans(in)));
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static void spans(DataOutputStream out, List<Span> spans) throws IOException {
        out.writeShort(spans.size());
        for (Span span : spans) {
            span(out, span);
        }
    }

    private static List<Span> spans(DataInputStream in) throws IOException {
        List<Span> spans = new ArrayList<>();
        for (int left = in.readShort(); left > 0; left--) {
            spans.add(span(in));
        }
        return spans;
    }

    private static void span(DataOutputStream out, Span span) throws IOException {
        out.writeShort(span.start());
        out.writeShort(span.length());
    }

    private static Span span(DataInputStream in) throws IOException {
        int start = in.readUnsignedShort();
        return new Span(start, start + in.readUnsignedShort());
    }
}
