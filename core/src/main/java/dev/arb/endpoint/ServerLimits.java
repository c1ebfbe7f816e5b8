package dev.arb.endpoint;

import java.util.Map;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * What clients may take of the JDK's HTTP server. It reads a request on a thread of the executor, so that a client which
 * stops in the middle holds one until its time is over; there are as many threads as connections, made when they are
 * needed, and none more.
 *
 * @see <a href="https://docs.oracle.com/en/java/javase/21/docs/api/jdk.httpserver/module-summary.html">the properties</a>;
 *     times of requests, answers and idleness are seconds there, whatever that page says
 */
final class ServerLimits {
    static final int MAX_CONNECTIONS = 256;
    /** Connections that wait to be accepted. */
    static final int BACKLOG = 64;

    private static final long IDLE_THREAD_S = 10;
    /** Enough for a page of metrics; the default is eight times as much. */
    private static final long STACK_BYTES = 256 * 1024L;

    private static final Map<String, String> PROPERTIES = Map.of(
            "jdk.httpserver.maxConnections", Integer.toString(MAX_CONNECTIONS),
            "sun.net.httpserver.maxIdleConnections", "32",
            "sun.net.httpserver.idleInterval", "20",
            "sun.net.httpserver.clockTick", "1000",
            "sun.net.httpserver.maxReqTime", "5",
            "sun.net.httpserver.maxRspTime", "10",
            "sun.net.httpserver.maxReqHeaders", "100",
            "sun.net.httpserver.maxReqHeaderSize", "65536",
            "sun.net.httpserver.drainAmount", "16384",
            // otherwise an answer waits for the acknowledgement of the one before
            "sun.net.httpserver.nodelay", "true");

    private ServerLimits() {}

    /** The server reads its properties once, when the first one is made; what the user has set stays. */
    static void apply() {
        PROPERTIES.forEach((name, value) -> {
            if (System.getProperty(name) == null) {
                System.setProperty(name, value);
            }
        });
    }

    /** What it cannot take is refused, and the server closes that connection. */
    static ThreadPoolExecutor threads() {
        ThreadFactory factory = task -> {
            Thread thread = new Thread(null, task, "metrics-http", STACK_BYTES);
            thread.setDaemon(true);
            return thread;
        };
        return new ThreadPoolExecutor(
                0, MAX_CONNECTIONS, IDLE_THREAD_S, TimeUnit.SECONDS, new SynchronousQueue<>(), factory);
    }
}
