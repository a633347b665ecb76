package org.readout.account;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.readout.actor.Actor;
import org.readout.analysis.JsonLines;
import org.readout.text.CodePoints;
import org.readout.text.Span;

/**
 * The rows of {@code comparisons.jsonl}, as those of {@link JsonLines}: offsets count code points in the article's {@code text}.
 * Scores and weights are rounded to four places. Thread-safe.
 */
public final class ComparisonLines {
    private static final JsonFactory JSON = new JsonFactory();
    private static final double PLACES = 10_000;

    /** The row of {@code comparison}, which was made of {@code dossier}, with its line feed. */
    public byte[] row(Comparison comparison, Dossier dossier) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(bytes, JsonEncoding.UTF8)) {
            new Writing(json, comparison, dossier).write();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return bytes.toByteArray();
    }

    /** The accounts of {@code comparison} alone, as a JSON array: for the occasion's row. */
    public String accounts(Comparison comparison, Dossier dossier) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            new Writing(json, comparison, dossier).writeAccounts();
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return text.toString();
    }

    /** One row. */
    private static final class Writing {
        private final JsonGenerator json;
        private final Comparison comparison;
        private final Map<String, Report> reports = new HashMap<>();
        private final Map<String, CodePoints> counts = new HashMap<>();
        private final Map<String, String> articles = new HashMap<>();

        Writing(JsonGenerator json, Comparison comparison, Dossier dossier) {
            this.json = json;
            this.comparison = comparison;
            for (Report report : dossier.reports()) {
                reports.put(report.article(), report);
                counts.put(report.article(), CodePoints.of(report.text()));
            }
            comparison.accounts().forEach(account -> articles.put(account.id(), account.article()));
        }

        void write() throws IOException {
            json.writeStartObject();
            json.writeNumberField("schema", JsonLines.SCHEMA);
            json.writeStringField("occasion", comparison.occasion());
            json.writeFieldName("accounts");
            writeAccounts();
            json.writeArrayFieldStart("points");
            for (Point point : comparison.points()) {
                json.writeStartObject();
                json.writeStringField("id", point.id());
                json.writeStringField("speaker", point.speaker().map(Actor::id).orElse(null));
                json.writeStringField("reference", point.reference());
                json.writeArrayFieldStart("cells");
                for (Cell cell : point.cells()) {
                    write(cell);
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }

        void writeAccounts() throws IOException {
            json.writeStartArray();
            for (Account account : comparison.accounts()) {
                write(account);
            }
            json.writeEndArray();
        }

        private String article(String account) {
            return known(articles, account);
        }

        private static <T> T known(Map<String, T> map, String key) {
            T value = map.get(key);
            if (value == null) {
                throw new IllegalArgumentException("not of this dossier: " + key);
            }
            return value;
        }

        private void write(Account account) throws IOException {
            json.writeStartObject();
            json.writeStringField("id", account.id());
            json.writeStringField("article", account.article());
            json.writeStringField("teller", account.source().map(Actor::id).orElse(null));
            json.writeStringField("issuer", account.issuer().map(Actor::id).orElse(null));
            json.writeArrayFieldStart("tellers");
            for (Actor teller : account.tellers()) {
                json.writeString(teller.id());
            }
            json.writeEndArray();
            statements(account.article(), account.statements());
            json.writeStringField("foldedUnder", account.foldedUnder().orElse(null));
            json.writeEndObject();
        }

        private void write(Cell cell) throws IOException {
            String article = article(cell.account());
            String against = article(cell.against());
            json.writeStartObject();
            json.writeStringField("account", cell.account());
            json.writeStringField("relation", word(cell.relation()));
            json.writeStringField("against", cell.against());
            statements(article, cell.statements());
            json.writeNumberField("score", rounded(cell.score()));
            json.writeArrayFieldStart("reasons");
            for (Reason reason : cell.reasons()) {
                json.writeStartObject();
                json.writeStringField("aspect", word(reason.aspect()));
                json.writeStringField(
                        "change", reason.change().map(Writing::word).orElse(null));
                json.writeNumberField("weight", rounded(reason.weight()));
                spans("spans", known(counts, article), reason.here());
                spans("againstSpans", known(counts, against), reason.there());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }

        private void statements(String article, List<Integer> indices) throws IOException {
            json.writeArrayFieldStart("statements");
            for (int index : indices) {
                json.writeString(known(reports, article).analysis().statementId(index));
            }
            json.writeEndArray();
        }

        private void spans(String name, CodePoints points, List<Span> spans) throws IOException {
            json.writeArrayFieldStart(name);
            for (Span span : spans) {
                Span counted = points.of(points.whole(span));
                json.writeStartArray();
                json.writeNumber(counted.start());
                json.writeNumber(counted.end());
                json.writeEndArray();
            }
            json.writeEndArray();
        }

        private static String word(Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        private static double rounded(double value) {
            return Math.round(value * PLACES) / PLACES;
        }
    }
}
