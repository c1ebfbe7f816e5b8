package dev.arb.market;

/**
 * How much of one of a venue's limits is used.
 *
 * @param group the venue's name for what is counted together
 * @param windowNs length of the window
 * @param used within the last window, as far as it is known here
 * @param permits what the venue allows
 */
public record RateUse(String group, long windowNs, long used, long permits) {}
