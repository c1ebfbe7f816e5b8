package dev.arb.monitor.plain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How far something is, as a bar of a fixed width. */
final class ProgressBar {
    private static final int WIDTH = 30;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private ProgressBar() {}

    /** Full only when everything is done. @param pct 0 to 100 */
    static String of(BigDecimal pct, Paint paint) {
        int full = pct.multiply(BigDecimal.valueOf(WIDTH))
                .divide(HUNDRED, 0, RoundingMode.DOWN)
                .intValue();
        String done = paint.ascii() ? "#" : "█";
        String rest = paint.ascii() ? "-" : "░";
        return "[" + paint.good(done.repeat(full)) + paint.dim(rest.repeat(WIDTH - full)) + "]";
    }
}
