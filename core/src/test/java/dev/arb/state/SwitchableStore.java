package dev.arb.state;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/** A store that stops answering, or hangs, when it is told to. */
public final class SwitchableStore implements StateStore {
    private final StateStore inner;
    private StoreKind kind;
    private volatile boolean failing;
    private volatile boolean losing;
    private volatile boolean refusing;
    private volatile CountDownLatch release = new CountDownLatch(0);
    private final CountDownLatch hanging = new CountDownLatch(1);

    public SwitchableStore(StateStore inner) {
        this.inner = inner;
        this.kind = inner.kind();
    }

    /** Makes it say that it is another kind of store. */
    public SwitchableStore as(StoreKind other) {
        kind = other;
        return this;
    }

    public void fail() {
        failing = true;
    }

    public void hang() {
        release = new CountDownLatch(1);
    }

    /** From now on it answers and refuses everything. */
    public void refuse() {
        refusing = true;
    }

    /** From now on it does what it is asked and then does not answer. */
    public void loseAnswers() {
        losing = true;
    }

    public void answer() {
        failing = false;
        losing = false;
        refusing = false;
        release.countDown();
    }

    public void awaitHanging() {
        await(hanging);
    }

    private void gate() {
        if (release.getCount() > 0) {
            hanging.countDown();
            await(release);
        }
        if (failing) {
            throw unreachable();
        }
        if (refusing) {
            throw new StateStoreException("the test's store refuses");
        }
    }

    private <T> T answered(T answer) {
        if (losing) {
            throw unreachable();
        }
        return answer;
    }

    private static StoreUnreachableException unreachable() {
        return new StoreUnreachableException("the test's store does not answer", new RuntimeException("test"));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public StoreKind kind() {
        return kind;
    }

    @Override
    public String description() {
        return inner.description();
    }

    @Override
    public List<Rejection> apply(List<StateWrite> writes) {
        gate();
        return answered(inner.apply(writes));
    }

    @Override
    public CounterAnswer applyCounter(CounterBatch batch) {
        gate();
        return answered(inner.applyCounter(batch));
    }

    @Override
    public Map<String, String> readHash(String key) {
        gate();
        return inner.readHash(key);
    }

    @Override
    public Optional<String> readString(String key) {
        gate();
        return inner.readString(key);
    }

    @Override
    public Map<String, String> readStrings(List<String> keys) {
        gate();
        return inner.readStrings(keys);
    }

    @Override
    public Optional<Ttl> ttl(String key) {
        gate();
        return inner.ttl(key);
    }

    @Override
    public BigDecimal increment(String key, BigDecimal by) {
        gate();
        return inner.increment(key, by);
    }

    @Override
    public boolean compareAndSet(String key, Optional<String> expected, Optional<String> value, Ttl ttl) {
        gate();
        return inner.compareAndSet(key, expected, value, ttl);
    }

    @Override
    public ScanPage scan(KeyPattern pattern, String cursor) {
        gate();
        return inner.scan(pattern, cursor);
    }

    @Override
    public void close() {
        inner.close();
    }
}
