package dev.arb.run;

import dev.arb.state.Component;
import dev.arb.state.Keys;
import dev.arb.state.StateTimes;
import dev.arb.state.StateWrite;
import dev.arb.time.NanoClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The heartbeat as a reader of the store sees it: what the store has taken, not what was posted. Ages are monotonic, so
 * that a wall clock that is set does not make a heart stop. Any thread.
 */
final class HeardHeartbeat implements Consumer<StateWrite> {
    private final Set<String> keys;
    private final NanoClock wallClock;
    private final LongSupplier nanoTime;
    private final AtomicLong newestNano;

    HeardHeartbeat(Keys keys, NanoClock wallClock, LongSupplier nanoTime) {
        this.keys = Arrays.stream(Component.values())
                .flatMap(component -> Stream.of(keys.heartbeat(component), keys.lastSeen(component)))
                .collect(Collectors.toUnmodifiableSet());
        this.wallClock = wallClock;
        this.nanoTime = nanoTime;
        this.newestNano = new AtomicLong(nanoTime.getAsLong());
    }

    @Override
    public void accept(StateWrite taken) {
        if (taken instanceof StateWrite.PutString beat && keys.contains(beat.key())) {
            Instant now = StateTimes.instant(wallClock.nowNs());
            long onItsWayNs = StateTimes.parse(beat.value())
                    .map(made -> Duration.between(made, now).toNanos())
                    .orElse(0L);
            long madeNano = nanoTime.getAsLong() - Math.max(0, onItsWayNs);
            newestNano.accumulateAndGet(madeNano, (known, made) -> made - known > 0 ? made : known);
        }
    }

    /** Age of the newest heartbeat in the store; before the first, the time since this began to listen. */
    long ageNs() {
        return nanoTime.getAsLong() - newestNano.get();
    }
}
