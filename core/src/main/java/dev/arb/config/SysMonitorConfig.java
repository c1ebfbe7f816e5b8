package dev.arb.config;

/**
 * Thresholds for the process; CPU in units of 1e-6 per cent of the whole machine.
 *
 * @param sampleIntervalNs how often they are compared
 */
public record SysMonitorConfig(
        boolean enabled, long maxCpuPctE6, int maxRssMb, long warnCpuPctE6, int warnRssMb, long sampleIntervalNs) {

    private static final long SECOND_NS = 1_000_000_000L;

    static SysMonitorConfig of(Settings settings) {
        return new SysMonitorConfig(
                settings.get(OperationsKeys.SYS_MONITOR_ENABLED),
                settings.get(OperationsKeys.MAX_CPU_PCT),
                Math.toIntExact(settings.get(OperationsKeys.MAX_RSS_MB)),
                settings.get(OperationsKeys.WARN_CPU_PCT),
                Math.toIntExact(settings.get(OperationsKeys.WARN_RSS_MB)),
                settings.get(OperationsKeys.SAMPLE_INTERVAL_SEC) * SECOND_NS);
    }
}
