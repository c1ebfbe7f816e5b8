package dev.arb.state;

import dev.arb.model.Fixed;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** {@link Row#METRICS}. Immutable; holds only what is known. */
public final class MetricsState {
    private final EnumMap<Metric, Object> values;

    private MetricsState(EnumMap<Metric, Object> values) {
        this.values = values;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** From a hash that anybody may have written: what makes no sense is left out. */
    static MetricsState read(Map<String, String> hash) {
        EnumMap<Metric, Object> values = new EnumMap<>(Metric.class);
        for (Metric metric : Metric.values()) {
            String text = hash.get(metric.key());
            if (text != null) {
                metric.codec().read(text).ifPresent(value -> values.put(metric, value));
            }
        }
        return new MetricsState(values);
    }

    Map<String, String> write() {
        return texts();
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** The number; empty when it is not known or the metric is no number. */
    public Optional<BigDecimal> number(Metric metric) {
        Object value = values.get(metric);
        if (value instanceof Long whole) {
            return Optional.of(BigDecimal.valueOf(whole));
        }
        return value instanceof BigDecimal decimal ? Optional.of(decimal) : Optional.empty();
    }

    /** The number without its fraction; empty when it is not known or the metric is no number. */
    public OptionalLong whole(Metric metric) {
        Optional<BigDecimal> value = number(metric);
        return value.isPresent() ? OptionalLong.of(value.get().longValue()) : OptionalLong.empty();
    }

    public Optional<Boolean> flag(Metric metric) {
        return values.get(metric) instanceof Boolean flag ? Optional.of(flag) : Optional.empty();
    }

    public Optional<Instant> time(Metric metric) {
        return values.get(metric) instanceof Instant time ? Optional.of(time) : Optional.empty();
    }

    /** Any metric as it stands in the store: numbers as plain decimals, flags as true and false, times as ISO. */
    public Optional<String> text(Metric metric) {
        Object value = values.get(metric);
        return value == null ? Optional.empty() : Optional.of(textOf(value));
    }

    /** All that is known, as text by field name, in the catalogue's order. */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        values.forEach((metric, value) -> texts.put(metric.key(), textOf(value)));
        return texts;
    }

    private static String textOf(Object value) {
        // no pattern switch: its first use costs a short command more than all of its metrics
        if (value instanceof BigDecimal decimal) {
            return Codec.DECIMAL.write(decimal);
        }
        if (value instanceof Instant time) {
            return Codec.TIME.write(time);
        }
        return value instanceof String text ? Codec.TEXT.write(text) : value.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MetricsState state && texts().equals(state.texts());
    }

    @Override
    public int hashCode() {
        return texts().hashCode();
    }

    @Override
    public String toString() {
        return "MetricsState" + texts();
    }

    /** Collects metrics; setting one with a value of the wrong kind is an {@link IllegalArgumentException}. */
    public static final class Builder {
        private final EnumMap<Metric, Object> values = new EnumMap<>(Metric.class);

        private Builder() {}

        public Builder set(Metric metric, long value) {
            return metric.codec() == Codec.WHOLE
                    ? with(metric, Codec.WHOLE, value)
                    : with(metric, Codec.DECIMAL, BigDecimal.valueOf(value));
        }

        public Builder set(Metric metric, BigDecimal value) {
            return with(metric, Codec.DECIMAL, value);
        }

        /** An exact E8 amount, price or rate. */
        public Builder setE8(Metric metric, long valueE8) {
            return with(metric, Codec.DECIMAL, Fixed.toDecimal(valueE8));
        }

        /** A statistic; infinite and undefined ones are left out. */
        public Builder set(Metric metric, double value) {
            return Double.isFinite(value) ? with(metric, Codec.DECIMAL, BigDecimal.valueOf(value)) : this;
        }

        public Builder set(Metric metric, String value) {
            return with(metric, Codec.TEXT, value);
        }

        public Builder set(Metric metric, boolean value) {
            return with(metric, Codec.FLAG, value);
        }

        public Builder set(Metric metric, Instant value) {
            return with(metric, Codec.TIME, value);
        }

        private <T> Builder with(Metric metric, Codec<T> codec, T value) {
            if (metric.codec() != codec) {
                throw new IllegalArgumentException(metric + " cannot be set to '" + value + "', which is a "
                        + value.getClass().getSimpleName());
            }
            values.put(metric, value);
            return this;
        }

        public MetricsState build() {
            return new MetricsState(new EnumMap<>(values));
        }
    }
}
