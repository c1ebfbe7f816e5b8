package dev.arb.run;

/** How fast a recorded market is played. */
public sealed interface Speed {
    /** Real time. */
    Speed REAL_TIME = new Times(1);

    /**
     * So many times as fast as it was recorded.
     *
     * @param factor positive; 1 is real time
     */
    record Times(double factor) implements Speed {
        public Times {
            if (!(factor > 0) || Double.isInfinite(factor)) {
                throw new IllegalArgumentException("speed was " + factor + ", it must be above 0");
            }
        }
    }

    /** As fast as it goes. */
    record Max() implements Speed {}
}
