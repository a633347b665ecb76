package org.readout.api.rest;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.readout.account.Answer;
import org.readout.account.Finding;
import org.readout.account.Piece;
import org.readout.account.Reason;
import org.readout.account.Source;
import org.readout.account.Variant;
import org.readout.account.Voice;
import org.readout.account.Witness;
import org.readout.actor.Actor;
import org.readout.analysis.JsonLines;
import org.readout.text.Span;

/** The answer to a check as one JSON object on a line. Offsets count code points in the article's text; what is not known is null. */
public final class AnswerJson {
    private static final double PLACES = 10_000;

    private final Answer answer;

    public AnswerJson(Answer answer) {
        this.answer = answer;
    }

    /** The object, with its line feed. */
    public byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(bytes, JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeNumberField("schema", JsonLines.SCHEMA);
            text(json, "quotation", answer.query().text());
            json.writeStringField("verdict", name(answer.verdict()));
            json.writeBooleanField("exactOnly", answer.query().exactOnly());
            json.writeNumberField("reports", answer.reports());
            json.writeNumberField("leftOut", answer.leftOut());
            json.writeArrayFieldStart("variants");
            for (Variant variant : answer.variants()) {
                write(json, variant);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
        return bytes.toByteArray();
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void write(JsonGenerator json, Variant variant) throws IOException {
        json.writeStartObject();
        json.writeStringField("verdict", name(variant.verdict()));
        json.writeNumberField("independent", variant.independent());
        json.writeNumberField("copies", variant.copies());
        json.writeArrayFieldStart("findings");
        for (Witness witness : variant.witnesses()) {
            write(json, witness);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Witness witness) throws IOException {
        Finding finding = witness.finding();
        Source source = finding.source();
        json.writeStartObject();
        json.writeStringField("article", source.article());
        text(json, "uri", source.uri());
        text(json, "outlet", source.outlet().orElse(null));
        json.writeStringField(
                "published", source.published().map(Object::toString).orElse(null));
        json.writeStringField("copyOf", witness.copyOf().orElse(null));
        spans(json, finding.place().points());
        json.writeBooleanField("quoted", finding.place().quoted());
        json.writeStringField("statement", finding.voice().map(Voice::statement).orElse(null));
        json.writeFieldName("speaker");
        if (finding.voice().isPresent()) {
            speaker(json, finding.voice().get());
        } else {
            json.writeNull();
        }
        json.writeArrayFieldStart("tellers");
        for (String teller : finding.voice().map(Voice::tellers).orElse(List.of())) {
            json.writeString(wellFormed(teller));
        }
        json.writeEndArray();
        json.writeNumberField("score", rounded(finding.score()));
        reasons(json, finding);
        json.writeEndObject();
    }

    private static void speaker(JsonGenerator json, Voice voice) throws IOException {
        json.writeStartObject();
        text(json, "text", voice.words().orElse(null));
        text(json, "name", voice.speaker().map(Actor::name).orElse(null));
        json.writeStringField("actor", voice.speaker().map(Actor::id).orElse(null));
        json.writeEndObject();
    }

    private static void reasons(JsonGenerator json, Finding finding) throws IOException {
        json.writeArrayFieldStart("reasons");
        for (Reason reason : finding.reasons()) {
            json.writeStartObject();
            json.writeStringField("aspect", name(reason.aspect()));
            json.writeStringField(
                    "change", reason.change().map(AnswerJson::name).orElse(null));
            json.writeNumberField("weight", rounded(reason.weight()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("difference");
        for (Piece piece : finding.diff().pieces()) {
            json.writeStartObject();
            json.writeStringField("kind", name(piece.kind()));
            text(json, "text", piece.text());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void spans(JsonGenerator json, List<Span> spans) throws IOException {
        json.writeArrayFieldStart("spans");
        for (Span span : spans) {
            json.writeStartArray();
            json.writeNumber(span.start());
            json.writeNumber(span.end());
            json.writeEndArray();
        }
        json.writeEndArray();
    }

    private static double rounded(double value) {
        return Math.round(value * PLACES) / PLACES;
    }

    private static void text(JsonGenerator json, String field, @Nullable String value) throws IOException {
        json.writeStringField(field, value == null ? null : wellFormed(value));
    }

    /** The value with U+FFFD for each unpaired surrogate, which UTF-8 cannot write. */
    private static String wellFormed(String value) {
        StringBuilder whole = new StringBuilder(value.length());
        value.codePoints()
                .map(c -> Character.getType(c) == Character.SURROGATE ? 0xFFFD : c)
                .forEach(whole::appendCodePoint);
        return whole.toString();
    }
}
