package org.readout.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.readout.source.Capture;
import org.readout.statement.Engine;
import org.readout.statement.EngineUnavailable;
import org.readout.statement.Statement;
import org.readout.text.Span;

class LearnedLawsTest extends AnalysisLaws {
    private static final Analyzer FIRST = load();
    private static final Analyzer SECOND = load();

    LearnedLawsTest() {
        super(FIRST, SECOND);
    }

    @Property(tries = 200)
    void whatTheModelFindsIsNotItsOwnCueOrSpeaker(@ForAll("nasty") String text) {
        for (Statement statement :
                FIRST.analyze(Capture.ofText("report.txt", text)).statements()) {
            if (statement.evidence().by().startsWith("attribution")) {
                List<Span> words = statement.words().content();
                statement.attribution().cue().ifPresent(cue -> apart(words, cue.spans()));
                statement.attribution().speaker().ifPresent(speaker -> apart(words, speaker.spans()));
            }
        }
    }

    private static void apart(List<Span> words, List<Span> others) {
        assertThat(words).noneMatch(span -> others.stream().anyMatch(span::overlaps));
    }

    private static Analyzer load() {
        try {
            return new Analyzer(Engine.LEARNED);
        } catch (EngineUnavailable e) {
            throw new IllegalStateException("the module of the model is not built", e);
        }
    }
}
