package org.readout.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.readout.source.Capture;
import org.readout.statement.Party;
import org.readout.statement.Statement;
import org.readout.text.Span;

/** What holds for every analysis, whichever engine finds the statements. */
abstract class AnalysisLaws {
    private static final String REPORT = "Bridge talks end\n\nOSLO, May 6 (Tellus) — 🌉 Swedish Foreign Minister Oskar"
            + " Lindqvist said on Monday that “the e\u0301lan” of the 🇳🇴 side was “a gift”.\r\n\r\n“We tried everything,” he"
            + " told reporters, “twice.”\r\n\r\nNorway denied that, according to Tellus News.\r\n\r\nAdvertisement\r\n";

    private final Analyzer first;
    private final Analyzer second;

    /**
     * @param first the analyzer that is held to the laws
     * @param second another one of the same engine
     */
    AnalysisLaws(Analyzer first, Analyzer second) {
        this.first = first;
        this.second = second;
    }

    @Provide
    Arbitrary<String> nasty() {
        return Arbitraries.of(
                        "Oskar Lindqvist",
                        "Swedish Foreign Minister Oskar Lindqvist",
                        "the Swedish foreign ministry",
                        "Norway",
                        "he",
                        "they",
                        "the spokeswoman",
                        "said",
                        "said that",
                        "told reporters",
                        "denied",
                        "accused",
                        "called on",
                        "vowed to",
                        "according to",
                        "in a statement",
                        "on Monday",
                        "last week",
                        "the bridge was shut",
                        "will stay",
                        "open",
                        "U.S.",
                        ".",
                        ",",
                        ":",
                        "“",
                        "”",
                        "‘",
                        "’",
                        "\"",
                        "'",
                        "«",
                        "»",
                        "„",
                        "—",
                        "(",
                        ")",
                        "\n\n",
                        "\r\n",
                        "\n",
                        "\u00a0",
                        "😀",
                        "e\u0301",
                        "שלום",
                        "\u202e",
                        "\u0000",
                        "\ufeff",
                        "Advertisement",
                        "Photo:")
                .list()
                .ofMaxSize(60)
                .map(pieces -> String.join(" ", pieces));
    }

    @Property(tries = 400)
    void everyStatementStandsInItsArticle(@ForAll("nasty") String text) {
        checked(text);
    }

    @Property(tries = 100)
    void anyTextIsAnalysed(@ForAll String text) {
        checked(text);
    }

    @Property(tries = 60)
    void theSameTextGivesTheSameStatements(@ForAll("nasty") String text) {
        assertThat(lines(second, text)).isEqualTo(lines(first, text));
    }

    @Property(tries = 150)
    void theOffsetsOfEveryRowCutOutItsWordsByCodePoints(@ForAll("nasty") String text) throws IOException {
        checkedRows(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "“",
                "”",
                "said",
                "“” said",
                "said said said: “said”",
                "according to according to",
                "“““““‘‘‘‘‘\"\"\"\"\"'''''",
                "\u202e“Shut,” said Oskar Lindqvist\u202c.",
                "a\u0000b “c\u0000d,” said e\u0000f.",
                "\ufeff“Shut,” said Oskar Lindqvist.",
                "<script>alert(1)</script> said “<b>”.",
                "Oskar Lindqvist said Oskar Lindqvist said Oskar Lindqvist said Oskar Lindqvist said it was shut.",
            })
    void nastyTextsKeepTheLawsToo(String text) throws IOException {
        checked(text);
        checkedRows(text);
    }

    @Test
    void aLongChainOfSpeakersKeepsTheLaws() {
        checked("Oskar Lindqvist said that Marta Vele told him that ".repeat(2_000));
    }

    @Test
    void aLongQuotationThatNeverClosesKeepsTheLaws() {
        checked("Oskar Lindqvist said: “" + "The bridge is shut. ".repeat(5_000));
    }

    @Test
    void manyParagraphsThatReopenTheMarkKeepTheLaws() {
        checked("Oskar Lindqvist said:\n\n" + "“The bridge is shut.\n\n".repeat(2_000));
    }

    @Test
    void theReportHasStatements() throws IOException {
        assertThat(checked(REPORT).statements()).hasSizeGreaterThan(2);
        checkedRows(REPORT);
    }

    @Test
    void oneThreadOrFourGiveTheSameStatements() throws InterruptedException, ExecutionException {
        List<String> alone = lines(first, REPORT);
        Analyzer shared = second;
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<List<String>>> together = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                together.add(threads.submit(() -> lines(shared, REPORT)));
            }
            for (Future<List<String>> each : together) {
                assertThat(each.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** The analysis of a text, after a look at every span and every reference in it. */
    private Analysis checked(String text) {
        Analysis analysis = first.analyze(Capture.ofText("report.txt", text));
        String whole = analysis.article().text();
        int start = 0;
        for (int i = 0; i < analysis.statements().size(); i++) {
            Statement statement = analysis.statements().get(i);
            List<Span> content = statement.words().content();
            inOrder(content, whole);
            assertThat(content).isNotEmpty();
            assertThat(content.get(0).start()).isGreaterThanOrEqualTo(start);
            start = content.get(0).start();
            inOrder(statement.words().quoted(), whole);
            assertThat(statement.words().quoted())
                    .allMatch(quoted -> content.stream().anyMatch(span -> span.contains(quoted)));
            statement.attribution().cue().ifPresent(cue -> inOrder(cue.spans(), whole));
            parties(statement).forEach(party -> inOrder(party.spans(), whole));
            statement.when().ifPresent(time -> inOrder(List.of(time.span()), whole));
            int index = i;
            statement.copyOf().ifPresent(first -> {
                assertThat(first).isBetween(0, index - 1);
                assertThat(analysis.statements().get(first).copyOf()).isEmpty();
            });
        }
        return analysis;
    }

    /** The rows of a text's statements. */
    private static List<String> lines(Analyzer analyzer, String text) {
        Analysis analysis = analyzer.analyze(Capture.ofText("report.txt", text));
        return new String(new JsonLines().statements(analysis), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    private static List<Party> parties(Statement statement) {
        List<Party> parties = new ArrayList<>(statement.attribution().tellers());
        statement.attribution().speaker().ifPresent(parties::add);
        statement.attribution().addressee().ifPresent(parties::add);
        return parties;
    }

    private static void inOrder(List<Span> spans, String text) {
        int last = 0;
        for (Span span : spans) {
            assertThat(span.start()).isGreaterThanOrEqualTo(last);
            assertThat(span.end()).isLessThanOrEqualTo(text.length());
            assertThat(span.cut(text)).isNotBlank();
            last = span.end();
        }
    }

    private void checkedRows(String text) throws IOException {
        ObjectMapper json = new ObjectMapper();
        Analysis analysis = first.analyze(Capture.ofText("report.txt", text));
        JsonNode article = json.readTree(new JsonLines().article(analysis, Optional.empty()));
        int[] points = article.path("text").asText().codePoints().toArray();
        for (String line : lines(first, text)) {
            JsonNode row = json.readTree(line);
            for (String field : List.of("content", "cue", "speaker", "addressee", "when")) {
                if (row.hasNonNull(field)) {
                    checkedWords(row.path(field), points);
                }
            }
            row.path("tellers").forEach(teller -> checkedWords(teller, points));
        }
    }

    private static void checkedWords(JsonNode node, int[] points) {
        List<String> pieces = new ArrayList<>();
        for (JsonNode span : node.path("spans")) {
            int start = span.path(0).asInt();
            pieces.add(new String(points, start, span.path(1).asInt() - start));
        }
        assertThat(node.path("text").asText()).isEqualTo(String.join(" ", pieces));
    }
}
