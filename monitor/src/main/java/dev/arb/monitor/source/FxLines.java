package dev.arb.monitor.source;

import dev.arb.monitor.model.FxLine;
import dev.arb.state.FxState;
import dev.arb.state.PriceState;
import java.math.BigDecimal;
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
                    real(fx.krwPerUsdt().or(() -> price.flatMap(PriceState::mid))),
                    fx.krwPerUsdtAt().map(at -> age(at, now)),
                    real(price.flatMap(PriceState::bid)),
                    real(price.flatMap(PriceState::ask)),
                    fx.krwPerUsdtSource(),
                    real(fx.premiumTradableBps())));
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
                        real(fx.premiumOfficialBps())));
    }

    private static Duration age(Instant at, Instant now) {
        return at.isAfter(now) ? Duration.ZERO : Duration.between(at, now);
    }

    private static OptionalDouble real(Optional<BigDecimal> value) {
        return value.isPresent() ? OptionalDouble.of(value.get().doubleValue()) : OptionalDouble.empty();
    }
}
