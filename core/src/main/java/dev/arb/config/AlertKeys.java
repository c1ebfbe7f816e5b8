package dev.arb.config;

import dev.arb.alert.AlertRule;
import dev.arb.alert.AlertSeverity;
import dev.arb.config.Section.ShippedFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Keys of {@code alerts}: when people are told, and where. */
public final class AlertKeys {

    public static final Key<Long> TRADE_LOSS_KRW =
            Key.of("alerts.trade_loss_krw", krw(), "20000", "a trade that loses more is a large loss");
    public static final Key<Long> LOSS_WINDOW = Key.of(
            "alerts.loss_window",
            DurationType.between("1s", "7d"),
            "10m",
            "the alert of a large loss is over when none has come for so long");
    public static final Key<Long> RUN_LOSS_KRW =
            Key.of("alerts.run_loss_krw", krw(), "100000", "a run that loses more is worth an alert");
    public static final Key<Long> NEAR_LIMIT_PCT = Key.of(
            "alerts.near_limit_pct",
            new LongType(1, 100, "%"),
            "80",
            "drawdown and loss of the day are near their limits from this part on");
    public static final Key<Long> MAX_BLOCKED_PER_MINUTE = Key.of(
            "alerts.max_blocked_per_minute",
            new LongType(1, 1_000_000, ""),
            "30",
            "openings that checks may stand in the way of within a minute");
    public static final Key<Long> MAX_REJECTS_PER_MINUTE = Key.of(
            "alerts.max_rejects_per_minute",
            new LongType(0, 1_000_000, ""),
            "5",
            "orders that venues may reject within a minute");
    public static final Key<Long> NO_EVENTS_AFTER = Key.of(
            "alerts.no_events_after",
            DurationType.between("1s", "1d"),
            "2m",
            "an engine that handles no event for so long; at least three intervals of its loop");
    public static final Key<Long> STALE_DATA_AFTER = Key.of(
            "alerts.stale_data_after",
            DurationType.between("1s", "1d"),
            "15s",
            "a venue that is silent for so long has stale data");
    public static final Key<Long> MIN_FREE_DISK_MB = Key.of(
            "alerts.min_free_disk_mb",
            new LongType(1, 1_000_000_000, "MB"),
            "1024",
            "what must be left on the disk of the run log");
    public static final Key<Long> ARMING_ENDS_WITHIN = Key.of(
            "alerts.arming_ends_within",
            DurationType.between("1s", "7d"),
            "30m",
            "how long before its end the permission for real orders is an alert");
    public static final Key<Long> CLOSE_AFTER = Key.of(
            "alerts.close_after",
            DurationType.between("0s", "1d"),
            "30s",
            "for how long a condition must be gone before its alert closes");
    public static final Key<Long> MAX_PER_MINUTE = Key.of(
            "alerts.max_per_minute",
            new LongType(1, 600, ""),
            "20",
            "messages that a service gets within a minute; more wait, and beyond 100 are dropped and counted");
    public static final Key<Long> END_WAIT = Key.of(
            "alerts.end_wait",
            DurationType.between("0s", "1m"),
            "5s",
            "how long the end of a run waits for alerts that are not told yet");
    public static final Key<String> WEBHOOK_URL = Key.of(
                    "alerts.webhook.url", Texts.OPTIONAL_URL, "", "takes every alert as JSON by POST; empty: none")
            .hidden();
    public static final Key<AlertSeverity> WEBHOOK_SEVERITY = severity("webhook");
    public static final Key<String> SLACK_URL = Key.of(
                    "alerts.slack.url", Texts.OPTIONAL_URL, "", "an incoming webhook of Slack; empty: none")
            .hidden();
    public static final Key<AlertSeverity> SLACK_SEVERITY = severity("slack");
    public static final Key<String> TELEGRAM_TOKEN = Key.of(
                    "alerts.telegram.token", Texts.OPTIONAL_TOKEN, "", "token of a bot of Telegram; empty: none")
            .hidden();
    public static final Key<String> TELEGRAM_CHAT_ID =
            Key.of("alerts.telegram.chat_id", Texts.OPTIONAL_CHAT, "", "whom the bot writes to: a number, or @channel");
    public static final Key<String> TELEGRAM_URL =
            Key.of("alerts.telegram.url", Texts.OPTIONAL_URL, "https://api.telegram.org", "base of the bot interface");
    public static final Key<AlertSeverity> TELEGRAM_SEVERITY = severity("telegram");

    /** For how long a rule's condition must hold before its alert opens. */
    static final Map<AlertRule, Key<Long>> OPEN_AFTER = openAfter();

    static final Section SECTION =
            new Section("alerts", ShippedFile.LIVE_YML, "when people are told, and where", entries());

    private AlertKeys() {}

    private static List<Entry<?>> entries() {
        List<Entry<?>> entries = new ArrayList<>(List.of(
                TRADE_LOSS_KRW,
                LOSS_WINDOW,
                RUN_LOSS_KRW,
                NEAR_LIMIT_PCT,
                MAX_BLOCKED_PER_MINUTE,
                MAX_REJECTS_PER_MINUTE,
                NO_EVENTS_AFTER,
                STALE_DATA_AFTER,
                MIN_FREE_DISK_MB,
                ARMING_ENDS_WITHIN,
                CLOSE_AFTER,
                MAX_PER_MINUTE,
                END_WAIT,
                WEBHOOK_URL,
                WEBHOOK_SEVERITY,
                SLACK_URL,
                SLACK_SEVERITY,
                TELEGRAM_TOKEN,
                TELEGRAM_CHAT_ID,
                TELEGRAM_URL,
                TELEGRAM_SEVERITY));
        entries.addAll(OPEN_AFTER.values());
        return entries;
    }

    private static Map<AlertRule, Key<Long>> openAfter() {
        DurationType type = DurationType.between("0s", "1d");
        Map<AlertRule, Key<Long>> keys = new EnumMap<>(AlertRule.class);
        Arrays.stream(AlertRule.values())
                .forEach(rule -> keys.put(
                        rule,
                        Key.of("alerts.open_after." + rule.word(), type, type.format(rule.openAfterNs()), rule.doc())));
        return Collections.unmodifiableMap(keys);
    }

    private static Key<AlertSeverity> severity(String service) {
        return Key.of(
                "alerts." + service + ".severity",
                new EnumType<>(AlertSeverity.class),
                "warning",
                "least severe alert that is sent there");
    }

    private static ScaledType krw() {
        return ScaledType.decimal("KRW", "1", "90000000000");
    }
}
