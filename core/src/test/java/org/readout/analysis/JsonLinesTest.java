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
import org.readout.article.Author;
import org.readout.article.Block;
import org.readout.article.BlockForm;
import org.readout.article.BlockKind;
import org.readout.article.Fact;
import org.readout.article.Makeup;
import org.readout.article.Metadata;
import org.readout.article.Origin;
import org.readout.article.Part;
import org.readout.article.PartKind;
import org.readout.article.Particulars;
import org.readout.article.Published;
import org.readout.article.SourceMap;
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
                        "warnings",
                        "authors",
                        "authorKinds",
                        "modified",
                        "section",
                        "keywords",
                        "agency",
                        "canonical",
                        "sources");
        assertThat(row.get("text").asText()).isEqualTo(TEXT);
        assertThat(row.get("published").asText()).isEqualTo("2024-05-07");
        assertThat(row.get("title").asText()).isEqualTo("A \uFFFD title");
        assertThat(row.get("byline").isNull()).isTrue();
        assertThat(row.get("blocks").get(0).toString())
                .isEqualTo("{\"kind\":\"paragraph\",\"start\":0,\"end\":3,\"origin\":[0,2]}");
        assertThat(row.get("blocks").get(1).toString())
                .isEqualTo("{\"kind\":\"repeat\",\"start\":3,\"end\":10,\"original\":[0,3]}");
        assertThat(row.get("warnings").get(0).asText()).isEqualTo("Hard.");
        assertThat(row.get("authors").toString()).isEqualTo("[\"Ada Berg\",\"Lake Team\"]");
        assertThat(row.get("authorKinds").toString()).isEqualTo("[\"person\",\"team\"]");
        assertThat(row.get("modified").asText()).isEqualTo("2024-05-08");
        assertThat(row.get("section").asText()).isEqualTo("World");
        assertThat(row.get("keywords").toString()).isEqualTo("[\"lakes\"]");
        assertThat(row.get("agency").isNull()).isTrue();
        assertThat(row.get("canonical").asText()).isEqualTo("https://example.org/a");
        assertThat(row.get("sources").toString())
                .isEqualTo("{\"title\":\"shown h1, borne out by JSON-LD headline\","
                        + "\"published\":\"JSON-LD datePublished, against 2024-01-31 (shown by the headline)\"}");
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
                        Optional.of("en"),
                        new Particulars(
                                List.of(
                                        new Author("Ada Berg", Author.Kind.PERSON),
                                        new Author("Lake Team", Author.Kind.TEAM)),
                                Optional.of(new Published(LocalDate.of(2024, 5, 8), Optional.empty())),
                                Optional.of("World"),
                                List.of("lakes"),
                                Optional.empty(),
                                Optional.of("https://example.org/a"),
                                List.of(
                                        new Origin(
                                                Fact.TITLE,
                                                Origin.Place.SHOWN,
                                                "h1",
                                                Optional.of("JSON-LD headline"),
                                                Optional.empty()),
                                        new Origin(
                                                Fact.PUBLISHED,
                                                Origin.Place.JSON_LD,
                                                "datePublished",
                                                Optional.empty(),
                                                Optional.of("2024-01-31 (shown by the headline)"))))),
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

    @Test
    void anArticlesRowHasWhatItHasOfItsPage() throws IOException {
        String text = "🕊 One boat is red. Jane Doe";
        Span credit = new Span(text.indexOf("Jane"), text.length());
        Article article = new Article(
                "0123456789abcdef",
                "page.html",
                "0".repeat(64),
                new Metadata(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                text,
                List.of(new Block(
                        BlockKind.PARAGRAPH,
                        new Span(0, text.length()),
                        Optional.empty(),
                        Optional.empty(),
                        BlockForm.LIST_ITEM)),
                List.of(),
                new Makeup(
                        List.of(new Part(
                                PartKind.CREDIT, credit, Optional.of("Jane Doe"), Optional.empty(), Optional.empty())),
                        SourceMap.nothing(),
                        true));
        Analysis analysis = new Analysis(article, List.of(), List.of(), List.of(), List.of());
        JsonNode row = new ObjectMapper().readTree(lines.article(analysis, Optional.empty()));
        assertThat(row.get("cut").asBoolean()).isTrue();
        assertThat(row.get("blocks").get(0).get("form").asText()).isEqualTo("list-item");
        JsonNode part = row.get("parts").get(0);
        assertThat(part.get("kind").asText()).isEqualTo("credit");
        assertThat(part.get("author").asText()).isEqualTo("Jane Doe");
        assertThat(part.get("start").asInt()).isEqualTo(text.codePointCount(0, credit.start()));
    }
}
