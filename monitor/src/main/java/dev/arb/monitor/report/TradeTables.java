package dev.arb.monitor.report;

import static dev.arb.monitor.report.page.Block.Column.figure;
import static dev.arb.monitor.report.page.Block.Column.word;

import dev.arb.monitor.report.figures.Trade;
import dev.arb.monitor.report.figures.Trade.Fill;
import dev.arb.monitor.report.page.Block.Column;
import dev.arb.monitor.report.page.Block.Table;
import dev.arb.monitor.report.page.Value;
import java.util.ArrayList;
import java.util.List;

/** Positions and their fills in full. */
final class TradeTables {
    /** How many open positions are shown. */
    static final int MOST_OPEN = 50;

    private static final int WITH_FILLS = 20;
    private static final List<Column> TRADE = List.of(
            figure("No."),
            word("Symbol"),
            word("Opened"),
            figure("Held"),
            word("Route"),
            figure("Entry, KRW"),
            figure("Fees, KRW"),
            figure("Result, KRW"),
            word("Exit"),
            figure("Fills"));
    private static final List<Column> FILL = List.of(
            figure("No."),
            word("Time"),
            word("Purpose"),
            word("Leg"),
            word("Venue"),
            word("Side"),
            figure("Quantity"),
            figure("Price"),
            figure("Fee"));

    private final Words words;

    TradeTables(Words words) {
        this.words = words;
    }

    Table trades(String title, List<Trade> trades) {
        return new Table(title, TRADE, trades.stream().map(this::row).toList());
    }

    private List<Value> row(Trade trade) {
        return List.of(
                Value.of(Long.toString(trade.positionId())),
                words.text(trade.symbol()),
                words.clock(trade.openedAt()),
                words.held(trade.openedAt(), trade.closedAt()),
                words.text(trade.route()),
                words.won(trade.entryNotionalKrw()),
                words.won(trade.feesKrw()),
                words.signedWon(trade.pnlKrw()),
                words.text(trade.exitReason()),
                words.count(trade.fillCount()));
    }

    /** The fills of the first of these positions. */
    Table fills(List<Trade> trades) {
        List<Trade> shown = trades.stream().limit(WITH_FILLS).toList();
        List<List<Value>> rows = new ArrayList<>();
        for (Trade trade : shown) {
            for (Fill fill : trade.fills()) {
                rows.add(row(trade, fill));
            }
        }
        return new Table("Fills of the newest " + shown.size(), FILL, rows);
    }

    private List<Value> row(Trade trade, Fill fill) {
        String fee = words.exact(fill.fee()).text();
        return List.of(
                Value.of(Long.toString(trade.positionId())),
                words.clock(fill.at()),
                words.text(fill.purpose()),
                words.text(fill.leg()),
                words.text(fill.venue()),
                words.text(fill.side()),
                words.exact(fill.quantity()),
                words.exact(fill.price()),
                Value.of(fill.feeAsset().isEmpty() ? fee : fee + " " + fill.feeAsset()));
    }
}
