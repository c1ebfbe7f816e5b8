package dev.arb.cli.command;

import dev.arb.cli.error.CommandException;
import dev.arb.cli.option.MarketOption;
import dev.arb.cli.option.RunLiveOptions;
import dev.arb.cli.output.BuildInfo;
import dev.arb.cli.output.CliContext;
import dev.arb.config.ArbConfig;
import dev.arb.market.binance.BinanceInstruments;
import dev.arb.market.upbit.UpbitInstruments;
import dev.arb.model.Asset;
import dev.arb.model.TradingMode;
import dev.arb.run.MarketChoice;
import dev.arb.run.RunRequest;
import dev.arb.run.Speed;
import dev.arb.run.StatePlace;
import dev.arb.runlog.RunIds;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;

/** Turns the options of {@code run-live} into a request, or says in one sentence what cannot be. */
final class RunRequests {
    private static final long SECOND_NS = 1_000_000_000L;
    private static final long MOCK_INTERVAL_NS = SECOND_NS / 10;
    private static final long LARGEST_CHOSEN_SEED = 1_000_000_000L;
    private static final long SEED_OF_RECORDINGS = 1;

    private final RunLiveOptions options;
    private final ArbConfig config;
    private final CliContext context;

    RunRequests(RunLiveOptions options, ArbConfig config, CliContext context) {
        this.options = options;
        this.config = config;
        this.context = context;
    }

    /** @throws CommandException when the options contradict each other or ask for what is impossible */
    RunRequest request() {
        TradingMode mode = mode();
        MarketChoice market = market(mode);
        List<Asset> symbols = symbols(mode, market);
        return new RunRequest(
                mode,
                symbols,
                loops(),
                forNs(),
                options.intervalNs != null ? options.intervalNs : defaultIntervalNs(mode),
                market,
                options.seed != null ? options.seed : defaultSeed(market),
                logPlace(mode),
                new StatePlace(
                        config.state().env(),
                        StateAccess.request(config, context),
                        config.state().keyPrefix()),
                config,
                BuildInfo.load().version());
    }

    private TradingMode mode() {
        TradingMode stated = options.mode == null ? TradingMode.MOCK : options.mode;
        if (options.mock && stated != TradingMode.MOCK) {
            throw CommandException.usage("--mock and --mode " + stated + " contradict each other; leave one out");
        }
        return stated;
    }

    private static long defaultIntervalNs(TradingMode mode) {
        return mode == TradingMode.MOCK ? MOCK_INTERVAL_NS : SECOND_NS;
    }

    /** A recording is played the same way each time; a mock market is another one each time. */
    private static long defaultSeed(MarketChoice market) {
        return switch (market) {
            case MarketChoice.Recorded recorded -> SEED_OF_RECORDINGS;
            case MarketChoice.Exchanges exchanges -> new SplittableRandom().nextLong(1, LARGEST_CHOSEN_SEED);
        };
    }

    private OptionalLong loops() {
        if (options.once && options.loops != null) {
            throw CommandException.usage(
                    "--once and --loops " + options.loops + " contradict each other; leave one out");
        }
        if (options.once) {
            return OptionalLong.of(1);
        }
        if (options.loops == null) {
            return OptionalLong.empty();
        }
        if (options.loops < 1) {
            throw CommandException.usage(
                    "--loops is " + options.loops + ", it must be 1 or more; leave it out for an endless run");
        }
        return OptionalLong.of(options.loops);
    }

    private OptionalLong forNs() {
        if (options.forNs == null) {
            return OptionalLong.empty();
        }
        if (options.forNs == 0) {
            throw CommandException.usage("--for is 0, it must be longer; leave it out for an endless run");
        }
        return OptionalLong.of(options.forNs);
    }

    /** What a simulated market has no rules for is refused here; an exchange is asked when the run begins. */
    private List<Asset> symbols(TradingMode mode, MarketChoice market) {
        if (options.symbols.isEmpty()) {
            return List.of(Asset.of("BTC"));
        }
        Set<Asset> distinct = new LinkedHashSet<>();
        for (Asset symbol : options.symbols) {
            if (!distinct.add(symbol)) {
                throw CommandException.usage("--symbol " + symbol + " is given twice; leave one out");
            }
            if (mode == TradingMode.MOCK || market instanceof MarketChoice.Recorded) {
                UpbitInstruments.of(symbol);
                BinanceInstruments.of(symbol);
            }
        }
        return List.copyOf(distinct);
    }

    private MarketChoice market(TradingMode mode) {
        if (mode == TradingMode.MOCK && options.market != null) {
            throw CommandException.usage(
                    "--market has no meaning in mode mock, whose market is simulated; leave it out or choose --mode paper");
        }
        MarketOption stated = options.market;
        if (options.speed != null && (stated == null || !stated.isRecorded())) {
            throw CommandException.usage(
                    "--speed is for a recorded market; leave it out or add --market recorded:FILE");
        }
        return stated != null && stated.isRecorded() ? recorded(mode, stated) : new MarketChoice.Exchanges();
    }

    private MarketChoice recorded(TradingMode mode, MarketOption stated) {
        if (mode == TradingMode.LIVE) {
            throw CommandException.usage("mode live cannot trade a recorded market ("
                    + stated.files().get(0) + "); choose --mode paper or --mode shadow");
        }
        return new MarketChoice.Recorded(
                stated.files().stream().map(this::recording).toList(),
                options.speed == null ? Speed.REAL_TIME : options.speed);
    }

    private Path recording(Path named) {
        Path file = context.resolve(named);
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw CommandException.usage("recording " + named + " is not a file that can be read; check --market");
        }
        return file;
    }

    private Optional<RunRequest.LogPlace> logPlace(TradingMode mode) {
        requireFramesToRecord(mode);
        if (options.noRunLog) {
            requireNoLogOptions(mode);
            return Optional.empty();
        }
        if (options.runId != null && !RunIds.isSafe(options.runId)) {
            throw CommandException.usage("--run-id '" + options.runId
                    + "' cannot be the name of a directory; use letters, digits and . _ + = @ - without ..");
        }
        Path runsDir = context.resolve(
                Objects.requireNonNullElse(options.runsDir, config.runLog().directory()));
        return Optional.of(new RunRequest.LogPlace(runsDir, Optional.ofNullable(options.runId), options.record));
    }

    private void requireFramesToRecord(TradingMode mode) {
        if (!options.record) {
            return;
        }
        if (mode == TradingMode.MOCK) {
            throw CommandException.usage(
                    "--record has no meaning in mode mock, whose market is simulated; leave it out or choose --mode paper");
        }
        if (options.market != null && options.market.isRecorded()) {
            throw CommandException.usage("--record has no meaning for a market that is recorded already; leave it out");
        }
        if (options.noRunLog) {
            throw CommandException.usage(
                    "--record keeps frames in the run's directory, which --no-run-log leaves out; leave one out");
        }
    }

    private void requireNoLogOptions(TradingMode mode) {
        if (mode == TradingMode.LIVE) {
            throw CommandException.usage("mode live cannot be without a run log; leave --no-run-log out");
        }
        if (options.runId != null || options.runsDir != null) {
            throw CommandException.usage(
                    "--no-run-log leaves --run-id and --runs-dir without a meaning; leave one side out");
        }
    }
}
