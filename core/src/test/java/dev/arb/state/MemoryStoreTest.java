package dev.arb.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.time.SimulatedClock;
import org.junit.jupiter.api.Test;

class MemoryStoreTest extends StateStoreContract {
    private final SimulatedClock clock = new SimulatedClock(TestTimes.NOW_NS);
    private final MemoryStore store = new MemoryStore(clock);

    @Override
    protected StateStore store() {
        return store;
    }

    @Override
    protected void passShortTtlOf(String key) {
        TestTimes.pass(clock, SHORT.millis());
    }

    @Test
    void itSaysThatItIsMemory() {
        assertThat(store.kind()).hasToString("memory");
        assertThat(store.description()).isEqualTo("memory");
    }
}
