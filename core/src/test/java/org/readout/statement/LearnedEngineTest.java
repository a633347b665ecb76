package org.readout.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the model must give on plain invented sentences, whichever way it was trained. */
class LearnedEngineTest {
    private static List<Told> read(String text) {
        return Told.learned(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "“The bridge stays open,” Oskar Lindqvist said on Monday.|“The bridge stays open,”|said|Oskar Lindqvist",
                "Oskar Lindqvist said that the bridge would stay open.|that the bridge would stay open|said|Oskar Lindqvist",
                "The bridge will stay open, according to the Swedish foreign ministry.|The bridge will stay open|according to"
                        + "|the Swedish foreign ministry",
                "The minister denied the report.|the report|denied|The minister",
            })
    void plainAttributionsHaveTheirParts(String text, String content, String cue, String speaker) {
        List<Told> told = read(text);
        assertThat(told).hasSize(1);
        assertThat(told.get(0).content().replaceAll("[,.]$", "")).isEqualTo(content.replaceAll("[,.]$", ""));
        assertThat(told.get(0).cue()).isEqualTo(cue);
        assertThat(told.get(0).speaker()).isEqualTo(speaker);
    }

    @Test
    void eachStatementSaysThatTheModelFoundItAndHowSureItIs() {
        Statement statement = read("Oskar Lindqvist said that the bridge would stay open.")
                .get(0)
                .statement();
        assertThat(statement.evidence().by()).startsWith("attribution-2").contains("rules-1/that");
        assertThat(statement.evidence().confidence()).isBetween(0.5, 1.0);
    }

    @Test
    void aQuotationThatGoesOnInTheNextParagraphIsOneStatement() {
        List<Told> told = read("“The bridge stays open,” Oskar Lindqvist said. “We have no other.\n\n"
                + "“And we will pay for it, whatever the neighbours may think of that.”");
        assertThat(told).hasSize(1);
        assertThat(told.get(0).content()).contains("stays open", "no other", "whatever the neighbours");
    }

    @Test
    void anArticleThatIsTooLongIsReadByRulesAndSaysSo() {
        String text = "“The bridge stays open,” Oskar Lindqvist said. ".repeat(12_000);
        assertThat(Told.learnedWarnings(text)).anyMatch(warning -> warning.contains("by rules alone"));
    }

    @Test
    void whatIsSaidInsideTheWordsOfAnotherHasItsTeller() {
        List<Told> told = read("The Finnish presidency said that President Helena Duarte had acknowledged the ship was"
                + " outside the waters of Brazil when it was boarded.");
        assertThat(told).hasSize(2);
        assertThat(told.get(1).name()).isEqualTo("Helena Duarte");
        assertThat(told.get(1).tellers()).containsExactly("Finnish presidency");
    }

    @Test
    void nobodyIsTheirOwnTeller() {
        List<Told> told =
                read("President Helena Duarte said that she had acknowledged the ship was outside the waters of Brazil"
                        + " when it was boarded.");
        assertThat(told).hasSize(1);
        assertThat(told.get(0).name()).isEqualTo("Helena Duarte");
    }

    @Test
    void aDamagedModelIsRefusedWithTheFileAndTheWayOut() {
        assertThatThrownBy(() -> AttributionModel.load(
                        name -> name.equals("rows.onnx") ? bytes("not a network") : shipped(name)))
                .isInstanceOf(EngineUnavailable.class)
                .hasMessageContaining("rows.onnx")
                .hasMessageContaining("--engine rules");
    }

    @Test
    void aModelThatIsNotWholeIsRefused() {
        assertThatThrownBy(() -> AttributionModel.load(name -> name.equals("vocabulary.txt") ? null : shipped(name)))
                .isInstanceOf(EngineUnavailable.class)
                .hasMessageContaining("vocabulary.txt is not there");
    }

    @Test
    void aNetworkThatCannotRunIsRefused() {
        byte[] nonsense = "not a network".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> new org.readout.language.Network(nonsense))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot be run");
    }

    @Test
    void anArticleWithoutWordsHasNoStatements() throws IOException {
        assertThat(read(" \n\n ")).isEmpty();
        assertThat(read("…")).isEmpty();
    }

    private static InputStream shipped(String name) {
        return AttributionModel.class.getResourceAsStream("/org/readout/model/attribution/" + name);
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
