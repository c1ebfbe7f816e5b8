package dev.arb.cli.command;

import dev.arb.cli.option.MarketChoice;
import dev.arb.cli.option.RunMode;
import dev.arb.cli.option.Speed;
import dev.arb.config.ArbConfig;
import dev.arb.config.DataSource;
import dev.arb.model.Asset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A run as it was asked for, checked: everything in it is possible.
 *
 * @param symbols bases, at least one, none twice
 * @param loops end after so many
 * @param forNs end after so many nanoseconds
 * @param intervalNs between loops; 0 decides at every market update
 * @param speed of a recorded market
 * @param seed of what is simulated
 * @param log where the run log goes; empty for none
 */
public record RunRequest(
        RunMode mode,
        List<Asset> symbols,
        OptionalLong loops,
        OptionalLong forNs,
        long intervalNs,
        MarketChoice market,
        Speed speed,
        DataSource dataSource,
        long seed,
        Optional<LogPlace> log,
        ArbConfig config) {
    public RunRequest {
        symbols = List.copyOf(symbols);
    }

    /**
     * Where a run log goes.
     *
     * @param runsDir the directory of all runs
     * @param runId the run's name; empty for a generated one
     */
    public record LogPlace(Path runsDir, Optional<String> runId) {}
}
