package dev.arb.runlog;

/**
 * What a run is called by: the parts of its id and the first fields of {@code meta.json}.
 *
 * @param mode mock, paper, shadow, live
 * @param strategyName for example {@code arb}
 * @param symbol for example {@code BTC/KRW}; several joined by {@code +}
 * @param timeframe the loop interval ({@code 100ms}, {@code 1s}, {@code 1m}) or {@code tick}
 */
public record RunLabel(String mode, String strategyName, String symbol, String timeframe) {
    /** @throws IllegalArgumentException when a part is blank */
    public RunLabel {
        requireText(mode, "mode");
        requireText(strategyName, "strategy_name");
        requireText(symbol, "symbol");
        requireText(timeframe, "timeframe");
    }

    private static void requireText(String value, String name) {
        if (value.isBlank()) {
            throw new IllegalArgumentException("the run's " + name + " is blank; give it a value");
        }
    }
}
