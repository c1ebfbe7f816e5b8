package dev.arb.bench.state;

import dev.arb.model.Env;
import dev.arb.state.Keys;
import dev.arb.state.Namespace;
import dev.arb.state.StateWrite;
import dev.arb.state.Ttl;
import dev.arb.state.delivery.StatePublisher;
import dev.arb.state.redis.RealRedis;
import dev.arb.state.redis.RedisStore;
import dev.arb.time.WallClock;
import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * How many writes a second go through the publisher into a real Redis, each of a key of its own, beside what
 * {@code redis-benchmark} sends in pipelines as long as the publisher's batches to the same server with one connection, where it is installed; and
 * how many increments, which are merged before they are sent. The option is the number of seconds a row; 5 by default.
 */
public final class StateThroughputBench {
    private static final int ROUND = 5_000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Keys KEYS = new Keys(new Namespace("mock", Env.DOCKER));

    private StateThroughputBench() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        Path directory = Files.createTempDirectory("arb-bench-state");
        try (RealRedis redis = RealRedis.launch();
                RedisStore store = new RedisStore(redis.address());
                StatePublisher publisher = new StatePublisher(
                        store, new StatePublisher.Setup(directory, KEYS, () -> true), WallClock.INSTANCE)) {
            puts(publisher, 1);
            row("publisher, distinct keys", puts(publisher, seconds));
            row("publisher, increments of one counter (merged)", increments(publisher, seconds));
            redisBenchmark(redis.port());
        } finally {
            StatePostBench.remove(directory);
        }
    }

    private static void row(String name, double perSecond) {
        System.out.printf(Locale.ROOT, "%-50s %,12.0f writes/s%n", name, perSecond);
    }

    private static double puts(StatePublisher publisher, int seconds) {
        long before = publisher.stats().written();
        long begin = System.nanoTime();
        rate(publisher, seconds, n -> new StateWrite.PutString(KEYS + "orders:" + n, "abc", new Ttl(60_000)));
        return (publisher.stats().written() - before) * 1e9 / (System.nanoTime() - begin);
    }

    private static double increments(StatePublisher publisher, int seconds) {
        StateWrite increment = new StateWrite.Increment(KEYS + "stats:trades_total", BigDecimal.ONE);
        return rate(publisher, seconds, n -> increment);
    }

    private interface Writes {
        StateWrite number(int n);
    }

    private static double rate(StatePublisher publisher, int seconds, Writes writes) {
        long begin = System.nanoTime();
        long posted = 0;
        while (System.nanoTime() - begin < TimeUnit.SECONDS.toNanos(seconds)) {
            for (int n = 0; n < ROUND; n++) {
                publisher.post(writes.number(n));
            }
            if (!publisher.flush(PATIENCE)) {
                throw new IllegalStateException("Redis did not take a round within " + PATIENCE);
            }
            posted += ROUND;
        }
        return posted * 1e9 / (System.nanoTime() - begin);
    }

    private static void redisBenchmark(int port) throws IOException, InterruptedException {
        boolean installed = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, "redis-benchmark")));
        if (!installed) {
            System.out.println("redis-benchmark is not on PATH; its row is left out");
            return;
        }
        List<String> command = List.of(
                "redis-benchmark",
                "-p",
                Integer.toString(port),
                "-t",
                "set",
                "-n",
                "1000000",
                "-c",
                "1",
                "-P",
                "16",
                "-r",
                Integer.toString(ROUND),
                "--csv");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        output.lines()
                .filter(line -> line.startsWith("\"SET\""))
                .map(line -> line.split(",")[1].replace("\"", ""))
                .findFirst()
                .ifPresentOrElse(
                        rate -> row("redis-benchmark -c 1 -P 500, SET", Double.parseDouble(rate)),
                        () -> System.out.println("redis-benchmark gave no rate: " + output.strip()));
    }
}
