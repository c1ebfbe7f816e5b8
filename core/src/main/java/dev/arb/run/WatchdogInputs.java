package dev.arb.run;

import dev.arb.config.WatchdogConfig;
import dev.arb.health.HealthWatch.Input;
import dev.arb.health.Reading;
import dev.arb.health.Watched;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What the watchdog looks at, and on which clock: the age of a connection on the clock that stamps what it receives, the
 * heartbeat's and the loop's on the machine's monotonic one, counts of events on the engine's. A simulation that runs
 * faster than time is therefore slow, stuck or rejected only where it really is.
 */
final class WatchdogInputs {
    private static final double MS_NS = TimeUnit.MILLISECONDS.toNanos(1);

    private final EngineVitals vitals;
    private final LongSupplier nanoTime;
    private final WatchdogConfig config;

    WatchdogInputs(EngineVitals vitals, WatchdogConfig config, LongSupplier nanoTime) {
        this.vitals = vitals;
        this.config = config;
        this.nanoTime = nanoTime;
    }

    /**
     * @param wsLagNs empty where there is no WebSocket now
     * @param heartbeatAgeNs as a reader of the store sees it
     * @param endsWithoutStore whether a store that is away ends the run
     */
    List<Input> of(Supplier<OptionalLong> wsLagNs, LongSupplier heartbeatAgeNs, boolean endsWithoutStore) {
        return List.of(
                new Input(
                        ms(
                                "ws_lag",
                                "silence of the quietest WebSocket",
                                config.warnWsLagMs(),
                                config.maxWsLagMs(),
                                true),
                        () -> wsLag(wsLagNs.get())),
                new Input(
                        ms(
                                "heartbeat_age",
                                "age of the heartbeat in the state store",
                                config.warnHeartbeatAgeMs(),
                                config.maxHeartbeatAgeMs(),
                                endsWithoutStore),
                        () -> Reading.sample(heartbeatAgeNs.getAsLong() / MS_NS)),
                new Input(
                        ms("loop_latency", "longest loop", config.warnLoopMs(), config.maxLoopMs(), true),
                        this::loopLatency),
                new Input(
                        Watched.count(
                                "safety_rejections",
                                "number of safety rejections in the last minute",
                                config.maxSafetyRejections()),
                        new Counted(vitals.safetyRejections())),
                new Input(
                        Watched.count(
                                "live_errors", "number of order errors in the last minute", config.maxLiveErrors()),
                        new Counted(vitals.liveErrors())));
    }

    private static Watched ms(String name, String what, long warn, long limit, boolean endsRun) {
        return new Watched(name, what, "ms", warn, limit, endsRun);
    }

    private static Reading wsLag(OptionalLong lagNs) {
        return lagNs.isPresent() ? Reading.sample(lagNs.getAsLong() / MS_NS) : Reading.NOT_IN_RUN;
    }

    /** A loop under way that is not long yet says nothing: it may still become long. */
    private Reading loopLatency() {
        OptionalLong since = vitals.workingSinceNano();
        OptionalLong longest = vitals.takeLongestLoopNs();
        double soFarMs = since.isPresent() ? (nanoTime.getAsLong() - since.getAsLong()) / MS_NS : 0;
        double endedMs = longest.orElse(0) / MS_NS;
        if (longest.isEmpty() && soFarMs <= config.warnLoopMs()) {
            return Reading.NOTHING_NEW;
        }
        return Reading.sample(Math.max(soFarMs, endedMs));
    }

    /** Events of the last minute of the engine's clock; only a new event is evidence. */
    private final class Counted implements Supplier<Reading> {
        private final EventTimes events;
        private long seen;

        Counted(EventTimes events) {
            this.events = events;
        }

        @Override
        public Reading get() {
            OptionalLong now = vitals.engineNowNs();
            if (now.isEmpty()) {
                return Reading.NOTHING_NEW;
            }
            long total = events.total();
            boolean more = total > seen;
            seen = total;
            return new Reading.Seen(events.lastMinute(now.getAsLong()), more);
        }
    }
}
