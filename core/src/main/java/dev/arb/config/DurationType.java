package dev.arb.config;

/** A duration in nanoseconds with inclusive bounds. */
public record DurationType(long minNs, long maxNs) implements ValueType<Long> {

    public DurationType {
        if (minNs < 0 || minNs > maxNs) {
            throw new IllegalArgumentException("bounds " + minNs + " to " + maxNs + " ns");
        }
    }

    /** Bounds in the spelling of {@link Durations}. */
    public static DurationType between(String min, String max) {
        return new DurationType(Durations.parseNs(min), Durations.parseNs(max));
    }

    @Override
    public Long parse(String text) {
        long ns = Durations.parseNs(text);
        if (ns < minNs || ns > maxNs) {
            throw new BadValueException("outside " + limits());
        }
        return ns;
    }

    @Override
    public String format(Long value) {
        return Durations.format(value);
    }

    @Override
    public String name() {
        return "duration";
    }

    @Override
    public String unit() {
        return "";
    }

    @Override
    public String limits() {
        return Durations.format(minNs) + " to " + Durations.format(maxNs);
    }

    @Override
    public Spelling spelling() {
        return Spelling.NUMBER_OR_TEXT;
    }
}
