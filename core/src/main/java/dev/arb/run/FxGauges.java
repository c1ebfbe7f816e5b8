package dev.arb.run;

import dev.arb.engine.Engine;
import dev.arb.engine.MarketState;
import dev.arb.fx.OfficialQuote;
import dev.arb.fx.Premium;
import dev.arb.market.BookView;
import dev.arb.model.Fixed;
import dev.arb.signal.PairRules;
import dev.arb.signal.SkipReason;
import dev.arb.state.FxState;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is told of the rates, and of the premium of the first symbol at venue A over venue B with either. A premium is
 * unknown while its books or its rate are too old. Used by the engine's thread only.
 */
final class FxGauges {
    private final Engine engine;
    private final PairRules pair;
    private final RunMarket source;

    FxGauges(Engine engine, PairRules pair, RunMarket source) {
        this.engine = engine;
        this.pair = pair;
        this.source = source;
    }

    /** Ages are taken on the engine's clock and told on the wall clock. */
    FxState of(Instant now, long engineNowNs) {
        MarketState market = engine.market();
        Optional<OfficialQuote> official = source.officialRate();
        boolean known = market.hasFx();
        @Nullable SkipReason fault = market.fault(0, engineNowNs);
        boolean stale = fault == SkipReason.STALE_FX;
        return new FxState(
                known ? Optional.of(Fixed.toDecimal(market.krwPerUsdtE8())) : Optional.empty(),
                known ? Optional.of(market.fxSource()) : Optional.empty(),
                known ? Optional.of(now.minusNanos(Math.max(0, market.fxAgeNs(engineNowNs)))) : Optional.empty(),
                official.map(quote -> Fixed.toDecimal(quote.krwPerUsdE8())),
                official.map(OfficialQuote::source),
                official.map(quote -> now.minusNanos(quote.ageNs(engineNowNs))),
                fault == null ? premium(market.krwPerUsdtE8()) : Optional.empty(),
                fault == null || stale
                        ? official.filter(quote -> quote.isFresh(engineNowNs))
                                .flatMap(quote -> premium(quote.krwPerUsdE8()))
                        : Optional.empty(),
                Optional.of(now));
    }

    /** Only between a venue that quotes KRW and one that quotes USDT. */
    private Optional<BigDecimal> premium(long rateE8) {
        return pair.needsFx(0) || !pair.needsFx(1)
                ? Optional.empty()
                : Optional.of(Premium.bps(midE8(0), midE8(1), rateE8));
    }

    private long midE8(int venue) {
        BookView book = engine.market().book(venue, 0);
        return (book.bidPriceE8(0) + book.askPriceE8(0)) / 2;
    }
}
