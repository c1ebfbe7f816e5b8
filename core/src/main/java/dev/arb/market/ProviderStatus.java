package dev.arb.market;

import java.util.Optional;

/**
 * How a provider is connected, as far as it knows.
 *
 * @param connected whether it can receive now
 * @param messages frames or answers received since it was started
 * @param reconnects connections lost and sought again since it was started
 * @param clockOffset how far the venue's clock is ahead of this machine's, where it was measured
 */
public record ProviderStatus(boolean connected, long messages, long reconnects, Optional<ClockOffset> clockOffset) {}
