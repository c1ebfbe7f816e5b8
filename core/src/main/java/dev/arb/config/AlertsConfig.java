package dev.arb.config;

import dev.arb.alert.AlertRule;
import dev.arb.alert.AlertThresholds;
import dev.arb.alert.AlertTimes;
import dev.arb.alert.sink.SinkSettings;
import dev.arb.model.Secret;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * When people are told of what, and where.
 *
 * @param endWaitNs how long the end of a run waits for alerts that are not told yet
 */
public record AlertsConfig(AlertThresholds thresholds, AlertTimes times, SinkSettings sinks, long endWaitNs) {

    private static final int MB_BITS = 20;

    public AlertsConfig {
        Objects.requireNonNull(thresholds, "thresholds");
        Objects.requireNonNull(times, "times");
        Objects.requireNonNull(sinks, "sinks");
    }

    static AlertsConfig of(Settings settings) {
        return new AlertsConfig(
                thresholds(settings), times(settings), sinks(settings), settings.get(AlertKeys.END_WAIT));
    }

    private static AlertThresholds thresholds(Settings settings) {
        return new AlertThresholds(
                settings.get(AlertKeys.TRADE_LOSS_KRW),
                settings.get(AlertKeys.LOSS_WINDOW),
                settings.get(AlertKeys.RUN_LOSS_KRW),
                settings.get(AlertKeys.NEAR_LIMIT_PCT),
                settings.get(AlertKeys.MAX_BLOCKED_PER_MINUTE),
                settings.get(AlertKeys.MAX_REJECTS_PER_MINUTE),
                settings.get(AlertKeys.NO_EVENTS_AFTER),
                settings.get(AlertKeys.STALE_DATA_AFTER),
                settings.get(AlertKeys.MIN_FREE_DISK_MB) << MB_BITS,
                settings.get(AlertKeys.ARMING_ENDS_WITHIN));
    }

    private static AlertTimes times(Settings settings) {
        Map<AlertRule, Long> openAfter = new EnumMap<>(AlertRule.class);
        AlertKeys.OPEN_AFTER.forEach((rule, key) -> openAfter.put(rule, settings.get(key)));
        return new AlertTimes(openAfter, settings.get(AlertKeys.CLOSE_AFTER));
    }

    private static SinkSettings sinks(Settings settings) {
        Setting token = settings.setting(AlertKeys.TELEGRAM_TOKEN.path());
        String chat = settings.get(AlertKeys.TELEGRAM_CHAT_ID);
        if (!settings.get(AlertKeys.TELEGRAM_TOKEN).isEmpty() && chat.isEmpty()) {
            throw new ConfigException(
                    token.origin(),
                    token.path() + " is stated, but not whom the bot writes to; set "
                            + AlertKeys.TELEGRAM_CHAT_ID.path() + " as well");
        }
        return new SinkSettings(
                new Secret(settings.get(AlertKeys.WEBHOOK_URL)),
                settings.get(AlertKeys.WEBHOOK_SEVERITY),
                new Secret(settings.get(AlertKeys.SLACK_URL)),
                settings.get(AlertKeys.SLACK_SEVERITY),
                settings.get(AlertKeys.TELEGRAM_URL).replaceFirst("/$", ""),
                new Secret(settings.get(AlertKeys.TELEGRAM_TOKEN)),
                chat,
                settings.get(AlertKeys.TELEGRAM_SEVERITY),
                Math.toIntExact(settings.get(AlertKeys.MAX_PER_MINUTE)));
    }
}
