package dev.arb.monitor.report.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts words. Words of others may be any number, so those that come after the first hundred are counted as one. */
public final class Tally {
    /** Stands for all words beyond the first hundred. */
    public static final String OTHERS = "(others)";

    private static final int MOST = 100;

    private final Map<String, Long> counts = new HashMap<>();
    private long total;

    /** A word and how often it came. */
    public record Count(String word, long count) {}

    void add(String word) {
        total++;
        boolean full = counts.size() >= MOST && !counts.containsKey(word);
        counts.merge(full ? OTHERS : word, 1L, Long::sum);
    }

    /** The most frequent first. */
    public List<Count> counts() {
        List<Count> sorted = new ArrayList<>();
        counts.forEach((word, count) -> sorted.add(new Count(word, count)));
        sorted.sort(Comparator.comparingLong(Count::count).reversed().thenComparing(Count::word));
        return sorted;
    }

    public long count(String word) {
        return counts.getOrDefault(word, 0L);
    }

    public long total() {
        return total;
    }
}
