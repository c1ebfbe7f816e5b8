package dev.arb.run;

import dev.arb.engine.Engine;
import dev.arb.engine.EngineSetup;
import dev.arb.market.ClockOffset;
import dev.arb.market.ProviderStatus;
import dev.arb.state.VenueState;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * What is told of the connection to each venue. Messages are those of the connection where there is one, else what the
 * market delivered. Used by the engine's thread only.
 */
final class VenueGauges {
    private static final double SECOND_NS = 1e9;
    private static final int MS_DECIMALS = 6;

    private final Engine engine;
    private final VenueTraffic traffic;
    private final RunMarket market;
    private final long[] countedAtNs = new long[EngineSetup.VENUES];
    private final long[] counted = new long[EngineSetup.VENUES];

    VenueGauges(Simulation simulation, RunMarket market) {
        this.engine = simulation.engine();
        this.traffic = simulation.driver().traffic();
        this.market = market;
        Arrays.fill(countedAtNs, Long.MIN_VALUE);
    }

    /** Ages are taken on the engine's clock and told on the wall clock. */
    VenueState of(int venue, Instant now, long engineNowNs) {
        Optional<ProviderStatus> status = market.status(venue);
        long aliveNs = engine.market().aliveNs(venue);
        boolean heard = engine.market().isAlive(venue, engineNowNs);
        return new VenueState(
                Optional.of(heard && status.map(ProviderStatus::connected).orElse(true)),
                aliveNs == Long.MIN_VALUE
                        ? Optional.empty()
                        : Optional.of(now.minusNanos(Math.max(0, engineNowNs - aliveNs))),
                perSecond(
                        venue,
                        status.map(ProviderStatus::messages).orElseGet(() -> traffic.messages(venue)),
                        engineNowNs),
                status.map(ProviderStatus::reconnects),
                status.flatMap(ProviderStatus::clockOffset).map(VenueGauges::milliseconds));
    }

    /** A second of the engine's clock, since the last call; unknown at the first. */
    private Optional<BigDecimal> perSecond(int venue, long messages, long nowNs) {
        long from = countedAtNs[venue];
        long more = messages - counted[venue];
        if (nowNs <= from) {
            return Optional.empty();
        }
        countedAtNs[venue] = nowNs;
        counted[venue] = messages;
        return from == Long.MIN_VALUE
                ? Optional.empty()
                : Optional.of(
                        BigDecimal.valueOf(more * SECOND_NS / (nowNs - from)).setScale(1, RoundingMode.HALF_UP));
    }

    private static BigDecimal milliseconds(ClockOffset offset) {
        return BigDecimal.valueOf(offset.offsetNs(), MS_DECIMALS).setScale(1, RoundingMode.HALF_UP);
    }
}
