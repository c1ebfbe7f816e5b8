package dev.arb.config;

/**
 * How orders are sent.
 *
 * @param thinnerFirst the leg on the thinner book goes first, instead of both together
 * @param shutdownGraceNs longest wait for open legs when a signal ends the run
 */
public record ExecutionConfig(boolean thinnerFirst, long shutdownGraceNs) {

    static ExecutionConfig of(Settings settings) {
        return new ExecutionConfig(
                settings.get(ExecutionKeys.THINNER_FIRST), settings.get(ExecutionKeys.SHUTDOWN_GRACE));
    }
}
