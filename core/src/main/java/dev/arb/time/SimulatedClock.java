package dev.arb.time;

/** A clock that stands still until it is moved; never moves back. One writer; readers may be on other threads. */
public final class SimulatedClock implements NanoClock {
    private volatile long nowNs;

    public SimulatedClock(long startNs) {
        this.nowNs = startNs;
    }

    @Override
    public long nowNs() {
        return nowNs;
    }

    /** @throws IllegalArgumentException when the time lies before the present one */
    public void moveTo(long timeNs) {
        if (timeNs < nowNs) {
            throw new IllegalArgumentException("the clock stands at " + nowNs + " and cannot go back to " + timeNs);
        }
        nowNs = timeNs;
    }
}
