package dev.arb.state.redis;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import redis.embedded.core.ExecutableProvider;

/** A Redis server of its own on a free port, without persistence: the system's where there is one, else the library's. */
public final class RealRedis implements AutoCloseable {
    private static final long START_NS = TimeUnit.SECONDS.toNanos(20);
    /** A node of a cluster also listens this far above its port. */
    private static final int BUS_OFFSET = 10_000;

    private static final int MAX_PORT = 65_535;

    private final int port;
    private final Path directory;
    private final List<String> command;
    private final Thread endWithJvm = new Thread(this::kill);
    private Process process;

    private RealRedis(int port, Path directory, List<String> arguments) {
        this.port = port;
        this.directory = directory;
        this.command = new ArrayList<>(List.of(executable()));
        command.addAll(arguments);
        Runtime.getRuntime().addShutdownHook(endWithJvm);
        start();
    }

    /** @param more further options, such as {@code --requirepass x} */
    public static RealRedis launch(String... more) {
        return launch(freePort(), more);
    }

    private static RealRedis launch(int port, String... more) {
        Path directory = newDirectory();
        List<String> arguments = new ArrayList<>(List.of("--port", Integer.toString(port)));
        arguments.addAll(List.of("--bind", "127.0.0.1", "--dir", directory.toString()));
        arguments.addAll(List.of("--save", "", "--appendonly", "no"));
        arguments.addAll(List.of(more));
        return new RealRedis(port, directory, arguments);
    }

    /** One that follows a master, and has done so already. */
    static RealRedis launchReplicaOf(RealRedis master) {
        RealRedis replica = launch("--replicaof", "127.0.0.1", Integer.toString(master.port()));
        await("the replica follows", () -> RespClient.ask(replica.port, "ROLE").contains("connected"));
        return replica;
    }

    /** A node that knows no other one yet. */
    static RealRedis launchClusterNode(String... more) {
        List<String> options = new ArrayList<>(List.of("--cluster-enabled", "yes", "--cluster-node-timeout", "500"));
        options.addAll(List.of(more));
        return launch(freePortOfClusterNode(), options.toArray(String[]::new));
    }

    /** A Sentinel. @param lines of its configuration */
    static RealRedis launchSentinel(List<String> lines) {
        int port = freePort();
        Path directory = newDirectory();
        List<String> all = new ArrayList<>(List.of("port " + port, "bind 127.0.0.1", "dir " + directory));
        all.addAll(lines);
        try {
            Path file = Files.write(directory.resolve("sentinel.conf"), all, StandardCharsets.UTF_8);
            return new RealRedis(port, directory, List.of(file.toString(), "--sentinel"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Path newDirectory() {
        try {
            return Files.createTempDirectory("arb-redis");
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

    private static int freePortOfClusterNode() {
        while (true) {
            int port = freePort();
            if (port + BUS_OFFSET <= MAX_PORT && isFree(port + BUS_OFFSET)) {
                return port;
            }
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
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
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log().toFile())
                    .start();
            await("it listens: " + log(), () -> isListening() || !process.isAlive());
            if (!process.isAlive()) {
                throw new IOException("Redis did not start: " + Files.readString(log()));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Path log() {
        return directory.resolve("redis.log");
    }

    private boolean isListening() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Waits for what a server will do in a moment. @throws IllegalStateException when it does not */
    static void await(String what, BooleanSupplier condition) {
        long until = System.nanoTime() + START_NS;
        while (!isTrue(condition)) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("in vain waited until " + what);
            }
            Thread.yield();
        }
    }

    /** A server that changes its part closes its connections: then it is not true yet. */
    private static boolean isTrue(BooleanSupplier condition) {
        try {
            return condition.getAsBoolean();
        } catch (UncheckedIOException away) {
            return false;
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

    /** Writes a snapshot, with which it starts after the next {@link #kill}. */
    public void save() {
        RespClient.ask(port, "SAVE");
    }

    /** Removes the snapshot, so that it starts empty again. */
    public void forgetSnapshot() {
        try {
            Files.deleteIfExists(directory.resolve("dump.rdb"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Removes everything it holds. */
    public void empty() {
        RespClient.ask(port, "FLUSHALL");
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
        try (Stream<Path> left = Files.walk(directory)) {
            for (Path path : left.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException leftBehind) {
            throw new UncheckedIOException(leftBehind);
        }
    }
}
