package org.readout.analysis;

import org.readout.statement.Engine;
import org.readout.statement.EngineUnavailable;

class LearnedLawsTest extends AnalysisLaws {
    private static final Analyzer FIRST = load();
    private static final Analyzer SECOND = load();

    LearnedLawsTest() {
        super(FIRST, SECOND);
    }

    private static Analyzer load() {
        try {
            return new Analyzer(Engine.LEARNED);
        } catch (EngineUnavailable e) {
            throw new IllegalStateException("the module of the model is not built", e);
        }
    }
}
