package org.readout.account;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.readout.actor.Actor;
import org.readout.analysis.Analysis;
import org.readout.statement.Act;
import org.readout.statement.Cue;
import org.readout.statement.Party;
import org.readout.statement.Statement;
import org.readout.text.Span;

/** Tells which statement of an article holds words, to whom it gives them, and whether it is a denial. Immutable. */
final class Attributor {
    private final Analysis analysis;

    Attributor(Analysis analysis) {
        this.analysis = analysis;
    }

    /** The statement that holds at least half of the words, the innermost of several. */
    Optional<Integer> statement(List<Span> words) {
        return IntStream.range(0, analysis.statements().size())
                .filter(index -> statement(index).copyOf().isEmpty())
                .filter(index -> 2 * held(statement(index), words) >= words.size())
                .boxed()
                .min(Comparator.comparing((Integer index) -> -held(statement(index), words))
                        .thenComparing(index -> statement(index).words().content().stream()
                                .mapToInt(Span::length)
                                .sum()));
    }

    private Statement statement(int index) {
        return analysis.statements().get(index);
    }

    private static long held(Statement statement, List<Span> words) {
        return words.stream()
                .filter(word -> statement.words().content().stream().anyMatch(content -> content.contains(word)))
                .count();
    }

    /** A statement's words with those that attribute them, which a paraphrase may have too: "she thanked Kazakhstan". */
    List<Span> sentence(int index) {
        Statement statement = statement(index);
        List<Span> all = new ArrayList<>(statement.words().content());
        statement.attribution().cue().ifPresent(cue -> all.addAll(cue.spans()));
        statement.attribution().speaker().ifPresent(party -> all.addAll(party.spans()));
        statement.attribution().addressee().ifPresent(party -> all.addAll(party.spans()));
        Collections.sort(all);
        List<Span> apart = new ArrayList<>();
        for (Span span : all) {
            if (apart.isEmpty() || !apart.get(apart.size() - 1).overlaps(span)) {
                apart.add(span);
            }
        }
        return apart;
    }

    /** The cue of a statement that denies its content; empty for any other statement. */
    List<Span> denial(int index) {
        return statement(index)
                .attribution()
                .cue()
                .filter(cue -> cue.act() == Act.DENY || cue.act() == Act.REFUSE)
                .map(Cue::spans)
                .orElse(List.of());
    }

    /** To whom a statement gives its words. */
    Voice voice(int index) {
        Statement statement = statement(index);
        Optional<Party> speaker = statement.attribution().speaker();
        return new Voice(
                analysis.statementId(index),
                speaker.map(this::words),
                speaker.flatMap(party -> party.resolution().actor()),
                statement.attribution().tellers().stream()
                        .map(party ->
                                party.resolution().actor().map(Actor::name).orElseGet(() -> words(party)))
                        .toList());
    }

    private String words(Party party) {
        String text = analysis.article().text();
        return party.spans().stream()
                .map(span -> span.cut(text).strip().replaceAll("\\s+", " "))
                .collect(Collectors.joining(" "));
    }
}
