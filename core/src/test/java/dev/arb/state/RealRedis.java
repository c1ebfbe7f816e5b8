package dev.arb.state;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import redis.clients.jedis.RedisClient;
import redis.embedded.core.ExecutableProvider;

/** A Redis server of its own on a free port, without persistence: the system's where there is one, else the library's. */
public final class RealRedis implements AutoCloseable {
    private static final long START_NS = TimeUnit.SECONDS.toNanos(10);

    private final int port;
    private final Path directory;
    private final List<String> more;
    private final Thread endWithJvm = new Thread(this::kill);
    private Process process;

    private RealRedis(int port, Path directory, List<String> more) {
        this.port = port;
        this.directory = directory;
        this.more = more;
        Runtime.getRuntime().addShutdownHook(endWithJvm);
        start();
    }

    /** @param more further options, such as {@code --requirepass x} */
    public static RealRedis launch(String... more) {
        try {
            return new RealRedis(freePort(), Files.createTempDirectory("arb-redis"), List.of(more));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A port that nobody listens on at this moment. */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public RedisAddress address() {
        return RedisAddress.of("127.0.0.1", port, 0);
    }

    public int port() {
        return port;
    }

    /** Starts it, empty, on the same port. */
    public void start() {
        List<String> command = new ArrayList<>(List.of(
                executable(),
                "--port",
                Integer.toString(port),
                "--bind",
                "127.0.0.1",
                "--save",
                "",
                "--appendonly",
                "no",
                "--dir",
                directory.toString()));
        command.addAll(more);
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("redis.log").toFile())
                    .start();
            awaitListening();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Ends it the hard way; what it held is gone. */
    public void kill() {
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Removes everything it holds. */
    public void empty() {
        try (RedisClient client = RedisClient.create("127.0.0.1", port)) {
            client.flushAll();
        }
    }

    private void awaitListening() throws IOException {
        long until = System.nanoTime() + START_NS;
        while (System.nanoTime() < until && process.isAlive()) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
                return;
            } catch (IOException notYet) {
                Thread.onSpinWait();
            }
        }
        throw new IOException("Redis did not start: " + Files.readString(directory.resolve("redis.log")));
    }

    private static String executable() {
        return onPath().orElseGet(RealRedis::fromLibrary);
    }

    private static Optional<String> onPath() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(directory -> Path.of(directory, "redis-server"))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    private static final class Library {
        static final String EXECUTABLE = extract();

        private static String extract() {
            try {
                return ExecutableProvider.newJarResourceProvider().get().getAbsolutePath();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    private static String fromLibrary() {
        return Library.EXECUTABLE;
    }

    @Override
    public void close() {
        kill();
        Runtime.getRuntime().removeShutdownHook(endWithJvm);
        try {
            Files.deleteIfExists(directory.resolve("redis.log"));
            Files.deleteIfExists(directory);
        } catch (IOException leftBehind) {
            throw new UncheckedIOException(leftBehind);
        }
    }
}
