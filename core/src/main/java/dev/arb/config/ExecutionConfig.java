package dev.arb.config;

/**
 * How orders are sent.
 *
 * @param shutdownGraceNs longest wait for open legs when a signal ends the run
 */
public record ExecutionConfig(long shutdownGraceNs) {

    static ExecutionConfig of(Settings settings) {
        return new ExecutionConfig(settings.get(ExecutionKeys.SHUTDOWN_GRACE));
    }
}
