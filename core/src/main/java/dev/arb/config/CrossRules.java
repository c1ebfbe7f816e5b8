package dev.arb.config;

import java.util.List;
import java.util.stream.Stream;

/** The rules between keys that the program ships. */
final class CrossRules {

    private static final List<CrossRule> OF_THE_DOMAIN = List.of(
            CrossRule.atMost(
                    RiskKeys.MAX_POSITION_SIZE_KRW,
                    RiskKeys.MAX_EXPOSURE_KRW,
                    "one position would be larger than all exposure together"),
            CrossRule.atMost(
                    RiskKeys.MAX_DAILY_LOSS_KRW,
                    RiskKeys.MAX_TOTAL_LOSS_KRW,
                    "a day could not lose more than the total"),
            CrossRule.atMost(
                    RiskKeys.MAX_TRADES_PER_HOUR,
                    RiskKeys.MAX_TRADES_PER_DAY,
                    "an hour could not trade more than its day"),
            CrossRule.below(
                    StrategyKeys.MIN_SPREAD_BPS,
                    StrategyKeys.MAX_PLAUSIBLE_EDGE_BPS,
                    "every edge that may open would be a data fault"),
            CrossRule.below(
                    StrategyKeys.MIN_NET_BPS,
                    StrategyKeys.MAX_PLAUSIBLE_EDGE_BPS,
                    "every edge that may open would be a data fault"),
            CrossRule.atMost(
                    MockKeys.MIN_BURST_BPS, MockKeys.MAX_BURST_BPS, "the smallest burst would be above the largest"),
            CrossRule.atMost(
                    MockKeys.MIN_SILENCE, MockKeys.MAX_SILENCE, "the shortest silence would be above the longest"),
            CrossRule.atMost(
                    DataKeys.CHANNEL_TIMEOUT,
                    DataKeys.BOOK_MAX_AGE,
                    "a book would be too old before its connection is"),
            CrossRule.atMost(
                    DataKeys.RECONNECT_INITIAL,
                    DataKeys.RECONNECT_MAX,
                    "the first wait would be longer than the longest"),
            CrossRule.atMost(
                    RunLogKeys.FLUSH_INTERVAL,
                    RunLogKeys.PUBLISH_INTERVAL,
                    "rows would be published before they are flushed"),
            CrossRule.atMost(
                    DataKeys.CHANNEL_TIMEOUT,
                    AlertKeys.STALE_DATA_AFTER,
                    "every connection would be an alert before it is lost"));

    static final List<CrossRule> SHIPPED = Stream.of(OF_THE_DOMAIN, SysMonitorKeys.RULES, WatchdogKeys.RULES)
            .flatMap(List::stream)
            .toList();

    private CrossRules() {}
}
