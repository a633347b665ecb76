package org.readout.api.export;

import static org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit.MICROS;
import static org.apache.parquet.schema.LogicalTypeAnnotation.dateType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.timestampType;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BINARY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.DOUBLE;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT32;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT64;

import java.util.List;
import java.util.function.Consumer;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/** What a column of a table of statements holds. */
enum CellShape {
    TEXT,
    TEXTS,
    SPANS,
    DAY,
    MOMENT,
    SHARE;

    static final String START = "start";
    static final String END = "end";

    /** The names that the format gives to the two levels of a list. */
    private static final String LIST = "list";

    private static final String ELEMENT = "element";

    /** The type of a Parquet column; optional, but for lists nothing is an empty list. */
    Type type(String name) {
        return switch (this) {
            case TEXT -> Types.optional(BINARY).as(stringType()).named(name);
            case TEXTS ->
                Types.optionalList()
                        .element(Types.required(BINARY).as(stringType()).named(ELEMENT))
                        .named(name);
            case SPANS ->
                Types.optionalList()
                        .element(Types.requiredGroup()
                                .required(INT32)
                                .named(START)
                                .required(INT32)
                                .named(END)
                                .named(ELEMENT))
                        .named(name);
            case DAY -> Types.optional(INT32).as(dateType()).named(name);
            case MOMENT -> Types.optional(INT64).as(timestampType(true, MICROS)).named(name);
            case SHARE -> Types.optional(DOUBLE).named(name);
        };
    }

    /** Writes a list as the types above have it. */
    static <T> void list(RecordConsumer consumer, List<T> values, Consumer<T> element) {
        consumer.startGroup();
        if (!values.isEmpty()) {
            consumer.startField(LIST, 0);
            for (T value : values) {
                consumer.startGroup();
                consumer.startField(ELEMENT, 0);
                element.accept(value);
                consumer.endField(ELEMENT, 0);
                consumer.endGroup();
            }
            consumer.endField(LIST, 0);
        }
        consumer.endGroup();
    }
}
