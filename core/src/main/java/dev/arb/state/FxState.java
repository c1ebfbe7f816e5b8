package dev.arb.state;

import dev.arb.state.RowFields.Common;
import dev.arb.state.RowFields.Fx;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * {@link Row#FX}: the rate that can be traded and the official one, each with its source and when it arrived, and the
 * premium of venue A over venue B with either.
 */
public record FxState(
        Optional<BigDecimal> krwPerUsdt,
        Optional<String> krwPerUsdtSource,
        Optional<Instant> krwPerUsdtAt,
        Optional<BigDecimal> usdKrwOfficial,
        Optional<String> usdKrwSource,
        Optional<Instant> usdKrwAt,
        Optional<BigDecimal> premiumTradableBps,
        Optional<BigDecimal> premiumOfficialBps,
        Optional<Instant> timestamp) {
    /** Nothing is known. */
    public static final FxState UNKNOWN = read(Map.of());

    static FxState read(Map<String, String> hash) {
        return new FxState(
                Fx.KRW_PER_USDT.in(hash),
                Fx.KRW_PER_USDT_SOURCE.in(hash),
                Fx.KRW_PER_USDT_AT.in(hash),
                Fx.USD_KRW_OFFICIAL.in(hash),
                Fx.USD_KRW_SOURCE.in(hash),
                Fx.USD_KRW_AT.in(hash),
                Fx.PREMIUM_TRADABLE_BPS.in(hash),
                Fx.PREMIUM_OFFICIAL_BPS.in(hash),
                Common.TIMESTAMP.in(hash));
    }

    Map<String, String> write() {
        Map<String, String> hash = new LinkedHashMap<>();
        Fx.KRW_PER_USDT.put(hash, krwPerUsdt);
        Fx.KRW_PER_USDT_SOURCE.put(hash, krwPerUsdtSource);
        Fx.KRW_PER_USDT_AT.put(hash, krwPerUsdtAt);
        Fx.USD_KRW_OFFICIAL.put(hash, usdKrwOfficial);
        Fx.USD_KRW_SOURCE.put(hash, usdKrwSource);
        Fx.USD_KRW_AT.put(hash, usdKrwAt);
        Fx.PREMIUM_TRADABLE_BPS.put(hash, premiumTradableBps);
        Fx.PREMIUM_OFFICIAL_BPS.put(hash, premiumOfficialBps);
        Common.TIMESTAMP.put(hash, timestamp);
        return hash;
    }

    /** The fields of the machine outputs by name, in order; empty for unknown. */
    public Map<String, Optional<?>> fields() {
        Map<String, Optional<?>> fields = new LinkedHashMap<>();
        fields.put(Fx.KRW_PER_USDT.name(), krwPerUsdt);
        fields.put(Fx.KRW_PER_USDT_SOURCE.name(), krwPerUsdtSource);
        fields.put(Fx.KRW_PER_USDT_AT.name(), krwPerUsdtAt);
        fields.put(Fx.USD_KRW_OFFICIAL.name(), usdKrwOfficial);
        fields.put(Fx.USD_KRW_SOURCE.name(), usdKrwSource);
        fields.put(Fx.USD_KRW_AT.name(), usdKrwAt);
        fields.put(Fx.PREMIUM_TRADABLE_BPS.name(), premiumTradableBps);
        fields.put(Fx.PREMIUM_OFFICIAL_BPS.name(), premiumOfficialBps);
        return fields;
    }
}
