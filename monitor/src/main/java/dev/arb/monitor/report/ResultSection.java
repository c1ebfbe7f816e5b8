package dev.arb.monitor.report;

import static dev.arb.monitor.report.page.Block.Column.figure;
import static dev.arb.monitor.report.page.Block.Column.word;

import dev.arb.monitor.report.chart.Chart;
import dev.arb.monitor.report.chart.LineChart;
import dev.arb.monitor.report.chart.LineChart.Level;
import dev.arb.monitor.report.chart.LineChart.Line;
import dev.arb.monitor.report.chart.LineChart.Shape;
import dev.arb.monitor.report.figures.Drawdown;
import dev.arb.monitor.report.figures.Drawdown.Fall;
import dev.arb.monitor.report.figures.MoneyFigures;
import dev.arb.monitor.report.page.Block;
import dev.arb.monitor.report.page.Block.Charts;
import dev.arb.monitor.report.page.Block.Fact;
import dev.arb.monitor.report.page.Block.Facts;
import dev.arb.monitor.report.page.Block.Table;
import dev.arb.monitor.report.page.Section;
import dev.arb.monitor.report.page.Term;
import dev.arb.monitor.report.page.Value;
import dev.arb.monitor.report.page.Value.Tone;
import dev.arb.monitor.report.series.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;

/** What came of the run: PnL, equity and how far they fell on the way. */
final class ResultSection {
    private final RunReport report;
    private final MoneyFigures money;
    private final Words words;

    ResultSection(RunReport report, Words words) {
        this.report = report;
        this.money = report.figures().money();
        this.words = words;
    }

    Section section() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Facts(facts()));
        blocks.add(new Charts(charts()));
        balances().ifPresent(blocks::add);
        return new Section("result", "Result", blocks);
    }

    private List<Fact> facts() {
        return List.of(
                new Fact(Term.TRADING_PNL, words.signedWon(money.tradingPnl())),
                new Fact(Term.REALISED_PNL, words.signedWon(money.realizedPnl())),
                new Fact(Term.UNREALISED_PNL, words.signedWon(money.unrealizedPnl())),
                new Fact(Term.REVALUATION, words.signedWon(money.revaluation())),
                new Fact(Term.FEES, fees()),
                new Fact(Term.EQUITY_START, words.won(money.equity().first())),
                new Fact(Term.EQUITY_END, words.won(money.equity().last())),
                new Fact(Term.EQUITY_CHANGE, words.signedWon(change())),
                new Fact(Term.CASH_END, words.won(money.cash().last())),
                new Fact(
                        Term.EQUITY_DRAWDOWN,
                        depth(money.equityDrawdown(), money.equity().last(), true)),
                new Fact(Term.EQUITY_DRAWDOWN_SPAN, span(money.equityDrawdown())),
                new Fact(Term.EQUITY_RECOVERED, recovered()),
                new Fact(Term.TRADING_DRAWDOWN, depth(money.tradingDrawdown(), money.tradingPnl(), false)),
                new Fact(Term.TRADING_DRAWDOWN_SPAN, span(money.tradingDrawdown())));
    }

    private Value fees() {
        return report.figures().span().kindsKnown()
                ? words.won(report.figures().trades().fees())
                : words.unknown();
    }

    private OptionalDouble change() {
        OptionalDouble first = money.equity().first();
        OptionalDouble last = money.equity().last();
        return first.isPresent() && last.isPresent()
                ? OptionalDouble.of(last.getAsDouble() - first.getAsDouble())
                : OptionalDouble.empty();
    }

    /** @param figure the figure that falls; where it is not known, its drawdown is not */
    private Value depth(Drawdown drawdown, OptionalDouble figure, boolean withShare) {
        if (drawdown.deepest().isEmpty()) {
            return figure.isPresent() ? Value.of("0") : words.unknown();
        }
        Fall fall = drawdown.deepest().get();
        String amount = words.won(OptionalDouble.of(fall.amount())).text();
        String share = withShare && fall.peak() > 0
                ? " ("
                        + words.number(OptionalDouble.of(100 * fall.amount() / fall.peak()), 2)
                                .text() + "%)"
                : "";
        return new Value("-" + amount + share, Tone.BAD);
    }

    private Value span(Drawdown drawdown) {
        return drawdown.deepest()
                .filter(fall -> fall.peakAt() != Long.MIN_VALUE && fall.troughAt() != Long.MIN_VALUE)
                .map(fall -> words.stretch(fall.peakAt(), fall.troughAt()))
                .orElse(words.unknown());
    }

    private Value recovered() {
        Optional<Fall> fall = money.equityDrawdown().deepest();
        if (fall.isEmpty()) {
            return words.unknown();
        }
        return fall.get().recoveredAt().isPresent()
                ? words.clock(fall.get().recoveredAt())
                : Value.of("not until the end");
    }

    private List<Chart> charts() {
        return List.of(
                line(
                        "Equity, KRW",
                        "Cash and all base at mid, both venues.",
                        money.equitySeries(),
                        Shape.FITTED,
                        "one"),
                line(
                        "Trading PnL, KRW",
                        "Realised and unrealised, after fees, without the price of what is held.",
                        money.tradingSeries(),
                        Shape.WITH_ZERO,
                        "one"),
                line(
                        "Drawdown of equity, KRW",
                        "Below the highest equity so far.",
                        money.equityDrawdown().series(),
                        Shape.WITH_ZERO,
                        "two"),
                line(
                        "Drawdown of trading PnL, KRW",
                        "Below the highest trading PnL so far.",
                        money.tradingDrawdown().series(),
                        Shape.WITH_ZERO,
                        "two"));
    }

    private static LineChart line(String title, String description, Series series, Shape shape, String style) {
        return new LineChart(title, description, List.of(new Line("", style, series)), Level.NONE, shape);
    }

    private Optional<Block> balances() {
        Map<String, String> start = report.meta().object("balances_start");
        Map<String, String> end = report.meta().object("balances_end");
        TreeSet<String> accounts = new TreeSet<>(start.keySet());
        accounts.addAll(end.keySet());
        List<List<Value>> rows = accounts.stream()
                .limit(100)
                .map(account -> List.of(
                        Value.of(account.replace('/', ' ')),
                        words.text(start.getOrDefault(account, "")),
                        words.text(end.getOrDefault(account, ""))))
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Table("Balances", List.of(word("Account"), figure("At start"), figure("At end")), rows));
    }
}
