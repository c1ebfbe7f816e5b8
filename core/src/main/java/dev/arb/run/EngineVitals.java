package dev.arb.run;

import dev.arb.engine.Engine;
import dev.arb.engine.EngineOutcome;
import dev.arb.engine.EngineOutcome.OrderEnded;
import dev.arb.engine.EngineOutcome.OrderSent;
import dev.arb.engine.EngineOutcome.OrderStatus;
import dev.arb.engine.EngineOutcome.Refused;
import dev.arb.engine.EngineSetup;
import dev.arb.engine.LoopOutcome;
import dev.arb.engine.OutcomeSink;
import dev.arb.risk.TradingState;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * How the engine's thread is, told by itself and read by any other. Telling takes no lock, allocates nothing and waits
 * for nobody. A loop is work: waiting for the next turn or for the market is none.
 *
 * <p>Times named {@code nano} are the machine's monotonic clock, all others the engine's.
 */
final class EngineVitals implements OutcomeSink {
    private static final long NONE = Long.MIN_VALUE;
    /** Shorter work between turns is no loop, and does not speak for the loops. */
    private static final long LEAST_BETWEEN_TURNS_NS = TimeUnit.MILLISECONDS.toNanos(100);

    private final AtomicLong loopSinceNano = new AtomicLong(NONE);
    private final AtomicLong longestLoopNs = new AtomicLong(NONE);
    private final AtomicLong lastTurnNano;
    private final AtomicLong engineNowNs = new AtomicLong(NONE);
    private final AtomicLong activeOrders = new AtomicLong();
    private final AtomicLongArray aliveNs = new AtomicLongArray(EngineSetup.VENUES);
    private final EventTimes safetyRejections = new EventTimes();
    private final EventTimes liveErrors = new EventTimes();
    private volatile TradingState tradingState = TradingState.ACTIVE;
    private volatile boolean mayOpen;
    private volatile String marketFault = "no_loop_yet";

    // Of the engine's thread.
    private String faultOfTurn = "";
    private boolean judged;
    private long pausedSinceNano;
    private long workSinceNano = NONE;

    /** @param nowNano from when the first turn is awaited */
    EngineVitals(long nowNano) {
        lastTurnNano = new AtomicLong(nowNano);
        for (int venue = 0; venue < EngineSetup.VENUES; venue++) {
            aliveNs.set(venue, NONE);
        }
    }

    /** The engine begins to work. Engine's thread. */
    void workBegins(long nowNano) {
        loopSinceNano.setRelease(nowNano);
    }

    /** The engine's work is done, and it begins to wait. Engine's thread. */
    void workEnds(long nowNano) {
        long workNs = nowNano - loopSinceNano.getPlain();
        if (workNs > longestLoopNs.getAcquire()) {
            longestLoopNs.accumulateAndGet(workNs, Math::max);
        }
        loopSinceNano.setRelease(NONE);
    }

    /** As above, of work that was no turn. Engine's thread. */
    void workBetweenTurnsEnds(long nowNano) {
        if (nowNano - loopSinceNano.getPlain() >= LEAST_BETWEEN_TURNS_NS) {
            workEnds(nowNano);
        } else {
            loopSinceNano.setRelease(NONE);
        }
    }

    /** The engine waits for another thread in the middle of its work. Engine's thread. */
    void pauses(long nowNano) {
        workSinceNano = loopSinceNano.getPlain();
        pausedSinceNano = nowNano;
        loopSinceNano.setRelease(NONE);
    }

    /** It waits no longer; the wait is none of its work. Engine's thread. */
    void goesOn(long nowNano) {
        if (workSinceNano != NONE) {
            loopSinceNano.setRelease(workSinceNano + nowNano - pausedSinceNano);
        }
    }

    /** A turn of the loop has decided. Engine's thread. */
    void turned(long nowNano, long engineNow, Engine engine) {
        for (int venue = 0; venue < EngineSetup.VENUES; venue++) {
            aliveNs.setRelease(venue, engine.market().aliveNs(venue));
        }
        tellChanges(engine.control().state(), engine.control().mayOpen(), judged ? "" : faultOfTurn);
        judged = false;
        engineNowNs.setRelease(engineNow);
        lastTurnNano.setRelease(nowNano);
    }

    /** They change seldom, and a full fence for each would cost more than the comparison. */
    private void tellChanges(TradingState state, boolean opens, String fault) {
        if (tradingState != state) {
            tradingState = state;
        }
        if (mayOpen != opens) {
            mayOpen = opens;
        }
        if (!marketFault.equals(fault)) {
            marketFault = fault;
        }
    }

    @Override
    public void onOutcome(long outcomeSeq, long eventSeq, long timeNs, EngineOutcome outcome) {
        if (outcome instanceof LoopOutcome loop) {
            if (loop.kind() == LoopOutcome.Kind.SKIP) {
                faultOfTurn = loop.reason();
            } else {
                judged = true;
            }
        } else if (outcome instanceof Refused refused && refused.counted()) {
            safetyRejections.add(timeNs);
        } else if (outcome instanceof OrderSent) {
            activeOrders.setRelease(activeOrders.getPlain() + 1);
        } else if (outcome instanceof OrderEnded ended) {
            activeOrders.setRelease(activeOrders.getPlain() - 1);
            if (ended.status() == OrderStatus.REJECTED || ended.status() == OrderStatus.UNKNOWN) {
                liveErrors.add(timeNs);
            }
        }
    }

    /** Since when the engine works without a pause; empty while it waits. */
    OptionalLong workingSinceNano() {
        return known(loopSinceNano.getAcquire());
    }

    /** The longest loop that ended since this was asked last, by whomever; empty when none did. */
    OptionalLong takeLongestLoopNs() {
        return known(longestLoopNs.getAndSet(NONE));
    }

    /** End of the last turn; before the first, the time from which it is awaited. */
    long lastTurnNano() {
        return lastTurnNano.getAcquire();
    }

    /** The engine's clock at its last turn; empty before the first. */
    OptionalLong engineNowNs() {
        return known(engineNowNs.getAcquire());
    }

    /** When a venue's connection last proved alive, as the engine knew at its last turn; empty for never. */
    OptionalLong aliveNs(int venue) {
        return known(aliveNs.getAcquire(venue));
    }

    /** Safety violations, each counted when it is new. */
    EventTimes safetyRejections() {
        return safetyRejections;
    }

    /** Orders that a venue rejected, or of which it is not known what became. */
    EventTimes liveErrors() {
        return liveErrors;
    }

    /** Orders without a final answer. */
    long activeOrders() {
        return activeOrders.getAcquire();
    }

    TradingState tradingState() {
        return tradingState;
    }

    /** Why no pair's market could be judged in the last turn; empty when one could. */
    String marketFault() {
        return marketFault;
    }

    /** Whether a position could have opened in the last turn, had the edge been there. */
    boolean mayTrade() {
        return mayOpen && marketFault.isEmpty();
    }

    private static OptionalLong known(long value) {
        return value == NONE ? OptionalLong.empty() : OptionalLong.of(value);
    }
}
