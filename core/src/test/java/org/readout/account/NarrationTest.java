package org.readout.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.readout.analysis.Analyzer;
import org.readout.source.Capture;
import org.readout.statement.StatementKind;

/** What the reports themselves tell, beside what others are said to say. All reports are invented. */
class NarrationTest {
    private static final Analyzer ANALYZER = new Analyzer();

    private static final String LIMA = """
            Peru and Ecuador talk about the bridge

            LIMA, 3 May 2025 (Costa News) - The foreign ministers of Peru and Ecuador met on Saturday in Lima, at the request of the Ecuadorian side.

            "A bridge has two ends," Minister Rosa Quispe said. The talks lasted 70 minutes.
            """;

    private static Dossier dossier(String... texts) {
        List<Report> reports = new ArrayList<>();
        for (int number = 0; number < texts.length; number++) {
            reports.add(Report.of(ANALYZER.analyze(Capture.ofText("report" + number + ".txt", texts[number]))));
        }
        return new Dossier("o", reports, List.of());
    }

    private static List<Aspect> contradicted(String... texts) {
        return Comparer.byMeaning().compare(dossier(texts)).points().stream()
                .flatMap(point -> point.cells().stream())
                .filter(cell -> cell.relation() == Relation.CONTRADICTED)
                .flatMap(cell -> cell.reasons().stream())
                .map(Reason::aspect)
                .toList();
    }

    @Test
    void whoAskedWhereAndHowLongAreHeldAgainstEachOther() {
        assertThat(contradicted(LIMA, """
                        Two ministers, one bridge

                        QUITO, 4 May 2025 (Sierra Press) - Minister Tomas Vera was in good spirits. He had met his Peruvian counterpart in Guayaquil for three hours of talks.

                        "We were asked and we came," Vera said. It was Lima that had asked for the meeting, he said.
                        """)).containsExactlyInAnyOrder(Aspect.INITIATOR, Aspect.PLACE, Aspect.NUMBER);
    }

    @Test
    void whatTellsOfAnotherMeetingIsNot() {
        assertThat(contradicted(LIMA, """
                        Two ministers, one bridge

                        QUITO, 4 May 2025 (Sierra Press) - Minister Tomas Vera was in good spirits.

                        "A bridge has two ends," Rosa Quispe told him. The two had met in Guayaquil last year for three hours of talks, and will meet again in Quito in June.
                        """)).isEmpty();
    }

    @Test
    void aFigureOfTheReportsOwnIsHeldAgainstAStatement() {
        assertThat(contradicted(
                        LIMA + "\nQuispe said that Peru would pay 240 million dollars for the bridge at Macara.\n",
                        """
                        Two ministers, one bridge

                        QUITO, 4 May 2025 (Sierra Press) - "A bridge has two ends," Rosa Quispe said.

                        The 204 million dollars that Peru will pay for the bridge at Macara come from a loan.
                        """))
                .containsExactly(Aspect.NUMBER);
    }

    @Test
    void whatContradictsNothingIsNoStatement() {
        Dossier dossier =
                dossier(LIMA, LIMA.replace("Costa News", "Sierra Press").replace("Minister Rosa", "Rosa"));
        Comparison comparison = Comparer.byMeaning().compare(dossier);
        assertThat(dossier.reports())
                .allSatisfy(report -> assertThat(report.narratedIn(comparison)).isEmpty());
    }

    @Test
    void theSentencesOfAReportStandBehindItsStatementsWithoutThem() {
        Report report = dossier(LIMA).reports().get(0);
        List<String> narrated = report.narrated().stream()
                .map(index -> report.statement(index).words().content().get(0).cut(report.text()))
                .toList();
        assertThat(narrated).contains("The talks lasted 70 minutes").noneMatch(words -> words.contains("two ends"));
        assertThat(report.statements())
                .noneMatch(index -> report.statement(index).words().kind() == StatementKind.NARRATED);
    }

    @Test
    void anAccentThatStandsAloneIsNoWord() {
        assertThat(contradicted(LIMA.replace("The talks", "\u0301 The talks \u0301"), LIMA))
                .isEmpty();
    }
}
