package dev.arb.market.binance;

import dev.arb.market.net.ConnectionLimits;
import dev.arb.market.net.LoopbackHttp;
import dev.arb.market.net.LoopbackHttp.Reply;
import dev.arb.market.net.LoopbackWs;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;

/**
 * Binance on loopback: the public REST calls and the combined stream over real sockets, as the exchange documents
 * them. Symbols move when a test says so; faults are what a test sends, leaves out, or orders of {@link #http}.
 */
public final class LoopbackBinance implements AutoCloseable {
    private static final Pattern STREAM = Pattern.compile("^\\{\"stream\":\"([^\"]+)\"");
    private static final int MAX_FRAME = 1 << 20;
    private static final long MS = 1_000_000L;

    private final LoopbackHttp http = new LoopbackHttp();
    private final Streams streams = new Streams();
    private final Map<String, ModelBook> models = new ConcurrentHashMap<>();
    private final AtomicInteger weight = new AtomicInteger();
    private volatile long clockOffsetMs;

    public LoopbackBinance() {
        http.on("/api/v3/depth", this::depth)
                .on("/api/v3/time", request -> weighed(1, "{\"serverTime\":" + nowMs() + "}"))
                .on("/api/v3/exchangeInfo", this::exchangeInfo);
        streams.listening();
    }

    /** A symbol with a book that moves from a seed. */
    public ModelBook symbol(String symbol, long seed) {
        return models.computeIfAbsent(symbol, name -> ModelBook.ofSeed(name, seed));
    }

    /** A symbol without a book until a recording brings one. */
    public ModelBook emptySymbol(String symbol) {
        return models.computeIfAbsent(symbol, name -> new ModelBook(name, 0));
    }

    /** Settings that reach this server, with waits short enough for a test. */
    public BinanceSettings settings() {
        return new BinanceSettings(
                http.uri(),
                URI.create("ws://127.0.0.1:" + streams.getPort()),
                6000,
                300,
                5,
                20 * MS,
                new ConnectionLimits(20_000 * MS, 5 * MS, 40 * MS, MAX_FRAME));
    }

    public LoopbackHttp http() {
        return http;
    }

    public LoopbackWs streams() {
        return streams;
    }

    /** How far the server's clock is ahead. */
    public void clockOffsetMs(long ms) {
        clockOffsetMs = ms;
    }

    /** Sends an enveloped frame to the clients that asked for its stream, any other text to all. */
    public void send(String frame) {
        Matcher name = STREAM.matcher(frame);
        String stream = name.find() ? name.group(1) : "!all";
        for (WebSocket client : streams.clients()) {
            List<String> asked = client.getAttachment();
            if (stream.startsWith("!") || asked.contains(stream)) {
                client.send(frame);
            }
        }
    }

    /** The announcement that the server will close. */
    public void announceShutdown() {
        send("{\"stream\":\"!serverShutdown\",\"data\":{\"e\":\"serverShutdown\",\"E\":" + nowMs() + "}}");
    }

    public int weightUsed() {
        return weight.get();
    }

    private long nowMs() {
        return System.currentTimeMillis() + clockOffsetMs;
    }

    private Reply weighed(int cost, String body) {
        Map<String, String> headers = Map.of("X-MBX-USED-WEIGHT-1M", Integer.toString(weight.addAndGet(cost)));
        return Reply.of(200, headers, body);
    }

    private Reply depth(LoopbackHttp.Request request) {
        ModelBook model = models.get(request.query("symbol"));
        if (model == null) {
            return invalidSymbol();
        }
        int levels = Integer.parseInt(request.query("limit"));
        return model.isEmpty()
                ? Reply.of(503, Map.of(), "")
                : weighed(BinanceRest.depthWeight(levels), model.snapshot(levels));
    }

    private Reply exchangeInfo(LoopbackHttp.Request request) {
        String symbol = request.query("symbol");
        if (!models.containsKey(symbol)) {
            return invalidSymbol();
        }
        String base = symbol.substring(0, symbol.length() - 4);
        return weighed(
                20,
                "{\"timezone\":\"UTC\",\"serverTime\":1,\"rateLimits\":[{\"rateLimitType\":\"REQUEST_WEIGHT\"}],"
                        + "\"exchangeFilters\":[],\"symbols\":[{\"symbol\":\"" + symbol + "\",\"status\":\"TRADING\","
                        + "\"baseAsset\":\"" + base + "\",\"baseAssetPrecision\":8,\"quoteAsset\":\"USDT\","
                        + "\"orderTypes\":[\"LIMIT\"],\"isSpotTradingAllowed\":true,\"filters\":["
                        + "{\"filterType\":\"PRICE_FILTER\",\"minPrice\":\"0.01000000\",\"maxPrice\":\"1000000.00000000\","
                        + "\"tickSize\":\"0.01000000\"},{\"filterType\":\"LOT_SIZE\",\"minQty\":\"0.00001000\","
                        + "\"maxQty\":\"9000.00000000\",\"stepSize\":\"0.00001000\"},"
                        + "{\"filterType\":\"NEVER_HEARD_OF\",\"limit\":{\"a\":[1,2]},\"x\":null},"
                        + "{\"filterType\":\"NOTIONAL\",\"minNotional\":\"5.00000000\",\"applyMinToMarket\":true,"
                        + "\"maxNotional\":\"9000000.00000000\",\"avgPriceMins\":5}],\"permissionSets\":[[\"SPOT\"]]}]}");
    }

    private static Reply invalidSymbol() {
        return Reply.of(400, Map.of(), "{\"code\":-1121,\"msg\":\"Invalid symbol.\"}");
    }

    @Override
    public void close() {
        streams.close();
        http.close();
    }

    /** Remembers what each client asked for in its URL. */
    private static final class Streams extends LoopbackWs {
        @Override
        public void onOpen(WebSocket client, ClientHandshake handshake) {
            String query = handshake.getResourceDescriptor();
            String names = query.substring(query.indexOf('=') + 1);
            client.setAttachment(
                    List.of(URLDecoder.decode(names, StandardCharsets.UTF_8).split("/")));
            super.onOpen(client, handshake);
        }
    }
}
