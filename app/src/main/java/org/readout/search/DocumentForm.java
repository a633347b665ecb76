package org.readout.search;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** A statement as the index's document. */
final class DocumentForm {
    /** With places and without length: a long title is no worse than a short one. */
    private static final FieldType PLACED = placed();

    private DocumentForm() {}

    private static FieldType placed() {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        type.freeze();
        return type;
    }

    /** With {@code vector}, or without one for now. */
    static Document of(Indexed statement, byte @Nullable [] vector) {
        Document document = new Document();
        document.add(new StringField(Fields.ID, statement.id(), Store.NO));
        document.add(new SortedDocValuesField(Fields.ID, new BytesRef(statement.id())));
        document.add(new StringField(Fields.ARTICLE, statement.printed().article(), Store.NO));
        document.add(new LongField(Fields.SEQUENCE, statement.sequence(), Store.NO));
        words(document, statement);
        day(document, Fields.SAID, statement.said().day());
        day(document, Fields.PUBLISHED, statement.printed().day());
        day(document, Fields.DAY, statement.said().day().or(() -> statement
                .printed()
                .day()));
        for (Facet facet : Facet.all()) {
            for (FacetValue value : FacetValue.of(facet, statement)) {
                document.add(new StringField(facet.field(), value.value(), Store.NO));
                document.add(new SortedSetDocValuesField(facet.field(), new BytesRef(value.joined())));
            }
        }
        if (vector == null) {
            document.add(new StringField(Fields.VECTOR, Fields.LACKING, Store.NO));
        } else {
            document.add(new BinaryDocValuesField(Fields.MEANING, new BytesRef(vector)));
            document.add(new BinaryDocValuesField(Fields.CODE, Codes.bytes(Vectors.code(vector))));
        }
        document.add(new StoredField(Fields.ROW, RowForm.write(statement)));
        return document;
    }

    private static void words(Document document, Indexed statement) {
        document.add(new Field(Fields.WORDS, statement.said().words(), PLACED));
        document.add(new TextField(Fields.STEMS, statement.said().words(), Store.NO));
        Stream.concat(statement.speaker().stream(), statement.tellers().stream())
                .forEach(voice -> document.add(new Field(Fields.NAMES, voice.name(), PLACED)));
        statement.printed().title().ifPresent(title -> document.add(new Field(Fields.TITLE, title, PLACED)));
    }

    private static void day(Document document, String field, Optional<LocalDate> day) {
        day.ifPresent(value -> document.add(new LongField(field, value.toEpochDay(), Store.NO)));
    }
}
