package dev.arb.market;

/**
 * How far a venue's clock is ahead of this machine's.
 *
 * @param offsetNs the estimate; negative when the venue is behind
 * @param uncertaintyNs the truth lies within this much of it
 */
public record ClockOffset(long offsetNs, long uncertaintyNs) {
    public ClockOffset {
        if (uncertaintyNs < 0) {
            throw new IllegalArgumentException("uncertainty of a clock offset was " + uncertaintyNs + " ns");
        }
    }
}
