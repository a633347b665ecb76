package org.readout.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.readout.analysis.FieldDifference;
import org.readout.analysis.StatementField;

class FormerRowTest {
    private static final String ROW = "{\"kind\":\"mixed\",\"content\":{\"spans\":[[10,23],[30,38]],"
            + "\"text\":\"the 🚢 sea was a mirror\"},\"quoted\":[[16,23],[34,38]],\"speaker\":{\"text\":\"she\",\"name\":\"Mira Vell\","
            + "\"actor\":\"person:mira-vell\",\"affiliation\":\"NOR\"},\"tellers\":[],\"addressee\":null,\"when\":null,"
            + "\"copyOf\":null,\"confidence\":0.9}";

    private static FormerRow row(String json) throws JsonProcessingException {
        return FormerRow.of(new ObjectMapper().readTree(json));
    }

    private static FormerRow other(String from, String to) throws JsonProcessingException {
        assertThat(ROW).contains(from);
        return row(ROW.replace(from, to));
    }

    @Test
    void wordsInQuotationMarksAreCutOutByCodePoints() throws JsonProcessingException {
        assertThat(row(ROW).telling().told(StatementField.QUOTED).shown()).isEqualTo("sea was … rror");
        assertThat(other("[34,38]", "[30,34]").since(row(ROW)))
                .containsExactly(new FieldDifference(StatementField.QUOTED, "sea was … rror", "sea was … a mi"));
    }

    @Test
    void whoIsCalledAlikeIsToldApart() throws JsonProcessingException {
        assertThat(other("person:mira-vell", "person:mira-vell-2").since(row(ROW)))
                .containsExactly(new FieldDifference(
                        StatementField.SPEAKER, "Mira Vell [person:mira-vell]", "Mira Vell [person:mira-vell-2]"));
        FormerRow unresolved = other(
                "\"text\":\"she\",\"name\":\"Mira Vell\",\"actor\":\"person:mira-vell\"",
                "\"text\":\"Mira  Vell\",\"name\":null,\"actor\":null");
        assertThat(row(ROW).since(unresolved))
                .containsExactly(new FieldDifference(
                        StatementField.SPEAKER, "Mira Vell [not resolved]", "Mira Vell [person:mira-vell]"));
    }

    @Test
    void anAffiliationIsToldWhereTheSpeakerIsTheSame() throws JsonProcessingException {
        assertThat(other("NOR", "SWE").since(row(ROW)))
                .containsExactly(new FieldDifference(StatementField.AFFILIATION, "NOR", "SWE"));
    }

    @Test
    void wordsThatNameTheSameSpeakerOrAMovedTextAreNoDifference() throws JsonProcessingException {
        FormerRow moved = row(ROW.replace("\"she\"", "\"Vell\"")
                .replace("[10,23],[30,38]", "[20,33],[40,48]")
                .replace("[16,23],[34,38]", "[26,33],[44,48]"));
        assertThat(moved.since(row(ROW))).isEmpty();
        assertThat(moved.isReweighed(row(ROW))).isFalse();
        assertThat(other("0.9", "0.8").isReweighed(row(ROW))).isTrue();
    }

    @Test
    void daysTellersAndRepeatsAreWordedForAReader() throws JsonProcessingException {
        FormerRow told = row(ROW.replace(
                        "\"tellers\":[]",
                        "\"tellers\":[{\"text\":\"the paper\",\"name\":null},{\"text\":\"an aide\",\"name\":\"Ada Berg\",\"actor\":\"p:b\"}]")
                .replace(
                        "\"when\":null",
                        "\"when\":{\"text\":\"in May\",\"start\":\"2030-05-01\",\"end\":\"2030-05-31\"}")
                .replace("\"copyOf\":null", "\"copyOf\":\"a-s1\""));
        assertThat(told.since(row(ROW)))
                .containsExactly(
                        new FieldDifference(StatementField.TELLERS, "", "the paper → Ada Berg"),
                        new FieldDifference(StatementField.DAY, "", "2030-05-01 – 2030-05-31"),
                        new FieldDifference(StatementField.REPEAT, "", "repeat"));
    }

    @Test
    void whatIsNoRowIsRefused() {
        for (String wrong :
                new String[] {"3", "{}", "{\"content\":{\"spans\":[[5,1]]}}", "{\"content\":{\"spans\":[\"x\"]}}"}) {
            assertThatThrownBy(() -> row(wrong)).as(wrong).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void spansBeyondAllTextsAreBorne() throws JsonProcessingException {
        FormerRow row = row(
                "{\"content\":{\"text\":\"five\",\"spans\":[[0,2147483647],[0,5]]},\"quoted\":[[0,3]],\"confidence\":0.5}");
        assertThat(row.telling().told(StatementField.QUOTED).shown()).isEqualTo("fiv");
    }
}
