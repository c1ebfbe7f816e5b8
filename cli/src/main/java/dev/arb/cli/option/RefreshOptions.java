package dev.arb.cli.option;

import dev.arb.cli.error.CommandException;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How often a command prints; the same in every command that can repeat. */
public final class RefreshOptions {
    @Option(
            names = "--interval",
            paramLabel = "DURATION",
            converter = DurationConverter.class,
            description =
                    "Refresh endlessly: 0.5, 500ms, 2s. Default: print once; monitor-run: live_monitoring.default_interval_seconds, 2s.")
    private @Nullable Long intervalNs;

    @Option(names = "--once", description = "Print once and end; stronger than --interval.")
    private boolean once;

    /**
     * The stated interval in nanoseconds; empty when none was stated or once is enough.
     *
     * @throws CommandException when it is 0
     */
    public OptionalLong statedIntervalNs() {
        if (intervalNs != null && intervalNs == 0) {
            throw CommandException.usage("--interval is 0, it must be longer; use --once to print once");
        }
        return once || intervalNs == null ? OptionalLong.empty() : OptionalLong.of(intervalNs);
    }

    public boolean isOnce() {
        return once;
    }
}
