package dev.arb.market.binance;

import static org.assertj.core.api.Assertions.assertThat;

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

class BinanceDisconnectTest extends DisconnectCampaign {
    private static final long MS = 1_000_000L;
    private static final int UNLIMITED = 1_000_000;

    private final LoopbackBinance exchange = new LoopbackBinance();
    private final ModelBook btc = exchange.symbol("BTCUSDT", 1);
    private final ModelBook eth = exchange.symbol("ETHUSDT", 2);
    private final FaultyLine line = new FaultyLine(exchange.streams().getPort());
    private final BinanceAdapter adapter =
            new BinanceAdapter(settings(), clock, RawFrameSink.NONE, FeedNotes.NONE, new SplittableRandom(1));
    private final BinanceStreamProvider provider =
            (BinanceStreamProvider) adapter.stream(List.of("BTCUSDT", "ETHUSDT"));

    private BinanceSettings settings() {
        return new BinanceSettings(
                exchange.http().uri(),
                URI.create("ws://127.0.0.1:" + line.port()),
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
        assertThat(provider.touchesDifferent(0) + provider.touchesDifferent(1))
                .as("never a wrong book")
                .isZero();
    }

    @Override
    protected LoopbackWs server() {
        return exchange.streams();
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
        exchange.send(btc.move());
        exchange.send(btc.ticker());
        exchange.send(eth.move());
        exchange.send(eth.ticker());
    }
}
