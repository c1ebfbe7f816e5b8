package dev.arb.bench.market;

import dev.arb.market.FeedNotes;
import dev.arb.market.LadderBook;
import dev.arb.market.MarketDataProvider;
import dev.arb.market.binance.BinanceAdapter;
import dev.arb.market.binance.LoopbackBinance;
import dev.arb.market.binance.ModelBook;
import dev.arb.market.net.RawFrameSink;
import dev.arb.market.net.Until;
import dev.arb.time.MonotonicClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/**
 * From the moment a frame is due to be sent on a real WebSocket over loopback until its book is handed over, at a
 * steady rate: a send that is late counts with its lateness. Then frames a second when they are sent as fast as the
 * socket takes them.
 *
 * <p>Arguments: frames a second (default 500), seconds (10), frames of the second part (100000).
 */
public final class LoopbackLatencyBench {
    private static final double US_NS = 1e3;
    private static final double NS_PER_S = 1e9;

    private LoopbackLatencyBench() {}

    public static void main(String[] arguments) {
        int rate = argument(arguments, 0, 500);
        int seconds = argument(arguments, 1, 10);
        try (LoopbackBinance exchange = new LoopbackBinance();
                BinanceAdapter adapter = new BinanceAdapter(
                        exchange.settings(),
                        MonotonicClock.ofMachine(),
                        RawFrameSink.NONE,
                        FeedNotes.NONE,
                        new SplittableRandom(1));
                MarketDataProvider provider = adapter.stream(List.of("BTCUSDT"))) {
            ModelBook model = exchange.symbol("BTCUSDT", 3);
            provider.start();
            Until.holds("it is connected", () -> exchange.streams().opened() == 1);
            Until.holds("the book is whole", () -> {
                exchange.send(model.move());
                return provider.books().isComplete();
            });
            latency(exchange, model, provider, rate, 2);
            print(rate, latency(exchange, model, provider, rate, seconds));
            throughput(exchange, model, provider, argument(arguments, 2, 100_000));
        }
    }

    private static int argument(String[] arguments, int index, int otherwise) {
        return index < arguments.length ? Integer.parseInt(arguments[index]) : otherwise;
    }

    private static Histogram latency(
            LoopbackBinance exchange, ModelBook model, MarketDataProvider provider, int rate, int seconds) {
        Histogram histogram = new Histogram(TimeUnit.SECONDS.toNanos(10), 3);
        long everyNs = TimeUnit.SECONDS.toNanos(1) / rate;
        long due = System.nanoTime() + everyNs;
        for (int i = 0; i < rate * seconds; i++, due += everyNs) {
            String frame = model.move();
            while (due - System.nanoTime() > 0) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            long version = provider.books().slot(0).version();
            exchange.send(frame);
            while (provider.books().slot(0).version() == version) {
                Thread.onSpinWait();
            }
            histogram.recordValue(System.nanoTime() - due);
        }
        return histogram;
    }

    private static void print(int rate, Histogram histogram) {
        System.out.printf(
                Locale.ROOT,
                "due to handed over at %d frames/s: p50 %.1f us, p99 %.1f us, p99.9 %.1f us, max %.1f us%n",
                rate,
                histogram.getValueAtPercentile(50) / US_NS,
                histogram.getValueAtPercentile(99) / US_NS,
                histogram.getValueAtPercentile(99.9) / US_NS,
                histogram.getMaxValue() / US_NS);
    }

    private static void throughput(LoopbackBinance exchange, ModelBook model, MarketDataProvider provider, int count) {
        List<String> frames = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            frames.add(model.move());
        }
        LadderBook newest = new LadderBook(1);
        long began = System.nanoTime();
        frames.forEach(exchange::send);
        do {
            provider.books().slot(0).copyTo(newest);
            Thread.onSpinWait();
        } while (newest.updateId() != model.updateId());
        double perSecond = count / ((System.nanoTime() - began) / NS_PER_S);
        System.out.printf(
                Locale.ROOT, "%d frames as fast as they go, sender in the same process: %,.0f/s%n", count, perSecond);
    }
}
