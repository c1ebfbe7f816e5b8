package dev.arb.execution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arb.execution.ExecutionReport.Done;
import dev.arb.execution.ExecutionReport.Fill;
import dev.arb.execution.ExecutionReport.Rejected;
import dev.arb.execution.ExecutionReport.Unknown;
import dev.arb.execution.PaperScenario.Step;
import dev.arb.model.Asset;
import dev.arb.model.Side;
import dev.arb.portfolio.Ledger;
import dev.arb.portfolio.LedgerListener;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** Random orders on random books against {@link PaperOracle}, and what must hold whatever the oracle says. */
class PaperVenueProperties {
    private static final int TRIES = 3000;

    @Provide
    Arbitrary<PaperScenario> scenarios() {
        return PaperScenario.any();
    }

    /** A venue with the book of the last step, driven order by order. */
    private static final class Bench {
        private final PaperBook book = PaperBook.numbered();
        private final PaperVenue venue;
        private long orderNo;

        Bench(PaperScenario scenario) {
            venue = new PaperVenue(
                    0,
                    List.of(scenario.instrument()),
                    symbol -> book,
                    scenario.rules().feeE4Bps(),
                    PaperLatency.NONE,
                    scenario.startingBalances());
        }

        List<ExecutionReport> run(Step step) {
            if (step.newBook()) {
                book.clear();
                step.bids().forEach(level -> book.bidE8(level.priceE8(), level.sizeE8()));
                step.asks().forEach(level -> book.askE8(level.priceE8(), level.sizeE8()));
            }
            orderNo++;
            venue.place(PaperFixtures.order(0, orderNo, step.side(), step.quantityE8(), step.limitE8()), orderNo);
            return PaperFixtures.reportsUntil(venue, orderNo);
        }
    }

    @Property(tries = TRIES)
    void answersAndBalancesAreThoseOfTheOracle(@ForAll("scenarios") PaperScenario scenario) {
        Bench bench = new Bench(scenario);
        PaperOracle oracle = new PaperOracle(scenario);
        for (Step step : scenario.steps()) {
            List<String> expected = oracle.answer(step);
            assertThat(lines(bench.run(step))).isEqualTo(expected);
            assertThat(bench.venue.balances()).isEqualTo(oracle.balances());
            Statistics.collect(kind(step, expected));
        }
        Statistics.coverage(coverage -> {
            for (String kind : List.of("tick", "lot", "min_notional", "max_notional", "insufficient_balance")) {
                coverage.check("rejected " + kind).count(count -> count > 20);
            }
            coverage.check("full").count(count -> count > 200);
            coverage.check("partial").count(count -> count > 200);
            coverage.check("several levels").count(count -> count > 200);
            coverage.check("nothing").count(count -> count > 200);
        });
    }

    private static String kind(Step step, List<String> answer) {
        String last = answer.getLast();
        if (answer.size() > 2) {
            return "several levels";
        }
        if (last.startsWith("rejected")) {
            return last;
        }
        if (last.equals("done 0")) {
            return "nothing";
        }
        return last.equals("done " + PaperOracle.text(PaperOracle.decimal(step.quantityE8()))) ? "full" : "partial";
    }

    private static List<String> lines(List<ExecutionReport> reports) {
        return reports.stream().map(PaperVenueProperties::line).toList();
    }

    private static String line(ExecutionReport report) {
        return switch (report) {
            case Fill fill ->
                "fill " + text(fill.quantityE8()) + " at " + text(fill.priceE8()) + " fee " + text(fill.feeE8()) + " "
                        + fill.feeAsset();
            case Done done -> "done " + text(done.filledE8());
            case Rejected rejected ->
                "rejected " + rejected.reason().substring(0, rejected.reason().indexOf(':'));
            case Unknown unknown -> "unknown " + unknown.reason();
        };
    }

    private static String text(long unitsE8) {
        return PaperOracle.text(PaperOracle.decimal(unitsE8));
    }

    @Property(tries = TRIES)
    void venueLedgerAndTheSumOfFillsLessFeesAgreeToTheLastUnit(@ForAll("scenarios") PaperScenario scenario) {
        Bench bench = new Bench(scenario);
        Ledger ledger = new Ledger(List.of(List.of(scenario.instrument())), LedgerListener.NONE);
        Map<Asset, BigDecimal> sum = new HashMap<>();
        scenario.startingBalances().forEach((asset, amountE8) -> {
            ledger.open(0, asset, amountE8);
            sum.put(asset, PaperOracle.decimal(amountE8));
        });
        for (Step step : scenario.steps()) {
            for (ExecutionReport report : bench.run(step)) {
                if (report instanceof Fill fill) {
                    book(ledger, step.side(), fill);
                    addUp(sum, step.side(), fill);
                }
            }
            ledger.checkInvariant();
            bench.venue.balances().forEach((asset, amountE8) -> {
                assertThat(ledger.balance(0, asset)).isEqualTo(amountE8);
                assertThat(PaperOracle.units(sum.get(asset))).isEqualTo(amountE8);
                assertThat(amountE8).isNotNegative();
            });
        }
    }

    private static void book(Ledger ledger, Side side, Fill fill) {
        ledger.recordFill(0, 0, side, fill.quantityE8(), fill.priceE8(), fill.feeE8(), fill.feeAsset());
    }

    private static void addUp(Map<Asset, BigDecimal> sum, Side side, Fill fill) {
        BigDecimal quantity = PaperOracle.decimal(fill.quantityE8());
        BigDecimal value =
                quantity.multiply(PaperOracle.decimal(fill.priceE8())).setScale(8, RoundingMode.HALF_UP);
        BigDecimal sign = side == Side.BUY ? BigDecimal.ONE : BigDecimal.ONE.negate();
        sum.merge(PaperScenario.BASE, quantity.multiply(sign), BigDecimal::add);
        sum.merge(PaperScenario.QUOTE, value.multiply(sign.negate()), BigDecimal::add);
        sum.merge(fill.feeAsset(), PaperOracle.decimal(fill.feeE8()).negate(), BigDecimal::add);
    }

    @Property(tries = TRIES)
    void fillsStayWithinLimitAndVisibleVolumeBestLevelFirst(@ForAll("scenarios") PaperScenario scenario) {
        Bench bench = new Bench(scenario);
        Map<String, Long> left = new HashMap<>();
        for (Step step : scenario.steps()) {
            if (step.newBook()) {
                left.clear();
                step.asks().forEach(level -> left.put(key(Side.BUY, level.priceE8()), level.sizeE8()));
                step.bids().forEach(level -> left.put(key(Side.SELL, level.priceE8()), level.sizeE8()));
            }
            List<Fill> fills = fills(bench.run(step));
            for (int i = 0; i < fills.size(); i++) {
                Fill fill = fills.get(i);
                int direction = step.side() == Side.BUY ? 1 : -1;
                assertThat(direction * Long.compare(fill.priceE8(), step.limitE8()))
                        .isNotPositive();
                if (i > 0) {
                    long before = fills.get(i - 1).priceE8();
                    assertThat(direction * Long.compare(fill.priceE8(), before)).isPositive();
                }
                long rest = left.merge(key(step.side(), fill.priceE8()), -fill.quantityE8(), Long::sum);
                assertThat(rest).isNotNegative();
            }
        }
    }

    @Property(tries = TRIES)
    void everyOrderEndsOnceAndItsFillsAddUp(@ForAll("scenarios") PaperScenario scenario) {
        Bench bench = new Bench(scenario);
        for (Step step : scenario.steps()) {
            Map<Asset, Long> before = Map.copyOf(bench.venue.balances());
            List<ExecutionReport> reports = bench.run(step);
            long filledE8 = fills(reports).stream().mapToLong(Fill::quantityE8).sum();
            assertThat(reports).hasSize(fills(reports).size() + 1);
            assertThat(filledE8).isLessThanOrEqualTo(step.quantityE8());
            switch (reports.getLast()) {
                case Done done -> assertThat(done.filledE8()).isEqualTo(filledE8);
                case Rejected rejected -> assertThat(bench.venue.balances()).isEqualTo(before);
                default -> throw new AssertionError("the last report was " + reports.getLast());
            }
        }
    }

    private static List<Fill> fills(List<ExecutionReport> reports) {
        List<Fill> fills = new ArrayList<>();
        for (ExecutionReport report : reports) {
            if (report instanceof Fill fill) {
                fills.add(fill);
            }
        }
        return fills;
    }

    private static String key(Side side, long priceE8) {
        return side + " " + priceE8;
    }
}
