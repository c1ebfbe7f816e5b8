package dev.arb.cli.command;

import java.util.List;

/** Why real orders are refused, and what they will need besides. */
final class LiveGuards {
    private static final List<String> CONDITIONS = List.of(
            "LIVE_TRADING=1 in the environment",
            "the file .live_trading_ok in the working directory, yours alone and younger than its term",
            "API keys with the trading scope and without the withdrawal scope",
            "a passed check-setup",
            "three dry cycles on real data without a refusal");

    private LiveGuards() {}

    /** One sentence. */
    static String refusal() {
        return "mode live is refused because sending real orders is not built yet; when it is, it will also need "
                + String.join(", ", CONDITIONS.subList(0, CONDITIONS.size() - 1)) + ", and "
                + CONDITIONS.get(CONDITIONS.size() - 1) + "; use --mode shadow --market recorded:FILE";
    }

    /** A line each, for a plan. */
    static List<String> lines() {
        return CONDITIONS;
    }
}
