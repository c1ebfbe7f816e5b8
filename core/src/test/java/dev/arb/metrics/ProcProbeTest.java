package dev.arb.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class ProcProbeTest extends ProcessProbeContract {

    @Override
    ProcessProbe probe() {
        return new ProcProbe(Path.of("/proc"));
    }

    @Test
    void whatIsNotThereIsUnknownAndNotZero(@TempDir Path empty) {
        ProcessReading reading = new ProcProbe(empty).read();
        assertThat(reading.rssBytes()).isEmpty();
        assertThat(reading.openFiles()).isEmpty();
        assertThat(reading.threads()).isEmpty();
        assertThat(new ProcProbe(empty).processors()).isPositive();
    }
}
