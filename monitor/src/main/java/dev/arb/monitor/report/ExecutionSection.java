package dev.arb.monitor.report;

import static dev.arb.monitor.report.page.Block.Column.figure;
import static dev.arb.monitor.report.page.Block.Column.word;

import dev.arb.monitor.report.figures.OrderFigures;
import dev.arb.monitor.report.figures.RunFigures;
import dev.arb.monitor.report.figures.VenueFigures;
import dev.arb.monitor.report.page.Block;
import dev.arb.monitor.report.page.Block.Column;
import dev.arb.monitor.report.page.Block.Fact;
import dev.arb.monitor.report.page.Block.Facts;
import dev.arb.monitor.report.page.Block.Note;
import dev.arb.monitor.report.page.Block.Table;
import dev.arb.monitor.report.page.Section;
import dev.arb.monitor.report.page.Term;
import dev.arb.monitor.report.page.Value;
import dev.arb.runlog.RowKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** Orders, fills and what they cost against the prices that were decided on. */
final class ExecutionSection {
    private static final List<Column> VENUE = List.of(
            word("Venue"),
            figure("Orders"),
            figure("Fills"),
            figure("Value, quote"),
            figure("Slippage, bps"),
            figure("p50"),
            figure("p95"),
            figure("Worst"),
            figure("Slippage, quote"));

    private final RunFigures figures;
    private final OrderFigures orders;
    private final Words words;
    private final boolean known;

    ExecutionSection(RunFigures figures, Words words) {
        this.figures = figures;
        this.orders = figures.orders();
        this.words = words;
        this.known = figures.span().kindsKnown();
    }

    Section section() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Facts(facts()));
        List<List<Value>> venues = new ArrayList<>();
        orders.venues().forEach(venue -> venues.add(row(venue)));
        if (!venues.isEmpty()) {
            blocks.add(new Table("By venue", VENUE, venues));
            blocks.add(new Note("Slippage is the price of each fill against the best price at the decision, weighted by"
                    + " value; above zero is worse. Values are in the quote asset of the venue."));
        }
        fees().ifPresent(blocks::add);
        addCounts(blocks);
        return new Section("execution", "Execution", blocks);
    }

    private void addCounts(List<Block> blocks) {
        if (orders.purposes().total() > 0) {
            blocks.add(CountTable.of("Orders by purpose", "Purpose", orders.purposes(), words));
        }
        if (orders.rejectReasons().total() > 0) {
            blocks.add(CountTable.of("Rejected or unknown, by reason", "Reason", orders.rejectReasons(), words));
        }
        if (orders.cancelReasons().total() > 0) {
            blocks.add(CountTable.of("Ended not filled in full, by reason", "Reason", orders.cancelReasons(), words));
        }
    }

    private List<Fact> facts() {
        long sent = known ? figures.span().of(RowKind.ORDER) : orders.generatedByLoops();
        long filled = known ? orders.filledInFull() : orders.filledByLoops();
        return List.of(
                new Fact(Term.ORDERS, words.count(sent)),
                new Fact(Term.ORDERS_FILLED, words.count(filled)),
                new Fact(Term.FILL_RATE, words.percent(filled, sent)),
                new Fact(Term.FILLS, count(figures.span().of(RowKind.FILL))),
                new Fact(Term.REJECTED, words.countOfTrouble(known ? orders.rejected() : orders.rejectedByLoops())),
                new Fact(Term.UNKNOWN_OUTCOME, known ? words.countOfTrouble(orders.unknown()) : words.unknown()),
                new Fact(Term.CANCELED, count(orders.canceled())),
                new Fact(
                        Term.HEDGES,
                        known ? words.countOfTrouble(orders.purposes().count("hedge")) : words.unknown()),
                new Fact(Term.BLOCKED, words.count(orders.blockedByLoops())));
    }

    private Value count(long count) {
        return known ? words.count(count) : words.unknown();
    }

    private List<Value> row(VenueFigures venue) {
        return List.of(
                words.text(venue.name()),
                words.count(venue.orders()),
                words.count(venue.fills()),
                words.number(OptionalDouble.of(venue.notional().doubleValue()), 2),
                words.number(venue.meanSlippageBps(), 2),
                words.number(venue.slippageBps().quantile(0.5), 2),
                words.number(venue.slippageBps().quantile(0.95), 2),
                words.number(venue.slippageBps().max(), 2),
                words.number(venue.slippageCost(), 2));
    }

    private Optional<Block> fees() {
        Map<String, BigDecimal> fees = new TreeMap<>(orders.feesByAsset());
        if (fees.isEmpty()) {
            return Optional.empty();
        }
        List<List<Value>> rows = new ArrayList<>();
        fees.forEach((asset, amount) -> rows.add(List.of(words.text(asset), words.exact(Optional.of(amount)))));
        return Optional.of(new Table("Fees as they were taken", List.of(word("Asset"), figure("Amount")), rows));
    }
}
