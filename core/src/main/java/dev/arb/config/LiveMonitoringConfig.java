package dev.arb.config;

/**
 * Defaults of {@code monitor-run}.
 *
 * @param defaultIntervalNs refresh
 */
public record LiveMonitoringConfig(long defaultIntervalNs, int defaultTailRows, boolean useColors) {

    private static final long NS_PER_E8_SECOND = 10;

    static LiveMonitoringConfig of(Settings settings) {
        return new LiveMonitoringConfig(
                settings.get(LiveMonitoringKeys.DEFAULT_INTERVAL_SECONDS) * NS_PER_E8_SECOND,
                Math.toIntExact(settings.get(LiveMonitoringKeys.DEFAULT_TAIL_ROWS)),
                settings.get(LiveMonitoringKeys.USE_COLORS));
    }
}
