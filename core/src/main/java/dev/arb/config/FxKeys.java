package dev.arb.config;

import dev.arb.config.Section.ShippedFile;
import java.util.List;

/** Keys of {@code fx}: KRW per USDT. */
public final class FxKeys {

    public static final Key<Long> MAX_AGE =
            Key.of("fx.max_age", DurationType.between("1ms", "1d"), "60s", "an older rate opens nothing");

    static final Section SECTION =
            new Section("fx", ShippedFile.LIVE_YML, "exchange rate KRW per USDT", List.of(MAX_AGE));

    private FxKeys() {}
}
