package dev.arb.run;

import dev.arb.config.ArbConfig;
import dev.arb.config.ConfigLoader;
import dev.arb.config.ConfigRequest;
import dev.arb.model.Asset;
import dev.arb.model.Env;
import dev.arb.model.TradingMode;
import dev.arb.state.Metric;
import dev.arb.state.MetricsState;
import dev.arb.state.delivery.StateChoice;
import dev.arb.state.delivery.StoreRequest;
import dev.arb.state.redis.RedisAddress;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Requests for runs in a temporary directory, and an observer that remembers. */
final class RunFixture {
    private final Path directory;
    /** The process of the tests is larger than a run's. */
    private ConfigRequest config = ConfigRequest.ofDefaults()
            .withFlag("monitoring.metrics_enabled", "false", "--no-metrics")
            .withFlag("sys_monitor.max_rss_mb", "1000000", "-c")
            .withFlag("sys_monitor.warn_rss_mb", "900000", "-c");

    private TradingMode mode = TradingMode.MOCK;
    private MarketChoice market = new MarketChoice.Exchanges();
    private long intervalNs;
    private long seed = 7;
    private List<Asset> symbols = List.of(Asset.of("BTC"));
    private StateChoice store = StateChoice.parse("memory");
    private boolean log = true;
    private boolean recordFrames;

    RunFixture(Path directory) {
        this.directory = directory;
    }

    RunFixture with(String key, String value) {
        config = config.withFlag(key, value, "-c");
        return this;
    }

    /** What holds a secret and is refused as a flag. */
    RunFixture withEnvironment(String variable, String value) {
        config = new ConfigRequest(
                config.workingDirectory(),
                config.home(),
                Map.of(variable, value),
                config.defaultFiles(),
                config.files(),
                config.flags());
        return this;
    }

    /** Between loops; without it a mock run is as fast as it goes. */
    RunFixture interval(long newIntervalNs) {
        intervalNs = newIntervalNs;
        return this;
    }

    RunFixture seed(long newSeed) {
        seed = newSeed;
        return this;
    }

    RunFixture symbols(String... bases) {
        symbols = Arrays.stream(bases).map(Asset::of).toList();
        return this;
    }

    RunFixture recorded(TradingMode newMode, long newIntervalNs, Path... files) {
        mode = newMode;
        intervalNs = newIntervalNs;
        market = new MarketChoice.Recorded(List.of(files), new Speed.Max());
        return this;
    }

    /** The market of exchanges, wherever the configuration says they are. */
    RunFixture exchanges(TradingMode newMode, long newIntervalNs) {
        mode = newMode;
        intervalNs = newIntervalNs;
        market = new MarketChoice.Exchanges();
        return this;
    }

    RunFixture embedded() {
        store = StateChoice.parse("embedded");
        return this;
    }

    RunFixture redis(RedisAddress address) {
        store = new StateChoice(StateChoice.Kind.URI, Optional.of(address));
        return this;
    }

    RunFixture withoutLog() {
        log = false;
        return this;
    }

    /** Keeps the raw frames of the market. */
    RunFixture recordingFrames() {
        recordFrames = true;
        return this;
    }

    Path runs() {
        return directory.resolve("live_runs");
    }

    StoreRequest storeRequest() {
        return new StoreRequest(
                store,
                RedisAddress.of("localhost", 6379, 0),
                false,
                directory.resolve("state").resolve("state.db"));
    }

    RunRequest loops(long loops) {
        return request(OptionalLong.of(loops));
    }

    RunRequest endless() {
        return request(OptionalLong.empty());
    }

    private RunRequest request(OptionalLong loops) {
        ArbConfig loaded = ConfigLoader.load(config);
        return new RunRequest(
                mode,
                symbols,
                loops,
                OptionalLong.empty(),
                intervalNs,
                market,
                seed,
                log ? Optional.of(new RunRequest.LogPlace(runs(), Optional.empty(), recordFrames)) : Optional.empty(),
                new StatePlace(Env.DOCKER, storeRequest(), loaded.state().keyPrefix()),
                loaded,
                "test");
    }

    /** Remembers what it was told. */
    static final class Memory implements RunObserver {
        final List<String> warnings = new ArrayList<>();
        Optional<RunAnnouncement> announcement = Optional.empty();
        Optional<MetricsState> figures = Optional.empty();
        Optional<String> abandoned = Optional.empty();
        Runnable stop = () -> {};

        @Override
        public synchronized void started(RunAnnouncement begun, Runnable stopRun) {
            announcement = Optional.of(begun);
            stop = stopRun;
        }

        @Override
        public synchronized void figures(MetricsState newest, boolean live) {
            figures = Optional.of(newest);
        }

        synchronized Optional<RunAnnouncement> announced() {
            return announcement;
        }

        /** The newest figure; NaN while there is none. */
        synchronized double number(Metric metric) {
            return figures.flatMap(newest -> newest.number(metric))
                    .map(BigDecimal::doubleValue)
                    .orElse(Double.NaN);
        }

        synchronized Optional<Boolean> flag(Metric metric) {
            return figures.flatMap(newest -> newest.flag(metric));
        }

        @Override
        public synchronized void abandoned(String sentence) {
            abandoned = Optional.of(sentence);
        }

        @Override
        public synchronized void warning(String sentence) {
            warnings.add(sentence);
        }
    }
}
