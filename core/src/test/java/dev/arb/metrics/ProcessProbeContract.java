package dev.arb.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every probe must see of the process that runs this test. */
abstract class ProcessProbeContract {

    private static final long MIB = 1024 * 1024;

    abstract ProcessProbe probe();

    @Test
    void memoryIsThatOfAJavaProcess() {
        assertThat(probe().read().rssBytes().orElseThrow()).isBetween(20 * MIB, 64 * 1024 * MIB);
    }

    @Test
    void theMachineHasAtLeastTheProcessorsThatTheProcessMayUse() {
        assertThat(probe().processors())
                .isGreaterThanOrEqualTo(Runtime.getRuntime().availableProcessors());
    }

    @Test
    void cpuTimeGrowsWithWorkAndNeverExceedsWhatTheMachineCouldGive() {
        ProcessProbe probe = probe();
        ProcessReading before = probe.read();
        double sum = 0;
        ProcessReading after = before;
        while (after.cpuTimeNs().orElseThrow() == before.cpuTimeNs().orElseThrow()) {
            for (int i = 1; i < 1_000_000; i++) {
                sum += Math.sqrt(i);
            }
            after = probe.read();
        }
        assertThat(sum).isPositive();
        assertThat(after.cpuTimeNs().orElseThrow())
                .isGreaterThan(before.cpuTimeNs().orElseThrow());
        assertThat(after.cpuTimeNs().orElseThrow())
                .isLessThanOrEqualTo((after.upNs().orElseThrow() + 1_000_000_000L) * probe.processors());
    }

    @Test
    void aFurtherThreadIsSeen() throws InterruptedException {
        ProcessProbe probe = probe();
        probe.read();
        long before = probe.read().threads().orElseThrow();
        CountDownLatch end = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            threads.add(Thread.ofPlatform().daemon().start(() -> awaitEnd(end)));
        }
        long during = probe.read().threads().orElseThrow();
        end.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(during).isGreaterThanOrEqualTo(before + 10);
    }

    private static void awaitEnd(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void openFilesAreCounted(@TempDir Path dir) throws IOException {
        ProcessProbe probe = probe();
        probe.read();
        long before = probe.read().openFiles().orElseThrow();
        Path file = Files.writeString(dir.resolve("f"), "x");
        List<InputStream> open = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            open.add(Files.newInputStream(file));
        }
        long during = probe.read().openFiles().orElseThrow();
        for (InputStream stream : open) {
            stream.close();
        }
        assertThat(during - before).isBetween(30L, 60L);
    }
}
