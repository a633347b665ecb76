package org.readout.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CueTableTest {
    private static final CueTable TABLE = CueTable.load();

    @Test
    void everyRowHasALemmaFormsAnActConstructionsAndAReason() throws IOException {
        for (String[] row : rows()) {
            assertThat(row).as(row[0]).hasSize(6);
            assertThat(row[0]).as("lemma").isNotBlank();
            assertThat(row[1]).as("forms of %s", row[0]).isNotBlank();
            assertThat(row[2]).as("act of %s", row[0]).isNotBlank();
            assertThat(row[3]).as("constructions of %s", row[0]).isNotBlank();
            assertThat(row[4]).as("addressee of %s", row[0]).isIn("", "to");
            assertThat(row[5]).as("reason of %s", row[0]).isNotBlank();
        }
    }

    @Test
    void noFormStandsInTwoRows() throws IOException {
        Map<String, List<String>> lemmas = new HashMap<>();
        for (String[] row : rows()) {
            for (String form : row[1].split(" ", -1)) {
                lemmas.computeIfAbsent(form, ignored -> new ArrayList<>()).add(row[0]);
            }
        }
        assertThat(lemmas.entrySet())
                .allSatisfy(
                        entry -> assertThat(entry.getValue()).as(entry.getKey()).hasSize(1));
    }

    @Test
    void everyFormLeadsToItsRow() throws IOException {
        for (String[] row : rows()) {
            for (String form : row[1].split(" ", -1)) {
                assertThat(TABLE.entry(form)).as(form).map(CueEntry::lemma).hasValue(row[0]);
            }
        }
    }

    @Test
    void everyActHasItsWords() throws IOException {
        Set<Act> acts = EnumSet.noneOf(Act.class);
        for (String[] row : rows()) {
            acts.add(TABLE.entry(row[1].split(" ", -1)[0]).orElseThrow().act());
        }
        assertThat(acts).containsExactlyInAnyOrder(Act.values());
    }

    @Test
    void theVerbOfEveryActDoesThatAct() {
        Map<String, Act> verbs = Map.ofEntries(
                Map.entry("said", Act.SAY),
                Map.entry("added", Act.ADD),
                Map.entry("confirmed", Act.CONFIRM),
                Map.entry("denied", Act.DENY),
                Map.entry("accused", Act.ACCUSE),
                Map.entry("warned", Act.WARN),
                Map.entry("threatened", Act.THREATEN),
                Map.entry("pledged", Act.PLEDGE),
                Map.entry("urged", Act.URGE),
                Map.entry("demanded", Act.DEMAND),
                Map.entry("asked", Act.ASK),
                Map.entry("praised", Act.PRAISE),
                Map.entry("thanked", Act.THANK),
                Map.entry("announced", Act.ANNOUNCE),
                Map.entry("agreed", Act.AGREE),
                Map.entry("refused", Act.REFUSE),
                Map.entry("claimed", Act.CLAIM),
                Map.entry("suggested", Act.SUGGEST),
                Map.entry("condemned", Act.CRITICISE),
                Map.entry("believes", Act.HOLD));
        assertThat(verbs.values()).containsExactlyInAnyOrder(Act.values());
        verbs.forEach((verb, act) ->
                assertThat(TABLE.entry(verb)).as(verb).map(CueEntry::act).hasValue(act));
    }

    @Test
    void britishAndAmericanSpellingsDoTheSameAct() {
        for (String[] pair : new String[][] {
            {"criticised", "criticized"},
            {"emphasised", "emphasized"}
        }) {
            assertThat(TABLE.entry(pair[0]).map(CueEntry::act))
                    .as(pair[0])
                    .isPresent()
                    .isEqualTo(TABLE.entry(pair[1]).map(CueEntry::act));
        }
    }

    @Test
    void aRowWithTooFewFieldsIsRefusedWithItsLine() {
        assertThatThrownBy(() -> read("# a comment\nsay\tsaid\tsay\tquote"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line 2");
    }

    @Test
    void anUnknownActOrConstructionIsRefused() {
        assertThatThrownBy(() -> read("say\tsaid\tyodel\tquote\t\treason"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> read("say\tsaid\tsay\tyodel\t\treason")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aWordThatIsNoCueHasNoRow() {
        assertThat(TABLE.entry("bridge")).isEmpty();
        assertThat(TABLE.entry("")).isEmpty();
    }

    private static CueTable read(String rows) throws IOException {
        return CueTable.read(new BufferedReader(new StringReader(rows)));
    }

    private static List<String[]> rows() throws IOException {
        try (InputStream stream = Objects.requireNonNull(CueTable.class.getResourceAsStream("cues.tsv"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        }
    }
}
