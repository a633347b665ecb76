package org.readout.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.readout.actor.Actor;
import org.readout.actor.ActorType;
import org.readout.actor.Resolution;
import org.readout.article.Article;
import org.readout.article.Block;
import org.readout.article.BlockKind;
import org.readout.article.Metadata;
import org.readout.article.Published;
import org.readout.source.Provenance;
import org.readout.statement.Act;
import org.readout.statement.Attribution;
import org.readout.statement.Cue;
import org.readout.statement.Evidence;
import org.readout.statement.Party;
import org.readout.statement.Statement;
import org.readout.statement.StatementKind;
import org.readout.statement.Words;
import org.readout.text.CodePoints;
import org.readout.text.Span;
import org.readout.when.TimeExpression;

class JsonLinesTest {
    private static final String TEXT = "🕊 “We will 🤝 come,” Ada Berg said on Monday, “and\nstay.” \u2028 End";

    private final JsonLines lines = new JsonLines();

    @Test
    void everySpanCutsOutItsTextByCodePoints() throws IOException {
        JsonNode row = statement(0);
        assertThat(cut(row.get("cue"))).isEqualTo(List.of("said"));
        assertThat(row.get("cue").get("text").asText()).isEqualTo("said");
        assertThat(cut(row.get("speaker"))).isEqualTo(List.of("Ada Berg"));
        assertThat(cut(row.get("content"))).isEqualTo(List.of("“We will 🤝 come,”", "“and\nstay.”"));
        assertThat(row.get("content").get("text").asText()).isEqualTo("“We will 🤝 come,” “and\nstay.”");
        assertThat(cut(row.get("when"))).isEqualTo(List.of("Monday"));
    }

    @Test
    void aStatementHasTheFieldsOfTheDesign() throws IOException {
        JsonNode row = statement(0);
        assertThat(row.fieldNames())
                .toIterable()
                .containsExactly(
                        "schema",
                        "id",
                        "article",
                        "uri",
                        "kind",
                        "content",
                        "quoted",
                        "cue",
                        "speaker",
                        "tellers",
                        "addressee",
                        "when",
                        "occasion",
                        "copyOf",
                        "confidence",
                        "by");
        assertThat(row.get("schema").asInt()).isEqualTo(1);
        assertThat(row.get("id").asText()).isEqualTo("0123456789abcdef-s1");
        assertThat(row.get("kind").asText()).isEqualTo("quoted");
        assertThat(row.get("cue").get("act").asText()).isEqualTo("say");
        assertThat(row.get("speaker").get("name").asText()).isEqualTo("Ada Berg");
        assertThat(row.get("speaker").get("actor").asText()).isEqualTo("body:x");
        assertThat(row.get("speaker").get("type").asText()).isEqualTo("government-body");
        assertThat(row.get("speaker").get("affiliation").asText()).isEqualTo("FIN");
        assertThat(row.get("tellers").get(0).get("name").isNull()).isTrue();
        assertThat(row.get("addressee").isNull()).isTrue();
        assertThat(row.get("when").get("start").asText()).isEqualTo("2024-05-06");
        assertThat(row.get("occasion").isNull()).isTrue();
        assertThat(row.get("copyOf").isNull()).isTrue();
        assertThat(row.get("confidence").asDouble()).isEqualTo(0.9);
        assertThat(row.get("by").asText()).isEqualTo("rules-1/test");
    }

    @Test
    void aBareRepeatedStatementHasNoCueAndNamesItsFirst() throws IOException {
        JsonNode row = statement(1);
        assertThat(row.get("cue").isNull()).isTrue();
        assertThat(row.get("speaker").isNull()).isTrue();
        assertThat(row.get("when").isNull()).isTrue();
        assertThat(row.get("copyOf").asText()).isEqualTo("0123456789abcdef-s1");
    }

    @Test
    void anArticleHasTheFieldsOfTheDesign() throws IOException {
        byte[] bytes = lines.article(analysis(), Optional.of(CodePoints.of("😀😀 source")));
        JsonNode row = new ObjectMapper().readTree(bytes);
        assertThat(row.fieldNames())
                .toIterable()
                .containsExactly(
                        "schema",
                        "id",
                        "uri",
                        "sha256",
                        "outlet",
                        "title",
                        "byline",
                        "published",
                        "language",
                        "text",
                        "blocks",
                        "warnings");
        assertThat(row.get("text").asText()).isEqualTo(TEXT);
        assertThat(row.get("published").asText()).isEqualTo("2024-05-07");
        assertThat(row.get("title").asText()).isEqualTo("A \uFFFD title");
        assertThat(row.get("byline").isNull()).isTrue();
        assertThat(row.get("blocks").get(0).toString())
                .isEqualTo("{\"kind\":\"paragraph\",\"start\":0,\"end\":3,\"origin\":[0,2]}");
        assertThat(row.get("blocks").get(1).toString())
                .isEqualTo("{\"kind\":\"repeat\",\"start\":3,\"end\":10,\"original\":[0,3]}");
        assertThat(row.get("warnings").get(0).asText()).isEqualTo("Hard.");
    }

    @Test
    void everyRowIsOneLine() {
        assertThat(new String(lines.statements(analysis()), StandardCharsets.UTF_8))
                .endsWith("}\n")
                .hasLineCount(2);
        assertThat(new String(lines.article(analysis(), Optional.empty()), StandardCharsets.UTF_8)
                        .chars()
                        .filter(c -> c == '\n')
                        .count())
                .isOne();
        Analysis silent = new Analysis(analysis().article(), List.of());
        assertThat(lines.statements(silent)).isEmpty();
    }

    private JsonNode statement(int index) throws IOException {
        String[] rows = new String(lines.statements(analysis()), StandardCharsets.UTF_8).split("\n");
        return new ObjectMapper().readTree(rows[index]);
    }

    private static List<String> cut(JsonNode part) {
        int[] points = TEXT.codePoints().toArray();
        List<String> cut = new java.util.ArrayList<>();
        for (JsonNode span : part.get("spans")) {
            int start = span.get(0).asInt();
            cut.add(new String(points, start, span.get(1).asInt() - start));
        }
        return cut;
    }

    @Test
    void anArticleFromAnArchiveTellsItsRecord() throws IOException {
        Provenance record = new Provenance(
                "in/a.warc.gz",
                5_000_000_000L,
                Optional.of("urn:uuid:1"),
                Optional.of(Instant.parse("2024-05-06T07:08:09Z")),
                Optional.empty());
        JsonNode row = new ObjectMapper().readTree(lines.article(analysis(), Optional.empty(), Optional.of(record)));
        assertThat(row.get("capture").toString())
                .isEqualTo("{\"archive\":\"in/a.warc.gz\",\"offset\":5000000000,\"record\":\"urn:uuid:1\","
                        + "\"captured\":\"2024-05-06T07:08:09Z\",\"target\":null}");
        assertThat(new String(lines.article(analysis(), Optional.empty()), StandardCharsets.UTF_8))
                .doesNotContain("\"capture\"");
    }

    private static Analysis analysis() {
        Article article = new Article(
                "0123456789abcdef",
                "in/a.txt",
                "0123456789abcdef".repeat(4),
                new Metadata(
                        Optional.of("O"),
                        Optional.of("A \uD800 title"),
                        Optional.empty(),
                        Optional.of(new Published(LocalDate.of(2024, 5, 7), Optional.empty())),
                        Optional.of("en")),
                TEXT,
                List.of(
                        new Block(BlockKind.PARAGRAPH, new Span(0, 4), Optional.empty(), Optional.of(new Span(0, 4))),
                        new Block(BlockKind.REPEAT, new Span(4, 11), Optional.of(new Span(0, 4)), Optional.empty())),
                List.of("Hard."));
        Resolution resolution = new Resolution(
                Optional.of(new Actor("body:x", "Ada Berg", ActorType.GOVERNMENT_BODY, Optional.of("FIN"))), "test", 1);
        Statement first = new Statement(
                new Words(
                        StatementKind.QUOTED,
                        List.of(span("“We will 🤝 come,”"), span("“and\nstay.”")),
                        List.of(span("We will 🤝 come,"), span("and\nstay."))),
                new Attribution(
                        Optional.of(new Party(List.of(span("Ada Berg")), resolution)),
                        Optional.of(new Cue(List.of(span("said")), Act.SAY)),
                        List.of(new Party(List.of(span("End")), Resolution.unresolved("none"))),
                        Optional.empty()),
                Optional.of(new TimeExpression(
                        span("Monday"),
                        Optional.of(LocalDate.of(2024, 5, 6)),
                        Optional.of(LocalDate.of(2024, 5, 6)),
                        "day-name")),
                OptionalInt.empty(),
                new Evidence("rules-1/test", 0.9));
        Statement second = new Statement(
                new Words(StatementKind.REPORTED, List.of(span("End")), List.of()),
                new Attribution(Optional.empty(), Optional.empty(), List.of(), Optional.empty()),
                Optional.empty(),
                OptionalInt.of(0),
                new Evidence("rules-1/test", 0.5));
        return new Analysis(article, List.of(first, second));
    }

    private static Span span(String words) {
        int start = TEXT.indexOf(words);
        return new Span(start, start + words.length());
    }
}
