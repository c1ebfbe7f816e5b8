package dev.arb.risk;

/**
 * The limits of a run, one value each. KRW amounts are E8, ratios in 0.0001 bps (1 % = 1 000 000), times in
 * nanoseconds.
 *
 * @param maxSlippageE4Bps a fill against the touch of its decision
 * @param hedgeBandE4Bps how far from the touch of the moment a hedge may reach
 * @param maxOrderDelayNs a leg that is not filled by then is cancelled and hedged
 * @param maxPositionKrwE8 entry notional of one position
 * @param maxExposureKrwE8 sum over open positions of the larger leg at mid
 * @param maxDailyLossKrwE8 trading loss since midnight KST; stops the run
 * @param maxTotalLossKrwE8 trading loss since the first ledger entry; stops the run
 * @param minLiquidityKrwE8 visible value on each side of a book
 * @param maxInventoryImbalanceE8 |base A − base B| / (base A + base B), 1.0 = 10^8
 * @param breakerLossE4Bps realised loss within the window over max_exposure
 * @param closeOnRiskStop whether a risk stop closes what is open
 */
public record RiskLimits(
        long maxSlippageE4Bps,
        long hedgeBandE4Bps,
        long maxOrderDelayNs,
        long maxPositionKrwE8,
        long maxExposureKrwE8,
        int maxOpenPositions,
        long maxDailyLossKrwE8,
        long maxTotalLossKrwE8,
        int maxTradesPerHour,
        int maxTradesPerDay,
        long minLiquidityKrwE8,
        int maxConsecutiveLosses,
        long lossCooldownNs,
        long maxInventoryImbalanceE8,
        long breakerLossE4Bps,
        long breakerWindowNs,
        long breakerCooldownNs,
        boolean closeOnRiskStop) {
    private static final long KRW = 100_000_000L;
    private static final long PERCENT_E4BPS = 1_000_000L;
    private static final long SECOND_NS = 1_000_000_000L;

    public RiskLimits {
        if (maxPositionKrwE8 <= 0 || maxPositionKrwE8 > maxExposureKrwE8) {
            throw new IllegalArgumentException("max_position_size_krw " + maxPositionKrwE8 / KRW
                    + " must be positive and not above max_exposure_krw " + maxExposureKrwE8 / KRW);
        }
        if (maxOrderDelayNs <= 0 || maxOpenPositions < 1 || maxDailyLossKrwE8 <= 0 || maxTotalLossKrwE8 <= 0) {
            throw new IllegalArgumentException("delays, counts and loss limits must be positive");
        }
    }

    /** The shipped defaults. */
    public static RiskLimits defaults() {
        return new RiskLimits(
                3 * PERCENT_E4BPS / 10,
                PERCENT_E4BPS,
                2500 * 1_000_000L,
                1_000_000 * KRW,
                5_000_000 * KRW,
                1,
                150_000 * KRW,
                500_000 * KRW,
                100,
                1000,
                20_000_000 * KRW,
                5,
                15 * 60 * SECOND_NS,
                KRW / 2,
                2 * PERCENT_E4BPS,
                3600 * SECOND_NS,
                300 * SECOND_NS,
                true);
    }
}
