package dev.arb.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.arb.model.Asset;
import dev.arb.model.Fixed;
import dev.arb.model.Side;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** The allocation of this thread as the virtual machine counts it, which is exact. */
class LedgerAllocationTest {
    private static final int FILLS = 100_000;

    private final Ledger ledger = new Ledger(LedgerTest.INSTRUMENTS, LedgerListener.NONE);
    private final Asset krw = Asset.of("KRW");
    private final Asset btc = Asset.of("BTC");
    private long hash;

    @Test
    void recordingFillsAndHashingTheStateKeepNoMemory() {
        recordMany();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        recordMany();
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;

        assertThat(allocated).isLessThan(FILLS);
        assertThat(hash).isNotZero();
    }

    private void recordMany() {
        for (int i = 0; i < FILLS; i++) {
            ledger.recordFill(0, 0, Side.BUY, Fixed.ONE, 100 * Fixed.ONE, 7, krw);
            ledger.recordFill(1, 0, Side.SELL, Fixed.ONE, 100 * Fixed.ONE, 7, btc);
            ledger.checkInvariant();
        }
        ledger.writeTo(value -> hash = 31 * hash + value);
    }
}
