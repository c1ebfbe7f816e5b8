package dev.arb.monitor.report;

import dev.arb.json.JsonText;
import dev.arb.monitor.report.figures.Drawdown.Fall;
import dev.arb.monitor.report.figures.RunFigures;
import dev.arb.runlog.RowKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The head of a report for programs: where the files are and the figures that matter most. Money is KRW. */
public final class ReportJson {
    private ReportJson() {}

    /** One object on several lines. */
    public static String of(RunReport report, List<Path> files) {
        RunFigures figures = report.figures();
        boolean kinds = figures.span().kindsKnown();
        return JsonText.object(
                true,
                json -> json.text("run_id", report.info().runId())
                        .text("state", report.info().state().token())
                        .text("mode", report.info().mode())
                        .time("started_at", report.info().startedAt())
                        .time("ended_at", report.info().endedAt())
                        .time("made_at", Optional.of(report.madeAt()))
                        .number("rows", figures.span().rows())
                        .number("loops", figures.span().steps())
                        .number("trading_pnl", figures.money().tradingPnl())
                        .number("realized_pnl", figures.money().realizedPnl())
                        .number("unrealized_pnl", figures.money().unrealizedPnl())
                        .number("inventory_revaluation", figures.money().revaluation())
                        .number("equity_start", figures.money().equity().first())
                        .number("equity_end", figures.money().equity().last())
                        .number("max_drawdown", drawdown(figures))
                        .number("trades_closed", known(kinds, figures.trades().closed()))
                        .number("trades_won", known(kinds, figures.trades().won()))
                        .number("orders_sent", known(kinds, figures.span().of(RowKind.ORDER)))
                        .text("problem", report.problem())
                        .texts("differing_totals", differing(report))
                        .texts("files", files.stream().map(Path::toString).toList()));
    }

    private static OptionalDouble drawdown(RunFigures figures) {
        if (figures.money().equity().last().isEmpty()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(
                figures.money().equityDrawdown().deepest().map(Fall::amount).orElse(0.0));
    }

    private static OptionalDouble known(boolean known, long count) {
        return known ? OptionalDouble.of(count) : OptionalDouble.empty();
    }

    private static List<String> differing(RunReport report) {
        return TotalsCheck.of(report).stream()
                .filter(check -> !check.agrees())
                .map(TotalsCheck::name)
                .toList();
    }
}
