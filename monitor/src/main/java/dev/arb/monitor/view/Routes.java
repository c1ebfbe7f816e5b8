package dev.arb.monitor.view;

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
}
