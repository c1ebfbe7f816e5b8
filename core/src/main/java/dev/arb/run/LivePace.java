package dev.arb.run;

import dev.arb.market.MarketFeed;
import dev.arb.market.live.LiveFeed;
import dev.arb.time.NanoClock;
import java.util.function.BooleanSupplier;

/**
 * The engine's clock is the clock of the exchanges' market: while it waits for a turn, events are applied as they
 * come, so that a simulated order meets the book of its arrival.
 */
final class LivePace implements Pace {
    /** A stop or a switch is seen within this time. */
    private static final long LOOK_NS = 20_000_000L;

    private final LiveFeed feed;
    private final EventDriver driver;
    private final EngineVitals vitals;
    private final NanoClock clock;
    private final boolean eachUpdate;
    private final long startWallNs = System.nanoTime();

    /** @param eachUpdate whether a market update is a reason for a turn before it is due */
    LivePace(LiveFeed feed, EventDriver driver, EngineVitals vitals, NanoClock clock, boolean eachUpdate) {
        this.feed = feed;
        this.driver = driver;
        this.vitals = vitals;
        this.clock = clock;
        this.eachUpdate = eachUpdate;
    }

    @Override
    public long awaitTurn(long dueNs, BooleanSupplier stop) {
        long now = clock.nowNs();
        while (now < dueNs && !stop.getAsBoolean()) {
            if (eachUpdate && feed.nextBookNs() != MarketFeed.ENDED) {
                return now;
            }
            advanceTo(now);
            feed.awaitEvent(Math.min(LOOK_NS, Math.min(dueNs, driver.nextInternalNs()) - now));
            now = clock.nowNs();
        }
        return now;
    }

    /** Work that is no turn, and can be as slow as one. */
    private void advanceTo(long nowNs) {
        vitals.workBegins(System.nanoTime());
        driver.advanceTo(nowNs);
        vitals.workBetweenTurnsEnds(System.nanoTime());
    }

    @Override
    public boolean settle(long graceNs) {
        long until = clock.nowNs() + graceNs;
        while (driver.isUnsettled() && clock.nowNs() <= until) {
            advanceTo(clock.nowNs());
            feed.awaitEvent(LOOK_NS);
        }
        return !driver.isUnsettled();
    }

    @Override
    public long elapsedNs() {
        return System.nanoTime() - startWallNs;
    }
}
