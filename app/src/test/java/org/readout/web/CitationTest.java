package org.readout.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CitationTest {
    private static final LocalDate READ = LocalDate.parse("2025-04-18");

    @Test
    void aStatementIsCitedWithItsSpeakerItsTellersAndItsReport() {
        assertThat(Desk.plain().citation().plain())
                .isEqualTo(
                        "Ingrid Vestergaard (according to the Nigerian presidency): “A coast without a light is a coast"
                                + " without a promise”. In: Karin Holt, “Vestergaard warns of ‘a dark coast’”, Nordlys Wire, 16 April"
                                + " 2025, https://nordlys.example/2025/04/lighthouse?id=7&lang=en, read 18 April 2025.");
    }

    @Test
    void reportedWordsAreNotCitedAsAQuotation() {
        Citation citation = new Citation(
                "s1",
                new Citation.Report("Lamps", Optional.empty(), Optional.empty(), Optional.empty(), "clippings/a.txt"),
                READ,
                Optional.of(new Citation.Quoted("the lamps would burn", Optional.empty(), List.of(), false)));
        assertThat(citation.plain())
                .isEqualTo(
                        "Speaker not resolved: the lamps would burn (reported, not quoted). In: “Lamps”, undated, read 18"
                                + " April 2025.");
        assertThat(citation.bibtex()).doesNotContain("url = ", "clippings");
    }

    @Test
    void bibtexHasOneFieldOnALineAndNothingThatTexObeys() {
        String entry = Desk.plain().citation().bibtex();
        assertThat(entry)
                .startsWith("@online{readout-a1b2-s3,\n  title = {Vestergaard warns of “a dark coast”},\n"
                        + "  author = {{Karin Holt}},\n  organization = {Nordlys Wire},\n  date = {2025-04-16},\n")
                .endsWith("}\n");
        Citation wild = new Citation(
                "{}%",
                new Citation.Report(
                        "50% of \\input{secrets} & #1_$x^2~\n}, author = {X",
                        Optional.empty(), Optional.empty(), Optional.empty(), "javascript:alert(1)"),
                READ,
                Optional.empty());
        assertThat(wild.bibtex())
                .isEqualTo(
                        "@online{readout-report,\n  title = {50\\% of \\textbackslash{}input\\{secrets\\} \\& \\#1\\_\\$x"
                                + "\\textasciicircum{}2\\textasciitilde{} \\}, author = \\{X},\n  urldate = {2025-04-18},\n}\n");
    }

    @Test
    void cslJsonIsJsonWithDatesInParts() throws IOException {
        for (Desk desk : List.of(Desk.plain(), Desk.hostile())) {
            JsonNode item =
                    new ObjectMapper().readTree(desk.citation().cslJson()).get(0);
            assertThat(item.get("type").asText()).isEqualTo("article-newspaper");
            assertThat(item.at("/issued/date-parts/0").toString()).isEqualTo("[2025,4,16]");
            assertThat(item.at("/accessed/date-parts/0").toString()).isEqualTo("[2025,4,18]");
            assertThat(item.get("note").asText()).doesNotContain("\u202E", "\n");
        }
        JsonNode hostile =
                new ObjectMapper().readTree(Desk.hostile().citation().cslJson()).get(0);
        assertThat(hostile.has("URL")).isFalse();
    }
}
