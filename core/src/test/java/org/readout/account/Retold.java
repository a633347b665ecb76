package org.readout.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.readout.actor.Actor;
import org.readout.actor.ActorType;
import org.readout.statement.Act;
import org.readout.text.Span;

/** Versions of a point made of a sentence, the words in straight double quotation marks quoted. */
final class Retold {
    private static final WordReader WORDS = new WordReader();
    private static final Judge JUDGE = new Judge(Rarity.common());

    private Retold() {}

    /** What {@code speaker} is given by one report. */
    static Version by(String speaker, String text) {
        return by(speaker, text, Act.SAY);
    }

    static Version by(String speaker, String text, Act act) {
        Actor actor = new Actor("person:" + speaker, speaker, ActorType.PERSON, Optional.of("XXA"));
        List<Span> whole = List.of(new Span(0, text.length()));
        Segment segment = new Segment(
                new Segment.Place(0, 0),
                List.of(0),
                whole,
                WORDS.read(text, whole, quoted(text)),
                new Segment.Voices(List.of(actor), Optional.of(actor), List.of(), false),
                List.of(act),
                List.of());
        Account account =
                new Account("a-" + text.hashCode(), "a", List.of(), Optional.empty(), List.of(0), Optional.empty());
        return new Version(account, List.of(segment));
    }

    private static List<Span> quoted(String text) {
        List<Span> quoted = new ArrayList<>();
        int open = text.indexOf('"');
        while (open >= 0) {
            int close = text.indexOf('"', open + 1);
            quoted.add(new Span(open + 1, close));
            open = text.indexOf('"', close + 1);
        }
        return quoted;
    }

    /** Two versions from one speaker. */
    static Judge.Verdict judged(String here, String reference) {
        return JUDGE.judge(by("Ana Belmar", here), by("Ana Belmar", reference));
    }

    static Judge.Verdict judged(Version here, Version reference) {
        return JUDGE.judge(here, reference);
    }

    static Relation relation(String here, String reference) {
        return judged(here, reference).relation();
    }

    static List<Aspect> aspects(String here, String reference) {
        return judged(here, reference).reasons().stream().map(Reason::aspect).toList();
    }

    static List<Change> changes(String here, String reference) {
        return judged(here, reference).reasons().stream()
                .flatMap(reason -> reason.change().stream())
                .toList();
    }
}
