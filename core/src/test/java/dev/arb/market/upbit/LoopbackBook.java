package dev.arb.market.upbit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * A book as Upbit writes it. Levels are {@code price:size}, best first.
 *
 * @param timestampMs when it last changed
 * @param tick at the present price
 */
public record LoopbackBook(long timestampMs, String tick, List<String> bids, List<String> asks) {
    private static final int UNITS = 30;

    public String frame(String market, String format, String streamType) {
        boolean simple = format.startsWith("SIMPLE");
        String frame = simple
                ? "{\"ty\":\"orderbook\",\"cd\":\"" + market + "\",\"tms\":" + timestampMs
                        + ",\"tas\":1.5,\"tbs\":2.5,\"obu\":[" + units("ap", "bp", "as", "bs", true)
                        + "],\"lv\":0,\"st\":\"" + streamType + "\"}"
                : "{\"type\":\"orderbook\",\"code\":\"" + market + "\",\"timestamp\":" + timestampMs
                        + ",\"total_ask_size\":1.50000000,\"total_bid_size\":2.5,\"orderbook_units\":["
                        + units("ask_price", "bid_price", "ask_size", "bid_size", false) + "],\"stream_type\":\""
                        + streamType + "\",\"level\":0}";
        return format.endsWith("_LIST") || format.equals("JSON_LIST") ? "[" + frame + "]" : frame;
    }

    /** An element of an answer of {@code GET /v1/orderbook}. */
    String row(String market) {
        return "{\"market\":\"" + market + "\",\"timestamp\":" + timestampMs
                + ",\"total_ask_size\":1.5,\"total_bid_size\":2.5,\"orderbook_units\":["
                + units("ask_price", "bid_price", "ask_size", "bid_size", true) + "],\"level\":0}";
    }

    /** An element of an answer of {@code GET /v1/orderbook/instruments}. */
    String instrument(String market) {
        return "{\"market\":\"" + market + "\",\"quote_currency\":\"KRW\",\"tick_size\":\"" + tick
                + "\",\"supported_levels\":[\"0\",\"10000\"]}";
    }

    private String units(String ask, String bid, String askSize, String bidSize, boolean plainPrices) {
        StringBuilder units = new StringBuilder();
        for (int i = 0; i < UNITS; i++) {
            units.append(i == 0 ? "" : ",")
                    .append("{\"" + ask + "\":" + price(asks, i, plainPrices))
                    .append(",\"" + bid + "\":" + price(bids, i, plainPrices))
                    .append(",\"" + askSize + "\":" + size(asks, i, plainPrices))
                    .append(",\"" + bidSize + "\":" + size(bids, i, plainPrices) + "}");
        }
        return units.toString();
    }

    /** A side that is thinner is padded; the long format writes large prices with an exponent. */
    private static String price(List<String> levels, int i, boolean plain) {
        if (i >= levels.size()) {
            return plain ? "0" : "0.0";
        }
        String price = levels.get(i).split(":")[0];
        return plain || new BigDecimal(price).compareTo(BigDecimal.valueOf(10_000_000)) < 0
                ? price
                : String.format(Locale.ROOT, "%.8E", new BigDecimal(price))
                        .replaceFirst("0*E\\+0?", "E")
                        .replace(".E", ".0E");
    }

    /** Trailing zeros in the long format, an exponent for small ones in the short one. */
    private static String size(List<String> levels, int i, boolean simple) {
        if (i >= levels.size()) {
            return simple ? "0" : "0.0";
        }
        BigDecimal size = new BigDecimal(levels.get(i).split(":")[1]);
        if (!simple) {
            return size.setScale(8).toPlainString();
        }
        return size.signum() > 0 && size.compareTo(new BigDecimal("0.001")) < 0
                ? new BigDecimal(size.unscaledValue(), size.scale()).doubleValue() + ""
                : size.toPlainString();
    }
}
