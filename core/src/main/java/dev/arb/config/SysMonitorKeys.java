package dev.arb.config;

import dev.arb.config.Section.ShippedFile;
import java.util.List;

/** Keys of {@code sys_monitor}: what the process may take of the machine. */
public final class SysMonitorKeys {

    public static final Key<Boolean> ENABLED = Key.of(
            "sys_monitor.enabled", new BoolType(), "true", "compare what the process takes with the limits below");
    public static final Key<Long> MAX_CPU_PCT = Key.of(
            "sys_monitor.max_cpu_pct", new LongType(1, 100, "%"), "90", "CPU of the process, of the whole machine");
    public static final Key<Long> MAX_RSS_MB =
            Key.of("sys_monitor.max_rss_mb", new LongType(1, 1 << 24, "MB"), "2048", "resident memory of the process");
    public static final Key<Long> WARN_CPU_PCT =
            Key.of("sys_monitor.warn_cpu_pct", new LongType(1, 100, "%"), "75", "above it: a warning");
    public static final Key<Long> WARN_RSS_MB =
            Key.of("sys_monitor.warn_rss_mb", new LongType(1, 1 << 24, "MB"), "1536", "above it: a warning");
    public static final Key<Long> SAMPLE_INTERVAL_SEC =
            Key.of("sys_monitor.sample_interval_sec", new LongType(1, 3600, "s"), "30", "between two samples");

    static final Section SECTION = new Section(
            "sys_monitor",
            ShippedFile.LIVE_YML,
            "what the process may take of the machine; alerts only, a run is not ended",
            List.of(ENABLED, MAX_CPU_PCT, MAX_RSS_MB, WARN_CPU_PCT, WARN_RSS_MB, SAMPLE_INTERVAL_SEC));

    static final List<CrossRule> RULES = List.of(
            WatchdogKeys.warnsBefore(WARN_CPU_PCT, MAX_CPU_PCT), WatchdogKeys.warnsBefore(WARN_RSS_MB, MAX_RSS_MB));

    private SysMonitorKeys() {}
}
