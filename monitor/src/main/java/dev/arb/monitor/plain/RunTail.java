package dev.arb.monitor.plain;

import dev.arb.json.JsonText;
import dev.arb.monitor.plain.TextTable.Cell;
import dev.arb.monitor.plain.TextTable.Column;
import dev.arb.monitor.plain.TextTable.Side;
import dev.arb.runlog.LiveRunTailRow;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The last rows of a run, newest first, for people and for programs. */
public final class RunTail {
    private static final List<Column> COLUMNS = List.of(
            new Column("TS_BAR", Side.LEFT),
            new Column("EQUITY", Side.RIGHT),
            new Column("R_PNL", Side.RIGHT),
            new Column("U_PNL", Side.RIGHT),
            new Column("POS", Side.RIGHT),
            new Column("ORD", Side.RIGHT),
            new Column("RISK", Side.LEFT),
            new Column("REASONS", Side.LEFT));

    private RunTail() {}

    /** A header and a line a row, in the order given; a run without rows says so. */
    public static String table(List<LiveRunTailRow> rows, Paint paint) {
        if (rows.isEmpty()) {
            return "no rows yet\n";
        }
        TextTable table = new TextTable(COLUMNS);
        rows.forEach(row -> table.add(cells(row, paint)));
        return table.render();
    }

    private static List<Cell> cells(LiveRunTailRow row, Paint paint) {
        return List.of(
                Cell.of(Figures.time(row.tsBar(), paint)),
                Cell.of(Figures.won(row.equity(), paint)),
                signed(row.realizedPnl(), paint),
                signed(row.unrealizedPnl(), paint),
                Cell.of(Figures.base(row.positionSize(), paint)),
                Cell.of(Figures.count(row.ordersCount())),
                risk(row.riskAllowed(), paint),
                Cell.of(row.riskReasons().isEmpty() ? paint.unknown() : Printable.text(row.riskReasons())));
    }

    private static Cell signed(OptionalDouble krw, Paint paint) {
        String text = Figures.signedWon(krw, new Paint(false, paint.ascii()));
        return new Cell(text, padded -> paint.signed(krw.orElse(0), padded));
    }

    private static Cell risk(Optional<Boolean> allowed, Paint paint) {
        if (allowed.isEmpty()) {
            return Cell.of(paint.unknown());
        }
        return allowed.get() ? Cell.of("OK") : new Cell("BLOCK", paint::warn);
    }

    /** The fields of a row by their names in outputs. */
    static void fields(JsonText json, LiveRunTailRow row) {
        json.time("ts_bar", row.tsBar())
                .number("equity", row.equity())
                .number("realized_pnl", row.realizedPnl())
                .number("unrealized_pnl", row.unrealizedPnl())
                .number("position_size", row.positionSize())
                .number("orders_count", row.ordersCount())
                .flag("risk_allowed", row.riskAllowed())
                .text("risk_reasons", row.riskReasons())
                .number("step", step(row))
                .text("kind", row.kind());
    }

    /** The same fields as one record of {@code plain}. */
    static PlainRecord record(LiveRunTailRow row) {
        return new PlainRecord()
                .time("ts_bar", row.tsBar())
                .number("equity", row.equity())
                .number("realized_pnl", row.realizedPnl())
                .number("unrealized_pnl", row.unrealizedPnl())
                .number("position_size", row.positionSize())
                .count("orders_count", row.ordersCount())
                .text("risk", row.riskAllowed().map(allowed -> allowed ? "ok" : "block"))
                .text("risk_reasons", row.riskReasons())
                .number("step", step(row))
                .text("kind", row.kind());
    }

    private static Optional<BigDecimal> step(LiveRunTailRow row) {
        return row.step().isPresent()
                ? Optional.of(BigDecimal.valueOf(row.step().getAsLong()))
                : Optional.empty();
    }
}
