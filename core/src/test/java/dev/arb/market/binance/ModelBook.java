package dev.arb.market.binance;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Random;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * The exchange's own book of a symbol, in plain decimals: what a client's local book must equal. Moves by itself from a
 * seed, or by frames of a recording.
 */
public final class ModelBook {
    private static final BigDecimal TICK = new BigDecimal("0.01");

    private final String symbol;
    private final Random random;
    private final NavigableMap<BigDecimal, BigDecimal> bids = new TreeMap<>(Comparator.reverseOrder());
    private final NavigableMap<BigDecimal, BigDecimal> asks = new TreeMap<>();
    private long updateId;
    private BigDecimal mid = new BigDecimal("60000.00");

    ModelBook(String symbol, long seed) {
        this.symbol = symbol;
        this.random = new Random(seed);
    }

    /** A book of 200 levels a side that moves from a seed. */
    public static ModelBook ofSeed(String symbol, long seed) {
        return new ModelBook(symbol, seed).filled();
    }

    /** Fills 200 levels a side. */
    synchronized ModelBook filled() {
        updateId = 1000;
        for (int i = 1; i <= 200; i++) {
            bids.put(mid.subtract(TICK.multiply(BigDecimal.valueOf(i))), size());
            asks.put(mid.add(TICK.multiply(BigDecimal.valueOf(i))), size());
        }
        return this;
    }

    public synchronized boolean isEmpty() {
        return bids.isEmpty();
    }

    public synchronized long updateId() {
        return updateId;
    }

    /** Moves the book and tells the depth update that says so. */
    public synchronized String move() {
        long first = updateId + 1;
        updateId += 1 + random.nextInt(5);
        mid = mid.add(TICK.multiply(BigDecimal.valueOf(random.nextInt(7) - 3)));
        StringJoiner bidChanges = new StringJoiner(",", "[", "]");
        StringJoiner askChanges = new StringJoiner(",", "[", "]");
        removeBeyond(bids, bidChanges, true);
        removeBeyond(asks, askChanges, false);
        for (int i = 0; i < 3; i++) {
            change(bids, bidChanges, mid.subtract(TICK.multiply(BigDecimal.valueOf(1 + random.nextInt(40)))));
            change(asks, askChanges, mid.add(TICK.multiply(BigDecimal.valueOf(1 + random.nextInt(40)))));
        }
        return "{\"stream\":\"" + symbol.toLowerCase(Locale.ROOT) + "@depth@100ms\",\"data\":{\"e\":\"depthUpdate\","
                + "\"E\":" + (1_723_161_255_208L + updateId) + ",\"s\":\"" + symbol + "\",\"U\":" + first + ",\"u\":"
                + updateId + ",\"b\":" + bidChanges + ",\"a\":" + askChanges + ",\"new\":{\"unknown\":[1,{}]}}}";
    }

    /** Takes the depth update of a recording over. */
    public synchronized void apply(JsonNode data) {
        updateId = data.get("u").asLong();
        data.get("b").forEach(level -> set(bids, level));
        data.get("a").forEach(level -> set(asks, level));
    }

    /** Takes the snapshot of a recording over. */
    public synchronized void become(JsonNode snapshot) {
        bids.clear();
        asks.clear();
        updateId = snapshot.get("lastUpdateId").asLong();
        snapshot.get("bids").forEach(level -> set(bids, level));
        snapshot.get("asks").forEach(level -> set(asks, level));
    }

    /** The answer of {@code GET /api/v3/depth}. */
    public synchronized String snapshot(int levels) {
        return "{\"lastUpdateId\":" + updateId + ",\"bids\":" + levels(bids, levels) + ",\"asks\":"
                + levels(asks, levels) + "}";
    }

    /** The best bid and ask as a frame. */
    public synchronized String ticker() {
        return "{\"stream\":\"" + symbol.toLowerCase(Locale.ROOT) + "@bookTicker\",\"data\":{\"u\":" + updateId
                + ",\"s\":\""
                + symbol + "\",\"b\":\"" + text(bids.firstKey()) + "\",\"B\":\""
                + text(bids.firstEntry().getValue()) + "\",\"a\":\"" + text(asks.firstKey()) + "\",\"A\":\""
                + text(asks.firstEntry().getValue()) + "\"}}";
    }

    /** The levels of a side, best first, as {@code price:size}. */
    public synchronized List<String> side(boolean bidSide, int levels) {
        return (bidSide ? bids : asks)
                .entrySet().stream()
                        .limit(levels)
                        .map(e -> text(e.getKey()) + ":" + text(e.getValue()))
                        .toList();
    }

    private void removeBeyond(NavigableMap<BigDecimal, BigDecimal> side, StringJoiner changes, boolean isBids) {
        while (!side.isEmpty()
                && (isBids
                        ? side.firstKey().compareTo(mid) >= 0
                        : side.firstKey().compareTo(mid) <= 0)) {
            changes.add("[\"" + text(side.pollFirstEntry().getKey()) + "\",\"0.00000000\"]");
        }
    }

    private void change(NavigableMap<BigDecimal, BigDecimal> side, StringJoiner changes, BigDecimal price) {
        BigDecimal size = random.nextInt(4) == 0 && side.size() > 50 ? BigDecimal.ZERO : size();
        set(side, price, size);
        changes.add("[\"" + text(price) + "\",\"" + text(size) + "\"]");
    }

    private BigDecimal size() {
        return BigDecimal.valueOf(1 + random.nextInt(1_000_000), 5);
    }

    private static void set(NavigableMap<BigDecimal, BigDecimal> side, JsonNode level) {
        set(
                side,
                new BigDecimal(level.get(0).asText()),
                new BigDecimal(level.get(1).asText()));
    }

    private static void set(NavigableMap<BigDecimal, BigDecimal> side, BigDecimal price, BigDecimal size) {
        if (size.signum() == 0) {
            side.remove(price);
        } else {
            side.put(price, size);
        }
    }

    private static String levels(NavigableMap<BigDecimal, BigDecimal> side, int levels) {
        StringJoiner text = new StringJoiner(",", "[", "]");
        side.entrySet().stream()
                .limit(levels)
                .forEach(e -> text.add("[\"" + text(e.getKey()) + "\",\"" + text(e.getValue()) + "\"]"));
        return text.toString();
    }

    private static String text(BigDecimal value) {
        return value.setScale(8).toPlainString();
    }
}
