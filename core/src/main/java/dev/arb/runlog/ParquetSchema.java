package dev.arb.runlog;

import org.apache.parquet.column.ParquetProperties;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type.Repetition;
import org.apache.parquet.schema.Types;

/** The columns as Parquet knows them, and how their pages are laid out. */
final class ParquetSchema {

    /** DECIMAL(38,8) in 16 bytes: what DuckDB, Spark and pandas read, with room for any amount. */
    static final int DECIMAL_BYTES = 16;

    private static final int DECIMAL_PRECISION = 38;
    private static final int DECIMAL_SCALE = 8;

    /** A reader of the tail decodes at most one page of each column it wants. */
    private static final int ROWS_PER_PAGE = 8192;

    static final MessageType MESSAGE = message();
    static final ParquetProperties PROPERTIES = properties();

    private ParquetSchema() {}

    private static MessageType message() {
        Types.MessageTypeBuilder builder = Types.buildMessage();
        for (RunLogColumn column : RunLogColumns.ALL) {
            builder.addField(type(column));
        }
        return builder.named("run_log");
    }

    private static PrimitiveType type(RunLogColumn column) {
        String name = column.columnName();
        Repetition repetition = column.nullable() ? Repetition.OPTIONAL : Repetition.REQUIRED;
        return switch (column) {
            case RunLogColumn.LongColumn any ->
                Types.primitive(PrimitiveTypeName.INT64, repetition).named(name);
            case RunLogColumn.IntColumn any ->
                Types.primitive(PrimitiveTypeName.INT32, repetition).named(name);
            case RunLogColumn.FlagColumn any ->
                Types.primitive(PrimitiveTypeName.BOOLEAN, repetition).named(name);
            case RunLogColumn.DoubleColumn any ->
                Types.primitive(PrimitiveTypeName.DOUBLE, repetition).named(name);
            case RunLogColumn.TimeColumn any ->
                Types.primitive(PrimitiveTypeName.INT64, repetition)
                        .as(LogicalTypeAnnotation.timestampType(true, TimeUnit.MICROS))
                        .named(name);
            case RunLogColumn.DecimalColumn any ->
                Types.primitive(PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY, repetition)
                        .length(DECIMAL_BYTES)
                        .as(LogicalTypeAnnotation.decimalType(DECIMAL_SCALE, DECIMAL_PRECISION))
                        .named(name);
            case RunLogColumn.KindColumn any -> text(name, repetition);
            case RunLogColumn.TextColumn any -> text(name, repetition);
        };
    }

    private static PrimitiveType text(String name, Repetition repetition) {
        return Types.primitive(PrimitiveTypeName.BINARY, repetition)
                .as(LogicalTypeAnnotation.stringType())
                .named(name);
    }

    /** Dictionaries only where they pay: trying them on every number would cost more than all the rest. */
    private static ParquetProperties properties() {
        ParquetProperties.Builder builder = ParquetProperties.builder()
                .withWriterVersion(ParquetProperties.WriterVersion.PARQUET_1_0)
                .withDictionaryEncoding(false)
                .withPageRowCountLimit(ROWS_PER_PAGE);
        for (RunLogColumn column : RunLogColumns.ALL) {
            boolean repeating = column instanceof RunLogColumn.KindColumn
                    || column instanceof RunLogColumn.TextColumn text && text.repeating();
            if (repeating) {
                builder.withDictionaryEncoding(column.columnName(), true);
            }
        }
        return builder.build();
    }
}
