package dev.arb.runlog;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/** Understands a value of a Parquet column as what it is wanted to be, whatever type the writer chose for it. */
final class ParquetValues {

    private static final long NANOS_PER_DAY = 86_400_000_000_000L;
    private static final int JULIAN_DAY_OF_EPOCH = 2_440_588;

    private ParquetValues() {}

    static OptionalLong whole(ParquetCursor cursor) {
        return switch (cursor.type().getPrimitiveTypeName()) {
            case INT64 ->
                isPlain(cursor.type()) ? OptionalLong.of(cursor.value().getLong()) : rounded(cursor);
            case INT32 ->
                isPlain(cursor.type()) ? OptionalLong.of(cursor.value().getInteger()) : rounded(cursor);
            case BOOLEAN -> OptionalLong.of(cursor.value().getBoolean() ? 1 : 0);
            default -> rounded(cursor);
        };
    }

    private static boolean isPlain(PrimitiveType type) {
        return !(type.getLogicalTypeAnnotation() instanceof DecimalLogicalTypeAnnotation);
    }

    private static OptionalLong rounded(ParquetCursor cursor) {
        OptionalDouble value = real(cursor);
        return value.isPresent() ? OptionalLong.of(Math.round(value.getAsDouble())) : OptionalLong.empty();
    }

    static OptionalDouble real(ParquetCursor cursor) {
        double value = switch (cursor.type().getPrimitiveTypeName()) {
            case DOUBLE -> cursor.value().getDouble();
            case FLOAT -> cursor.value().getFloat();
            case INT64 -> scaled(cursor.type(), cursor.value().getLong());
            case INT32 -> scaled(cursor.type(), cursor.value().getInteger());
            case BOOLEAN -> cursor.value().getBoolean() ? 1 : 0;
            case BINARY, FIXED_LEN_BYTE_ARRAY -> binary(cursor);
            case INT96 -> Double.NaN;
        };
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    private static double scaled(PrimitiveType type, long unscaled) {
        return isPlain(type)
                ? unscaled
                : decimal(type, BigInteger.valueOf(unscaled)).doubleValue();
    }

    private static double binary(ParquetCursor cursor) {
        return isPlain(cursor.type())
                ? TextValues.real(text(cursor)).orElse(Double.NaN)
                : exact(cursor).map(BigDecimal::doubleValue).orElse(Double.NaN);
    }

    static Optional<BigDecimal> exact(ParquetCursor cursor) {
        return switch (cursor.type().getPrimitiveTypeName()) {
            case INT64 ->
                Optional.of(
                        decimal(cursor.type(), BigInteger.valueOf(cursor.value().getLong())));
            case INT32 ->
                Optional.of(
                        decimal(cursor.type(), BigInteger.valueOf(cursor.value().getInteger())));
            case BINARY, FIXED_LEN_BYTE_ARRAY -> exactBytes(cursor);
            case DOUBLE, FLOAT, BOOLEAN, INT96 -> {
                OptionalDouble value = real(cursor);
                yield value.isPresent() ? Optional.of(BigDecimal.valueOf(value.getAsDouble())) : Optional.empty();
            }
        };
    }

    private static Optional<BigDecimal> exactBytes(ParquetCursor cursor) {
        if (isPlain(cursor.type())) {
            return TextValues.exact(text(cursor));
        }
        Binary bytes = cursor.value().getBinary();
        return bytes.length() == 0
                ? Optional.empty()
                : Optional.of(decimal(cursor.type(), new BigInteger(bytes.getBytes())));
    }

    private static BigDecimal decimal(PrimitiveType type, BigInteger unscaled) {
        int scale = type.getLogicalTypeAnnotation() instanceof DecimalLogicalTypeAnnotation decimal
                ? decimal.getScale()
                : 0;
        return new BigDecimal(unscaled, scale);
    }

    static String text(ParquetCursor cursor) {
        PrimitiveTypeName type = cursor.type().getPrimitiveTypeName();
        if (type == PrimitiveTypeName.BINARY || type == PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY) {
            return cursor.value().getBinary().toStringUsingUTF8();
        }
        return "";
    }

    static Optional<Boolean> flag(ParquetCursor cursor) {
        if (cursor.type().getPrimitiveTypeName() == PrimitiveTypeName.BOOLEAN) {
            return Optional.of(cursor.value().getBoolean());
        }
        if (cursor.type().getPrimitiveTypeName() == PrimitiveTypeName.BINARY) {
            return TextValues.flag(text(cursor));
        }
        OptionalDouble number = real(cursor);
        return number.isPresent() ? Optional.of(number.getAsDouble() != 0) : Optional.empty();
    }

    static Optional<Instant> time(ParquetCursor cursor) {
        return switch (cursor.type().getPrimitiveTypeName()) {
            case INT64 -> Optional.of(timestamp(cursor.type(), cursor.value().getLong()));
            case INT96 -> Optional.of(int96(cursor.value().getBinary()));
            case BINARY -> IsoTimes.parse(text(cursor));
            default -> Optional.empty();
        };
    }

    static Instant timestamp(PrimitiveType type, long value) {
        if (type.getLogicalTypeAnnotation() instanceof TimestampLogicalTypeAnnotation timestamp) {
            return switch (timestamp.getUnit()) {
                case MILLIS -> Instant.EPOCH.plus(value, ChronoUnit.MILLIS);
                case MICROS -> Instant.EPOCH.plus(value, ChronoUnit.MICROS);
                case NANOS -> Instant.EPOCH.plusNanos(value);
            };
        }
        return TextValues.epoch(value);
    }

    /** The old form: nanoseconds of the day, then the Julian day, little endian. */
    private static Instant int96(Binary value) {
        ByteBuffer bytes = ByteBuffer.wrap(value.getBytes()).order(ByteOrder.LITTLE_ENDIAN);
        long nanos = bytes.getLong(0);
        long days = bytes.getInt(Long.BYTES) - JULIAN_DAY_OF_EPOCH;
        return Instant.EPOCH.plus(days, ChronoUnit.DAYS).plusNanos(nanos % NANOS_PER_DAY);
    }
}
