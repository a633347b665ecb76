package org.readout.statement;

import java.util.ArrayList;
import java.util.List;
import org.readout.actor.Actor;
import org.readout.analysis.Analysis;
import org.readout.analysis.Analyzer;
import org.readout.source.Capture;
import org.readout.text.Span;

/** An article's statement in words, for tests that compare what was read with what is meant. */
record Told(Statement statement, String text) {
    private static final Analyzer ANALYZER = new Analyzer();

    /** The statements of a report in plain text. */
    static List<Told> read(String text) {
        return read(ANALYZER, text);
    }

    /** The statements that the learned engine finds. */
    static List<Told> learned(String text) {
        return read(Learned.ANALYZER, text);
    }

    /** What the learned engine's reader is told about a report. */
    static List<String> learnedWarnings(String text) {
        return Learned.ANALYZER
                .analyze(Capture.ofText("report.txt", text))
                .article()
                .warnings();
    }

    /** Loaded by the tests that need the model, once. */
    private static final class Learned {
        static final Analyzer ANALYZER = load();

        private static Analyzer load() {
            try {
                return new Analyzer(Engine.LEARNED);
            } catch (EngineUnavailable e) {
                throw new IllegalStateException("the module of the model is not built", e);
            }
        }
    }

    private static List<Told> read(Analyzer analyzer, String text) {
        Analysis analysis = analyzer.analyze(Capture.ofText("report.txt", text));
        List<Told> told = new ArrayList<>();
        for (Statement statement : analysis.statements()) {
            told.add(new Told(statement, analysis.article().text()));
        }
        return told;
    }

    /** The only statement of a report. */
    static Told only(String text) {
        List<Told> told = read(text);
        if (told.size() != 1) {
            throw new AssertionError(told.size() + " statements where one is meant: " + told);
        }
        return told.get(0);
    }

    StatementKind kind() {
        return statement.words().kind();
    }

    /** The content, its spans joined by a bar. */
    String content() {
        return cut(statement.words().content());
    }

    /** The words inside quotation marks, joined by a bar. */
    String quoted() {
        return cut(statement.words().quoted());
    }

    /** The words that name the speaker; empty for none. */
    String speaker() {
        return statement
                .attribution()
                .speaker()
                .map(party -> cut(party.spans()))
                .orElse("");
    }

    /** The speaker's resolved name; "?" where nobody is found. */
    String name() {
        return statement.attribution().speaker().map(Told::name).orElse("?");
    }

    /** The speaker's affiliation; empty for none. */
    String affiliation() {
        return statement
                .attribution()
                .speaker()
                .flatMap(party -> party.resolution().actor())
                .flatMap(Actor::affiliation)
                .orElse("");
    }

    String cue() {
        return statement.attribution().cue().map(cue -> cut(cue.spans())).orElse("");
    }

    Act act() {
        return statement.attribution().cue().orElseThrow().act();
    }

    /** Names of the tellers, outermost first. */
    List<String> tellers() {
        return statement.attribution().tellers().stream().map(Told::name).toList();
    }

    /** The words that name the addressee; empty for none. */
    String addressee() {
        return statement
                .attribution()
                .addressee()
                .map(party -> cut(party.spans()))
                .orElse("");
    }

    /** The words that tell the time; empty for none. */
    String when() {
        return statement.when().map(time -> time.span().cut(text)).orElse("");
    }

    private static String name(Party party) {
        return party.resolution().actor().map(Actor::name).orElse("?");
    }

    private String cut(List<Span> spans) {
        return String.join("|", spans.stream().map(span -> span.cut(text)).toList());
    }

    @Override
    public String toString() {
        return kind() + " " + speaker() + " [" + cue() + "] " + content();
    }
}
