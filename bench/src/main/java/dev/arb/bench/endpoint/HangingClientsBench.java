package dev.arb.bench.endpoint;

import dev.arb.config.ArbConfig;
import dev.arb.config.ConfigLoader;
import dev.arb.config.ConfigRequest;
import dev.arb.model.Asset;
import dev.arb.model.Env;
import dev.arb.model.TradingMode;
import dev.arb.run.LiveRun;
import dev.arb.run.MarketChoice;
import dev.arb.run.RunAnnouncement;
import dev.arb.run.RunObserver;
import dev.arb.run.RunRequest;
import dev.arb.run.StatePlace;
import dev.arb.runlog.RunDirectory;
import dev.arb.runlog.RunLogColumns;
import dev.arb.runlog.RunReader;
import dev.arb.runlog.RunScan;
import dev.arb.state.MetricsState;
import dev.arb.state.delivery.StateChoice;
import dev.arb.state.delivery.StoreRequest;
import dev.arb.state.redis.RedisAddress;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * The loop of a mock run, 1 ms apart, with and without 200 clients that hang on its HTTP port, in turns, from its own run
 * log; and how long {@code /livez} takes beside them.
 *
 * <p>Arguments: seconds of each run (default 15), clients (200), turns (3).
 */
public final class HangingClientsBench {
    private static final double US_NS = 1e3;
    /** Loops of the beginning are those of a machine that is cold. */
    private static final long WARM_UP_LOOPS = 2000;

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private HangingClientsBench() {}

    public static void main(String[] arguments) throws Exception {
        int seconds = argument(arguments, 0, 15);
        int clients = argument(arguments, 1, 200);
        Path directory = Files.createTempDirectory("arb-hanging-clients");
        Histogram[] loops = {new Histogram(3), new Histogram(3)};
        Histogram[] livez = {new Histogram(3), new Histogram(3)};
        run(directory.resolve("warm"), seconds, 0, new Histogram(3), new Histogram(3));
        for (int turn = 0; turn < argument(arguments, 2, 3); turn++) {
            for (int hanging = 0; hanging < 2; hanging++) {
                Path runs = directory.resolve(turn + "-" + hanging);
                run(runs, seconds, hanging * clients, loops[hanging], livez[hanging]);
            }
        }
        print("loop, nobody hangs", loops[0]);
        print("loop, " + clients + " hang", loops[1]);
        print("/livez, nobody hangs", livez[0]);
        print("/livez, " + clients + " hang", livez[1]);
    }

    private static int argument(String[] arguments, int index, int otherwise) {
        return index < arguments.length ? Integer.parseInt(arguments[index]) : otherwise;
    }

    private static void run(Path runs, int seconds, int clients, Histogram loops, Histogram livez) throws Exception {
        CompletableFuture<RunAnnouncement> begun = new CompletableFuture<>();
        CompletableFuture<Void> run =
                CompletableFuture.runAsync(() -> LiveRun.run(request(runs, seconds), new Begin(begun)));
        RunAnnouncement announcement = begun.get();
        URI place = URI.create(announcement.metrics().orElseThrow()).resolve("/livez");
        if (clients == 0) {
            ask(place, run, livez);
        } else {
            try (HangingClients hanging = new HangingClients(place.getPort(), clients)) {
                ask(place, run, livez);
                System.out.printf(Locale.ROOT, "%d clients came back %d times%n", clients, hanging.comebacks());
            }
        }
        read(announcement.directory().orElseThrow(), loops);
    }

    /** Asks ten times a second until the run has ended; an answer that is not 200 is no answer. */
    private static void ask(URI place, CompletableFuture<Void> run, Histogram livez) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(place).build();
        while (!run.isDone()) {
            long from = System.nanoTime();
            try {
                int code = CLIENT.send(request, HttpResponse.BodyHandlers.discarding())
                        .statusCode();
                if (code == 200) {
                    livez.recordValue(System.nanoTime() - from);
                } else if (!run.isDone()) {
                    System.out.println("/livez answered " + code);
                }
            } catch (IOException e) {
                if (!run.isDone()) {
                    System.out.println("/livez did not answer: " + e);
                }
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        run.join();
    }

    private static RunRequest request(Path runs, int seconds) {
        ArbConfig config = ConfigLoader.load(ConfigRequest.ofDefaults().withFlag("monitoring.port", "0", "bench"));
        return new RunRequest(
                TradingMode.MOCK,
                List.of(Asset.of("BTC")),
                OptionalLong.empty(),
                OptionalLong.of(TimeUnit.SECONDS.toNanos(seconds)),
                TimeUnit.MILLISECONDS.toNanos(1),
                new MarketChoice.Exchanges(),
                7,
                Optional.of(new RunRequest.LogPlace(runs, Optional.empty(), false)),
                new StatePlace(
                        Env.DOCKER,
                        new StoreRequest(
                                StateChoice.parse("memory"),
                                RedisAddress.of("localhost", 6379, 0),
                                false,
                                runs.resolve("state.db")),
                        config.state().keyPrefix()),
                config,
                "bench");
    }

    private static void read(Path run, Histogram loops) throws IOException {
        long seen = 0;
        try (RunScan scan = new RunReader(new RunDirectory(Objects.requireNonNull(run.getParent()), Clock.systemUTC()))
                .scan(run, List.of(RunLogColumns.LOOP_TIME_US))) {
            while (scan.next()) {
                OptionalLong us = scan.row().whole(RunLogColumns.LOOP_TIME_US);
                if (us.isPresent() && seen++ >= WARM_UP_LOOPS) {
                    loops.recordValue(TimeUnit.MICROSECONDS.toNanos(us.getAsLong()));
                }
            }
        }
    }

    private static void print(String what, Histogram times) {
        System.out.printf(
                Locale.ROOT,
                "%-22s p50 %8.1f us  p99 %8.1f us  p99.9 %8.1f us  (%d)%n",
                what,
                times.getValueAtPercentile(50) / US_NS,
                times.getValueAtPercentile(99) / US_NS,
                times.getValueAtPercentile(99.9) / US_NS,
                times.getTotalCount());
    }

    /** Waits for the beginning of a run. */
    private record Begin(CompletableFuture<RunAnnouncement> begun) implements RunObserver {
        @Override
        public void started(RunAnnouncement announcement, Runnable stop) {
            begun.complete(announcement);
        }

        @Override
        public void figures(MetricsState figures, boolean live) {}

        @Override
        public void warning(String sentence) {}

        @Override
        public void abandoned(String sentence) {
            throw new IllegalStateException(sentence);
        }
    }
}
