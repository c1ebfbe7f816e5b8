package dev.arb.monitor.view;

import dev.arb.monitor.theme.Word;

/** Routes in words that say where is bought and where is sold. */
final class Routes {
    private Routes() {}

    /** The run log's name of a direction; another text stays as it is. */
    static String words(String route, Scene scene) {
        return switch (route) {
            case "LONG_A_SHORT_B" -> "upbit" + scene.glyphs().arrow() + "binance";
            case "LONG_B_SHORT_A" -> "binance" + scene.glyphs().arrow() + "upbit";
            default -> route;
        };
    }

    /** A decision and its reason, as the run publishes them, in words. */
    static String state(String published, Scene scene) {
        String[] parts = published.split(" ", 2);
        String reason = parts.length > 1 ? parts[1] : "";
        return switch (parts[0]) {
            case "watching" -> scene.say(Word.WATCHING);
            case "open" -> scene.say(Word.OPENING);
            case "close" -> scene.say(Word.CLOSING) + " (" + reason + ")";
            case "skip" -> scene.say(Word.SKIPPED) + " (" + reason + ")";
            case "hold" -> held(reason, scene);
            default -> published;
        };
    }

    private static String held(String reason, Scene scene) {
        return switch (reason) {
            case "below_min_spread", "below_min_net" -> scene.say(Word.WATCHING);
            case "route_rests" -> scene.say(Word.COOLING_DOWN);
            case "orders_under_way" -> scene.say(Word.ORDERS_UNDER_WAY);
            default -> scene.say(Word.BLOCKED_BY) + " " + LimitsPane.name(reason);
        };
    }
}
