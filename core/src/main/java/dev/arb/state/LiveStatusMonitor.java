package dev.arb.state;

import dev.arb.time.NanoClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Reads the status of a namespace. Thread-safe as its source is. */
public final class LiveStatusMonitor {
    /** With a heartbeat older than this nobody knows any more whether live trading is enabled or armed. */
    static final Duration FLAGS_LIMIT = Duration.ofSeconds(60);

    private final StateSource source;
    private final Namespace namespace;
    private final Keys keys;
    private final NanoClock clock;

    /** @param clock wall clock */
    public LiveStatusMonitor(StateSource source, Namespace namespace, String keyPrefix, NanoClock clock) {
        this.source = source;
        this.namespace = namespace;
        this.keys = new Keys(namespace.toString(), keyPrefix);
        this.clock = clock;
    }

    /**
     * Reads once. Never throws because of what stands in the store.
     *
     * @throws StateStoreException when the store cannot be read
     */
    public LiveStatusSnapshot loadSnapshot() {
        StateSource.Chosen chosen = source.choose(keys);
        StateManager manager = new StateManager(chosen.store(), keys);
        Instant now = StateTimes.instant(clock.nowNs());
        Optional<Instant> heartbeat = manager.getLastHeartbeat();
        Optional<BigDecimal> age = heartbeat
                .filter(last -> !last.isAfter(now.plus(LiveHealth.CLOCK_DIFFERENCE_LIMIT)))
                .map(last -> StateTimes.ageSeconds(last, now));
        boolean flagsKnown = age.filter(seconds -> seconds.compareTo(BigDecimal.valueOf(FLAGS_LIMIT.toSeconds())) <= 0)
                .isPresent();
        StatsState stats = manager.getStats();
        Optional<PortfolioState> portfolio = manager.getPortfolioState();
        Optional<RunState> run = manager.getRun();
        Map<String, AlertState> alerts = manager.getAlerts();
        return new LiveStatusSnapshot(
                namespace,
                chosen.store().description(),
                chosen.note(),
                stats.flag(Stat.LIVE_ENABLED).filter(enabled -> flagsKnown),
                stats.flag(Stat.LIVE_ARMED).filter(armed -> flagsKnown),
                heartbeat,
                age,
                stats.whole(Stat.TRADES_TOTAL),
                stats.tradesToday(TradesToday.kstDate(clock.nowNs())),
                stats.whole(Stat.SAFETY_VIOLATIONS_TOTAL),
                stats.whole(Stat.CIRCUIT_BREAKER_TRIGGERS_TOTAL),
                portfolio.flatMap(PortfolioState::totalBalance),
                portfolio.flatMap(PortfolioState::availableBalance),
                portfolio.flatMap(PortfolioState::totalPositionValue),
                run,
                alerts,
                manager.getFx().orElse(FxState.UNKNOWN),
                LiveHealth.judge(age, run, alerts),
                now);
    }
}
