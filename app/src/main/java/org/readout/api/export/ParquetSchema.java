package org.readout.api.export;

import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.format.ConvertedType;
import org.apache.parquet.format.DateType;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.ListType;
import org.apache.parquet.format.LogicalType;
import org.apache.parquet.format.MicroSeconds;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.StringType;
import org.apache.parquet.format.TimeUnit;
import org.apache.parquet.format.TimestampType;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/** A schema as a Parquet footer spells it: its elements, each before those within it. Knows the types of {@link CellShape}, no others. */
final class ParquetSchema {
    private ParquetSchema() {}

    static List<SchemaElement> elements(MessageType schema) {
        List<SchemaElement> elements = new ArrayList<>();
        SchemaElement root = new SchemaElement(schema.getName());
        root.setNum_children(schema.getFieldCount());
        elements.add(root);
        schema.getFields().forEach(field -> add(elements, field));
        return elements;
    }

    private static void add(List<SchemaElement> elements, Type type) {
        SchemaElement element = new SchemaElement(type.getName());
        element.setRepetition_type(
                FieldRepetitionType.valueOf(type.getRepetition().name()));
        LogicalTypeAnnotation meaning = type.getLogicalTypeAnnotation();
        if (meaning != null) {
            annotate(element, meaning);
        }
        elements.add(element);
        if (type.isPrimitive()) {
            element.setType(physical(type));
        } else {
            GroupType group = type.asGroupType();
            element.setNum_children(group.getFieldCount());
            group.getFields().forEach(field -> add(elements, field));
        }
    }

    private static org.apache.parquet.format.Type physical(Type type) {
        String name = type.asPrimitiveType().getPrimitiveTypeName().name();
        return org.apache.parquet.format.Type.valueOf(name.equals("BINARY") ? "BYTE_ARRAY" : name);
    }

    /** What the values mean, in today's words and in those that older readers know. */
    private static void annotate(SchemaElement element, LogicalTypeAnnotation meaning) {
        if (meaning.equals(LogicalTypeAnnotation.stringType())) {
            element.setConverted_type(ConvertedType.UTF8);
            element.setLogicalType(LogicalType.STRING(new StringType()));
        } else if (meaning.equals(LogicalTypeAnnotation.listType())) {
            element.setConverted_type(ConvertedType.LIST);
            element.setLogicalType(LogicalType.LIST(new ListType()));
        } else if (meaning.equals(LogicalTypeAnnotation.dateType())) {
            element.setConverted_type(ConvertedType.DATE);
            element.setLogicalType(LogicalType.DATE(new DateType()));
        } else if (meaning instanceof LogicalTypeAnnotation.TimestampLogicalTypeAnnotation) {
            element.setConverted_type(ConvertedType.TIMESTAMP_MICROS);
            element.setLogicalType(LogicalType.TIMESTAMP(new TimestampType(true, TimeUnit.MICROS(new MicroSeconds()))));
        } else {
            throw new IllegalArgumentException("no such type here: " + meaning);
        }
    }
}
