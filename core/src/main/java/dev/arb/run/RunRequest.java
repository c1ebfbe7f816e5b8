package dev.arb.run;

import dev.arb.config.ArbConfig;
import dev.arb.model.Asset;
import dev.arb.model.TradingMode;
import dev.arb.state.Namespace;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A run as it was asked for, checked: everything in it is possible.
 *
 * @param symbols bases, at least one, none twice
 * @param loops end after so many
 * @param forNs end after so many nanoseconds: of the recording's clock with a recording, else of the wall clock
 * @param intervalNs between loops; 0 decides at every market update
 * @param seed of what is simulated
 * @param log where the run log goes; empty for none
 * @param version of the program
 */
public record RunRequest(
        TradingMode mode,
        List<Asset> symbols,
        OptionalLong loops,
        OptionalLong forNs,
        long intervalNs,
        MarketChoice market,
        long seed,
        Optional<LogPlace> log,
        StatePlace state,
        ArbConfig config,
        String version) {
    public RunRequest {
        symbols = List.copyOf(symbols);
        if (symbols.isEmpty() || intervalNs < 0) {
            throw new IllegalArgumentException("a run needs a symbol and an interval that is not negative, it had "
                    + symbols + " and " + intervalNs);
        }
        boolean simulated = mode == TradingMode.MOCK || market instanceof MarketChoice.Recorded;
        if (simulated && log.isPresent() && log.get().recorded()) {
            throw new IllegalArgumentException("only the market of the exchanges has raw frames to record");
        }
    }

    /** Whether the raw frames of the market are kept beside the run log. */
    public boolean isRecorded() {
        return log.isPresent() && log.get().recorded();
    }

    /** Whose keys the run writes. */
    public Namespace namespace() {
        return new Namespace(mode.toString(), state.env());
    }

    /**
     * Where a run log goes.
     *
     * @param runsDir the directory of all runs
     * @param runId the run's name; empty for a generated one
     * @param recorded whether the raw frames of the exchanges' market are kept beside it
     */
    public record LogPlace(Path runsDir, Optional<String> runId, boolean recorded) {}
}
