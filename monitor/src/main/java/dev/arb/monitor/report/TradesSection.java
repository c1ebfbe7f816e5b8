package dev.arb.monitor.report;

import dev.arb.monitor.report.chart.Chart;
import dev.arb.monitor.report.chart.HistogramBars;
import dev.arb.monitor.report.chart.LineChart.Level;
import dev.arb.monitor.report.chart.TimeBars;
import dev.arb.monitor.report.figures.KeptTrades;
import dev.arb.monitor.report.figures.RunFigures;
import dev.arb.monitor.report.figures.TradeFigures;
import dev.arb.monitor.report.page.Block;
import dev.arb.monitor.report.page.Block.Charts;
import dev.arb.monitor.report.page.Block.Fact;
import dev.arb.monitor.report.page.Block.Facts;
import dev.arb.monitor.report.page.Block.Note;
import dev.arb.monitor.report.page.Section;
import dev.arb.monitor.report.page.Term;
import dev.arb.monitor.report.page.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Positions: how many, with which results, and some of them in full. */
final class TradesSection {
    private static final int BINS = 30;
    private static final double TAIL = 0.005;

    private final RunFigures figures;
    private final TradeFigures trades;
    private final Words words;
    private final boolean known;

    TradesSection(RunFigures figures, Words words) {
        this.figures = figures;
        this.trades = figures.trades();
        this.words = words;
        this.known = figures.span().kindsKnown();
    }

    Section section() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Facts(facts()));
        blocks.add(new Charts(charts()));
        if (trades.pnl().count() > 0) {
            blocks.add(DistributionTable.of(
                    "Distribution",
                    words,
                    List.of(
                            new DistributionTable.Line("Result, KRW", trades.pnl(), 0),
                            new DistributionTable.Line("Held, ms", trades.holdMs(), 0))));
            blocks.add(CountTable.of("Closed by reason", "Exit reason", trades.exits(), words));
        }
        tables(blocks);
        return new Section("trades", "Trades", blocks);
    }

    private void tables(List<Block> blocks) {
        TradeTables tables = new TradeTables(words);
        KeptTrades kept = trades.kept();
        if (!trades.open().isEmpty()) {
            blocks.add(tables.trades(
                    "Not over yet",
                    trades.open().stream().limit(TradeTables.MOST_OPEN).toList()));
        }
        if (kept.newest().isEmpty()) {
            blocks.add(new Note(known ? "No position was closed." : "Positions are not known."));
            return;
        }
        if (trades.closed() > kept.newest().size()) {
            blocks.add(tables.trades("Largest gains", kept.largestGains()));
            blocks.add(tables.trades("Largest losses", kept.largestLosses()));
        }
        blocks.add(tables.trades(
                "The newest " + kept.newest().size() + " of "
                        + words.count(trades.closed()).text() + " closed positions",
                kept.newest()));
        blocks.add(tables.fills(kept.newest()));
        if (!trades.isComplete()) {
            blocks.add(new Note("More positions were open at once than are followed, so some fills are left out."));
        }
    }

    private List<Fact> facts() {
        return List.of(
                new Fact(Term.OPENED, count(trades.opened())),
                new Fact(Term.CLOSED, count(trades.closed())),
                new Fact(Term.STILL_OPEN, count(trades.open().size())),
                new Fact(Term.WON, count(trades.won())),
                new Fact(Term.LOST, count(trades.lost())),
                new Fact(Term.WIN_RATE, words.percent(trades.won(), trades.closed())),
                new Fact(Term.PROFIT_FACTOR, words.number(profitFactor(), 2)),
                new Fact(Term.EXPECTANCY, words.signedWon(trades.pnl().mean())),
                new Fact(Term.GROSS_GAIN, known ? words.signedWon(trades.gains()) : words.unknown()),
                new Fact(Term.GROSS_LOSS, known ? words.signedWon(trades.losses()) : words.unknown()),
                new Fact(Term.HOLD_MEDIAN, words.spanMs(trades.holdMs().quantile(0.5))),
                new Fact(Term.HOLD_LONGEST, words.spanMs(trades.holdMs().max())),
                new Fact(
                        Term.OPEN_SHARE, known ? words.percent(trades.exposure().openShare()) : words.unknown()),
                new Fact(
                        Term.EXPOSURE_AVERAGE,
                        known ? words.won(trades.exposure().average()) : words.unknown()),
                new Fact(
                        Term.EXPOSURE_LARGEST,
                        known ? words.won(OptionalDouble.of(trades.exposure().largest())) : words.unknown()));
    }

    private Value count(long count) {
        return known ? words.count(count) : words.unknown();
    }

    private OptionalDouble profitFactor() {
        BigDecimal losses = trades.losses();
        return losses.signum() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(trades.gains().doubleValue() / -losses.doubleValue());
    }

    private List<Chart> charts() {
        return List.of(
                new TimeBars(
                        "Results of trades over time, KRW",
                        "Gains and losses of the positions closed in each interval, added up apart.",
                        "trades",
                        "KRW",
                        trades.pnlOverTime()),
                new HistogramBars(
                        "Distribution of results",
                        "Closed positions by result, after fees.",
                        "KRW",
                        trades.pnl().bins(BINS, TAIL),
                        Level.NONE));
    }
}
