package dev.arb.config;

import dev.arb.config.Section.ShippedFile;
import java.util.List;

/** Keys of {@code sys_monitor}, {@code watchdog} and {@code monitoring}: what watches a run. */
public final class OperationsKeys {

    private static final long MAX_MB = 1L << 30;

    public static final Key<Boolean> SYS_MONITOR_ENABLED =
            Key.of("sys_monitor.enabled", new BoolType(), "true", "compare CPU and memory with the thresholds");
    public static final Key<Long> MAX_CPU_PCT = Key.of(
            "sys_monitor.max_cpu_pct",
            ScaledType.percent("0", "100"),
            "90",
            "CPU of the process, of the whole machine, that is an error");
    public static final Key<Long> MAX_RSS_MB =
            Key.of("sys_monitor.max_rss_mb", new LongType(1, MAX_MB, "MB"), "2048", "memory that is an error");
    public static final Key<Long> WARN_CPU_PCT =
            Key.of("sys_monitor.warn_cpu_pct", ScaledType.percent("0", "100"), "75", "CPU that is warned of");
    public static final Key<Long> WARN_RSS_MB =
            Key.of("sys_monitor.warn_rss_mb", new LongType(1, MAX_MB, "MB"), "1536", "memory that is warned of");
    public static final Key<Long> SAMPLE_INTERVAL_SEC = Key.of(
            "sys_monitor.sample_interval_sec",
            new LongType(1, 86_400, "s"),
            "30",
            "how often the thresholds are compared");

    public static final Key<Long> MAX_LOOP_LATENCY_MS = Key.of(
            "watchdog.max_loop_latency_ms",
            new LongType(1, 3_600_000, "ms"),
            "5000",
            "a loop that takes longer is stuck, and the heartbeat stops");

    public static final Key<Boolean> METRICS_ENABLED =
            Key.of("monitoring.metrics_enabled", new BoolType(), "true", "serve health and metrics over HTTP");
    public static final Key<String> HOST = Key.of(
            "monitoring.host",
            Texts.HOST,
            "127.0.0.1",
            "address to listen on; there is no authentication, keep it on loopback");
    public static final Key<Long> PORT =
            Key.of("monitoring.port", new LongType(1, 65_535, ""), "8001", "port to listen on");
    public static final Key<MetricsFormat> FORMAT = Key.of(
            "monitoring.format",
            new EnumType<>(MetricsFormat.class),
            "json",
            "what /metrics answers when the request does not say");
    public static final Key<Long> BUFFER_SIZE = Key.of(
            "monitoring.buffer_size",
            new LongType(2, 100_000, "loops"),
            "300",
            "how many of the last loops the loop figures cover");

    static final Section SYS_MONITOR_SECTION = new Section(
            "sys_monitor",
            ShippedFile.LIVE_YML,
            "CPU and memory of the process",
            List.of(SYS_MONITOR_ENABLED, MAX_CPU_PCT, MAX_RSS_MB, WARN_CPU_PCT, WARN_RSS_MB, SAMPLE_INTERVAL_SEC));
    static final Section WATCHDOG_SECTION =
            new Section("watchdog", ShippedFile.LIVE_YML, "signs that a run is stuck", List.of(MAX_LOOP_LATENCY_MS));
    static final Section MONITORING_SECTION = new Section(
            "monitoring",
            ShippedFile.LIVE_YML,
            "health and metrics over HTTP",
            List.of(METRICS_ENABLED, HOST, PORT, FORMAT, BUFFER_SIZE));

    private OperationsKeys() {}
}
