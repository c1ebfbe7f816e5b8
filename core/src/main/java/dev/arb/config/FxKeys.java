package dev.arb.config;

import dev.arb.config.Section.ShippedFile;
import java.util.List;

/** Keys of {@code fx}: KRW per USDT. */
public final class FxKeys {

    public static final Key<Long> STATIC_KRW_PER_USDT = Key.of(
            "fx.static_krw_per_usdt",
            ScaledType.decimal("KRW", "100", "10000"),
            "1385.4",
            "rate of mock runs whose market has no KRW-USDT book");
    public static final Key<Long> MAX_AGE =
            Key.of("fx.max_age", DurationType.between("1ms", "1d"), "60s", "an older rate opens nothing");

    static final Section SECTION = new Section(
            "fx", ShippedFile.LIVE_YML, "exchange rate KRW per USDT", List.of(STATIC_KRW_PER_USDT, MAX_AGE));

    private FxKeys() {}
}
