package org.readout.source;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Cuts one record of a table into its fields. Thread-safe. */
final class CsvFields {
    /** A row of more fields is no row of articles. */
    static final int MOST = 10_000;

    private final CsvFactory factory;
    private final CsvSchema schema;

    CsvFields(char delimiter, Limits limits) {
        this.factory = CsvFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(limits.captureBytes())
                        .build())
                .build();
        this.schema = CsvSchema.emptySchema().withColumnSeparator(delimiter);
    }

    /** The fields, of which no more than {@link #MOST} and one are read. */
    List<String> of(String record) throws IOException {
        List<String> fields = new ArrayList<>();
        try (CsvParser parser = factory.createParser(record)) {
            parser.setSchema(schema);
            for (JsonToken token = parser.nextToken();
                    token != null && fields.size() <= MOST;
                    token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING) {
                    fields.add(parser.getText());
                }
            }
        }
        return fields;
    }
}
