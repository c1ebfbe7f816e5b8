package dev.arb.run;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Keeps the engine's clock from running ahead of the wall clock. Used by the engine's thread only. */
final class Pacer {
    private final double factor;
    private final long startEngineNs;
    private final long startWallNs = System.nanoTime();

    /** @param factor engine time per wall time; infinite for no pacing */
    Pacer(double factor, long startEngineNs) {
        this.factor = factor;
        this.startEngineNs = startEngineNs;
    }

    /** Waits until the wall clock has come as far as the engine's clock shall go, or until {@code stop} says so. */
    void waitFor(long engineNs, BooleanSupplier stop) {
        if (Double.isInfinite(factor)) {
            return;
        }
        long target = startWallNs + (long) ((engineNs - startEngineNs) / factor);
        long left = target - System.nanoTime();
        while (left > 0 && !stop.getAsBoolean()) {
            LockSupport.parkNanos(this, left);
            left = target - System.nanoTime();
        }
    }

    /** Wall-clock nanoseconds since the start. */
    long elapsedNs() {
        return System.nanoTime() - startWallNs;
    }
}
