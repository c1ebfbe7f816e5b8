package dev.arb.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProcessSamplerTest {

    private static final long SECOND = 1_000_000_000L;

    private long nowNs = 77 * SECOND;
    private ProcessReading next = ProcessReading.UNKNOWN;

    private final ProcessSampler sampler = new ProcessSampler(() -> new Scripted(), () -> nowNs, SECOND);

    private final class Scripted implements ProcessProbe {
        @Override
        public ProcessReading read() {
            return next;
        }

        @Override
        public int processors() {
            return 4;
        }
    }

    private void readings(long cpuNs, long upNs) {
        next = new ProcessReading(
                OptionalLong.of(cpuNs),
                OptionalLong.of(upNs),
                OptionalLong.of(256 << 20),
                OptionalLong.of(9),
                OptionalLong.of(12));
    }

    @Test
    void beforeTheFirstLookEverythingIsUnknown() {
        assertThat(sampler.latest()).isEqualTo(ProcessSample.UNKNOWN);
        assertThat(sampler.latest().rssMb()).isEmpty();
    }

    @Test
    void theFirstLookCoversTheLifeOfTheProcess() {
        readings(SECOND, 2 * SECOND);
        ProcessSample first = sampler.sampleNow();
        assertThat(first.cpuPct().orElseThrow()).isCloseTo(12.5, within(1e-9));
        assertThat(first.rssMb().orElseThrow()).isEqualTo(256.0);
        assertThat(sampler.latest()).isEqualTo(first);
    }

    @Test
    void laterLooksCoverTheTimeSinceTheOneBefore() {
        readings(SECOND, 2 * SECOND);
        sampler.sampleNow();
        nowNs += 2 * SECOND;
        readings(SECOND + 4 * SECOND, 4 * SECOND);
        assertThat(sampler.sampleNow().cpuPct().orElseThrow()).isCloseTo(50, within(1e-9));
        nowNs += SECOND;
        readings(5 * SECOND, 5 * SECOND);
        assertThat(sampler.sampleNow().cpuPct().orElseThrow()).isZero();
    }

    @Test
    void aLookTooSoonAfterAnotherKeepsItsCpuFigureAndTakesTheRest() {
        readings(SECOND, 2 * SECOND);
        sampler.sampleNow();
        nowNs += ProcessSampler.SHORTEST_SPAN_NS / 2;
        next = new ProcessReading(
                OptionalLong.of(2 * SECOND),
                OptionalLong.of(2 * SECOND),
                OptionalLong.of(1 << 20),
                OptionalLong.empty(),
                OptionalLong.of(3));
        ProcessSample soon = sampler.sampleNow();
        assertThat(soon.cpuPct().orElseThrow()).isCloseTo(12.5, within(1e-9));
        assertThat(soon.rssMb().orElseThrow()).isEqualTo(1.0);
        assertThat(soon.openFiles()).isEmpty();
    }

    @Test
    void aFigureThatCannotBeHadIsUnknownAndTheRestWorks() {
        next = new ProcessReading(
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.of(1 << 20),
                OptionalLong.empty(),
                OptionalLong.empty());
        ProcessSample sample = sampler.sampleNow();
        assertThat(sample.cpuPct()).isEmpty();
        assertThat(sample.rssMb()).hasValue(1.0);
    }

    @Test
    void withoutTheAgeOfTheProcessTheSecondLookHasTheFirstFigure() {
        next = new ProcessReading(
                OptionalLong.of(SECOND),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty());
        assertThat(sampler.sampleNow().cpuPct()).isEmpty();
        nowNs += SECOND;
        next = new ProcessReading(
                OptionalLong.of(2 * SECOND),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalLong.empty());
        assertThat(sampler.sampleNow().cpuPct().orElseThrow()).isCloseTo(25, within(1e-9));
    }

    @Test
    void theProbeIsMadeAndReadOnTheSamplersOwnThread() throws InterruptedException {
        CountDownLatch looked = new CountDownLatch(1);
        String[] name = new String[1];
        ProcessSampler own = new ProcessSampler(
                () -> {
                    name[0] = Thread.currentThread().getName();
                    looked.countDown();
                    return new Scripted();
                },
                System::nanoTime,
                SECOND);
        try (own) {
            own.start();
            assertThat(looked.await(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(name[0]).isEqualTo("process-sampler");
    }
}
