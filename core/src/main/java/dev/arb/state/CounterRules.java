package dev.arb.state;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link CounterBatch} does to a counter and to the numbers beside it. {@code redis.RedisCounters} does the same in a
 * script; these are for stores that keep the rules themselves and for readers that lay a journal over what they read.
 *
 * <p>Own number there and not older than the checkpoint: what follows it is applied. Older: the checkpoint is
 * restored first. No numbers at all: the checkpoint is restored; without one, what is stored is the base, as another
 * program may have written it. Numbers of others only: what was never acknowledged is applied.
 */
public final class CounterRules {
    private CounterRules() {}

    /** @param after the number up to which the base holds this journal's entries */
    private record Base(long after, Optional<BigDecimal> restored) {}

    /**
     * Pure: the caller stores an {@link CounterAnswer.Applied} when {@link #changes} says so.
     *
     * @param current what the counter's key holds; null when there is none
     * @param numbers the hash of {@link CounterBatch#seqKey}
     */
    public static CounterAnswer apply(@Nullable StoredEntry current, Map<String, String> numbers, CounterBatch batch) {
        if (current != null && current.text().isEmpty()) {
            return new CounterAnswer.Refused(StoredEntry.WRONG_TYPE);
        }
        Base base = base(numbers, batch);
        if (base.after < batch.after()) {
            return new CounterAnswer.Needs(base.after);
        }
        long seq = base.after;
        Optional<BigDecimal> value = base.restored.or(() -> number(current));
        for (CounterEntry entry : batch.entries()) {
            if (entry.seq() > base.after) {
                if (value.isEmpty() && current != null && entry instanceof CounterEntry.Add) {
                    return new CounterAnswer.Refused(StoredEntry.NO_NUMBER);
                }
                value = Optional.of(entry.after(value.orElse(BigDecimal.ZERO)));
                seq = entry.seq();
            }
        }
        return new CounterAnswer.Applied(seq, value.orElse(BigDecimal.ZERO), base.restored.isPresent());
    }

    /** Whether an answer to a batch changes what is stored. */
    static boolean changes(CounterAnswer.Applied applied, Map<String, String> numbers, CounterBatch batch) {
        return applied.restored() || applied.seq() > base(numbers, batch).after;
    }

    private static Base base(Map<String, String> numbers, CounterBatch batch) {
        Optional<Long> own = Optional.ofNullable(numbers.get(batch.journal())).flatMap(Codec.WHOLE::read);
        Optional<CounterCheckpoint> checkpoint = batch.checkpoint();
        if (own.isPresent()
                && (checkpoint.isEmpty() || own.get() >= checkpoint.get().seq())) {
            return new Base(own.get(), Optional.empty());
        }
        if (own.isEmpty() && !numbers.isEmpty()) {
            return new Base(batch.acknowledged(), Optional.empty());
        }
        return checkpoint
                .map(last -> new Base(last.seq(), Optional.of(last.value())))
                .orElse(new Base(0, Optional.empty()));
    }

    private static Optional<BigDecimal> number(@Nullable StoredEntry current) {
        return current == null ? Optional.empty() : current.text().flatMap(Decimals::parse);
    }
}
