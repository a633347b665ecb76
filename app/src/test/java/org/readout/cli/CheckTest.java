package org.readout.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {
    private static final Path DEMO = Path.of("src/main/resources/org/readout/cli/demo");
    private static final String REPORT =
            "“We will not wait for the ferry,” Foreign Minister Ada Berg said on Monday.\n";

    @TempDir
    Path temporary;

    @Test
    void wordsOfTheDemoAreFoundWordForWord() {
        Ran ran = Ran.of("check", "The crew must come home without delay and without conditions", DEMO);
        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .startsWith("Yes, word for word: Eero Lindqvist, in ")
                .contains("readout-finland.txt, characters ");
    }

    @Test
    void aDifferenceIsMarkedWithoutColour() throws IOException {
        Ran ran = check("We will wait for the ferry");
        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .startsWith("Not in these words. Nearest: Ada Berg, in a.txt")
                .contains("a negation is missing", "“We will {+not+} wait for the ferry”");
        assertThat(check("We will not wait for the barge").out()).contains("[-barge-] {+ferry+}");
    }

    @Test
    void whatNobodySaidIsNotFoundAndEndsWithZero() throws IOException {
        Ran ran = check("The port opens to grain ships in autumn");
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).startsWith("Not found in 1 report.");
    }

    @Test
    void aFewWordsAreSaidToBeLookedForAsTheyAre() throws IOException {
        assertThat(check("the ferry").out()).contains("Fewer than four words");
    }

    @Test
    void jsonHasCodePointsAndTheStatement() throws IOException {
        Files.writeString(temporary.resolve("a.txt"), "🚢 Ships\n\n" + REPORT);
        Ran ran = Ran.of("check", "we will not wait for the ferry", temporary, "--json");
        JsonNode answer = new ObjectMapper().readTree(ran.out());
        assertThat(answer.get("verdict").asText()).isEqualTo("exact");
        JsonNode finding = answer.at("/variants/0/findings/0");
        assertThat(finding.at("/spans/0/0").asInt()).isEqualTo(10);
        assertThat(finding.at("/speaker/name").asText()).isEqualTo("Ada Berg");
        assertThat(finding.get("statement").asText()).endsWith("-s1");
        assertThat(finding.get("quoted").asBoolean()).isTrue();
    }

    @Test
    void standardInputIsChecked() {
        Ran ran = Ran.withInput(REPORT, "check", "We will not wait for the ferry", "-");
        assertThat(ran.out()).startsWith("Yes, word for word: Ada Berg, in -");
    }

    @Test
    void badQuotationsAndPathsAreNamed() throws IOException {
        assertThat(check("").code()).isEqualTo(2);
        assertThat(check(" … ").err()).contains("a quotation without words").doesNotContain("Exception");
        Ran tooLong = check("word ".repeat(100_000));
        assertThat(tooLong.code()).isEqualTo(2);
        assertThat(tooLong.err()).contains("more than 400 words").hasSizeLessThan(5_000);
        assertThat(Ran.of("check", "only words").code()).isEqualTo(2);
        Ran nowhere = Ran.of("check", "We will not wait", temporary.resolve("typo"));
        assertThat(nowhere.code()).isEqualTo(4);
        assertThat(nowhere.err()).contains("typo: does not exist");
    }

    @Test
    void controlCharactersOfAQuotationDoNotReachTheTerminal() throws IOException {
        Ran ran = check("We will \u001b[31m not wait\u0007 for the barge\u202E");
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).doesNotContain("\u001b", "\u0007", "\u202E");
    }

    @Test
    void damageEndsWithOneAndIsTold() throws IOException {
        Files.writeString(temporary.resolve("b.txt"), "");
        Ran ran = check("We will not wait for the ferry");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).startsWith("Yes, word for word").contains("b.txt: is empty");
    }

    private Ran check(String quotation) throws IOException {
        Files.writeString(temporary.resolve("a.txt"), REPORT);
        return Ran.of("check", quotation, temporary);
    }
}
