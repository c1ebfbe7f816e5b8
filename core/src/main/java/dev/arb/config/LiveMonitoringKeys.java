package dev.arb.config;

import dev.arb.config.Section.ShippedFile;
import java.util.List;

/** Keys of {@code live_monitoring}: defaults of {@code monitor-run}. */
public final class LiveMonitoringKeys {

    public static final Key<Long> DEFAULT_INTERVAL_SECONDS = Key.of(
            "live_monitoring.default_interval_seconds",
            ScaledType.decimal("s", "0.05", "86400"),
            "2.0",
            "refresh of monitor-run");
    public static final Key<Long> DEFAULT_TAIL_ROWS = Key.of(
            "live_monitoring.default_tail_rows",
            new LongType(1, 10_000, "rows"),
            "15",
            "rows of the tail of monitor-run");
    public static final Key<Boolean> USE_COLORS = Key.of(
            "live_monitoring.use_colors",
            new BoolType(),
            "true",
            "colours in monitor-run, where the terminal has them");

    static final Section SECTION = new Section(
            "live_monitoring",
            ShippedFile.CONFIG_TOML,
            "defaults of monitor-run",
            List.of(DEFAULT_INTERVAL_SECONDS, DEFAULT_TAIL_ROWS, USE_COLORS));

    private LiveMonitoringKeys() {}
}
