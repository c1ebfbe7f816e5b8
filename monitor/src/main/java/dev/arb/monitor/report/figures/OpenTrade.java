package dev.arb.monitor.report.figures;

import dev.arb.monitor.report.figures.Trade.Fill;
import dev.arb.runlog.RunLogColumns;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A position that is not over yet, as its rows tell it one after the other. */
final class OpenTrade {
    private static final int MOST_FILLS = 16;

    private final long positionId;
    private final String symbol;
    private final List<Fill> fills = new ArrayList<>();
    private long fillCount;
    private String route = "";
    private String exitReason = "";
    private long openedAt = ScanRow.NO_TIME;
    private Optional<BigDecimal> entryNotional = Optional.empty();
    private Optional<BigDecimal> fees = Optional.empty();

    OpenTrade(long positionId, String symbol) {
        this.positionId = positionId;
        this.symbol = symbol;
    }

    void fill(ScanRow row) {
        fillCount++;
        if (fills.size() < MOST_FILLS) {
            fills.add(new Fill(
                    time(row.atMicros()),
                    row.text(RunLogColumns.VENUE),
                    row.text(RunLogColumns.LEG),
                    row.text(RunLogColumns.PURPOSE),
                    row.text(RunLogColumns.SIDE),
                    row.exact(RunLogColumns.QTY),
                    row.exact(RunLogColumns.FILL_PRICE),
                    row.exact(RunLogColumns.FEE),
                    row.text(RunLogColumns.FEE_ASSET)));
        }
    }

    void opened(ScanRow row) {
        openedAt = row.atMicros();
        state(row);
    }

    private void state(ScanRow row) {
        route = row.detail("route");
        entryNotional = row.exactDetail("entry_notional_krw");
        fees = row.exactDetail("fees_krw");
        exitReason = row.text(RunLogColumns.EXIT_REASON);
    }

    boolean isOpened() {
        return openedAt != ScanRow.NO_TIME;
    }

    double notional() {
        return isOpened() ? entryNotional.map(BigDecimal::doubleValue).orElse(0.0) : 0;
    }

    Trade closed(ScanRow row) {
        state(row);
        return trade(time(row.atMicros()), row.exactDetail("pnl_krw"));
    }

    Trade soFar() {
        return trade(Optional.empty(), Optional.empty());
    }

    private Trade trade(Optional<Long> closedAt, Optional<BigDecimal> pnl) {
        return new Trade(
                positionId,
                symbol,
                time(openedAt),
                closedAt,
                route,
                entryNotional,
                fees,
                pnl,
                exitReason,
                fills,
                fillCount);
    }

    private static Optional<Long> time(long micros) {
        return micros == ScanRow.NO_TIME ? Optional.empty() : Optional.of(micros);
    }
}
