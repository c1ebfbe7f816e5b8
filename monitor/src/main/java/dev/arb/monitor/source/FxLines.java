package dev.arb.monitor.source;

import dev.arb.monitor.model.FxLine;
import dev.arb.state.Decimals;
import dev.arb.state.FxState;
import dev.arb.state.PriceState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The rates of exchange that the state store knows: the one that can be traded, and the official one where there is. */
final class FxLines {
    private FxLines() {}

    /** @param price of the rate that can be traded, which has bid and ask */
    static List<FxLine> of(FxState fx, Optional<PriceState> price, Instant now) {
        List<FxLine> lines = new ArrayList<>();
        if (fx.krwPerUsdt().isPresent() || price.isPresent()) {
            lines.add(new FxLine(
                    "USDT",
                    Decimals.toDouble(fx.krwPerUsdt().or(() -> price.flatMap(PriceState::mid))),
                    fx.krwPerUsdtAt().map(at -> age(at, now)),
                    Decimals.toDouble(price.flatMap(PriceState::bid)),
                    Decimals.toDouble(price.flatMap(PriceState::ask)),
                    fx.krwPerUsdtSource(),
                    Decimals.toDouble(fx.premiumTradableBps())));
        }
        official(fx, now).ifPresent(lines::add);
        return lines;
    }

    static Optional<FxLine> official(FxState fx, Instant now) {
        return fx.usdKrwOfficial()
                .map(rate -> new FxLine(
                        "USD",
                        OptionalDouble.of(rate.doubleValue()),
                        fx.usdKrwAt().map(at -> age(at, now)),
                        OptionalDouble.empty(),
                        OptionalDouble.empty(),
                        fx.usdKrwSource(),
                        Decimals.toDouble(fx.premiumOfficialBps())));
    }

    private static Duration age(Instant at, Instant now) {
        return at.isAfter(now) ? Duration.ZERO : Duration.between(at, now);
    }
}
