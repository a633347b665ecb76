package org.readout.api.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.analysis.Analyzer;
import org.readout.ledger.CaptureReader;
import org.readout.ledger.StatementEntry;
import org.readout.statement.Engine;

class ReadingsTest {
    private Bureau bureau;
    private String article;

    @BeforeEach
    void open(@TempDir Path folder) throws IOException {
        bureau = Bureau.open(folder);
        article = bureau.article("Isla").id();
    }

    @AfterEach
    void close() throws IOException {
        bureau.close();
    }

    private String readings() throws Exception {
        Bureau.Answer page = bureau.get("article/" + article + "-readings.html");
        assertThat(page.status()).isEqualTo(200);
        return page.body();
    }

    @Test
    void anArticleThatWasReadOnceHasNoLinkToItsReadings() throws Exception {
        assertThat(bureau.get("article/" + article + ".html").body()).doesNotContain("-readings.html");
        assertThat(readings()).contains("This report was read once", "The first reading, when the report was added.");
        assertThat(bureau.get("article/" + article + "-readings-2.html").status())
                .isEqualTo(404);
        assertThat(bureau.get("article/0000000000000000-readings.html").status())
                .isEqualTo(404);
    }

    @Test
    void aCorrectionIsToldAsAPersonsDoingAndLeadsToTheStatement() throws Exception {
        StatementEntry cent = bureau.statement("Isla", "Nobody hid a cent");
        bureau.post("review/statement/" + cent.id(), "action", "speaker", "speaker", "Mira Vell");
        assertThat(bureau.get("article/" + article + ".html").body())
                .contains("Readout has read it 2 times.", "href=\"../article/" + article + "-readings.html\"");
        assertThat(readings())
                .contains("2 readings, the latest first.")
                .contains("By the same version, after a correction: what changed is a person’s doing.")
                .contains("<bdi>Ines</bdi></b> changed the speaker of")
                .contains(" as before, 1 changed, 0 new, 0 gone.")
                .contains("href=\"../statement/" + cent.id() + "\"")
                .contains("<p class=\"changed\">Speaker</p>")
                .containsPattern("<del><span class=\"aloud\">struck out: </span>Zara Quillfeather<")
                .containsPattern("<ins><span class=\"aloud\">put in: </span>Mira Vell<")
                .doesNotContain("another version.");
    }

    @Test
    void anotherVersionIsNamedAndKeepsTheCorrections() throws Exception {
        StatementEntry cent = bureau.statement("Isla", "Nobody hid a cent");
        bureau.post("review/statement/" + cent.id(), "action", "speaker", "speaker", "Mira Vell");
        bureau.ledger().review(new CaptureReader(new Analyzer(Engine.LEARNED))).reread(article);
        assertThat(readings())
                .contains("3 readings, the latest first.")
                .contains("Read again by another version.")
                .contains(
                        "<dt><bdi>engine</bdi></dt><dd><bdi>rules-1</bdi> before, <bdi>attribution-2+rules-1</bdi> now</dd>")
                .contains("1 correction was kept.");
        long first = bureau.ledger().articles().analyses(article).get(2).id();
        String held = "article/" + article + "-readings.html?since=" + first;
        assertThat(readings()).contains("href=\"../" + held + "\"");
        assertThat(bureau.get(held).body())
                .contains("The present reading, held against that of")
                .contains("Read again by another version after a correction: what changed may come from either.")
                .contains("put in: </span>Mira Vell<");
        assertThat(bureau.get("article/" + article + "-readings.html?since=" + (first + 1_000_000))
                        .status())
                .isEqualTo(404);
        assertThat(bureau.now(cent).speaker().orElseThrow().name()).contains("Mira Vell");
    }

    @Test
    void aRejectedStatementIsStruckOutAndLeadsNowhere() throws Exception {
        StatementEntry cent = bureau.statement("Isla", "Nobody hid a cent");
        bureau.post("review/statement/" + cent.id(), "action", "reject");
        assertThat(readings())
                .contains("<del><span class=\"aloud\">gone: </span><bdi>“Nobody hid a cent")
                .contains("0 changed, 0 new, 1 gone.")
                .doesNotContain("href=\"../statement/" + cent.id() + "\"");
    }
}
