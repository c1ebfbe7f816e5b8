package dev.arb.market.binance;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Frames as Binance sends them. Levels are written {@code "price:size"}. */
public final class Frames {
    private Frames() {}

    public static String depth(long firstId, long lastId, List<String> bids, List<String> asks) {
        return "{\"stream\":\"btcusdt@depth@100ms\",\"data\":{\"e\":\"depthUpdate\",\"E\":1723161255208,"
                + "\"s\":\"BTCUSDT\",\"U\":" + firstId + ",\"u\":" + lastId + ",\"b\":" + levels(bids) + ",\"a\":"
                + levels(asks) + "}}";
    }

    public static String ticker(long id, String bid, String bidSize, String ask, String askSize) {
        return "{\"stream\":\"btcusdt@bookTicker\",\"data\":{\"u\":" + id + ",\"s\":\"BTCUSDT\",\"b\":\"" + bid
                + "\",\"B\":\"" + bidSize + "\",\"a\":\"" + ask + "\",\"A\":\"" + askSize + "\"}}";
    }

    public static String snapshot(long id, List<String> bids, List<String> asks) {
        return "{\"lastUpdateId\":" + id + ",\"bids\":" + levels(bids) + ",\"asks\":" + levels(asks) + "}";
    }

    public static FrameKind parse(BinanceStreamParser parser, String frame) {
        byte[] bytes = ("xx" + frame + "yy").getBytes(StandardCharsets.UTF_8);
        return parser.parse(bytes, 2, bytes.length - 2);
    }

    private static String levels(List<String> levels) {
        StringBuilder text = new StringBuilder("[");
        for (String level : levels) {
            String[] parts = level.split(":");
            text.append(text.length() > 1 ? "," : "").append("[\"" + parts[0] + "\",\"" + parts[1] + "\"]");
        }
        return text.append(']').toString();
    }
}
