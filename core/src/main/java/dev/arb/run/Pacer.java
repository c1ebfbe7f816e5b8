package dev.arb.run;

import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Keeps the engine's clock, which a simulation or a recording sets, from running ahead of the wall clock. */
final class Pacer implements Pace {
    private final EventDriver driver;
    private final double factor;
    private final long startEngineNs;
    private final long startWallNs = System.nanoTime();

    /** @param factor engine time per wall time; infinite for no pacing */
    Pacer(EventDriver driver, double factor, long startEngineNs) {
        this.driver = driver;
        this.factor = factor;
        this.startEngineNs = startEngineNs;
    }

    @Override
    public long awaitTurn(long dueNs, BooleanSupplier stop) {
        if (!Double.isInfinite(factor)) {
            awaitWall(dueNs, stop);
        }
        return dueNs;
    }

    private void awaitWall(long engineNs, BooleanSupplier stop) {
        long target = startWallNs + (long) ((engineNs - startEngineNs) / factor);
        long left = target - System.nanoTime();
        while (left > 0 && !stop.getAsBoolean()) {
            LockSupport.parkNanos(this, left);
            left = target - System.nanoTime();
        }
    }

    /** Without waiting: nothing real is on its way. */
    @Override
    public boolean settle(long graceNs) {
        return driver.settle(graceNs);
    }

    @Override
    public long elapsedNs() {
        return System.nanoTime() - startWallNs;
    }
}
