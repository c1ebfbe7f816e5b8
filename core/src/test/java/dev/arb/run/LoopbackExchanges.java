package dev.arb.run;

import dev.arb.market.binance.LoopbackBinance;
import dev.arb.market.binance.ModelBook;
import dev.arb.market.upbit.LoopbackBook;
import dev.arb.market.upbit.LoopbackUpbit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.java_websocket.exceptions.WebsocketNotConnectedException;

/** Upbit and Binance on loopback, with a market that goes on moving on a thread of its own. */
final class LoopbackExchanges implements AutoCloseable {
    private static final long KRW_PER_USDT = 1385;
    private static final long USDT_PER_BTC = 60_000;
    private static final long TICK_KRW = 1000;

    final LoopbackUpbit upbit = new LoopbackUpbit();
    final LoopbackBinance binance = new LoopbackBinance();
    private final Map<String, ModelBook> models = new ConcurrentHashMap<>();
    private final Thread mover;
    private volatile long premiumBps;
    private volatile boolean closed;

    LoopbackExchanges(long premiumBps) {
        this.premiumBps = premiumBps;
        list("BTC");
        mover = Thread.ofPlatform().daemon().name("loopback-market").start(() -> {
            while (!closed) {
                try {
                    move();
                } catch (WebsocketNotConnectedException e) {
                    // a client left while it was being sent to
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
        });
    }

    /** Lists a base on both exchanges, at the price of all others. */
    void list(String base) {
        models.put(base, binance.symbol(base + "USDT", 5));
        move();
    }

    /** How much dearer Upbit is from now on. */
    void premiumBps(long bps) {
        premiumBps = bps;
    }

    /** A run that finds the exchanges here. */
    RunFixture at(RunFixture fixture) {
        return fixture.with("exchanges.upbit.rest_url", upbit.rest().toString())
                .with("exchanges.upbit.ws_url", upbit.stream().toString())
                .with("exchanges.upbit.poll_interval", "150ms")
                .with("exchanges.binance.rest_url", binance.http().uri().toString())
                .with(
                        "exchanges.binance.ws_url",
                        "ws://127.0.0.1:" + binance.streams().getPort())
                .with("exchanges.binance.poll_interval", "100ms")
                .with("ws.reconnect_initial", "50ms")
                .with("ws.reconnect_max", "200ms");
    }

    private synchronized void move() {
        if (closed) {
            return;
        }
        models.values().forEach(model -> {
            binance.send(model.move());
            binance.send(model.ticker());
        });
        long now = System.currentTimeMillis();
        long parity = USDT_PER_BTC * KRW_PER_USDT * (10_000 + premiumBps) / 10_000 / TICK_KRW * TICK_KRW;
        models.keySet().forEach(base -> upbit.put("KRW-" + base, book(now, "1000", parity, TICK_KRW, "0.5")));
        upbit.put("KRW-USDT", book(now, "1", KRW_PER_USDT, 1, "100000"));
    }

    private static LoopbackBook book(long nowMs, String tick, long mid, long step, String size) {
        List<String> bids = new ArrayList<>();
        List<String> asks = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            bids.add((mid - i * step) + ":" + size);
            asks.add((mid + (i + 1) * step) + ":" + size);
        }
        return new LoopbackBook(nowMs, tick, bids, asks);
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(mover);
        synchronized (this) {
            upbit.close();
            binance.close();
        }
    }
}
