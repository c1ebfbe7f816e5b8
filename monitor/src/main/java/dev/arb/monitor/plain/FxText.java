package dev.arb.monitor.plain;

import dev.arb.state.FxState;
import dev.arb.state.StateTimes;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The rates of a namespace for people: each with its age and source, and the premium with either. */
final class FxText {
    private FxText() {}

    static Map<String, String> rows(FxState fx, Instant now, Paint paint) {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("KRW per USDT", rate(fx.krwPerUsdt(), fx.krwPerUsdtAt(), fx.krwPerUsdtSource(), now, paint));
        rows.put("KRW per USD", rate(fx.usdKrwOfficial(), fx.usdKrwAt(), fx.usdKrwSource(), now, paint));
        rows.put(
                "Premium",
                bps(fx.premiumTradableBps(), paint) + " tradable, " + bps(fx.premiumOfficialBps(), paint)
                        + " official");
        return rows;
    }

    private static String rate(
            Optional<BigDecimal> rate, Optional<Instant> at, Optional<String> source, Instant now, Paint paint) {
        return rate.map(Figures::plain).orElse(paint.unknown())
                + at.map(time -> ", " + Figures.ago(StateTimes.ageSeconds(time, now)))
                        .orElse("")
                + source.map(name -> ", " + Printable.text(name)).orElse("");
    }

    private static String bps(Optional<BigDecimal> premium, Paint paint) {
        return premium.map(value -> value.setScale(1, RoundingMode.HALF_UP).toPlainString() + " bps")
                .orElse(paint.unknown());
    }
}
