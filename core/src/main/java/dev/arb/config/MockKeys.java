package dev.arb.config;

import dev.arb.config.Section.ShippedFile;
import java.util.List;

/** Keys of {@code mock}: the synthetic market. One step is one loop of the run. */
public final class MockKeys {

    private static final long MANY_STEPS = 1_000_000_000;

    public static final Key<Long> VOLATILITY_BPS = Key.of(
            "mock.volatility_bps",
            ScaledType.bps("0", "1000"),
            "0.9",
            "standard deviation of the price within a second");
    public static final Key<Long> STEPS_PER_JUMP =
            Key.of("mock.steps_per_jump", steps(), "1500", "mean number of loops between two jumps of the price");
    public static final Key<Long> FX_VOLATILITY_BPS = Key.of(
            "mock.fx_volatility_bps",
            ScaledType.bps("0", "1000"),
            "0.1",
            "standard deviation of KRW per USDT within a second");
    public static final Key<Long> PREMIUM_WANDER_BPS = Key.of(
            "mock.premium_wander_bps",
            ScaledType.bps("0", "1000"),
            "9",
            "standard deviation of the premium of venue A, without bursts");
    public static final Key<Long> PREMIUM_HALF_LIFE = Key.of(
            "mock.premium_half_life_steps", steps(), "40", "loops after which half of a deviation has come back");
    public static final Key<Long> STEPS_PER_BURST =
            Key.of("mock.steps_per_burst", steps(), "14", "mean number of loops until a burst of the premium begins");
    public static final Key<Long> MIN_BURST_BPS =
            Key.of("mock.min_burst_bps", ScaledType.bps("0", "5000"), "62", "smallest burst");
    public static final Key<Long> MAX_BURST_BPS =
            Key.of("mock.max_burst_bps", ScaledType.bps("0", "5000"), "105", "largest burst");
    public static final Key<Long> BURST_HALF_LIFE =
            Key.of("mock.burst_half_life_steps", steps(), "12", "loops after which half of a burst is gone");
    public static final Key<Long> ESCALATION_PCT = Key.of(
            "mock.escalation_pct",
            ScaledType.percent("0", "100"),
            "14",
            "share of the bursts that grow once more before they fade");
    public static final Key<Long> STEPS_PER_SILENCE =
            Key.of("mock.steps_per_silence", steps(), "900", "mean number of loops until a venue stops sending");
    public static final Key<Long> MIN_SILENCE =
            Key.of("mock.min_silence", DurationType.between("0s", "1h"), "2300ms", "shortest silence of a venue");
    public static final Key<Long> MAX_SILENCE =
            Key.of("mock.max_silence", DurationType.between("0s", "1h"), "5s", "longest silence of a venue");

    static final Section SECTION = new Section(
            "mock",
            ShippedFile.LIVE_YML,
            "the synthetic market of mock runs; one step is one loop",
            List.of(
                    VOLATILITY_BPS,
                    STEPS_PER_JUMP,
                    FX_VOLATILITY_BPS,
                    PREMIUM_WANDER_BPS,
                    PREMIUM_HALF_LIFE,
                    STEPS_PER_BURST,
                    MIN_BURST_BPS,
                    MAX_BURST_BPS,
                    BURST_HALF_LIFE,
                    ESCALATION_PCT,
                    STEPS_PER_SILENCE,
                    MIN_SILENCE,
                    MAX_SILENCE));

    private MockKeys() {}

    private static LongType steps() {
        return new LongType(1, MANY_STEPS, "loops");
    }
}
