package dev.arb.engine;

import java.util.function.LongConsumer;

/**
 * A running 64-bit hash: after each event the engine mixes in what the event was and what it left behind, so two runs
 * with the same number have taken the same way. Mixing is the finaliser of SplitMix64 (Steele, Lea, Flood 2014).
 */
final class StateHash implements LongConsumer {
    private long hash = 0x9E37_79B9_7F4A_7C15L;

    @Override
    public void accept(long value) {
        long z = hash ^ value;
        z = (z ^ (z >>> 30)) * 0xBF58_476D_1CE4_E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D0_49BB_1331_11EBL;
        hash = (z ^ (z >>> 31)) + 0x9E37_79B9_7F4A_7C15L;
    }

    long value() {
        return hash;
    }
}
