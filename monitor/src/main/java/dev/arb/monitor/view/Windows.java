package dev.arb.monitor.view;

import java.time.Duration;

/** Names of windows of time: {@code 15m}, {@code 6h}, {@code 7d}. */
final class Windows {
    private Windows() {}

    static String label(Duration window) {
        if (window.toDays() > 1) {
            return window.toDays() + "d";
        }
        return window.toHours() > 0 ? window.toHours() + "h" : window.toMinutes() + "m";
    }
}
