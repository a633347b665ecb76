package org.readout.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.readout.statement.Act;
import org.readout.statement.StatementKind;

/** A statement for a test: everything but the words has a default, and each method gives one with something else. */
record Clipping(Indexed statement) {
    static Clipping of(String article, String id, long sequence, String words) {
        return new Clipping(new Indexed(
                id,
                sequence,
                new Said(words, StatementKind.REPORTED, Optional.of(Act.SAY), Optional.empty(), Optional.empty()),
                Optional.empty(),
                List.of(),
                new Printed(article, Optional.empty(), Optional.empty(), Optional.of("en"), Optional.empty()),
                new Standing(0.9, Review.OPEN)));
    }

    private Clipping with(Said said, Optional<Voice> speaker, List<Voice> tellers, Printed printed) {
        return new Clipping(new Indexed(
                statement.id(), statement.sequence(), said, speaker, tellers, printed, statement.standing()));
    }

    private Clipping with(Said said) {
        return with(said, statement.speaker(), statement.tellers(), statement.printed());
    }

    private Clipping with(Printed printed) {
        return with(statement.said(), statement.speaker(), statement.tellers(), printed);
    }

    private static Voice voice(String name, String affiliation) {
        return new Voice(
                "person:" + name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'), name, Optional.of(affiliation));
    }

    Clipping by(String name, String affiliation) {
        return with(statement.said(), Optional.of(voice(name, affiliation)), statement.tellers(), statement.printed());
    }

    Clipping toldBy(String... names) {
        return with(
                statement.said(),
                statement.speaker(),
                List.of(names).stream().map(name -> voice(name, "JAM")).toList(),
                statement.printed());
    }

    Clipping kind(StatementKind kind, Act act) {
        Said said = statement.said();
        return with(new Said(said.words(), kind, Optional.of(act), said.day(), said.occasion()));
    }

    Clipping said(String day) {
        Said said = statement.said();
        return with(
                new Said(said.words(), said.kind(), said.act(), Optional.of(LocalDate.parse(day)), said.occasion()));
    }

    Clipping at(String occasion) {
        Said said = statement.said();
        return with(new Said(said.words(), said.kind(), said.act(), said.day(), Optional.of(occasion)));
    }

    Clipping in(String outlet, String title) {
        Printed printed = statement.printed();
        return with(new Printed(
                printed.article(), Optional.of(title), Optional.of(outlet), printed.language(), printed.day()));
    }

    Clipping published(String day) {
        Printed printed = statement.printed();
        return with(new Printed(
                printed.article(),
                printed.title(),
                printed.outlet(),
                printed.language(),
                Optional.of(LocalDate.parse(day))));
    }
}
