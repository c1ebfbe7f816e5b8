package dev.arb.state.delivery;

import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What whoever runs should hear of the delivery, and what is counted on the way. Thread-safe. */
final class DeliveryNews {
    private static final Logger LOG = LoggerFactory.getLogger(DeliveryNews.class);
    private static final int MOST_WAITING = 20;

    private final Queue<String> warnings = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final LongAdder written = new LongAdder();
    private final LongAdder rejected = new LongAdder();
    private final LongAdder failures = new LongAdder();
    private final LongAdder journalFailures = new LongAdder();
    private volatile Optional<String> lastFailure = Optional.empty();

    /** Logs a sentence and keeps it for {@link #takeWarning}; callers say each thing once. */
    void warn(String sentence) {
        LOG.warn("{}", sentence);
        if (waiting.incrementAndGet() <= MOST_WAITING) {
            warnings.add(sentence);
        } else {
            waiting.decrementAndGet();
        }
    }

    /** The oldest sentence that was not taken yet. Never blocks. */
    Optional<String> takeWarning() {
        Optional<String> oldest = Optional.ofNullable(warnings.poll());
        oldest.ifPresent(taken -> waiting.decrementAndGet());
        return oldest;
    }

    void written(long writes) {
        written.add(writes);
    }

    /** Writes that the store refused for good. @return whether these are the first */
    boolean rejected(long writes, String sentence) {
        boolean first = rejected.sum() == 0;
        rejected.add(writes);
        lastFailure = Optional.of(sentence);
        return first;
    }

    /** The store did not answer. */
    void failed(String sentence) {
        failures.increment();
        lastFailure = Optional.of(sentence);
    }

    void journalFailed() {
        journalFailures.increment();
    }

    PublisherStats stats(long posted, long dropped, long waitingKeys, boolean outage) {
        return new PublisherStats(
                posted,
                written.sum(),
                rejected.sum(),
                dropped,
                failures.sum(),
                journalFailures.sum(),
                waitingKeys,
                outage,
                lastFailure);
    }
}
