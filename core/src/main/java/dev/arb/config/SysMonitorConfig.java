package dev.arb.config;

import java.time.Duration;
import java.util.Objects;

/**
 * What the process may take of the machine.
 *
 * @param enabled whether it is compared with the limits
 * @param maxCpuPct of the whole machine
 * @param maxRssMb of 1024 × 1024 bytes
 */
public record SysMonitorConfig(
        boolean enabled, long maxCpuPct, long maxRssMb, long warnCpuPct, long warnRssMb, Duration sampleInterval) {

    public SysMonitorConfig {
        Objects.requireNonNull(sampleInterval, "sampleInterval");
    }

    static SysMonitorConfig of(Settings settings) {
        return new SysMonitorConfig(
                settings.get(SysMonitorKeys.ENABLED),
                settings.get(SysMonitorKeys.MAX_CPU_PCT),
                settings.get(SysMonitorKeys.MAX_RSS_MB),
                settings.get(SysMonitorKeys.WARN_CPU_PCT),
                settings.get(SysMonitorKeys.WARN_RSS_MB),
                Duration.ofSeconds(settings.get(SysMonitorKeys.SAMPLE_INTERVAL_SEC)));
    }
}
