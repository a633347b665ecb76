package org.readout.analysis;

class RulesLawsTest extends AnalysisLaws {
    private static final Analyzer FIRST = new Analyzer();
    private static final Analyzer SECOND = new Analyzer();

    RulesLawsTest() {
        super(FIRST, SECOND);
    }
}
