package dev.arb.monitor.source;

import dev.arb.monitor.model.Series;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalDouble;

/** What a store said at each look, as far as this process remembers: a store keeps no past. Bounded; one thread. */
final class Samples {
    private static final int KEPT = 7_200;
    /** Looks that may be missed before the line breaks. */
    private static final int GAP = 4;

    private final Deque<Sample> samples = new ArrayDeque<>();

    private record Sample(long ms, double value) {}

    void add(Instant at, OptionalDouble value) {
        if (value.isPresent()) {
            samples.addLast(new Sample(at.toEpochMilli(), value.getAsDouble()));
            if (samples.size() > KEPT) {
                samples.removeFirst();
            }
        }
    }

    Series series(Instant end, Duration window) {
        long toMs = end.toEpochMilli();
        long fromMs = toMs - window.toMillis();
        List<Sample> shown = new ArrayList<>(
                samples.stream().filter(sample -> sample.ms() >= fromMs).toList());
        int count = shown.size();
        long[] times = shown.stream().mapToLong(Sample::ms).toArray();
        double[] values = shown.stream().mapToDouble(Sample::value).toArray();
        long usual = count < 2 ? window.toMillis() : (times[count - 1] - times[0]) / (count - 1);
        return new Series(fromMs, toMs, GAP * Math.max(1, usual), times, values, values, values).trimmed();
    }
}
