package dev.arb.bench.market;

import dev.arb.market.upbit.LoopbackBook;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.StringJoiner;

/** Frames as the exchanges send them, from a seed. */
final class BenchFrames {
    /** Of each kind. */
    static final int COUNT = 1024;
    /** Changed levels a side of an update. */
    private static final int LEVELS = 20;

    private static final int AROUND_TICKS = 200;
    private static final int MID_TICKS = 6_000_000;

    private final SplittableRandom random = new SplittableRandom(7);

    /** Depth updates that continue each other from update id 1 on. */
    byte[][] depth() {
        byte[][] frames = new byte[COUNT][];
        for (int i = 0; i < COUNT; i++) {
            long first = 1 + 2L * i;
            frames[i] = bytes("{\"stream\":\"btcusdt@depth@100ms\",\"data\":{\"e\":\"depthUpdate\",\"E\":"
                    + (1_723_161_255_208L + 100L * i) + ",\"s\":\"BTCUSDT\",\"U\":" + first + ",\"u\":" + (first + 1)
                    + ",\"b\":" + levels(-1) + ",\"a\":" + levels(1) + "}}");
        }
        return frames;
    }

    /** A whole book of 1000 levels a side, before the first update. */
    byte[] snapshot() {
        return bytes("{\"lastUpdateId\":0,\"bids\":" + side(-1) + ",\"asks\":" + side(1) + "}");
    }

    byte[][] tickers() {
        byte[][] frames = new byte[COUNT][];
        for (int i = 0; i < COUNT; i++) {
            int bid = MID_TICKS - random.nextInt(1, AROUND_TICKS);
            frames[i] = bytes("{\"stream\":\"btcusdt@bookTicker\",\"data\":{\"u\":" + (1 + i) + ",\"s\":\"BTCUSDT\","
                    + "\"b\":\"" + price(bid) + "\",\"B\":\"" + size() + "\",\"a\":\"" + price(bid + 1)
                    + "\",\"A\":\"" + size() + "\"}}");
        }
        return frames;
    }

    /** Whole books of 30 units in the default format. */
    byte[][] upbit() {
        byte[][] frames = new byte[COUNT][];
        for (int i = 0; i < COUNT; i++) {
            long bid = 116_539_000 + 1_000L * random.nextInt(100);
            List<String> bids = new ArrayList<>();
            List<String> asks = new ArrayList<>();
            for (int level = 0; level < 30; level++) {
                bids.add((bid - 1_000L * level) + ":" + size());
                asks.add((bid + 1_000L * (level + 1)) + ":" + size());
            }
            frames[i] = bytes(new LoopbackBook(1_790_000_000_000L + i, "1000", bids, asks)
                    .frame("KRW-BTC", "DEFAULT", "REALTIME"));
        }
        return frames;
    }

    private String levels(int direction) {
        StringJoiner levels = new StringJoiner(",", "[", "]");
        for (int i = 0; i < LEVELS; i++) {
            String size = random.nextInt(4) == 0 ? "0.00000000" : size();
            levels.add(level(MID_TICKS + direction * random.nextInt(1, AROUND_TICKS), size));
        }
        return levels.toString();
    }

    private String side(int direction) {
        StringJoiner levels = new StringJoiner(",", "[", "]");
        for (int i = 1; i <= 1000; i++) {
            levels.add(level(MID_TICKS + direction * i, size()));
        }
        return levels.toString();
    }

    private static String level(int ticks, String size) {
        return "[\"" + price(ticks) + "\",\"" + size + "\"]";
    }

    private static String price(int ticks) {
        return String.format(Locale.ROOT, "%d.%02d000000", ticks / 100, ticks % 100);
    }

    private String size() {
        return String.format(Locale.ROOT, "%d.%05d000", random.nextInt(3), random.nextInt(1, 100_000));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
