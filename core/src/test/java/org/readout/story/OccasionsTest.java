package org.readout.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What reports tell of occasions, on invented ones. */
class OccasionsTest {
    private static final String CALL = """
            Presidents talk about the bridge

            President Aurelio Bastarrika of Chile told his Peruvian counterpart, Tadeo Quilcaté, in a phone call on Wednesday \
            that the Concordia bridge would open in May.

            "A bridge that is opened once a year is a monument," Quilcaté said.

            In a January call with Quilcaté, Bastarrika had promised "an answer before the rains".

            As recently as February 3, Chilean senator Odalys Ferrufino said the bridge was unsafe.
            """;
    private static final String SAME_CALL = """
            Quilcaté: a monument, not a bridge

            "A bridge that is opened once a year is a monument," Peruvian President Tadeo Quilcaté said on Wednesday, according \
            to his office, during a call with Chilean President Aurelio Bastarrika about the Concordia bridge.
            """;
    private static final String LATER_CALL = """
            Presidents talk about the Concordia bridge again

            Chilean President Aurelio Bastarrika and his Peruvian counterpart, Tadeo Quilcaté, spoke by phone on Friday about \
            the Concordia bridge.

            "We count the days," Quilcaté said after the call.
            """;

    private final Desk desk = new Desk();

    private Dispatch call() {
        return desk.dispatch("a", "2025-03-12", CALL);
    }

    @Test
    void twoReportsOfOneCallAreOneOccasionWithItsDayAndThoseWhoSpoke() {
        List<Occasion> occasions = Desk.occasions(List.of(call(), desk.dispatch("b", "2025-03-13", SAME_CALL)));
        assertThat(Desk.groups(occasions)).containsExactly(List.of("a", "b"));
        Occasion occasion = occasions.get(0);
        assertThat(occasion.kind()).isEqualTo(OccasionKind.CALL);
        assertThat(occasion.date()).contains(new DateRange(LocalDate.of(2025, 3, 12), LocalDate.of(2025, 3, 12)));
        assertThat(occasion.participants()).extracting("name").contains("Aurelio Bastarrika", "Tadeo Quilcaté");
        assertThat(occasion.id()).isEqualTo("call-2025-03-12-aurelio-bastarrika-tadeo-quilcate");
    }

    @Test
    void twoCallsOfTheSameTwoLeadersStayTwo() {
        List<Occasion> occasions = Desk.occasions(List.of(call(), desk.dispatch("b", "2025-03-14", LATER_CALL)));
        assertThat(Desk.groups(occasions)).containsExactlyInAnyOrder(List.of("a"), List.of("b"));
    }

    @Test
    void aReportWithoutADateTakesTheDateOfItsGroup() {
        List<Occasion> occasions = Desk.occasions(List.of(desk.dispatch("b", "", SAME_CALL), call()));
        assertThat(Desk.groups(occasions)).containsExactly(List.of("a", "b"));
        assertThat(occasions.get(0).date().map(DateRange::start)).contains(LocalDate.of(2025, 3, 12));
    }

    @Test
    void aDatelineWithoutAYearKeepsTwoCallsApart() {
        Dispatch may = desk.dispatch(
                "b",
                "",
                "Presidents talk\n\nLIMA, June 10 (Sierra) - " + SAME_CALL.substring(SAME_CALL.indexOf('\n') + 2));
        assertThat(may.printed()).isEqualTo(Dating.yearless(LocalDate.of(2024, 6, 10), LocalDate.of(2024, 6, 10)));
        assertThat(Desk.groups(Desk.occasions(List.of(call(), may)))).hasSize(2);
    }

    @Test
    void aReportWithoutAnyDateHasNone() {
        List<Occasion> occasions = Desk.occasions(List.of(desk.dispatch("b", "", SAME_CALL)));
        assertThat(occasions.get(0).date()).isEmpty();
    }

    @Test
    void anOlderCallThatIsRecalledIsAnOccasionOfItsOwnWithWhatWasSaidAtIt() {
        Dispatch dispatch = call();
        List<Occasion> occasions = Desk.occasions(List.of(dispatch));
        Occasion older = occasions.stream()
                .filter(occasion -> occasion.reports().isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(older.kind()).isEqualTo(OccasionKind.CALL);
        assertThat(older.date()).contains(new DateRange(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 1, 31)));
        assertThat(older.recalls().get(0).statements()).isNotEmpty();
        assertThat(occasions.get(0).reports().get(0).statements())
                .doesNotContainAnyElementsOf(older.recalls().get(0).statements());
    }

    @Test
    void aStatementOfAnotherMonthBelongsToNoOccasion() {
        Dispatch dispatch = call();
        List<Integer> tied = Desk.occasions(List.of(dispatch)).stream()
                .flatMap(occasion ->
                        java.util.stream.Stream.concat(occasion.reports().stream(), occasion.recalls().stream()))
                .flatMap(report -> report.statements().stream())
                .toList();
        int last = desk.analysis("a", org.readout.source.Capture.ofText("a", CALL))
                        .statements()
                        .size()
                - 1;
        assertThat(tied).doesNotContain(last);
    }

    @Test
    void aReportThatTellsOfNoOccasionMakesNone() {
        Dispatch dispatch =
                desk.dispatch("a", "2025-03-12", "Rain in the north\n\nIt rained in Arica all night, farmers said.\n");
        assertThat(Desk.occasions(List.of(dispatch))).isEmpty();
    }

    @Test
    void aSummitThatIsAnnouncedIsNotTheOccasionOfTheReport() {
        Dispatch dispatch = desk.dispatch("a", "2025-03-12", """
                Tax on copper

                The tax will be discussed at the next summit, minister Odalys Ferrufino said.
                """);
        assertThat(Desk.occasions(List.of(dispatch))).isEmpty();
    }

    @Test
    void anAgeTellsTheDayOfABirthdayCallWhereTheWeekdayAgrees() {
        Dispatch dispatch = desk.dispatch("a", "", """
                Xi and Putin talk on the phone

                Speaking to Russian President Vladimir Putin on his 69th birthday, Chinese President Xi Jinping called for peace.

                During Wednesday's call the two also talked about trade.
                """);
        assertThat(Desk.occasions(List.of(dispatch)).get(0).date().map(DateRange::start))
                .contains(LocalDate.of(2022, 6, 15));
    }

    @Test
    void namesAreTheSameInOtherSpellings() {
        assertThat(NameWords.fold("Aydıner Nørregaard Đỗ Małachowicz")).isEqualTo("aydiner norregaard do malachowicz");
    }

    @Test
    void theRowNamesReportsRecallsAndStatements() throws IOException {
        List<Occasion> occasions = Desk.occasions(List.of(call()));
        OccasionLines lines = new OccasionLines();
        JsonNode row = new ObjectMapper().readTree(lines.row(occasions.get(0), "[]"));
        assertThat(row.get("schema").asInt()).isEqualTo(1);
        assertThat(row.get("kind").asText()).isEqualTo("call");
        assertThat(row.get("date").get("start").asText()).isEqualTo("2025-03-12");
        assertThat(row.get("place").isNull()).isTrue();
        assertThat(row.get("articles").get(0).asText()).isEqualTo("a");
        assertThat(row.get("reports").get(0).get("statements").get(0).asText()).startsWith("a-s");
        assertThat(row.get("accounts")).isEmpty();
        JsonNode older = new ObjectMapper().readTree(lines.row(occasions.get(1), "[]"));
        JsonNode recall = older.get("recalls").get(0);
        assertThat(CALL.substring(recall.get("start").asInt(), recall.get("end").asInt()))
                .isEqualTo("call");
        assertThat(Optional.ofNullable(older.get("articles")).orElseThrow()).isEmpty();
    }
}
