package dev.arb.market.net;

import dev.arb.market.ProviderStatus;
import dev.arb.time.Backoff;
import dev.arb.time.NanoClock;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * A WebSocket connection that is kept up: connects, tells the sink to subscribe, pings when it is silent, gives it up
 * when it stays silent, and connects again with growing waits, until it is closed. Attempts and messages are taken
 * from the venue's budget.
 *
 * <p>A half-open connection, where nothing is heard and nothing refused, is given up after the limit of silence. Waits
 * between attempts begin anew only after a connection has delivered a frame: a server that accepts and closes again is
 * not hammered. Methods may be called from any thread.
 */
public final class WsConnection implements AutoCloseable {
    private static final long TICK_NS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final long GOODBYE_NS = TimeUnit.MILLISECONDS.toNanos(200);

    private final WsSettings settings;
    private final FrameSink sink;
    private final RawFrameSink tap;
    private final RateBudget budget;
    private final NanoClock clock;
    private final Backoff backoff;
    private final Thread thread;
    private final Object sinkLock = new Object();
    private volatile boolean closed;
    private volatile @Nullable Session current;
    private volatile long frames;
    private volatile long reconnects;

    /** @param random spreads the waits */
    public WsConnection(
            WsSettings settings,
            FrameSink sink,
            RawFrameSink tap,
            RateBudget budget,
            NanoClock clock,
            RandomGenerator random) {
        this.settings = settings;
        this.sink = sink;
        this.tap = tap;
        this.budget = budget;
        this.clock = clock;
        this.backoff = new Backoff(settings.reconnectFirstNs(), settings.reconnectLongestNs(), random);
        this.thread = Thread.ofPlatform()
                .name("ws-" + settings.channel().venue() + "-"
                        + settings.channel().name())
                .daemon()
                .unstarted(this::keepUp);
    }

    /** Begins to connect and returns at once; once only. */
    public void start() {
        thread.start();
    }

    /** Whether frames can come now. */
    public boolean isOpen() {
        Session session = current;
        return session != null && session.isOpen();
    }

    /** Whether it was ended from here, and is not sought again. */
    public boolean isClosed() {
        return closed;
    }

    /** Frames received on all connections so far. */
    public long frames() {
        return frames;
    }

    /** Connections lost so far, attempts that failed among them. */
    public long reconnects() {
        return reconnects;
    }

    /** What its provider tells of itself. */
    public ProviderStatus status(ClockEstimate venueClock) {
        return new ProviderStatus(isOpen(), frames, reconnects, venueClock.offset());
    }

    /**
     * Sends a text message on the present connection.
     *
     * @return false when there is none, or the venue's limit of messages has no room now
     */
    public boolean send(String text) {
        Session session = current;
        if (session == null || !session.isOpen() || budget.acquire(settings.messageGroup(), 1) > 0) {
            return false;
        }
        session.socket.sendIfOpen(text);
        return true;
    }

    /** Gives the present connection up and seeks another one. */
    public void reconnect(String reason) {
        Session session = current;
        if (session != null) {
            session.end(reason);
        }
    }

    /**
     * Ends the connection and its threads, and returns when no call to the sink can come any more. Not to be called
     * from the sink, which it waits for.
     */
    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
        if (Thread.currentThread() == thread) {
            return;
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void keepUp() {
        while (awaitAttempt()) {
            Session session = new Session();
            current = session;
            session.socket.connect();
            watch(session);
            session.leave();
            if (session.delivered) {
                backoff.reset();
            }
            if (!closed) {
                reconnects++;
                waitNs(backoff.nextNs());
            }
        }
    }

    /** Waits for room in the budget of attempts; false when closed. */
    private boolean awaitAttempt() {
        while (!closed) {
            long wait = budget.acquire(settings.connectGroup(), 1);
            if (wait == 0) {
                return true;
            }
            waitNs(wait);
        }
        return false;
    }

    private void watch(Session session) {
        SilenceWatch silence = new SilenceWatch(settings.silenceLimitNs());
        while (!closed && !session.over) {
            if (session.isOpen()) {
                switch (silence.judge(session.proofNs, clock.nowNs())) {
                    case NOTHING -> {
                        // it is alive
                    }
                    case PING -> ping(session);
                    case GIVE_UP -> session.end("silent for longer than " + millis(settings.silenceLimitNs()));
                }
            } else if (clock.nowNs() - session.begunNs > settings.handshakeTimeoutNs()) {
                session.end("not connected within " + millis(settings.handshakeTimeoutNs()));
            }
            LockSupport.parkNanos(this, TICK_NS);
        }
        if (closed) {
            session.end("closed here");
        }
    }

    private void ping(Session session) {
        if (budget.acquire(settings.messageGroup(), 1) == 0) {
            session.socket.pingIfOpen();
        }
    }

    private void waitNs(long ns) {
        long until = System.nanoTime() + ns;
        long left = ns;
        while (left > 0 && !closed) {
            LockSupport.parkNanos(this, left);
            left = until - System.nanoTime();
        }
    }

    private static String millis(long ns) {
        return TimeUnit.NANOSECONDS.toMillis(ns) + " ms";
    }

    /** One connection of many. */
    private final class Session implements WsSocket.Events {
        final long begunNs = clock.nowNs();
        final WsSocket socket = new WsSocket(
                settings.uri(),
                settings.headers().get(),
                settings.handshakeTimeoutNs(),
                settings.maxFrameBytes(),
                this,
                clock);
        volatile boolean open;
        volatile boolean over;
        volatile long proofNs;
        volatile boolean delivered;

        boolean isOpen() {
            return open && !over;
        }

        @Override
        public void opened() {
            synchronized (sinkLock) {
                if (over) {
                    return;
                }
                proofNs = clock.nowNs();
                open = true;
                tap.opened(settings.channel(), proofNs);
                sink.onOpen(WsConnection.this, proofNs);
            }
        }

        @Override
        public void frame(byte[] buffer, int from, int to, long receivedNs) {
            synchronized (sinkLock) {
                if (over) {
                    return;
                }
                proofNs = receivedNs;
                frames = frames + 1;
                delivered = true;
                tap.frame(settings.channel(), receivedNs, buffer, from, to);
                sink.onFrame(buffer, from, to, receivedNs);
            }
        }

        @Override
        public void proof(long receivedNs) {
            synchronized (sinkLock) {
                if (!over) {
                    proofNs = receivedNs;
                    sink.onProof(receivedNs);
                }
            }
        }

        @Override
        public void ended(String reason) {
            end(reason);
        }

        /** The first reason counts; nothing reaches the sink afterwards. */
        void end(String reason) {
            synchronized (sinkLock) {
                if (over) {
                    return;
                }
                over = true;
                long now = clock.nowNs();
                if (open) {
                    tap.closed(settings.channel(), now);
                }
                sink.onLost(reason, now);
            }
            LockSupport.unpark(thread);
        }

        /** Says goodbye to a peer that may still listen, and lets go of the socket in any case. */
        void leave() {
            if (open && closed) {
                socket.close();
                long until = System.nanoTime() + GOODBYE_NS;
                while (!socket.isClosed() && System.nanoTime() < until) {
                    LockSupport.parkNanos(this, TICK_NS / 10);
                }
            }
            socket.abort();
        }
    }
}
