package dev.arb.runlog;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.Statistics;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/**
 * What a file says of the values of a column in a stretch of rows, without the values being read. The bytes are plain
 * encoded; see "Statistics" in {@code parquet.thrift}.
 *
 * @param type of the column
 * @param min no value is smaller; empty when there is no value
 * @param max no value is larger; empty when there is no value
 */
record ParquetBounds(PrimitiveType type, ByteBuffer min, ByteBuffer max) {

    /** @return the bounds of a whole chunk, when its writer gave them in the form that has a defined order */
    static Optional<ParquetBounds> of(PrimitiveType type, ColumnChunk chunk) {
        Statistics statistics = chunk.getMeta_data().getStatistics();
        if (statistics == null) {
            return Optional.empty();
        }
        long values = chunk.getMeta_data().getNum_values();
        if (statistics.isSetNull_count() && statistics.getNull_count() == values) {
            return Optional.of(ofNothing(type));
        }
        if (!statistics.isSetMin_value() || !statistics.isSetMax_value()) {
            return Optional.empty();
        }
        return Optional.of(new ParquetBounds(
                type, ByteBuffer.wrap(statistics.getMin_value()), ByteBuffer.wrap(statistics.getMax_value())));
    }

    static ParquetBounds ofNothing(PrimitiveType type) {
        return new ParquetBounds(type, ByteBuffer.allocate(0), ByteBuffer.allocate(0));
    }

    /** @return whether no row has a value */
    boolean isOfNothing() {
        return !min.hasRemaining() && !max.hasRemaining();
    }

    OptionalLong minWhole() {
        return whole(min);
    }

    OptionalLong maxWhole() {
        return whole(max);
    }

    private OptionalLong whole(ByteBuffer bytes) {
        ByteBuffer plain = bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        PrimitiveTypeName primitive = type.getPrimitiveTypeName();
        if (type.getLogicalTypeAnnotation() instanceof DecimalLogicalTypeAnnotation) {
            return OptionalLong.empty();
        }
        if (primitive == PrimitiveTypeName.INT64 && plain.remaining() == Long.BYTES) {
            return OptionalLong.of(plain.getLong());
        }
        return primitive == PrimitiveTypeName.INT32 && plain.remaining() == Integer.BYTES
                ? OptionalLong.of(plain.getInt())
                : OptionalLong.empty();
    }

    OptionalLong minMicros() {
        return micros(minWhole());
    }

    OptionalLong maxMicros() {
        return micros(maxWhole());
    }

    private OptionalLong micros(OptionalLong value) {
        return value.isPresent() && type.getPrimitiveTypeName() == PrimitiveTypeName.INT64
                ? OptionalLong.of(Micros.of(ParquetValues.timestamp(type, value.getAsLong())))
                : OptionalLong.empty();
    }

    /** @return the smallest value exactly, for columns of plain numbers */
    OptionalDouble minReal() {
        return real(min);
    }

    /** @return the largest value exactly, for columns of plain numbers */
    OptionalDouble maxReal() {
        return real(max);
    }

    private OptionalDouble real(ByteBuffer bytes) {
        ByteBuffer plain = bytes.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        if (type.getPrimitiveTypeName() == PrimitiveTypeName.DOUBLE && plain.remaining() == Double.BYTES) {
            double value = plain.getDouble();
            return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
        }
        OptionalLong value = whole(bytes);
        return value.isPresent() ? OptionalDouble.of(value.getAsLong()) : OptionalDouble.empty();
    }

    /** @return whether an ASCII text can be among the values of a text column */
    boolean mayHold(String text) {
        return !isOfNothing() && utf8(min).compareTo(text) <= 0 && utf8(max).compareTo(text) >= 0;
    }

    private static String utf8(ByteBuffer bytes) {
        return StandardCharsets.UTF_8.decode(bytes.duplicate()).toString();
    }
}
