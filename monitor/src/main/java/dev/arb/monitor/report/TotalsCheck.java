package dev.arb.monitor.report;

import dev.arb.monitor.report.figures.RunFigures;
import dev.arb.runlog.RowKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A total of {@code meta.json} beside the same figure taken from the rows.
 *
 * @param name of the total
 * @param fromRows empty when the rows do not tell
 */
public record TotalsCheck(String name, Optional<BigDecimal> fromRows, BigDecimal inMeta) {
    /** Rounding of doubles is no difference. */
    private static final BigDecimal TOLERANCE = new BigDecimal("0.01");

    /** Whether both say the same. */
    public boolean agrees() {
        return fromRows.isPresent() && fromRows.get().subtract(inMeta).abs().compareTo(TOLERANCE) <= 0;
    }

    /** Every total of the run that can be compared; none while it goes on. */
    public static List<TotalsCheck> of(RunReport report) {
        Map<String, String> totals = report.meta().object("totals");
        List<TotalsCheck> checks = new ArrayList<>();
        fromRows(report.figures())
                .forEach((name, value) ->
                        decimal(totals.get(name)).ifPresent(total -> checks.add(new TotalsCheck(name, value, total))));
        return checks;
    }

    private static Optional<BigDecimal> decimal(@Nullable String text) {
        try {
            return text == null || text.length() > 60 ? Optional.empty() : Optional.of(new BigDecimal(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Map<String, Optional<BigDecimal>> fromRows(RunFigures figures) {
        Map<String, Optional<BigDecimal>> values = new LinkedHashMap<>();
        values.put("loops", count(figures.span().steps()));
        values.put("trades_opened", count(figures.trades().opened()));
        values.put("trades_closed", count(figures.trades().closed()));
        values.put("trades_won", count(figures.trades().won()));
        values.put("trades_lost", count(figures.trades().lost()));
        values.put("orders_sent", count(figures.span().of(RowKind.ORDER)));
        values.put("orders_filled", count(figures.orders().filledInFull()));
        values.put("orders_rejected", count(figures.orders().rejected()));
        values.put("skips", count(figures.decisions().skips().total()));
        values.put("safety_violations", count(figures.refusals().safety()));
        values.put(
                "realized_pnl_krw",
                Optional.of(figures.trades().gains().add(figures.trades().losses())));
        values.put("fees_paid_krw", Optional.of(figures.trades().fees()));
        values.put("trading_pnl_krw", real(figures.money().tradingPnl()));
        return values;
    }

    private static Optional<BigDecimal> count(long count) {
        return Optional.of(BigDecimal.valueOf(count));
    }

    private static Optional<BigDecimal> real(OptionalDouble value) {
        return value.isPresent() ? Optional.of(BigDecimal.valueOf(value.getAsDouble())) : Optional.empty();
    }
}
