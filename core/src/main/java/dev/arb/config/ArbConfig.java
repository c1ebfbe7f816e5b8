package dev.arb.config;

import dev.arb.market.binance.BinanceSettings;
import dev.arb.market.live.OfficialRateSettings;
import dev.arb.market.synthetic.MockMarketParams;
import dev.arb.market.upbit.UpbitSettings;
import dev.arb.risk.RiskLimits;
import dev.arb.signal.StrategyParams;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * The whole configuration, validated. Immutable.
 *
 * @param officialRate where the official rate is asked for, if anywhere
 * @param settings every effective value with its origin
 */
public record ArbConfig(
        StrategyParams strategy,
        StartingBalances startingBalances,
        RiskLimits risk,
        ExecutionConfig execution,
        PaperConfig paper,
        MockMarketParams mock,
        DataSource dataSource,
        WsConfig ws,
        UpbitSettings upbit,
        BinanceSettings binance,
        Optional<OfficialRateSettings> officialRate,
        RunLogConfig runLog,
        LoggingConfig logging,
        SysMonitorConfig sysMonitor,
        WatchdogConfig watchdog,
        MonitoringConfig monitoring,
        AlertsConfig alerts,
        StateConfig state,
        LiveMonitoringConfig liveMonitoring,
        Settings settings) {

    static ArbConfig of(Settings settings) {
        return new ArbConfig(
                DomainParameters.strategy(settings),
                StartingBalances.of(settings),
                DomainParameters.risk(settings),
                ExecutionConfig.of(settings),
                PaperConfig.of(settings),
                MockMarketParameters.of(settings),
                settings.get(DataKeys.DATA_SOURCE),
                WsConfig.of(settings),
                ExchangeParameters.upbit(settings),
                ExchangeParameters.binance(settings),
                OfficialRateParameters.of(settings),
                RunLogConfig.of(settings),
                LoggingConfig.of(settings),
                SysMonitorConfig.of(settings),
                WatchdogConfig.of(settings),
                MonitoringConfig.of(settings),
                AlertsConfig.of(settings),
                StateConfig.of(settings),
                LiveMonitoringConfig.of(settings),
                settings);
    }

    /** Effective values by path, secrets hidden: what a run keeps of its configuration. */
    public SequencedMap<String, String> snapshot() {
        SequencedMap<String, String> snapshot = new LinkedHashMap<>();
        settings.all().forEach((path, setting) -> snapshot.put(path, setting.text()));
        return snapshot;
    }
}
