package dev.arb.market;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
import dev.arb.Campaign;
import dev.arb.market.net.FaultyLine;
import dev.arb.market.net.FaultyLine.Fault;
import dev.arb.market.net.LoopbackWs;
import dev.arb.market.net.Until;
import dev.arb.time.MonotonicClock;
import dev.arb.time.NanoClock;
import java.lang.management.ManagementFactory;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.junit.jupiter.api.Test;

/**
 * A venue's stream over a line that fails in every way there is, again and again: each time all books come back with
 * the first attempt over the sound line, and nothing of the connections before is left behind. The clock runs faster
 * than time, so that the waits for snapshots do not last.
 */
public abstract class DisconnectCampaign {
    /** How much faster the clock of these tests runs. */
    private static final int SCALE = 20;
    /** A connection that is silent for so long is given up, a second of time. */
    protected static final long SILENCE_NS = TimeUnit.SECONDS.toNanos(SCALE);

    private static final int KINDS = Fault.values().length + 1;
    private static final int ROUNDS = Campaign.rounds(KINDS + 2, 200);
    private static final int FAILED_ATTEMPTS = 3;
    private static final long MOST_BYTES_LEFT = 16 << 20;

    private final MonotonicClock machine = MonotonicClock.ofMachine();
    private final long originNs = machine.nowNs();
    /** The engine's clock. */
    protected final NanoClock clock = () -> originNs + SCALE * (machine.nowNs() - originNs);

    private final Random random = new Random(17);
    private volatile boolean ended;

    protected abstract LoopbackWs server();

    protected abstract FaultyLine line();

    protected abstract MarketDataProvider provider();

    /** Moves every book and tells the clients. */
    protected abstract void move();

    @Test
    void afterEveryKindOfDisconnectAllBooksComeBackAndNothingIsLeftBehind() {
        Thread mover = Thread.ofPlatform().name("market").daemon().start(this::keepMoving);
        provider().start();
        awaitFlow("at the start");
        Left warm = Left.now();
        for (int round = 0; round < ROUNDS; round++) {
            int kind = round < KINDS ? round : random.nextInt(KINDS);
            disconnect(kind, "round " + round + ", " + name(kind));
            if (round == KINDS - 1) {
                warm = Left.now();
            }
        }
        Left first = warm;
        Until.holds(
                "no thread and no descriptor is left behind: " + first,
                () -> Left.now().isNoMoreThan(first));
        assertThat(Left.heapBytes()).isLessThan(first.heap + MOST_BYTES_LEFT);
        ended = true;
        LockSupport.unpark(mover);
    }

    private static String name(int kind) {
        return kind < Fault.values().length ? Fault.values()[kind].name() : "CLOSE_FRAME";
    }

    private void disconnect(int kind, String what) {
        long before = provider().status().reconnects();
        boolean lasting = false;
        if (kind < Fault.values().length) {
            lasting = Fault.values()[kind].isAtConnect();
            line().fail(Fault.values()[kind]);
        } else {
            server().clients().forEach(client -> client.close(1001, "going away"));
        }
        long wanted = before + (lasting ? FAILED_ATTEMPTS : 1);
        Until.holds("the loss is noticed: " + what, () -> provider().status().reconnects() >= wanted);
        line().heal();
        long atHealing = provider().status().reconnects();

        awaitFlow(what);

        assertThat(provider().status().reconnects() - atHealing)
                .as("attempts that failed over a sound line, besides one that was under way: " + what)
                .isLessThanOrEqualTo(1);
    }

    /** Every book is whole, and each has changed since. */
    private void awaitFlow(String what) {
        VenueBooks books = provider().books();
        Until.holds(
                "it is connected and every book whole: " + what,
                () -> provider().status().connected() && books.isComplete());
        long[] versions = IntStream.range(0, books.symbols().size())
                .mapToLong(i -> books.slot(i).version())
                .toArray();
        Until.holds(
                "every book goes on: " + what,
                () -> IntStream.range(0, versions.length)
                        .allMatch(
                                i -> books.slot(i).isComplete() && books.slot(i).version() > versions[i] + 2));
    }

    private void keepMoving() {
        while (!ended) {
            try {
                move();
            } catch (WebsocketNotConnectedException e) {
                // a client left while it was being sent to
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    /** What a process holds. */
    private record Left(long threads, long descriptors, long heap) {
        /** Those that come and go by themselves. */
        private static final int SLACK = 4;

        static Left now() {
            return new Left(
                    ManagementFactory.getThreadMXBean().getThreadCount(),
                    ((UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                            .getOpenFileDescriptorCount(),
                    heapBytes());
        }

        static long heapBytes() {
            System.gc();
            return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        }

        boolean isNoMoreThan(Left before) {
            return threads <= before.threads + SLACK && descriptors <= before.descriptors + SLACK;
        }
    }
}
