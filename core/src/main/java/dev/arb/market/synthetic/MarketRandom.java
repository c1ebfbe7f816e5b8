package dev.arb.market.synthetic;

/**
 * SplitMix64 (Steele, Lea, Flood: "Fast splittable pseudorandom number generators", OOPSLA 2014): 64 bits of state, one
 * addition and one mixing function a number. Small, documented, and the same on every platform and JDK.
 *
 * <p>Each concern of a market draws from a stream of its own, so that tuning one leaves the others as they were.
 */
public final class MarketRandom {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private static final double DOUBLE_UNIT = 0x1.0p-53;
    /** 1 / standard deviation of a sum of eight uniform 16-bit numbers: √(12/8) / 65536. */
    private static final double GAUSSIAN_UNIT = 1.224744871391589 / 65536;

    private static final double GAUSSIAN_MEAN = 8 * 65535 / 2.0;

    private long state;

    /** @param stream which of the independent sequences of a seed */
    public MarketRandom(long seed, long stream) {
        this(mix(mix(seed) + GOLDEN_GAMMA * (stream + 1)));
    }

    /** The bare generator. */
    MarketRandom(long state) {
        this.state = state;
    }

    public long nextLong() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    /** Uniform in [0, 1). */
    public double nextDouble() {
        return (nextLong() >>> 11) * DOUBLE_UNIT;
    }

    /** Uniform in [{@code low}, {@code high}). */
    public double between(double low, double high) {
        return low + (high - low) * nextDouble();
    }

    /** True with the given probability. */
    public boolean chance(double probability) {
        return nextDouble() < probability;
    }

    /**
     * Nearly standard normal: the sum of eight uniforms, normalised. Exact in any arithmetic, and bounded at ±4.9,
     * which for a mock market is a virtue.
     */
    public double nextGaussian() {
        return (sumOfQuarters(nextLong()) + sumOfQuarters(nextLong()) - GAUSSIAN_MEAN) * GAUSSIAN_UNIT;
    }

    private static long sumOfQuarters(long bits) {
        return (bits & 0xFFFF) + (bits >>> 16 & 0xFFFF) + (bits >>> 32 & 0xFFFF) + (bits >>> 48);
    }

    private static long mix(long z) {
        long x = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
        return x ^ (x >>> 31);
    }
}
