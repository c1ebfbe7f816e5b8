package dev.arb.monitor.report.series;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Buckets of equal width along time, in a bounded number: when a time lies behind the last one, neighbours are merged
 * and the width doubles. What is before the first time goes into the first bucket.
 *
 * @param <B> what a bucket holds
 */
final class TimeBuckets<B extends TimeBuckets.Bucket<B>> {

    /** What is known of the times of one bucket. */
    interface Bucket<B> {
        /** Takes in what the bucket after this one holds. */
        void absorb(B later);
    }

    private final int capacity;
    private final Supplier<B> empty;
    private final List<@Nullable B> buckets;
    private long origin;
    private long width = 1;
    private boolean started;

    /** @param capacity how many buckets at most, an even number */
    TimeBuckets(int capacity, Supplier<B> empty) {
        this.capacity = capacity;
        this.empty = empty;
        this.buckets = new ArrayList<>(Collections.nCopies(capacity, null));
    }

    /** The bucket of a time. */
    B at(long micros) {
        if (!started) {
            origin = micros;
            started = true;
        }
        long since = micros <= origin ? 0 : distance(micros);
        while (since / width >= capacity) {
            merge();
        }
        int index = (int) (since / width);
        B bucket = buckets.get(index);
        if (bucket == null) {
            bucket = empty.get();
            buckets.set(index, bucket);
        }
        return bucket;
    }

    private long distance(long micros) {
        long distance = micros - origin;
        return distance < 0 ? Long.MAX_VALUE : distance;
    }

    private void merge() {
        for (int i = 0; i < capacity; i += 2) {
            B first = buckets.get(i);
            B second = buckets.get(i + 1);
            if (first != null && second != null) {
                first.absorb(second);
            }
            buckets.set(i / 2, first == null ? second : first);
        }
        Collections.fill(buckets.subList(capacity / 2, capacity), null);
        width *= 2;
    }

    /** The start of a bucket. */
    long startOf(int index) {
        return origin + index * width;
    }

    /** Microseconds that a bucket covers. */
    long width() {
        return width;
    }

    /** All buckets in the order of time; null where nothing was. */
    List<@Nullable B> buckets() {
        return Collections.unmodifiableList(buckets);
    }
}
