package dev.arb.market.binance;

import dev.arb.market.net.ClockEstimate;
import dev.arb.market.net.RawFrameSink;
import dev.arb.market.net.RestClient;
import dev.arb.market.net.RestReply;
import dev.arb.market.net.RestRequest;
import dev.arb.market.net.RestSettings;
import dev.arb.market.net.RetryingRest;
import dev.arb.model.VenueId;
import dev.arb.time.NanoClock;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/**
 * The calls of Binance's public REST interface that are used, with their weights. Symbols may hold any character and
 * are percent-encoded as UTF-8. Any thread.
 *
 * <p>Source: Binance's spot documentation, "Market data endpoints".
 */
final class BinanceRest implements AutoCloseable {
    private static final long MS_NS = TimeUnit.MILLISECONDS.toNanos(1);

    private final RestClient client;
    private final ClockEstimate venueClock;
    private final ServerTimeReader serverTime = new ServerTimeReader();

    BinanceRest(BinanceSettings settings, BinanceLimits limits, ClockEstimate clock, RawFrameSink tap, NanoClock now) {
        this.client =
                new RestClient(RestSettings.of(VenueId.BINANCE, settings.rest()), limits.budget(), limits, tap, now);
        this.venueClock = clock;
    }

    /** A whole book of up to so many levels a side. */
    RestReply depth(String symbol, int levels) {
        return client.send(depthOf(symbol, levels));
    }

    /**
     * The same with a few attempts.
     *
     * @throws dev.arb.market.VenueUnreachableException after a few attempts without an answer
     */
    RestReply depthForSure(String symbol, int levels) {
        return RetryingRest.ask(VenueId.BINANCE, client, depthOf(symbol, levels));
    }

    private static RestRequest depthOf(String symbol, int levels) {
        return RestRequest.get(
                "/api/v3/depth?symbol=" + encoded(symbol) + "&limit=" + levels,
                BinanceLimits.WEIGHT,
                depthWeight(levels));
    }

    /** Rules and status of one symbol. @throws dev.arb.market.VenueUnreachableException after a few attempts without an answer */
    RestReply exchangeInfo(String symbol) {
        return RetryingRest.ask(
                VenueId.BINANCE, client, RestRequest.get(BinanceListing.request(symbol), BinanceLimits.WEIGHT, 20));
    }

    /** Asks for the venue's time and improves the estimate of its clock; false when it did not answer. */
    boolean measureClock() {
        RestReply reply = client.send(RestRequest.get("/api/v3/time", BinanceLimits.WEIGHT, 1));
        if (reply instanceof RestReply.Answer answer) {
            long ms = serverTime.read(answer.body());
            if (ms >= 0) {
                venueClock.add(ms * MS_NS, MS_NS, answer.sentNs(), answer.receivedNs());
                return true;
            }
        }
        return false;
    }

    String address() {
        return client.address();
    }

    static int depthWeight(int levels) {
        if (levels <= 100) {
            return 5;
        }
        if (levels <= 500) {
            return 25;
        }
        return levels <= 1000 ? 50 : 250;
    }

    static String encoded(String symbol) {
        return URLEncoder.encode(symbol, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.close();
    }
}
