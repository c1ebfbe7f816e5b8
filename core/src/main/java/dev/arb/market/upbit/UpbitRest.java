package dev.arb.market.upbit;

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
import java.util.List;
import java.util.stream.Collectors;

/**
 * The calls of Upbit's quotation interface that are used. One unknown market fails a call for several. Any thread.
 *
 * <p>Source: Upbit's documentation, "Orderbook" and "Orderbook Instruments".
 */
final class UpbitRest implements AutoCloseable {
    private final RestClient client;

    UpbitRest(UpbitSettings settings, UpbitLimits limits, RawFrameSink tap, NanoClock clock) {
        this.client =
                new RestClient(RestSettings.of(VenueId.UPBIT, settings.rest()), limits.budget(), limits, tap, clock);
    }

    /** The whole books of all markets, 30 levels a side. Its headers improve the {@link ClockEstimate}. */
    RestReply books(List<String> markets) {
        return client.send(request("/v1/orderbook?markets=", markets));
    }

    /**
     * The same with a few attempts.
     *
     * @throws dev.arb.market.VenueUnreachableException after a few attempts without an answer
     */
    RestReply bookForSure(String market) {
        return RetryingRest.ask(VenueId.UPBIT, client, request("/v1/orderbook?markets=", List.of(market)));
    }

    /**
     * Tick sizes at present prices.
     *
     * @throws dev.arb.market.VenueUnreachableException after a few attempts without an answer
     */
    RestReply instruments(String market) {
        return RetryingRest.ask(VenueId.UPBIT, client, request("/v1/orderbook/instruments?markets=", List.of(market)));
    }

    private static RestRequest request(String path, List<String> markets) {
        String list = markets.stream()
                .map(market -> URLEncoder.encode(market, StandardCharsets.UTF_8))
                .collect(Collectors.joining(","));
        return RestRequest.get(path + list, UpbitLimits.ORDER_BOOK, 1);
    }

    String address() {
        return client.address();
    }

    @Override
    public void close() {
        client.close();
    }
}
