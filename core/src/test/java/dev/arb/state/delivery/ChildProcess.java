package dev.arb.state.delivery;

import dev.arb.state.EmbeddedStore;
import dev.arb.state.StateStore;
import dev.arb.state.Ttl;
import dev.arb.state.redis.RedisAddress;
import dev.arb.state.redis.RedisStore;
import dev.arb.time.WallClock;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A process that writes state until its task is done or it is killed. */
final class ChildProcess {
    private ChildProcess() {}

    /** @param blocks of 512 bytes that a file may have; 0 for any number */
    static Process start(int blocks, Path output, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        if (blocks > 0) {
            command.addAll(List.of("sh", "-c", "ulimit -f " + blocks + "; exec \"$@\"", "sh"));
        }
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // A file of its own that the limit would hit first.
        command.addAll(List.of("-XX:-UsePerfData", "-cp", System.getProperty("java.class.path")));
        command.add(ChildProcess.class.getName());
        Stream.of(arguments).forEach(command::add);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    public static void main(String[] args) throws Exception {
        switch (args[0]) {
            case "journal" -> fillTheJournal(Integer.parseInt(args[1]), Path.of(args[2]));
            case "fill" -> fillTheFile(Path.of(args[1]));
            case "count" -> count(Path.of(args[1]));
            default -> throw new IllegalArgumentException(args[0]);
        }
    }

    /** Counts until the journal could not be written once, and is written again. */
    private static void fillTheJournal(int port, Path directory) {
        long counted = 0;
        try (StateStore store = RedisStore.withoutConnecting(RedisAddress.of("127.0.0.1", port, 0));
                StatePublisher publisher =
                        JournaledStoreFixture.publisher(store, directory, JournalFiles.DISK, WallClock.INSTANCE)) {
            while (publisher.stats().journalFailures() == 0) {
                publisher.post(JournaledStoreFixture.increment("n", 1));
                counted++;
                publisher.flush(Duration.ofSeconds(20));
            }
            say("WARNED " + publisher.takeWarning().orElse("nothing"));
            while (publisher.stats().waiting() > 0) {
                publisher.post(JournaledStoreFixture.increment("n", 1));
                counted++;
                publisher.flush(Duration.ofSeconds(20));
            }
            say("COUNTED " + counted);
        }
    }

    /** Writes rows until the file takes no more. */
    private static void fillTheFile(Path file) {
        try (StateStore store = EmbeddedStore.open(file, WallClock.INSTANCE);
                StatePublisher publisher = JournaledStoreFixture.publisher(
                        store, file.resolveSibling("none"), JournalFiles.DISK, WallClock.INSTANCE)) {
            long written = 0;
            while (!publisher.inOutage()) {
                publisher.post(JournaledStoreFixture.row("row:" + written, "x".repeat(100_000)));
                if (publisher.flush(Duration.ofMillis(500))) {
                    written++;
                }
            }
            say("WRITTEN " + written);
            say("OUTAGE " + publisher.stats().lastFailure().orElse(""));
            say("READS " + store.readHash(JournaledStoreFixture.KEYS + "row:0").size());
        }
    }

    /** Counts until it is killed. */
    private static void count(Path file) {
        try (StateStore store = EmbeddedStore.open(file, WallClock.INSTANCE)) {
            while (true) {
                store.increment("child", BigDecimal.ONE);
                store.putString("last", "x".repeat(2_000), Ttl.NONE);
            }
        }
    }

    private static void say(String line) {
        System.out.write((line + "\n").getBytes(StandardCharsets.UTF_8), 0, line.length() + 1);
        System.out.flush();
    }
}
