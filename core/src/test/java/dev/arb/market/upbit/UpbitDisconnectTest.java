package dev.arb.market.upbit;

import dev.arb.market.DisconnectCampaign;
import dev.arb.market.FeedNotes;
import dev.arb.market.MarketDataProvider;
import dev.arb.market.net.ConnectionLimits;
import dev.arb.market.net.FaultyLine;
import dev.arb.market.net.LoopbackWs;
import dev.arb.market.net.RawFrameSink;
import java.net.URI;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;

class UpbitDisconnectTest extends DisconnectCampaign {
    private static final long MS = 1_000_000L;
    private static final int UNLIMITED = 1_000_000;

    private final LoopbackUpbit exchange = new LoopbackUpbit();
    private final FaultyLine line = new FaultyLine(exchange.getPort());
    private final UpbitAdapter adapter =
            new UpbitAdapter(settings(), clock, RawFrameSink.NONE, FeedNotes.NONE, new SplittableRandom(1));
    private final MarketDataProvider provider = adapter.stream(List.of("KRW-BTC", "KRW-USDT"));
    private long moves;

    private UpbitSettings settings() {
        return new UpbitSettings(
                exchange.rest(),
                URI.create("ws://127.0.0.1:" + line.port() + "/websocket/v1"),
                UpbitFormat.SIMPLE,
                UNLIMITED,
                UNLIMITED,
                UNLIMITED,
                UNLIMITED,
                20 * MS,
                new ConnectionLimits(SILENCE_NS, MS, 4 * MS, 1 << 20));
    }

    @AfterEach
    void close() {
        provider.stop();
        adapter.close();
        line.close();
        exchange.close();
    }

    @Override
    protected LoopbackWs server() {
        return exchange;
    }

    @Override
    protected FaultyLine line() {
        return line;
    }

    @Override
    protected MarketDataProvider provider() {
        return provider;
    }

    @Override
    protected void move() {
        moves++;
        exchange.put("KRW-BTC", book("1000", 116_000_000 + 1000 * (moves % 50), 1000));
        exchange.put("KRW-USDT", book("1", 1400 + moves % 5, 1));
    }

    private LoopbackBook book(String tick, long bid, long step) {
        return new LoopbackBook(moves, tick, List.of(bid + ":1.5"), List.of((bid + step) + ":0.25"));
    }
}
